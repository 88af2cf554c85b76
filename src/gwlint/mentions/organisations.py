"""Names of organs: full names, short forms, and the codes that stand for them in document numbers.

A short form keeps characters of the full name in their order (上海市科委 of 上海市科学技术委员会,
市发展改革委 of 某市发展和改革委员会): GB/T 9704—2012 §7.3.2 allows 规范化简称. Two names are
held to be of one organ if one can be a short form of the other: this module errs towards sameness.
"""

from __future__ import annotations

from types import MappingProxyType

from gwlint.text.patterns import Pattern

PROVINCE_CODES = MappingProxyType(
    {
        "京": "北京", "津": "天津", "冀": "河北", "晋": "山西", "蒙": "内蒙古", "辽": "辽宁",
        "吉": "吉林", "黑": "黑龙江", "沪": "上海", "苏": "江苏", "浙": "浙江", "皖": "安徽",
        "闽": "福建", "赣": "江西", "鲁": "山东", "豫": "河南", "鄂": "湖北", "湘": "湖南",
        "粤": "广东", "桂": "广西", "琼": "海南", "渝": "重庆", "川": "四川", "黔": "贵州",
        "贵": "贵州", "滇": "云南", "云": "云南", "藏": "西藏", "陕": "陕西", "甘": "甘肃",
        "青": "青海", "宁": "宁夏", "新": "新疆",
    }
)  # fmt: skip
"""The character that stands for a province at the head of a document number, and its name."""

FIELD_WORDS = MappingProxyType(
    {
        "教": ("教育", "教科", "教体"), "科": ("科学技术", "科技", "科委", "科协"), "财": ("财政",),
        "民": ("民政", "民族", "人民"), "司": ("司法",), "环": ("环境", "环保"),
        "卫": ("卫生", "卫健"), "审": ("审计",), "统": ("统计", "统战"), "税": ("税务",),
        "农": ("农业", "农村", "农委", "农办"), "水": ("水利", "水务", "供水"),
        "商": ("商务", "工商", "招商"),
        "人社": ("人力资源",), "发改": ("发展",), "经信": ("经济",), "文旅": ("文化", "旅游"),
        "市监": ("市场监督",), "应急": ("应急",), "医保": ("医疗保障",),
        "公": ("公安", "公路", "公园", "公积金", "公共"),
        "交": ("交通",), "林": ("林业", "园林", "林草"),
        "城管": ("城市管理", "综合行政执法", "城管"),
    }
)  # fmt: skip
"""The characters of a document number that stand for a field, and the words that organs of that
field have in their names."""

_OFFICE = Pattern(
    r"(?:办公室|办公厅|秘书处|秘书局|秘书科|综合处|综合科|文秘处|党政办公室|党政综合办公室|政务办公室|政府办公室|政府办公厅|办|综合办公室)$"
)
_INNER_UNIT = Pattern(r"(?<=[室厅局委部府院会])[\u4e00-\u9fff]{1,5}(?:科|处|股|室|中心)$")
_BRACKETS = Pattern(r"（[^（）]*）|\([^()]*\)|[\s“”·、]")
_ABSTRACT = Pattern(r"^(?:中共|中国共产党|中华人民共和国|国家|国务院)(?=.{3,})")
_REGION = Pattern(
    r"(?:[\u4e00-\u9fff]{2,8}?(?:维吾尔|壮族|回族|蒙古|藏族|苗族|侗族|土家族|彝族|布依族|傣族|白族|瑶族|黎族)*"
    r"(?:自治区|自治州|自治县|新区|开发区|省|市|区|县|州|盟|旗|兵团))+"
)


def normalised(name: str) -> str:
    """A name without brackets, blanks and quotation marks."""
    return _BRACKETS.sub("", name)


def can_be_one(first: str, second: str) -> bool:
    """Whether two names can be of one organ: one keeps the other's characters in order."""
    first, second = normalised(first), normalised(second)
    shorter, longer = sorted((first, second), key=len)
    if _is_subsequence(shorter, longer):
        return True
    bare = _ABSTRACT.sub("", shorter)
    return bare != shorter and _is_subsequence(bare, longer)


def _is_subsequence(shorter: str, longer: str) -> bool:
    rest = iter(longer)
    return all(character in rest for character in shorter)


def owner_of_office(name: str) -> str:
    """The organ whose office a name names: 上海市科委 of 上海市科委办公室; else the name itself.

    An organ that is itself called 办公室 is its own owner where nothing but a place is before it.
    """
    bare = _INNER_UNIT.sub("", normalised(name))
    owner = _OFFICE.sub("", bare)
    return owner if len(owner) >= 2 else bare


def region_of(name: str) -> str:
    """The place at the head of an organ's name (四川省凉山彝族自治州, 上海市), or ``""``."""
    region = _REGION.match(normalised(name))
    return region.group() if region else ""


def province_of(name: str) -> str:
    """The province that a name begins with (上海, 内蒙古), or ``""``."""
    bare = normalised(name)
    return next((province for province in PROVINCE_CODES.values() if bare.startswith(province)), "")


def fields_of(name: str) -> frozenset[str]:
    """The fields (keys of :data:`FIELD_WORDS`) whose words a name has."""
    return frozenset(
        field for field, words in FIELD_WORDS.items() if any(word in name for word in words)
    )

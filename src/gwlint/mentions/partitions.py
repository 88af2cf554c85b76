"""Names of parts: which of them exclude one another, and which leave nothing beside them."""

from __future__ import annotations

from collections.abc import Sequence

from gwlint.text.patterns import Pattern

_MEMBER = Pattern(
    r"(?:第?[一二三四五六]|[甲乙丙丁戊]|[A-EⅠⅡⅢⅣⅤ])(?P<series>[^一二三四五六甲乙丙丁]{1,8})"
)
_OPPOSITES = tuple(
    (Pattern(first), Pattern(second))
    for first, second in (
        ("主办", "[会协分]办"),
        ("建议", "提案"),
        ("委员提案|个人提案|委员个人", "集体提案|党派|界别"),
        ("城镇|城市", "农村|乡村"),
        ("境外输入", "本土"),
        ("国内|境内", "国[外际]|境外"),
        ("公办", "民办"),
        ("公共", "专用|私人"),
        ("线上", "线下"),
        ("新建", "[改扩续]建"),
        ("中央", "地方"),
        ("(?<!进)出口", "(?<!出)进口"),
        ("(?<!非)税收", "非税"),
    )
)
_REST = Pattern("其他|其余|其它|剩余")
_OVERLAPPING = Pattern(
    "[女男次含兼]|党员|干部|青年|学生|老年|专家|民族|岁|以[上下]|学历|职称|博士|硕士|高级|残疾|退役"
    "|其中|包括|贫困|低保|当年|本年|高新|科技型|专精|规上|限上|上市|龙头|民营|国有|小微|重点|示范"
    "|品牌|创新型|调查|问卷|受访|多选|认为|表示|选择|重叠"
)


def may_overlap(words: str) -> bool:
    """Whether ``words`` tell of groups that share members: 党员、妇女, several answers."""
    return _OVERLAPPING.search(words) is not None


def are_series(names: Sequence[str]) -> bool:
    """Whether the names count through one series: 甲类、乙类; 第一产业、第二产业.

    More words may follow the last name (甲类、乙类、丙类项目).
    """
    members = [_MEMBER.fullmatch(name) for name in names]
    if len(names) < 2 or not all(members):
        return False
    series = [member["series"] for member in members if member is not None]
    return (
        len(set(names)) == len(names)
        and all(each == series[0] for each in series[:-1])
        and (series[-1].startswith(series[0]))
    )


def leave_nothing(names: Sequence[str]) -> bool:
    """Whether there is nothing beside these parts: the last is 其余, or they are 主办 and 会办."""
    if _REST.search(names[-1]):
        return True
    if len(names) != 2:
        return False
    one, other = names
    return any(
        (first.search(one) and second.search(other)) or (first.search(other) and second.search(one))
        for first, second in _OPPOSITES
    )

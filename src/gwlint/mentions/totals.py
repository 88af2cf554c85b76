"""Totals and their parts: 共…，其中…; 分别为…; …，合计…."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import regex

from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.slips import one_slip_away
from gwlint.mentions.verdicts import (
    Relation,
    RelationKind,
    Verdict,
    is_plain,
    relate,
    sum_of,
    unverifiable,
)
from gwlint.text.patterns import Pattern

_BREAKDOWN = grammar(
    rf"(?P<total>Ⓝ)(?P<noun>[^，。；：（\n{FIGURES}]{{0,16}})"
    r"(?:(?P<among>[，。；：（]?其中[，：]?|[，：]?包括：?)|(?P<bracket>（)|(?P<listed>[，：]分别[为是]：?|：))"
)
_PART = grammar(
    rf"(?P<label>[^，。；、：\n{FIGURES}（）]{{0,20}})(?P<part>Ⓝ)(?P<noun>[^，。；、\n{FIGURES}（）]{{0,12}}?)"
    rf"(?:（[^（）\n]{{0,30}}）|(?:[，、](?:同比|占|比上年|较上年|增长|下降)[^，。；、\n{FIGURES}]{{0,8}}Ⓟ)+)?"
    r"(?:[，、；]|以及|及|和|与|(?=[。）\n]|\Z))"
)
_SUM = grammar(
    rf"[，、；]?(?:[两三四五六七八九十以上述各]+[项类者]?)?(?:合计|共计|总计)[^，。；、\n{FIGURES}]{{0,8}}?(?P<total>Ⓝ)"
)
_NO_PART = Pattern(
    r"增(?!值税)|[减升降]|同比|较|比上|提高|人均|户均|每|平均|[价率]|最|目标|计划|带动|撬动|吸引|引进|拉动|惠及"
)
_OVERLAPPING = Pattern(
    r"女|党员|民族|岁|以上|学历|博士|硕士|高级|残疾|退役|含|其中|包括|贫困|低保|当年|本年|[次]"
)
_REST = Pattern(r"(?:其他|其余|其它|剩余)")
_NO_TOTAL = Pattern(
    r"(?:增加|减少|提高|下降|净[增减]|[多少][收支增减]|[增减][收支]|[比较与每于]|人均|均|最高|最低|价格?|第|率)[^，。；、\n]{0,3}\Z"
)
_NOT_ADDITIVE = frozenset(("月", "天", "秒", "度", "分", "岁", "声级", "米", "级", "层", "届"))
_OPPOSITES = tuple(
    (Pattern(first), Pattern(second))
    for first, second in (
        ("主办", "[会协分]办"),
        ("建议", "提案"),
        ("委员提案|个人提案|委员个人", "集体提案|党派|界别"),
        ("男", "女"),
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
        ("(?<!不予)立案", "不予?立案|未立案"),
        ("已", "[未正待]"),
    )
)
_MOST_PARTS = 10
_MOST_TIMES = 10
_NEAR = 4
_VERY_NEAR = 10


class _Part(NamedTuple):
    label: str
    quantity: Quantity
    noun: str


def find_totals(skeleton: Skeleton) -> Iterator[Relation]:
    """Every total with its parts, checked as far as the parts can be told."""
    for match in _BREAKDOWN.finditer(skeleton.text):
        total = skeleton.quantity(match.start("total"))
        if _is_total(skeleton, match.start("total"), total):
            yield from _breakdown(skeleton, match, total)
    if "计" in skeleton.text:
        for match in _SUM.finditer(skeleton.text):
            yield from _sum(skeleton, match)


def _is_total(skeleton: Skeleton, offset: int, total: Quantity) -> bool:
    if not total.unit.name or total.unit.dimension in _NOT_ADDITIVE or not is_plain(total):
        return False
    return _NO_TOTAL.search(skeleton.text, max(0, offset - 8), offset) is None


def _breakdown(
    skeleton: Skeleton, match: regex.Match[str], total: Quantity
) -> Iterator[Relation]:
    parts = list(_parts(skeleton, match.end(), total, match["noun"]))
    if not parts:
        return
    if len(parts) == 1:
        if match["among"]:
            yield _single(skeleton, match.start("total"), total, parts[0].quantity)
        return
    fitting = _fitting(skeleton, total, parts)
    if fitting is not None:
        yield fitting
        return
    exhaustive = not match["among"] or _is_exhaustive(parts)
    quantities = tuple(part.quantity for part in parts)
    if _is_partition(total, parts, exhaustive=exhaustive) and not _is_eclipsed(
        skeleton, match.start("total"), total, quantities
    ):
        yield _added(skeleton, total, parts)
    else:
        yield unverifiable(RelationKind.TOTAL, total, *quantities)


def _is_eclipsed(
    skeleton: Skeleton, offset: int, total: Quantity, parts: tuple[Quantity, ...]
) -> bool:
    """Whether an earlier figure of the sentence may be what the parts are parts of."""
    added = sum(part.value for part in parts)
    if abs(added - total.value) * _VERY_NEAR <= total.value:
        return False
    start = skeleton.sentence_start(offset)
    return any(
        quantity.unit == total.unit and quantity.interval.high >= added
        for _, quantity in skeleton.within(start, offset)
    )


def _is_exhaustive(parts: list[_Part]) -> bool:
    """Whether nothing is left beside the parts: 其余 is the last, or they are 主办 and 会办."""
    names = [part.label + part.noun for part in parts]
    if _REST.search(names[-1]):
        return True
    return len(parts) == 2 and any(
        (first.search(names[0]) and second.search(names[1]))
        or (first.search(names[1]) and second.search(names[0]))
        for first, second in _OPPOSITES
    )


def _parts(skeleton: Skeleton, start: int, total: Quantity, noun: str) -> Iterator[_Part]:
    """The parts that follow one another from ``start``, as long as they are of the total's kind."""
    while (match := _PART.match(skeleton.text, start)) is not None:
        quantity = skeleton.quantity(match.start("part"))
        part = _Part(match["label"], quantity, match["noun"])
        if quantity.unit != total.unit or _NO_PART.search(part.label + part.noun):
            return
        if noun and part.noun and not _same_thing(noun, part.noun):
            return
        yield part
        start = match.end()


def _same_thing(first: str, second: str) -> bool:
    """Whether two counted nouns have two characters running in common."""
    if len(second) < 2:
        return second in first
    return any(second[at : at + 2] in first for at in range(len(second) - 1))


def _single(skeleton: Skeleton, offset: int, total: Quantity, part: Quantity) -> Relation:
    """A part alone can only be too great."""
    too_great = is_plain(part) and total.value < part.value <= _MOST_TIMES * total.value
    if too_great and not _is_eclipsed(skeleton, offset, total, (part,)):
        return relate(skeleton.source, RelationKind.TOTAL, sum_of(1), (part,), total)
    return unverifiable(RelationKind.TOTAL, total, part)


def _added(skeleton: Skeleton, total: Quantity, parts: list[_Part]) -> Relation:
    quantities = tuple(part.quantity for part in parts)
    return relate(skeleton.source, RelationKind.TOTAL, sum_of(len(parts)), quantities, total)


def _fitting(skeleton: Skeleton, total: Quantity, parts: list[_Part]) -> Relation | None:
    """The parts, or some of them, if they make up the total: others may be parts of parts."""
    if len(parts) > _MOST_PARTS:
        return _added(skeleton, total, parts)
    for count in range(len(parts), 1, -1):
        for some in combinations(parts, count):
            low = sum(part.quantity.value for part in some)
            if abs(low - total.value) > total.value / 10:
                continue
            relation = _added(skeleton, total, list(some))
            if relation.verdict in (Verdict.VERIFIED, Verdict.ROUNDED):
                return relation
    return None


def _is_partition(total: Quantity, parts: list[_Part], *, exhaustive: bool) -> bool:
    """Whether the parts exclude one another and, if too small, are known to be all of the total."""
    if any(_OVERLAPPING.search(part.label + part.noun) for part in parts):
        return False
    quantities = tuple(part.quantity for part in parts)
    added = sum(quantity.value for quantity in quantities)
    if added < total.value and not exhaustive:
        return False
    near = abs(added - total.value) * _NEAR <= total.value
    if near or (added > total.value and _alike(parts) and added <= 2 * total.value):
        return True
    too_great = any(each.value > total.value for each in quantities)
    return (exhaustive or too_great) and one_slip_away(sum_of(len(parts)), quantities, total)


def _alike(parts: list[_Part]) -> bool:
    """Whether the parts are called alike: 工业类、农业类; 一期、二期."""
    names = [part.label or part.noun for part in parts]
    return all(names) and len({name[-1] for name in names}) == 1


def _sum(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    total = skeleton.quantity(match.start("total"))
    start = skeleton.sentence_start(match.start())
    before = [
        quantity
        for _, quantity in skeleton.within(start, match.start())
        if quantity.kind is QuantityKind.NUMBER
    ]
    parts = [_Part("", quantity, "") for quantity in before if quantity.unit == total.unit]
    if len(parts) < 2 or not total.unit.name or total.unit.dimension in _NOT_ADDITIVE:
        return
    fitting = _fitting(skeleton, total, parts[-_MOST_PARTS:])
    if fitting is not None:
        yield fitting
    elif len(parts) == len(before) and _is_list(skeleton, start, match.start(), total, len(parts)):
        if _is_partition(total, parts, exhaustive=True):
            yield _added(skeleton, total, parts)


def _is_list(skeleton: Skeleton, start: int, end: int, total: Quantity, count: int) -> bool:
    """Whether the sentence from ``start`` to ``end`` is a plain list of ``count`` parts."""
    parts = 0
    while start < end and (match := _PART.match(skeleton.text, start, end)) is not None:
        if _NO_PART.search(match["label"] + match["noun"]):
            return False
        parts, start = parts + 1, match.end()
    return parts == count

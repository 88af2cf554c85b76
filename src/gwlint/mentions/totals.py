"""Totals and their parts: 共…，其中…; 分别为…; …，合计…."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import regex

from gwlint.mentions.partitions import are_series, leave_nothing, may_overlap
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.slips import one_slip_away
from gwlint.mentions.verdicts import (
    Arithmetic,
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
    r"(?:(?P<among>[，。；：（]?其中[，：]?|[，：]?包括：?)|（|[，：]分(?:别[为是]|为)：?|：)"
)
_PART = grammar(
    rf"(?P<label>[^，。；、：\n{FIGURES}（）]{{0,20}})(?P<part>Ⓝ)"
    rf"(?P<noun>[^，。；、\n{FIGURES}（）]{{0,12}}?)"
    r"(?:（[^（）\n]{0,30}）"
    rf"|(?:[，、](?:同比|占|比上年|较上年|增长|下降)[^，。；、\n{FIGURES}]{{0,8}}Ⓟ)+)?"
    r"(?:[，、；]|以及|及|和|与|(?=[。）\n]|\Z))"
)
_SUM = grammar(
    "[，、；]?(?:[两三四五六七八九十以上述各]+[项类者]?)?(?:合计|共计|总计)"
    rf"[^，。；、\n{FIGURES}]{{0,8}}?(?P<total>Ⓝ)"
)
_NO_PART = Pattern(
    "增(?!值税)|[减升降价率每最]|同比|较|比上|提高|人均|户均|平均|目标|计划"
    "|带动|撬动|吸引|引进|拉动|惠及"
)
_NO_TOTAL = Pattern(
    r"(?:增加|减少|提高|下降|净[增减]|[多少][收支增减]|[增减][收支]|[比较与每于]|人均|均"
    r"|最高|最低|价格?|第|率)[^，。；、\n]{0,3}\Z"
)
_NOT_ADDITIVE = frozenset(("月", "天", "秒", "度", "分", "岁", "声级", "米", "级", "层", "届"))
_MOST_PARTS = 8
_MOST_TIMES = 10
_NEAR = 4
_VERY_NEAR = 10


class _Part(NamedTuple):
    label: str
    quantity: Quantity
    noun: str

    @property
    def name(self) -> str:
        return self.label + self.noun


def find_totals(skeleton: Skeleton) -> Iterator[Relation]:
    """Every total with its parts, checked as far as the parts can be told."""
    for match in _BREAKDOWN.finditer(skeleton.text):
        if _is_total(skeleton, match.start("total")):
            yield from _breakdown(skeleton, match)
    if any(word in skeleton.text for word in ("合计", "共计", "总计")):
        for match in _SUM.finditer(skeleton.text):
            yield from _sum(skeleton, match)


def _is_total(skeleton: Skeleton, offset: int) -> bool:
    total = skeleton.quantity(offset)
    if not total.unit.name or total.unit.dimension in _NOT_ADDITIVE or not is_plain(total):
        return False
    return _NO_TOTAL.search(skeleton.text, max(0, offset - 8), offset) is None


def _breakdown(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    offset = match.start("total")
    total = skeleton.quantity(offset)
    parts = list(_parts(skeleton, match.end(), total, match["noun"]))
    if len(parts) == 1 and match["among"]:
        yield _single(skeleton, match, parts[0])
    if len(parts) < 2:
        return
    fitting = _fitting(skeleton, total, parts)
    if fitting is not None:
        yield fitting
        return
    quantities = tuple(part.quantity for part in parts)
    exhaustive = not match["among"] or leave_nothing([part.name for part in parts])
    eclipsed = _is_eclipsed(skeleton, offset, total, quantities)
    if not eclipsed and _is_partition(total, parts, exhaustive=exhaustive):
        yield _added(skeleton, total, parts)
    else:
        yield unverifiable(RelationKind.TOTAL, total, *quantities)


def _parts(skeleton: Skeleton, start: int, total: Quantity, noun: str) -> Iterator[_Part]:
    """The parts that follow one another from ``start``, as long as they are of the total's kind."""
    while (match := _PART.match(skeleton.text, start)) is not None:
        part = _Part(match["label"], skeleton.quantity(match.start("part")), match["noun"])
        if part.quantity.unit != total.unit or _NO_PART.search(part.name):
            return
        if noun and part.noun and not _have_in_common(noun, part.noun, 2):
            return
        yield part
        start = match.end()


def _have_in_common(first: str, second: str, length: int) -> bool:
    """Whether so many characters running, or all of the second, stand in both."""
    length = min(length, len(second))
    return any(second[at : at + length] in first for at in range(len(second) - length + 1))


def _single(skeleton: Skeleton, match: regex.Match[str], part: _Part) -> Relation:
    """A part alone can only be too great, if it is of the same things as the total."""
    offset = match.start("total")
    total, quantity = skeleton.quantity(offset), part.quantity
    too_great = total.value < quantity.value <= _MOST_TIMES * total.value
    about_total = skeleton.text[max(0, offset - 8) : match.end("noun")]
    if (
        too_great
        and is_plain(quantity)
        and _have_in_common(about_total, part.name[-2:], 1)
        and not _is_eclipsed(skeleton, offset, total, (quantity,))
    ):
        greater, smaller = quantity.span.of(skeleton.source), total.span.of(skeleton.source)
        arithmetic = Arithmetic("", greater, ">", smaller)
        return _added(skeleton, total, [part])._replace(arithmetic=arithmetic)
    return unverifiable(RelationKind.TOTAL, total, quantity)


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


def _added(skeleton: Skeleton, total: Quantity, parts: list[_Part]) -> Relation:
    quantities = tuple(part.quantity for part in parts)
    return relate(skeleton.source, RelationKind.TOTAL, sum_of(len(parts)), quantities, total)


def _fitting(skeleton: Skeleton, total: Quantity, parts: list[_Part]) -> Relation | None:
    """The parts, or some of them, if they make up the total: others may be parts of parts."""
    values = [part.quantity.value for part in parts]
    whole = total.value
    fewest = 2 if len(parts) <= _MOST_PARTS else len(parts)
    for count in range(len(parts), fewest - 1, -1):
        for some in combinations(range(len(parts)), count):
            if abs(sum(values[each] for each in some) - whole) * _VERY_NEAR > whole:
                continue
            relation = _added(skeleton, total, [parts[each] for each in some])
            if relation.verdict in (Verdict.VERIFIED, Verdict.ROUNDED):
                return relation
    return None


def _is_partition(total: Quantity, parts: list[_Part], *, exhaustive: bool) -> bool:
    """Whether the parts exclude one another and, if too small, are known to be all of the total."""
    names = [part.name for part in parts]
    if any(may_overlap(name) for name in names):
        return False
    quantities = tuple(part.quantity for part in parts)
    added = sum(quantity.value for quantity in quantities)
    if added < total.value and not exhaustive:
        return False
    if abs(added - total.value) * _NEAR <= total.value:
        return True
    if total.value < added <= 2 * total.value and are_series(names):
        return True
    if len(parts) > _MOST_PARTS:
        return False
    too_great = any(quantity.value > total.value for quantity in quantities)
    return (exhaustive or too_great) and one_slip_away(sum_of(len(parts)), quantities, total)


def _sum(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    total = skeleton.quantity(match.start("total"))
    if not total.unit.name or total.unit.dimension in _NOT_ADDITIVE:
        return
    start = skeleton.sentence_start(match.start())
    before = [
        quantity
        for _, quantity in skeleton.within(start, match.start())
        if quantity.kind is QuantityKind.NUMBER
    ]
    parts = [_Part("", quantity, "") for quantity in before if quantity.unit == total.unit]
    if len(parts) < 2:
        return
    fitting = _fitting(skeleton, total, parts)
    if fitting is not None:
        yield fitting
        return
    listed = list(_listed(skeleton, start, match.start()))
    if len(parts) == len(before) == len(listed) and _is_partition(total, listed, exhaustive=True):
        yield _added(skeleton, total, listed)


def _listed(skeleton: Skeleton, start: int, end: int) -> Iterator[_Part]:
    """The parts of a plain list from ``start`` to ``end``, as far as it is one."""
    while start < end and (match := _PART.match(skeleton.text, start, end)) is not None:
        part = _Part(match["label"], skeleton.quantity(match.start("part")), match["noun"])
        if _NO_PART.search(part.name):
            return
        yield part
        start = match.end()

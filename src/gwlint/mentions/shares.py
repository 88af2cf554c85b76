"""Shares: a part of a total, in per cent (占152.5亿元的23.6%; 其中……，占86%; 分别占)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from gwlint.mentions.intervals import Interval
from gwlint.mentions.part_of_total import (
    fitting_share,
    if_plausible,
    in_other_measure,
    numbers_before,
    share_of,
    sum_fits,
)
from gwlint.mentions.quantities import Quantity
from gwlint.mentions.scope import OUTSIDE
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.slips import one_slip_from
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

_PLAIN = rf"[^，。；\n{FIGURES}]"
_PERCENT_OF = "(?:的?(?:比例|比重|份额|占比|百分比|比))?[均都约仅已]?(?:为|达到?|约为|超过)?"
_TAKES = "占到?了?(?![地用据有])"
_EXPLICIT = grammar(
    rf"(?P<part>Ⓝ){_PLAIN}{{0,16}}(?:[，、（][^，。；\n{FIGURES}占]{{0,14}})?[，（]?[约仅只]?"
    rf"(?:{_TAKES}|(?P<done>(?:已|共)?完成)|相当于){_PLAIN}{{0,16}}?(?P<total>Ⓝ)"
    rf"[^，。；、\n{FIGURES}占增升降]{{0,10}}?(?(done)的)(?:的|{_PERCENT_OF})(?P<stated>Ⓟ)"
)
_SHARE = grammar(
    rf"(?P<part>Ⓝ){_PLAIN}{{0,16}}[，、（]?(?:同比{_PLAIN}{{2,4}}Ⓟ[，、])?[约仅只各]?{_TAKES}"
    rf"(?P<of>{_PLAIN}{{0,24}}?){_PERCENT_OF}(?P<stated>Ⓟ)(?!(?:提高|下降|上升|增加|降|升)[到至])"
)
_EACH = grammar(
    rf"分别约?占{_PLAIN}{{0,24}}?(?P<total>Ⓝ)?{_PLAIN}{{0,8}}?{_PERCENT_OF}"
    r"(?P<list>Ⓟ(?:[、和及与]Ⓟ)+)"
)
_ANY_SHARE = grammar(rf"占{_PLAIN}{{0,24}}(?P<stated>Ⓟ)")
_HEAD = grammar(
    rf"(?P<total>Ⓝ)[^。；\n{FIGURES}]{{0,24}}?(?:[，。；：（]?其中|中[，：]|：|（|，包括|，分别)"
)
_GENERIC = Pattern("总(?:人数|件数|金额|[数量额体])?|全部|整个|其|比例?|比重|数量?|[的量额达为约]")
_CHANGE = Pattern(r"(?:增加|减少|提高|下降|[净多少][增减收支]|增收|减收|[多少])了?\Z")
_PLAUSIBLE = 25


class _Share(NamedTuple):
    """A share as it is written, and what the figures before it make of it."""

    offset: int
    of: str
    relation: Relation

    @property
    def part(self) -> Quantity:
        return self.relation.operands[0]

    def among(self, skeleton: Skeleton) -> tuple[int, str, str]:
        """What shares of one total have in common: paragraph, words after 占, unit."""
        return skeleton.paragraph_start(self.offset), self.of, self.part.unit.name


def find_shares(skeleton: Skeleton) -> Iterator[Relation]:
    """Every share, checked as far as part and total are given."""
    checked: set[int] = set()
    for relation in _checked(skeleton):
        if relation.stated.span.start not in checked:
            checked.add(relation.stated.span.start)
            yield relation
    if "占" in skeleton.text:
        for match in _ANY_SHARE.finditer(skeleton.text):
            stated = skeleton.quantity(match.start("stated"))
            if stated.span.start not in checked:
                yield unverifiable(RelationKind.SHARE, stated)


def _checked(skeleton: Skeleton) -> Iterator[Relation]:
    text = skeleton.text
    if "占" in text or "完成" in text or "相当于" in text:
        for match in _EXPLICIT.finditer(text):
            yield from _explicit(skeleton, match)
    if "占" in text:
        for match in _EACH.finditer(text):
            yield from _respective(skeleton, match)
        shares = [_share(skeleton, match) for match in _SHARE.finditer(text)]
        yield from _with_another_base(skeleton, _with_siblings(skeleton, shares))


def _explicit(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    """“占总金额152.5亿元的23.6%”: the total is written in the statement."""
    part, total, stated = skeleton.quantities(match, "part", "total", "stated")
    if part.unit.dimension != total.unit.dimension:
        return
    relation = share_of(skeleton, part, total, stated)
    offset = match.start("part")
    if relation.verdict is Verdict.CONTRADICTED and (
        in_other_measure(skeleton, offset) or sum_fits(skeleton, offset, part, (total,), stated)
    ):
        relation = relation._replace(verdict=Verdict.UNVERIFIABLE)
    yield relation


def _respective(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    """“分别占”: one share that does not fit stands out against the others, which do."""
    shares = [quantity for _, quantity in skeleton.within(*match.span("list"))]
    before = [quantity for _, quantity in numbers_before(skeleton, match.start())]
    parts, others = before[-len(shares) :], before[: -len(shares)]
    if len(parts) < len(shares) or len({part.unit for part in parts}) > 1:
        return
    totals = [total for total in others if total.unit == parts[0].unit]
    if match["total"]:
        totals = [skeleton.quantity(match.start("total"))]
    for total in totals:
        relations = [
            share_of(skeleton, part, total, share)
            for part, share in zip(parts, shares, strict=True)
        ]
        wrong = sum(each.verdict is Verdict.CONTRADICTED for each in relations)
        if wrong < len(relations) and wrong <= 1:
            yield from relations
            return
    for part, share in zip(parts, shares, strict=True):
        yield unverifiable(RelationKind.SHARE, share, part)


def _share(skeleton: Skeleton, match: regex.Match[str]) -> _Share:
    """“其中……215件，占86%”: the total is what the sentence takes apart."""
    part, stated = skeleton.quantities(match, "part", "stated")
    offset = match.start("part")
    relation = fitting_share(skeleton, offset, part, stated)
    if relation is None:
        relation = unverifiable(RelationKind.SHARE, stated, part)
        heads = _heads(skeleton, offset, part)
        if len(heads) == 1 and _speaks_of(skeleton, match["of"], heads[0], offset):
            against = share_of(skeleton, part, skeleton.quantity(heads[0]), stated)
            relation = if_plausible(skeleton, against, offset, _PLAUSIBLE)
    return _Share(offset, match["of"], relation)


def _heads(skeleton: Skeleton, offset: int, part: Quantity) -> list[int]:
    """Where totals stand that the sentence, by 其中 and the like, takes apart before ``offset``."""
    text = skeleton.text
    start = skeleton.sentence_start(offset)
    if text.startswith("其中", start):
        start = skeleton.sentence_start(max(start - 1, 0))
    places = [match.start("total") for match in _HEAD.finditer(text, start, offset)]
    return [
        place
        for place in places
        if skeleton.quantity(place).unit == part.unit
        and is_plain(skeleton.quantity(place))
        and _CHANGE.search(text, start, place) is None
    ]


def _speaks_of(skeleton: Skeleton, of: str, head: int, offset: int) -> bool:
    """Whether “占…” names nothing but the total at ``head``."""
    context = skeleton.text[skeleton.sentence_start(head) : offset]
    outside = OUTSIDE.search(of)
    if outside is not None and outside[0] not in context:
        return False
    return _GENERIC.sub("", OUTSIDE.sub("", of)) in context


def _with_siblings(skeleton: Skeleton, shares: list[_Share]) -> list[_Share]:
    """The shares, where two or more of one paragraph agree on a total, all held against it."""
    agreed: dict[tuple[int, str, str], list[Quantity]] = {}
    for share in shares:
        if share.relation.verdict is Verdict.VERIFIED:
            agreed.setdefault(share.among(skeleton), []).append(share.relation.operands[1])
    settled = []
    for share in shares:
        relation = share.relation
        totals = agreed.get(share.among(skeleton), [])
        if relation.verdict is Verdict.UNVERIFIABLE and len(totals) > 1 and len(set(totals)) == 1:
            against = share_of(skeleton, share.part, totals[0], relation.stated)
            relation = if_plausible(skeleton, against, share.offset, _PLAUSIBLE)
        settled.append(share._replace(relation=relation))
    return settled


def _with_another_base(skeleton: Skeleton, shares: list[_Share]) -> Iterator[Relation]:
    """The relations, where shares contradict their total but agree on another one, reconsidered.

    Their base is then a figure that is not in the text. If they make a hundred together, their
    parts make that base, and the total is what is wrong.
    """
    wrong: dict[Quantity, list[Relation]] = {}
    for share in shares:
        if share.relation.verdict is Verdict.CONTRADICTED:
            wrong.setdefault(share.relation.operands[1], []).append(share.relation)
    elsewhere = {total for total, relations in wrong.items() if _agree(total, relations)}
    for share in shares:
        relation = share.relation
        if relation.verdict is Verdict.CONTRADICTED and relation.operands[1] in elsewhere:
            relation = relation._replace(verdict=Verdict.UNVERIFIABLE)
        yield relation
    for total in elsewhere:
        yield from _wrong_total(skeleton, total, shares)


def _agree(total: Quantity, relations: list[Relation]) -> bool:
    """Whether two or more shares were computed from one other figure than ``total`` misprinted."""
    if len(relations) < 2:
        return False
    bases = [_base(relation) for relation in relations]
    low, high = max(base.low for base in bases), min(base.high for base in bases)
    return low <= high and not one_slip_from(total, Interval(low, high))


def _base(relation: Relation) -> Interval:
    """What the part is the stated share of."""
    return (relation.operands[0].interval / relation.stated.interval).scaled(100)


def _wrong_total(skeleton: Skeleton, total: Quantity, shares: list[_Share]) -> Iterator[Relation]:
    kin = next(share.among(skeleton) for share in shares if total in share.relation.operands[1:])
    group = [share for share in shares if share.among(skeleton) == kin]
    hundred = sum((share.relation.stated.interval for share in group), Interval.exactly(0))
    if len(group) > 1 and hundred.contains(100):
        parts = tuple(share.part for share in group)
        yield relate(skeleton.source, RelationKind.TOTAL, sum_of(len(parts)), parts, total)

"""Shares and rates: a part of a total, in per cent (占、占比、完成计划的、办结率)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import regex

from gwlint.mentions.intervals import Interval
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.scope import OTHER_MEASURE, OUTSIDE
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.slips import one_slip_away
from gwlint.mentions.units import Unit
from gwlint.mentions.verdicts import (
    RATIO,
    Relation,
    RelationKind,
    Verdict,
    is_plain,
    relate,
    unverifiable,
)
from gwlint.text.patterns import Pattern

_PLAIN = rf"[^，。；\n{FIGURES}]"
_PERCENT_OF = "(?:的?(?:比例|比重|份额|占比|百分比|比))?[均都约仅已]?(?:为|达到?|约为|超过)?"
_TAKES = "占到?了?(?![地用据有])"
_EXPLICIT = grammar(
    rf"(?P<part>Ⓝ){_PLAIN}{{0,16}}(?:[，、（][^，。；\n{FIGURES}占]{{0,14}})?[，（]?[约仅只]?"
    rf"(?:{_TAKES}|(?P<done>(?:已|共)?完成)|相当于)(?P<of>{_PLAIN}{{0,16}}?)(?P<total>Ⓝ)"
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
_RATE = grammar("(?P<stem>[一-龥]{2})率[均都]?(?:为|达到?|约为|是)?(?P<stated>Ⓟ)(?![、和]Ⓟ)")
_HEAD = grammar(
    rf"(?P<total>Ⓝ)[^。；\n{FIGURES}]{{0,24}}?(?:[，。；：（]?其中|中[，：]|：|（|，包括|，分别)"
)
_GENERIC = Pattern("总(?:人数|件数|金额|[数量额体])?|全部|整个|其|比例?|比重|数量?|[的量额达为约]")
_COUNTED_AS_WHOLE = Pattern(
    "应|共|总|受理|收到|接到|承办|交办|登记|抽检|抽查|检查|计划|下达|收集|汇集|征集|发放|排查|梳理"
    "|转办|需|全部|任务|目标|预算|发现"
)
_NOT_DONE = Pattern(r"(?:[不未没无待拟应需][能予曾有]?|责令|要求|督促|限期|通知|计划)\Z")
_CHANGE = Pattern(r"(?:增加|减少|提高|下降|[净多少][增减收支]|增收|减收|[多少])了?\Z")
_SEPARATORS = "，、；：（"
_NEAR = 10
_PLAUSIBLE = 25


def find_shares(skeleton: Skeleton) -> Iterator[Relation]:
    """Every share and every rate of action, checked as far as part and total are given."""
    checked: set[int] = set()
    for relation in _checked(skeleton):
        if relation.stated.span.start not in checked:
            checked.add(relation.stated.span.start)
            yield relation


def _checked(skeleton: Skeleton) -> Iterator[Relation]:
    text = skeleton.text
    if "占" in text or "完成" in text or "相当于" in text:
        for match in _EXPLICIT.finditer(text):
            yield from _explicit(skeleton, match)
    if "占" in text:
        for match in _EACH.finditer(text):
            yield from _respective(skeleton, match)
        yield from _with_siblings(skeleton, list(_SHARE.finditer(text)))
    if "率" in text:
        for match in _RATE.finditer(text):
            yield _rate(skeleton, match)


def _of(skeleton: Skeleton, part: Quantity, total: Quantity, stated: Quantity) -> Relation:
    return relate(skeleton.source, RelationKind.SHARE, RATIO, (part, total), stated)


def _explicit(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    """“占总金额152.5亿元的23.6%”: the total is written in the statement."""
    part, total, stated = skeleton.quantities(match, "part", "total", "stated")
    if part.unit.dimension != total.unit.dimension:
        return
    relation = _of(skeleton, part, total, stated)
    if relation.verdict is Verdict.CONTRADICTED:
        sums = _trailing_sums(skeleton, match.start("part"), part)
        if _in_other_measure(skeleton, match) or _any_fits(sums, (total,), stated):
            relation = replace(relation, verdict=Verdict.UNVERIFIABLE)
    yield relation


def _share(skeleton: Skeleton, match: regex.Match[str]) -> Relation:
    """“其中……215件，占86%”: the total is what the sentence takes apart."""
    part, stated = skeleton.quantities(match, "part", "stated")
    offset = match.start("part")
    fitting = _fitting(skeleton, offset, part, stated)
    if fitting is not None:
        return fitting
    heads = _heads(skeleton, offset, part)
    if len(heads) != 1 or not _speaks_of(skeleton, match["of"], heads[0], offset):
        return unverifiable(RelationKind.SHARE, stated, part)
    relation = _of(skeleton, part, skeleton.quantity(heads[0]), stated)
    return _if_plausible(skeleton, relation, match, _PLAUSIBLE)


def _with_siblings(skeleton: Skeleton, matches: list[regex.Match[str]]) -> Iterator[Relation]:
    """The shares, where two or more of one paragraph agree on a total, all held against it."""
    agreed: dict[tuple[int, str, Unit], list[Quantity]] = {}
    found = [(match, _share(skeleton, match)) for match in matches]
    for match, relation in found:
        if relation.verdict is Verdict.VERIFIED:
            part, total = relation.operands
            agreed.setdefault(_kin(skeleton, match, part), []).append(total)
    for match, relation in found:
        totals = agreed.get(_kin(skeleton, match, relation.operands[0]), [])
        if relation.verdict is Verdict.UNVERIFIABLE and len(totals) > 1 and len(set(totals)) == 1:
            against = _of(skeleton, relation.operands[0], totals[0], relation.stated)
            yield _if_plausible(skeleton, against, match, _PLAUSIBLE)
        else:
            yield relation


def _kin(skeleton: Skeleton, match: regex.Match[str], part: Quantity) -> tuple[int, str, Unit]:
    """What shares of one total have in common: the paragraph, the words after 占, the unit."""
    return skeleton.text.rfind("\n", 0, match.start()), match["of"], part.unit


def _respective(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    """“分别占”: one share that does not fit stands out against the others, which do."""
    shares = [quantity for _, quantity in skeleton.within(*match.span("list"))]
    before = [quantity for _, quantity in _numbers_before(skeleton, match.start())]
    parts, others = before[-len(shares) :], before[: -len(shares)]
    if len(parts) < len(shares) or len({part.unit for part in parts}) > 1:
        return
    totals = [total for total in others if total.unit == parts[0].unit]
    if match["total"]:
        totals = [skeleton.quantity(match.start("total"))]
    for total in totals:
        relations = [
            _of(skeleton, part, total, share) for part, share in zip(parts, shares, strict=True)
        ]
        wrong = sum(each.verdict is Verdict.CONTRADICTED for each in relations)
        if wrong < len(relations) and wrong <= 1:
            yield from relations
            return
    for part, share in zip(parts, shares, strict=True):
        yield unverifiable(RelationKind.SHARE, share, part)


def _rate(skeleton: Skeleton, match: regex.Match[str]) -> Relation:
    """“应办86件，已办结83件，办结率96.5%”: what is done is said with the word of the rate."""
    stated = skeleton.quantity(match.start("stated"))
    before = list(_numbers_before(skeleton, match.start()))
    done = [each for each in before if _is_done(skeleton, each[0], match["stem"])]
    if not done:
        return unverifiable(RelationKind.SHARE, stated)
    offset, part = done[-1]
    fitting = _fitting(skeleton, offset, part, stated)
    if fitting is not None:
        return fitting
    totals = [
        (place, quantity)
        for place, quantity in before
        if place < offset and quantity.unit == part.unit and (place, quantity) not in done
    ]
    if len(done) > 1 or not totals:
        return unverifiable(RelationKind.SHARE, stated, part)
    if "；" in skeleton.text[totals[-1][0] : offset]:
        return unverifiable(RelationKind.SHARE, stated, part)
    whole = _COUNTED_AS_WHOLE.search(_clause(skeleton, totals[-1][0])) is not None
    if not whole and len(totals) > 1:
        return unverifiable(RelationKind.SHARE, stated, part)
    relation = _of(skeleton, part, totals[-1][1], stated)
    return _if_plausible(skeleton, relation, match, _PLAUSIBLE if whole else _NEAR)


def _numbers_before(skeleton: Skeleton, offset: int) -> Iterator[tuple[int, Quantity]]:
    start = skeleton.sentence_start(offset)
    for place, quantity in skeleton.within(start, offset):
        if quantity.kind is QuantityKind.NUMBER:
            yield place, quantity


def _is_done(skeleton: Skeleton, offset: int, stem: str) -> bool:
    """Whether the clause about the figure at ``offset`` says ``stem`` and does not deny it."""
    before, found, _ = _clause(skeleton, offset).rpartition(stem)
    return bool(found) and _NOT_DONE.search(before) is None


def _clause(skeleton: Skeleton, offset: int) -> str:
    start = skeleton.sentence_start(offset)
    sentence = skeleton.text[start : skeleton.sentence_end(offset)]
    place = offset - start
    first = max(sentence.rfind(mark, 0, place) for mark in _SEPARATORS) + 1
    ends = [sentence.find(mark, place) for mark in _SEPARATORS]
    return sentence[first : min((end for end in ends if end >= 0), default=len(sentence))]


def _fitting(skeleton: Skeleton, offset: int, part: Quantity, stated: Quantity) -> Relation | None:
    """The statement with the nearest figure of the paragraph that bears it out, if one does."""
    if not (is_plain(part) and is_plain(stated)):
        return None
    start = skeleton.text.rfind("\n", 0, offset) + 1
    candidates = [
        quantity
        for _, quantity in skeleton.within(start, offset)
        if quantity.kind is QuantityKind.NUMBER
        and quantity.unit == part.unit
        and is_plain(quantity)
    ]
    for total in reversed(candidates):
        relation = _of(skeleton, part, total, stated)
        if relation.verdict is Verdict.VERIFIED:
            return relation
    if _any_fits(_trailing_sums(skeleton, offset, part), candidates, stated):
        return unverifiable(RelationKind.SHARE, stated, part)
    return None


def _trailing_sums(skeleton: Skeleton, offset: int, part: Quantity) -> list[Interval]:
    """What ``part`` makes with the figures listed before it, in case it is said of all of them."""
    total = part.base_interval
    sums = []
    for _, quantity in reversed(list(_numbers_before(skeleton, offset))):
        if quantity.unit == part.unit:
            total = total + quantity.base_interval
            sums.append(total)
    return sums


def _any_fits(parts: list[Interval], totals: Iterable[Quantity], stated: Quantity) -> bool:
    bases = [total.base_interval for total in totals]
    return any(
        stated.interval.intersects((part / base).scaled(100))
        for part in parts
        for base in bases
        if base.low > 0
    )


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


def _if_plausible(
    skeleton: Skeleton, relation: Relation, match: regex.Match[str], limit: int
) -> Relation:
    """The relation, but no contradiction where the figures may well belong to something else."""
    if relation.verdict is not Verdict.CONTRADICTED or relation.recomputed is None:
        return relation
    far = abs(relation.recomputed.middle - relation.stated.value) > limit
    if _in_other_measure(skeleton, match) or (
        far and not one_slip_away(RATIO, relation.operands, relation.stated)
    ):
        return replace(relation, verdict=Verdict.UNVERIFIABLE)
    return relation


def _in_other_measure(skeleton: Skeleton, match: regex.Match[str]) -> bool:
    return OTHER_MEASURE.search(skeleton.sentence(match.start(), match.end())) is not None

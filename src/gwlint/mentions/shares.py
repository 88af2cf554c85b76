"""Shares and rates: a part of a total, in per cent (占、占比、完成计划的、办结率)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from gwlint.mentions.intervals import Interval
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.scope import OTHER_MEASURE, OUTSIDE
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.slips import one_slip_away
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

_PERCENT_OF = r"(?:的?(?:比例|比重|份额|占比|百分比|比))?(?:均|都|约|仅|已)?(?:为|达到?|约为|超过)?"
_EXPLICIT = grammar(
    rf"(?P<part>Ⓝ)[^，。；\n{FIGURES}]{{0,16}}(?:[，,、（(][^，。；\n{FIGURES}占]{{0,14}})?[，,（(]?(?:约|仅|只)?"
    rf"(?:占到?了?(?![地用据有])|(?P<done>(?:已|共)?完成)|相当于)(?P<of>[^，。；\n{FIGURES}]{{0,16}}?)(?P<total>Ⓝ)"
    rf"[^，。；、\n{FIGURES}占增升降]{{0,10}}?(?(done)的)(?:的|{_PERCENT_OF})(?P<stated>Ⓟ)"
)
_SHARE = grammar(
    rf"(?P<part>Ⓝ)(?P<rest>[^，。；\n{FIGURES}]{{0,16}})[，,、（(]?(?:同比[^，。；\n{FIGURES}]{{2,4}}Ⓟ[，,、])?(?:约|仅|只|各)?占到?了?(?![地用据有])"
    rf"(?P<of>[^，。；\n{FIGURES}]{{0,24}}?){_PERCENT_OF}(?P<stated>Ⓟ)(?!(?:提高|下降|上升|增加|降|升)(?:到|至))"
)
_EACH = grammar(
    rf"分别约?占(?P<of>[^，。；\n{FIGURES}]{{0,24}}?)(?P<total>Ⓝ)?(?P<noun>[^，。；\n{FIGURES}]{{0,8}}?){_PERCENT_OF}(?P<list>Ⓟ(?:[、和及与]Ⓟ)+)"
)
_RATE = grammar(
    rf"(?P<stem>[一-龥]{{2}})率(?:均|都)?(?:为|达到?|约为|是)?(?P<stated>Ⓟ)(?![、和]Ⓟ)"
)
_HEAD = grammar(
    rf"(?P<total>Ⓝ)(?P<noun>[^。；\n{FIGURES}]{{0,24}}?)(?:[，。；：（]?其中|中[，：]|：|（|，包括|，分别)"
)
_GENERIC = Pattern(r"总(?:数|量|额|人数|件数|金额|体|规模)?|全部|整个|其|比例?|比重|的|数量?|量|额|达|为|约")
_TOTAL_WORDS = Pattern(r"应|共|总|受理|收到|接到|承办|交办|登记|抽检|抽查|检查|计划|下达|收集|汇集|征集|发放|排查|梳理|转办|需|全部|任务|目标|预算")
_NOT_DONE = Pattern(r"[不未没无待拟应需](?:能|予|曾|有)?\Z")
_CHANGE = Pattern(r"(?:增加|减少|提高|下降|[净多少][增减收支]|增收|减收|[多少])了?\Z")
_SEPARATORS = "，、；：。（\n"
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
        for match in _SHARE.finditer(text):
            yield from _share(skeleton, match)
    if "率" in text:
        for match in _RATE.finditer(text):
            yield from _rate(skeleton, match)


def _explicit(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    part, total, stated = skeleton.quantities(match, "part", "total", "stated")
    if part.unit.dimension != total.unit.dimension:
        return
    relation = relate(skeleton.source, RelationKind.SHARE, RATIO, (part, total), stated)
    if relation.verdict is Verdict.CONTRADICTED:
        sums = _trailing_sums(skeleton, match.start("part"), part)
        if _other_measure(skeleton, match) or _any_fits(sums, (total,), stated):
            relation = replace(relation, verdict=Verdict.UNVERIFIABLE)
    yield relation


def _share(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    part, stated = skeleton.quantities(match, "part", "stated")
    offset = match.start("part")
    candidates = _candidates(skeleton, offset, part)
    fitting = _fitting(skeleton, offset, part, candidates, stated)
    if fitting is not None:
        yield fitting
        return
    heads = _heads(skeleton, offset, part)
    if len(heads) == 1 and _speaks_of(skeleton, match["of"], heads[0], offset):
        total = skeleton.quantity(heads[0])
        yield _if_plausible(
            skeleton, relate(skeleton.source, RelationKind.SHARE, RATIO, (part, total), stated), match
        )
    else:
        yield unverifiable(RelationKind.SHARE, stated, part)


def _respective(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    """“分别占”: one share that does not fit stands out against the others, which do."""
    shares = [quantity for _, quantity in skeleton.within(*match.span("list"))]
    start = skeleton.sentence_start(match.start())
    before = [each for each in skeleton.within(start, match.start()) if each[1].kind is QuantityKind.NUMBER]
    parts = before[-len(shares) :]
    if len(parts) < len(shares) or len({part.unit for _, part in parts}) > 1:
        return
    if match["total"]:
        totals = [skeleton.quantity(match.start("total"))]
    else:
        totals = [total for _, total in before[: -len(shares)] if total.unit == parts[0][1].unit]
    for total in totals:
        relations = [
            relate(skeleton.source, RelationKind.SHARE, RATIO, (part, total), share)
            for (_, part), share in zip(parts, shares, strict=True)
        ]
        wrong = [each for each in relations if each.verdict is Verdict.CONTRADICTED]
        if len(wrong) < len(relations) and len(wrong) <= 1:
            yield from relations
            return
    for (_, part), share in zip(parts, shares, strict=True):
        yield unverifiable(RelationKind.SHARE, share, part)


def _rate(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    stated = skeleton.quantity(match.start("stated"))
    start = skeleton.sentence_start(match.start())
    before = [
        (offset, quantity)
        for offset, quantity in skeleton.within(start, match.start())
        if quantity.kind is QuantityKind.NUMBER
    ]
    done = [each for each in before if _is_done(skeleton, each[0], match["stem"])]
    if not done:
        yield unverifiable(RelationKind.SHARE, stated)
        return
    offset, part = done[-1]
    candidates = _candidates(skeleton, offset, part)
    fitting = _fitting(skeleton, offset, part, candidates, stated)
    totals = [
        each for each in before if each[0] < offset and each[1].unit == part.unit and each not in done
    ]
    if fitting is not None:
        yield fitting
    elif len(done) == 1 and totals and _designated(skeleton, totals):
        total = totals[-1][1]
        relation = relate(skeleton.source, RelationKind.SHARE, RATIO, (part, total), stated)
        yield _if_plausible(skeleton, relation, match)
    else:
        yield unverifiable(RelationKind.SHARE, stated, part)


def _designated(skeleton: Skeleton, totals: list[tuple[int, Quantity]]) -> bool:
    return len(totals) == 1 or _TOTAL_WORDS.search(_clause(skeleton, totals[-1][0])) is not None


def _is_done(skeleton: Skeleton, offset: int, stem: str) -> bool:
    """Whether the clause about the figure at ``offset`` says ``stem`` and does not deny it."""
    before, found, _ = _clause(skeleton, offset).rpartition(stem)
    return bool(found) and _NOT_DONE.search(before) is None


def _clause(skeleton: Skeleton, offset: int) -> str:
    text = skeleton.text
    start = max(text.rfind(mark, 0, offset) for mark in _SEPARATORS) + 1
    ends = [text.find(mark, offset) for mark in _SEPARATORS]
    return text[start : min((end for end in ends if end >= 0), default=len(text))]


def _candidates(skeleton: Skeleton, offset: int, part: Quantity) -> list[Quantity]:
    """Everything before ``part`` in its paragraph that could be the total of which it is part."""
    start = skeleton.text.rfind("\n", 0, offset) + 1
    return [
        quantity
        for _, quantity in skeleton.within(start, offset)
        if quantity.kind is QuantityKind.NUMBER
        and quantity.unit == part.unit
        and is_plain(quantity)
    ]


def _fitting(
    skeleton: Skeleton,
    offset: int,
    part: Quantity,
    candidates: list[Quantity],
    stated: Quantity,
) -> Relation | None:
    """The statement with the nearest total that bears it out, if there is one."""
    if not (is_plain(part) and is_plain(stated)):
        return None
    for total in reversed(candidates):
        relation = relate(skeleton.source, RelationKind.SHARE, RATIO, (part, total), stated)
        if relation.verdict is Verdict.VERIFIED:
            return relation
    if _any_fits(_trailing_sums(skeleton, offset, part), candidates, stated):
        return unverifiable(RelationKind.SHARE, stated, part)
    return None


def _trailing_sums(skeleton: Skeleton, offset: int, part: Quantity) -> list[Interval]:
    """What ``part`` makes with the figures listed before it, in case it is said of all of them."""
    start = skeleton.sentence_start(offset)
    total = part.base_interval
    sums = []
    for _, quantity in reversed(list(skeleton.within(start, offset))):
        if quantity.unit == part.unit and quantity.kind is QuantityKind.NUMBER:
            total = total + quantity.base_interval
            sums.append(total)
    return sums


def _any_fits(parts: list[Interval], totals: list[Quantity] | tuple[Quantity, ...], stated: Quantity) -> bool:
    return any(
        stated.interval.intersects((part / total.base_interval).scaled(100))
        for part in parts
        for total in totals
        if total.base_interval.low > 0
    )


def _heads(skeleton: Skeleton, offset: int, part: Quantity) -> list[int]:
    """Where totals stand that the sentence, by 其中 and the like, takes apart before ``offset``."""
    start = skeleton.sentence_start(offset)
    if skeleton.text.startswith("其中", start):
        start = skeleton.sentence_start(max(start - 1, 0))
    return [
        match.start("total")
        for match in _HEAD.finditer(skeleton.text, start, offset)
        if _can_hold(skeleton.quantity(match.start("total")), part)
        and _CHANGE.search(skeleton.text, start, match.start("total")) is None
    ]


def _can_hold(total: Quantity, part: Quantity) -> bool:
    return is_plain(total) and total.unit == part.unit


def _speaks_of(skeleton: Skeleton, of: str, head: int, offset: int) -> bool:
    """Whether “占…” names nothing but the total at ``head``."""
    named = _GENERIC.sub("", of)
    start = skeleton.sentence_start(head)
    context = skeleton.text[start:offset]
    outside = OUTSIDE.search(of)
    if outside is not None and outside[0] not in context:
        return False
    return len(named) < 2 or any(named[at : at + 2] in context for at in range(len(named) - 1))


def _if_plausible(skeleton: Skeleton, relation: Relation, match: regex.Match[str]) -> Relation:
    """The relation, but no contradiction where the figures may well belong to something else."""
    if relation.verdict is not Verdict.CONTRADICTED or relation.recomputed is None:
        return relation
    far = abs(relation.recomputed.middle - relation.stated.value) > _PLAUSIBLE
    if _other_measure(skeleton, match) or (
        far and not one_slip_away(RATIO, relation.operands, relation.stated)
    ):
        return replace(relation, verdict=Verdict.UNVERIFIABLE)
    return relation


def _other_measure(skeleton: Skeleton, match: regex.Match[str]) -> bool:
    sentence = skeleton.sentence(match.start(), match.end())
    return OTHER_MEASURE.search(sentence) is not None

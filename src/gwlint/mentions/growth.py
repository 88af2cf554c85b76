"""Growth: a figure, an earlier figure, the change between them, and its rate, in every order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from gwlint.mentions.growth_expressions import (
    ANY_RATE,
    BASE_AND_CHANGE,
    BASE_ROLE,
    CHANGE_THEN_RATE,
    CHANGED,
    CLAUSE_TO_HERE,
    COMPARED,
    FROM_BY_TO,
    FROM_TO,
    LAST_YEAR,
    NEUTRAL,
    PARTICLES,
    RATE_THEN_CHANGE,
    TAIL,
    TIMES_OF,
    YEAR_BY_YEAR,
)
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.scope import INTENTION, OTHER_MEASURE, REAL_INDICATOR
from gwlint.mentions.skeleton import Skeleton
from gwlint.mentions.verdicts import (
    DECLINE,
    DECLINE_BY,
    GROWTH,
    GROWTH_BY,
    INCREASE,
    RATIO,
    REDUCTION,
    TIMES,
    TIMES_MORE,
    Formula,
    Relation,
    RelationKind,
    Verdict,
    is_plain,
    relate,
    unverifiable,
)
from gwlint.text.patterns import Pattern

_DOWNWARD = frozenset("降减缩跌落窄少低")
_SMALL_MULTIPLE = 10
_NEARBY = 24


def find_growth(skeleton: Skeleton) -> Iterator[Relation]:
    """Every statement of growth or decline, checked as far as its figures are given.

    Where a figure can be read as part of two statements, the one that it bears out counts.
    """
    checked: dict[int, Relation] = {}
    for relation in _checked(skeleton):
        place = relation.stated.span.start
        if place not in checked or relation.verdict is Verdict.VERIFIED:
            checked[place] = relation
    yield from checked.values()
    for match in ANY_RATE.finditer(skeleton.text):
        for _, rate in skeleton.within(match.start("stated"), match.end()):
            if rate.span.start not in checked:
                yield unverifiable(RelationKind.GROWTH, rate)


def _checked(skeleton: Skeleton) -> Iterator[Relation]:
    text = skeleton.text
    if "由" in text or "从" in text:
        yield from _each(skeleton, FROM_TO, _from_to)
        yield from _each(skeleton, FROM_BY_TO, _pair)
    yield from _each(skeleton, CHANGE_THEN_RATE, _current_and_change)
    yield from _each(skeleton, RATE_THEN_CHANGE, _current_and_change)
    yield from _each(skeleton, BASE_AND_CHANGE, _base_and_change)
    yield from _each(skeleton, LAST_YEAR, _pair)
    yield from _each(skeleton, COMPARED, _compared)
    yield from _each(skeleton, YEAR_BY_YEAR, _year_by_year)
    if "倍" in skeleton.source:
        yield from _each(skeleton, TIMES_OF, _times)


def _each(
    skeleton: Skeleton,
    pattern: Pattern,
    read: Callable[[Skeleton, regex.Match[str]], Iterator[Relation]],
) -> Iterator[Relation]:
    for match in pattern.finditer(skeleton.text):
        yield from read(skeleton, match)


def _from_to(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current = skeleton.quantities(match, "base", "current")
    if match["each"]:
        return
    position = match.end()
    while (tail := TAIL.match(skeleton.text, position)) is not None:
        position = tail.end()
        stated = skeleton.quantity(tail.start("stated"))
        verb = tail["verb"]
        if match["verb"] and verb not in NEUTRAL and _is_down(verb) != _is_down(match["verb"]):
            return
        if tail["yearly"]:
            yield unverifiable(RelationKind.GROWTH, stated, base, current)
            continue
        down = _is_down(match["verb"] or verb)
        yield from _change(skeleton, match, (base, current, stated), down)


def _pair(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current, stated = skeleton.quantities(match, "base", "current", "stated")
    yield from _change(skeleton, match, (base, current, stated), _is_down(match["verb"]))


def _compared(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    if not _names_the_base(match):
        return
    yield from _pair(skeleton, match)


def _names_the_base(match: regex.Match[str]) -> bool:
    """Whether the figure after 比 is what is compared with, not a change (比上年增加8家)."""
    if match["than"] == "与" and not match["compared"]:
        return False
    return CHANGED.search(match["label"]) is None


def _year_by_year(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current, stated = skeleton.quantities(match, "base", "current", "stated")
    earlier, later = skeleton.year(match.start("base_year")), skeleton.year(match.start("year"))
    if earlier is None or later is None or earlier == later:
        return
    if not _same_subject(match["base_label"], match["label"]):
        return
    if later < earlier:
        base, current = current, base
    yield from _change(skeleton, match, (base, current, stated), _is_down(match["verb"]))


def _same_subject(first: str, second: str) -> bool:
    """Whether a second clause goes on about what the first is about."""
    first, second = PARTICLES.sub("", first), PARTICLES.sub("", second)
    return not second or second in first or (bool(first) and first in second)


def _current_and_change(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    current, change, stated = skeleton.quantities(match, "current", "change", "stated")
    clause = CLAUSE_TO_HERE.search(skeleton.text, max(0, match.start() - 30), match.start())
    before = clause[0] if clause else ""
    if "相比" in match["rest"] or BASE_ROLE.search(before):
        return
    down = _is_down(match["verb"])
    if match["rated"] not in NEUTRAL and down != _is_down(match["rated"]):
        return
    formula = DECLINE_BY if down else GROWTH_BY
    yield from _rated(skeleton, match, formula, (current, change), stated)


def _base_and_change(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, change, stated = skeleton.quantities(match, "base", "change", "stated")
    if not _names_the_base(match):
        return
    if match["rated"] not in NEUTRAL and _is_down(match["verb"]) != _is_down(match["rated"]):
        return
    yield from _rated(skeleton, match, RATIO, (change, base), stated)


def _rated(
    skeleton: Skeleton,
    match: regex.Match[str],
    formula: Formula,
    operands: tuple[Quantity, ...],
    stated: Quantity,
) -> Iterator[Relation]:
    kinds = {operand.kind for operand in operands}
    dimensions = {operand.unit.dimension for operand in operands}
    if kinds != {QuantityKind.NUMBER} or len(dimensions) > 1:
        return
    if stated.kind is not QuantityKind.PERCENT or _out_of_reach(skeleton, match):
        yield unverifiable(RelationKind.GROWTH, stated, *operands)
        return
    yield relate(skeleton.source, RelationKind.GROWTH, formula, operands, stated)


def _change(
    skeleton: Skeleton,
    match: regex.Match[str],
    figures: tuple[Quantity, Quantity, Quantity],
    down: bool,
) -> Iterator[Relation]:
    base, current, stated = figures
    base = _with_unit_of(base, current)
    if base.kind is not current.kind or base.unit.dimension != current.unit.dimension:
        return
    if base.kind is QuantityKind.PERCENT and not _in_other_measure(skeleton, match):
        yield from _rates(skeleton, (base, current, stated), down)
    elif _out_of_reach(skeleton, match):
        yield unverifiable(RelationKind.GROWTH, stated, base, current)
    else:
        yield from _amounts(skeleton, (base, current, stated), down)


def _amounts(
    skeleton: Skeleton, figures: tuple[Quantity, Quantity, Quantity], down: bool
) -> Iterator[Relation]:
    base, current, stated = figures
    pair = (base, current)
    if stated.kind is QuantityKind.PERCENT:
        formula = DECLINE if down else GROWTH
    elif stated.kind is QuantityKind.NUMBER:
        if stated.unit.dimension != base.unit.dimension:
            return
        formula = REDUCTION if down else INCREASE
    elif stated.kind is QuantityKind.MULTIPLE and not down:
        yield _times_more(skeleton, pair, stated)
        return
    else:
        yield unverifiable(RelationKind.GROWTH, stated, *pair)
        return
    yield relate(skeleton.source, RelationKind.GROWTH, formula, pair, stated)


def _times_more(skeleton: Skeleton, pair: tuple[Quantity, Quantity], stated: Quantity) -> Relation:
    """“增长2倍” of 2 to 6; a small multiple that is the quotient itself was mixed up with it."""
    more = relate(skeleton.source, RelationKind.GROWTH, TIMES_MORE, pair, stated)
    if more.verdict is Verdict.VERIFIED:
        return more
    times = relate(skeleton.source, RelationKind.GROWTH, TIMES, pair, stated)
    if times.verdict is not Verdict.VERIFIED:
        return more
    plain = all(is_plain(figure) for figure in (*pair, stated))
    mixed_up = plain and stated.value <= _SMALL_MULTIPLE
    return more._replace(verdict=Verdict.CONTRADICTED if mixed_up else Verdict.ROUNDED)


def _rates(
    skeleton: Skeleton, figures: tuple[Quantity, Quantity, Quantity], down: bool
) -> Iterator[Relation]:
    base, current, stated = figures
    difference = REDUCTION if down else INCREASE
    pair = (base, current)
    if stated.kind is QuantityKind.POINTS:
        yield relate(skeleton.source, RelationKind.GROWTH, difference, pair, stated)
    elif stated.kind is QuantityKind.PERCENT:
        if _is_difference(base, current, stated):
            yield _written_as_percent(skeleton, pair, stated, difference)
        else:
            formula = DECLINE if down else GROWTH
            yield relate(skeleton.source, RelationKind.GROWTH, formula, pair, stated)


def _is_difference(base: Quantity, current: Quantity, stated: Quantity) -> bool:
    """Whether the change of a rate is, to the digit, the difference, and no relative change."""
    if base.value == 0 or abs(current.value - base.value) != stated.value:
        return False
    return not stated.interval.contains(100 * stated.value / base.value)


def _written_as_percent(
    skeleton: Skeleton, pair: tuple[Quantity, Quantity], stated: Quantity, difference: Formula
) -> Relation:
    relation = relate(skeleton.source, RelationKind.POINTS, difference, pair, stated)
    if all(is_plain(figure) for figure in (*pair, stated)):
        return relation._replace(verdict=Verdict.CONTRADICTED)
    return relation._replace(verdict=Verdict.UNVERIFIABLE)


def _times(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current, stated = skeleton.quantities(match, "base", "current", "stated")
    if base.unit.dimension != current.unit.dimension or stated.kind is not QuantityKind.MULTIPLE:
        return
    yield relate(skeleton.source, RelationKind.GROWTH, TIMES, (base, current), stated)


def _with_unit_of(base: Quantity, current: Quantity) -> Quantity:
    """“由8增加到10个”: the unit is written once."""
    if base.kind is current.kind and not base.unit.name and current.numeral.power <= 0:
        return base._replace(unit=current.unit)
    return base


def _is_down(verb: str) -> bool:
    return not _DOWNWARD.isdisjoint(verb)


def _out_of_reach(skeleton: Skeleton, match: regex.Match[str]) -> bool:
    """Whether the figures beside a rate are not those that it was computed from."""
    start = skeleton.sentence_start(match.start())
    if REAL_INDICATOR.search(skeleton.text, start, match.end()) is not None:
        return True
    nearby = max(start, match.start() - _NEARBY)
    if INTENTION.search(skeleton.text, nearby, match.end()) is not None:
        return True
    return _in_other_measure(skeleton, match)


def _in_other_measure(skeleton: Skeleton, match: regex.Match[str]) -> bool:
    return OTHER_MEASURE.search(skeleton.sentence(match.start(), match.end())) is not None

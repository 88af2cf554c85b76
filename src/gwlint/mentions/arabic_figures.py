"""Figures that are written with Arabic digits, from the approximating word to the unit."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import regex

from gwlint.mentions.approximations import approximation_after, approximation_before
from gwlint.mentions.designations import Designation, DesignationKind, designation_at, may_designate
from gwlint.mentions.numerals import SCALES, Numeral, arabic
from gwlint.mentions.quantities import Approximation, Quantity, QuantityKind
from gwlint.mentions.units import NO_UNIT, Unit, unit_at
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

ARABIC_DIGITS = r"\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d.])|\d+(?:\.\d+)?"
"""An expression for the digits of one number, thousands marks and decimals included."""

_SCALE = r"(?:[万千百十]?亿|[千百十]?万|千(?![瓦米克伏卡帕])|百(?!分))"
_TAIL = Pattern(
    rf"(?P<more>[余多])?(?P<scale>{_SCALE})?(?P<more_after>[余多+](?!于))?"
    r"(?P<sign>%|‰|个?[百千]分点|倍(?!频|率)|番(?!茄)|成(?=[，。；、的左以多]))?"
)
_UPPER = Pattern(rf"[-—－–~～至]{{1,2}}(?P<digits>{ARABIC_DIGITS})(?![-—:：年月])")
_RANGE_MARKS = frozenset("-—－–~～至")
_TERM_MARKS = Pattern("[:：∶]")
_SIGNS = {
    "": (QuantityKind.NUMBER, 0),
    "%": (QuantityKind.PERCENT, 0),
    "‰": (QuantityKind.PERCENT, -1),
    "百分点": (QuantityKind.POINTS, 0),
    "千分点": (QuantityKind.POINTS, -1),
    "成": (QuantityKind.PERCENT, 1),
    "倍": (QuantityKind.MULTIPLE, 0),
    "番": (QuantityKind.DOUBLING, 0),
}
_LONGEST = 60
_MINUS_SIGNS = frozenset("-－−")
_NOT_NEGATIVE = frozenset("担肩背抱胜自欠")


class _Reading(NamedTuple):
    """Digits with all that follows them: ``scale`` is a power of ten, ``end`` where it ends."""

    kind: QuantityKind
    digits: str
    scale: int
    unit: Unit
    approximation: Approximation
    end: int


def arabic_figure(text: str, match: regex.Match[str]) -> Quantity | Designation:
    """What the number with Arabic digits is that ``match`` found.

    The groups ``digits`` and ``terms`` of ``match`` are the number and the further terms of a
    proportion.
    """
    start = match.start()
    if match.end() - start > _LONGEST:
        return Designation(Span(*match.span()), DesignationKind.IDENTIFIER)
    if may_designate(text, start, match.end("digits")):
        designation = designation_at(text, start)
        if designation is not None:
            return designation
    if match["terms"]:
        return _proportion(match)
    reading = _read(text, match["digits"], match.end())
    if _is_code(text, reading.end):
        return Designation(Span(start, reading.end + 1), DesignationKind.IDENTIFIER)
    if text[reading.end : reading.end + 1] in _RANGE_MARKS:
        reach = _range(text, start, reading)
        if reach is not None:
            return reach
    return _quantity(text, start, reading)


def _proportion(match: regex.Match[str]) -> Quantity:
    terms = tuple(arabic(term) for term in _TERM_MARKS.compiled.split(match["arabic"]))
    power = min(term.power for term in terms)
    total = sum(term.coefficient * 10 ** (term.power - power) for term in terms)
    numeral = Numeral(total, power)
    return Quantity(Span(*match.span()), QuantityKind.PROPORTION, numeral, terms=terms)


def _is_code(text: str, end: int) -> bool:
    following = text[end : end + 1]
    return following.isascii() and following.isalpha()


def _read(text: str, digits: str, end: int) -> _Reading:
    tail = next(_TAIL.finditer(text, end))
    kind, scale = _SIGNS[(tail["sign"] or "").removeprefix("个")]
    if tail["scale"]:
        scale += SCALES[tail["scale"]]
    unit, end = NO_UNIT, tail.end()
    if kind is QuantityKind.NUMBER:
        unit, end = _unit(text, end)
    if tail["more"] or tail["more_after"]:
        approximation = Approximation.SOMEWHAT_OVER
    else:
        approximation, end = approximation_after(text, end)
    return _Reading(kind, digits, scale, unit, approximation, end)


def _unit(text: str, start: int) -> tuple[Unit, int]:
    """The unit at ``start``, also that of a rate such as 元/吨, and where it ends."""
    unit = unit_at(text, start)
    if unit is None:
        return NO_UNIT, start
    end = start + len(unit.name)
    if text[end : end + 1] != "/":
        return unit, end
    divisor = unit_at(text, end + 1)
    end += 1 + (len(divisor.name) if divisor else 1)
    rate = text[start:end]
    return Unit(rate, rate, Fraction(1), False), end


def _quantity(text: str, start: int, reading: _Reading) -> Quantity:
    numeral = arabic(reading.digits, reading.scale)
    approximation, begin = approximation_before(text, start)
    if approximation is Approximation.NONE:
        approximation = reading.approximation
    if approximation is Approximation.NONE and text[reading.end - 1] == "成":
        approximation = Approximation.TENTHS
    if begin == start and _is_negative(text, start):
        numeral, begin = -numeral, start - 1
    span = Span(begin, reading.end)
    return Quantity(span, reading.kind, numeral, reading.unit, approximation)


def _is_negative(text: str, start: int) -> bool:
    before, earlier = text[max(0, start - 1) : start], text[max(0, start - 2) : start - 1]
    if before == "负":
        return earlier not in _NOT_NEGATIVE
    return before in _MINUS_SIGNS and not (earlier.isalnum() and earlier.isascii())


def _range(text: str, start: int, lower: _Reading) -> Quantity | None:
    match = _UPPER.match(text, lower.end)
    if match is None:
        return None
    upper = _read(text, match["digits"], match.end())
    bare = lower.kind is QuantityKind.NUMBER and lower.unit is NO_UNIT
    if not bare and (lower.kind, lower.unit) != (upper.kind, upper.unit):
        return None
    scale = upper.scale if bare and lower.scale == 0 else lower.scale
    low, high = arabic(lower.digits, scale), arabic(upper.digits, upper.scale)
    if low.value >= high.value:
        return None
    span = Span(start, upper.end)
    return Quantity(span, upper.kind, low, upper.unit, Approximation.RANGE, high)

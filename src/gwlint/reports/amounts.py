"""What a figure of a text may stand for, in words and in exact decimals."""

from __future__ import annotations

from fractions import Fraction

from gwlint.mentions.intervals import Bound
from gwlint.mentions.numerals import SCALES
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.reports.inspection_words import InspectionWords
from gwlint.text.patterns import Pattern

_FIGURE = Pattern(r"\d[\d,， ]*(?:\.(\d+))?")
_SCALE_NAMES = {power: name for name, power in SCALES.items()}
_MOST_DECIMALS = 6
_SUFFIXES = {
    QuantityKind.PERCENT: "%",
    QuantityKind.POINTS: "个百分点",
    QuantityKind.MULTIPLE: "倍",
}
_MEASURING = frozenset({QuantityKind.NUMBER, *_SUFFIXES})


def meaning(quantity: Quantity, written: str, words: InspectionWords) -> str:
    """The numbers that ``quantity``, which is ``written`` so, may stand for; "" if it has no size.

    They are given in the scale that the writer chose (亿元), as exact decimals.
    """
    if quantity.kind not in _MEASURING:
        return ""
    power = _scale(quantity, written)
    label = _SCALE_NAMES[power] + _SUFFIXES.get(quantity.kind, quantity.unit.name)
    interval = quantity.interval.scaled(Fraction(1, 10**power))
    low, high = plain_decimal(interval.low), plain_decimal(interval.high)
    if low is None or high is None:
        template = _one_sided(interval.low_closed, interval.high_closed, low is None, words)
        return template.format(f"{high if low is None else low}{label}")
    if low == high:
        return words.exactly.format(f"{low}{label}")
    return words.between.format(low, f"{high}{label}")


def plain_decimal(bound: Bound) -> str | None:
    """A bound as a decimal, of at most six places; ``None`` if it is infinite."""
    if not isinstance(bound, Fraction):
        return None
    places = next(
        (places for places in range(_MOST_DECIMALS) if (bound * 10**places).denominator == 1),
        _MOST_DECIMALS,
    )
    digits = f"{round(abs(bound) * 10**places):0{places + 1}d}"
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{'−' if bound < 0 else ''}{whole}{f'.{decimals}' if decimals else ''}"


def _scale(quantity: Quantity, written: str) -> int:
    """The power of ten of the scale word (万, 亿) that the figure is written with; else 0."""
    figure = _FIGURE.search(written)
    if figure is None:
        return 0
    power = quantity.numeral.power + len(figure[1] or "")
    return power if power in _SCALE_NAMES and _SCALE_NAMES[power] in written else 0


def _one_sided(low_closed: bool, high_closed: bool, below: bool, words: InspectionWords) -> str:
    if below:
        return words.at_most if high_closed else words.below
    return words.at_least if low_closed else words.above

"""Quantities: what is measured or counted, how much, and how exactly it is said."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from gwlint.mentions.intervals import Interval
from gwlint.mentions.numerals import Numeral
from gwlint.mentions.units import NO_UNIT, Unit
from gwlint.text.span import Span


class QuantityKind(Enum):
    """How a quantity is to be read."""

    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "percentage points"
    MULTIPLE = "multiple"
    DOUBLING = "doubling"
    FRACTION = "fraction"
    PROPORTION = "proportion"


class Approximation(Enum):
    """What a writer says of the exactness of a figure."""

    NONE = "as written"
    ABOUT = "约、左右"
    ALMOST = "近、接近、不足、不到"
    OVER = "超、逾、突破、超过"
    SOMEWHAT_OVER = "余、多"
    AT_LEAST = "以上、不低于、至少"
    AT_MOST = "以下、以内、不超过"
    RANGE = "…至…"
    TENTHS = "成"


class Quantity(NamedTuple):
    """One figure of the text.

    ``numeral`` is its value in ``unit``, with scales such as 万 multiplied in; percentages and
    percentage points are in hundredths (per mille are converted). Of a range, it is the lower end
    and ``upper`` the other; of a proportion such as 3.9：59.5：36.6, ``terms`` holds all terms and
    ``numeral`` their sum.
    """

    span: Span
    kind: QuantityKind
    numeral: Numeral
    unit: Unit = NO_UNIT
    approximation: Approximation = Approximation.NONE
    upper: Numeral | None = None
    terms: tuple[Numeral, ...] = ()

    @property
    def value(self) -> Fraction:
        """The exact number as written."""
        return self.numeral.value

    @property
    def exact(self) -> bool:
        """Whether the figure is a plain count, in which nothing was rounded."""
        return (
            self.kind is QuantityKind.NUMBER
            and self.unit.counted
            and self.numeral.last_place == 1
            and self.approximation is Approximation.NONE
        )

    @property
    def interval(self) -> Interval:
        """The numbers that an honest writer may have meant, in ``unit``."""
        return _INTERVALS[self.approximation](self)

    @property
    def base_interval(self) -> Interval:
        """The same in the first unit of the unit's dimension, to compare with other units."""
        return self.interval.scaled(self.unit.factor)


def _as_written(quantity: Quantity) -> Interval:
    if quantity.exact:
        return Interval.exactly(quantity.value)
    return Interval.around(quantity.value, quantity.numeral.last_place / 2)


def _about(quantity: Quantity) -> Interval:
    distance = max(abs(quantity.value) / 20, quantity.numeral.last_place / 2)
    return Interval.around(quantity.value, distance)


def _almost(quantity: Quantity) -> Interval:
    value = quantity.value
    if value <= 0:
        return Interval(value * Fraction(115, 100), value) if value else Interval.exactly(0)
    return Interval(value * Fraction(85, 100), value, True, False)


def _over(quantity: Quantity) -> Interval:
    return Interval.above(quantity.value)


def _somewhat_over(quantity: Quantity) -> Interval:
    value, step = quantity.value, quantity.numeral.last_place or Fraction(1)
    while value and value % (step * 10) == 0:
        step *= 10
    if quantity.unit.counted and step > 1:
        return Interval(value + 1, value + step - 1)
    return Interval(value, value + step, False, False)


def _at_least(quantity: Quantity) -> Interval:
    return Interval.above(quantity.value, closed=True)


def _at_most(quantity: Quantity) -> Interval:
    return Interval.below(quantity.value, closed=True)


def _range(quantity: Quantity) -> Interval:
    upper = quantity.upper or quantity.numeral
    return Interval(min(quantity.value, upper.value), max(quantity.value, upper.value))


def _tenths(quantity: Quantity) -> Interval:
    return Interval.around(quantity.value, 5)


_INTERVALS = {
    Approximation.NONE: _as_written,
    Approximation.ABOUT: _about,
    Approximation.ALMOST: _almost,
    Approximation.OVER: _over,
    Approximation.SOMEWHAT_OVER: _somewhat_over,
    Approximation.AT_LEAST: _at_least,
    Approximation.AT_MOST: _at_most,
    Approximation.RANGE: _range,
    Approximation.TENTHS: _tenths,
}

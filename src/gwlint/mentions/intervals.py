"""Intervals of exact numbers: the set of numbers that a figure in prose may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import inf

Bound = Fraction | float
"""An end of an interval: a fraction or, as the only floats, plus or minus infinity."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two bounds, each of them included (closed) or not (open).

    Raises:
        ValueError: if no number lies between the bounds.
    """

    low: Bound
    high: Bound
    low_closed: bool = True
    high_closed: bool = True

    def __post_init__(self) -> None:
        closed = self.low_closed and self.high_closed
        if self.low > self.high or (self.low == self.high and not closed):
            raise ValueError(f"an empty interval: {self}")

    @classmethod
    def exactly(cls, value: Fraction | int) -> Interval:
        """The interval of one number."""
        bound = Fraction(value)
        return cls(bound, bound)

    @classmethod
    def around(cls, value: Fraction | int, distance: Fraction | int) -> Interval:
        """The closed interval of all numbers not further than ``distance`` from ``value``."""
        return cls(value - Fraction(distance), value + Fraction(distance))

    @classmethod
    def above(cls, value: Fraction | int, *, closed: bool = False) -> Interval:
        """All numbers greater than ``value``; with ``closed``, ``value`` too."""
        return cls(Fraction(value), inf, closed, False)

    @classmethod
    def below(cls, value: Fraction | int, *, closed: bool = False) -> Interval:
        """All numbers smaller than ``value``; with ``closed``, ``value`` too."""
        return cls(-inf, Fraction(value), False, closed)

    def contains(self, value: Fraction | int) -> bool:
        """Whether ``value`` is one of the numbers."""
        above = value > self.low or (value == self.low and self.low_closed)
        return above and (value < self.high or (value == self.high and self.high_closed))

    def intersects(self, other: Interval) -> bool:
        """Whether at least one number lies in both intervals."""
        return _reaches(self, other) and _reaches(other, self)

    def distance(self, other: Interval) -> Fraction:
        """How far apart the two intervals are; 0 if they meet or touch."""
        gap = max(self.low - other.high, other.low - self.high, Fraction(0))
        return gap if isinstance(gap, Fraction) else Fraction(0)

    @property
    def middle(self) -> Fraction:
        """The number half-way between the bounds; the finite bound of a half-infinite interval."""
        ends = [end for end in (self.low, self.high) if isinstance(end, Fraction)]
        return sum(ends, Fraction(0)) / max(len(ends), 1)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.high_closed, self.low_closed)

    def __add__(self, other: Interval | Fraction | int) -> Interval:
        right = _interval(other)
        return Interval(
            self.low + right.low,
            self.high + right.high,
            self.low_closed and right.low_closed,
            self.high_closed and right.high_closed,
        )

    def __sub__(self, other: Interval | Fraction | int) -> Interval:
        return self + -_interval(other)

    def __mul__(self, other: Interval | Fraction | int) -> Interval:
        right = _interval(other)
        corners = [_corner(first, second) for first in _ends(self) for second in _ends(right)]
        low = min(corners, key=lambda corner: (corner[0], not corner[1]))
        high = max(corners)
        return Interval(low[0], high[0], low[1], high[1])

    def __truediv__(self, other: Interval | Fraction | int) -> Interval:
        """Every quotient.

        Raises:
            ZeroDivisionError: if zero is one of the divisors, or divisors lie on both sides of it.
        """
        return self * _reciprocal(_interval(other))

    def scaled(self, factor: Fraction | int) -> Interval:
        """Every number times ``factor``."""
        if factor == 1:
            return self
        if factor <= 0:
            return self * factor
        return Interval(self.low * factor, self.high * factor, self.low_closed, self.high_closed)


def _reaches(lower: Interval, upper: Interval) -> bool:
    if lower.high == upper.low:
        return lower.high_closed and upper.low_closed
    return lower.high > upper.low


def _reciprocal(interval: Interval) -> Interval:
    if interval.contains(0) or interval.low < 0 < interval.high:
        raise ZeroDivisionError(f"{interval} holds zero")
    low = _inverse(interval.high, -inf)
    high = _inverse(interval.low, inf)
    return Interval(
        low,
        high,
        interval.high_closed and isinstance(low, Fraction),
        interval.low_closed and isinstance(high, Fraction),
    )


def _ends(interval: Interval) -> tuple[tuple[Bound, bool], tuple[Bound, bool]]:
    return (interval.low, interval.low_closed), (interval.high, interval.high_closed)


def _interval(value: Interval | Fraction | int) -> Interval:
    return value if isinstance(value, Interval) else Interval.exactly(value)


def _corner(one: tuple[Bound, bool], other: tuple[Bound, bool]) -> tuple[Bound, bool]:
    """The product of two ends, and whether it is attained."""
    (first, first_closed), (second, second_closed) = one, other
    # Zero times anything is zero, even infinity, and is attained whatever the other factor is.
    if first == 0 or second == 0:
        return Fraction(0), (first == 0 and first_closed) or (second == 0 and second_closed)
    return first * second, first_closed and second_closed


def _inverse(end: Bound, of_zero: float) -> Bound:
    if end == 0:
        return of_zero
    return 1 / end if isinstance(end, Fraction) else Fraction(0)

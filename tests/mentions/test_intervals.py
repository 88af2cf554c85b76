"""Intervals hold every number that could be meant, and arithmetic loses none of them."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gwlint.mentions.intervals import Interval

_numbers = st.fractions(min_value=-50, max_value=50, max_denominator=12)


@st.composite
def _intervals_with_a_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    low, high = sorted((draw(_numbers), draw(_numbers)))
    closed = low == high
    interval = Interval(
        low if draw(st.booleans()) else -inf,
        high if draw(st.booleans()) else inf,
        closed or draw(st.booleans()),
        closed or draw(st.booleans()),
    )
    member = low + (high - low) * draw(st.fractions(min_value=0, max_value=1, max_denominator=8))
    assume(interval.contains(member))
    return interval, member


@given(_intervals_with_a_member(), _intervals_with_a_member())
def test_every_result_is_within_the_interval_of_results(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    (first, left), (second, right) = one, other
    assert (first + second).contains(left + right)
    assert (first - second).contains(left - right)
    assert (first * second).contains(left * right)
    assert (-first).contains(-left)
    try:
        quotients = first / second
    except ZeroDivisionError:
        assert second.contains(0) or second.low <= 0 <= second.high
    else:
        assert quotients.contains(left / right)


@given(_intervals_with_a_member(), _intervals_with_a_member())
def test_intervals_that_share_a_number_intersect(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    first, second = one[0], other[0]
    assert first.intersects(second) == second.intersects(first)
    if second.contains(one[1]):
        assert first.intersects(second)
        assert first.distance(second) == 0
    if first.distance(second) > 0:
        assert not first.intersects(second)


def test_a_bound_belongs_to_a_closed_end_only() -> None:
    half_open = Interval(Fraction(1), Fraction(2), True, False)
    assert half_open.contains(1)
    assert not half_open.contains(2)
    assert not half_open.intersects(Interval.exactly(2))
    assert half_open.distance(Interval.exactly(2)) == 0


def test_the_distance_is_that_of_the_nearest_ends() -> None:
    assert Interval.around(10, 1).distance(Interval.around(20, 2)) == 7
    assert Interval.around(20, 2).distance(Interval.around(10, 1)) == 7


def test_infinite_ends() -> None:
    above = Interval.above(5)
    assert above.contains(10**9)
    assert not above.contains(5)
    assert Interval.above(5, closed=True).contains(5)
    assert (above * 2).low == 10
    assert (Interval.exactly(1) / above).contains(Fraction(1, 6))
    assert not (Interval.exactly(1) / above).contains(0)
    assert Interval.below(3).middle == 3


def test_nothing_lies_in_an_empty_interval() -> None:
    with pytest.raises(ValueError, match="empty"):
        Interval(Fraction(2), Fraction(1))
    with pytest.raises(ValueError, match="empty"):
        Interval(Fraction(1), Fraction(1), True, False)


def test_nothing_can_be_divided_by_an_interval_that_holds_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.exactly(1) / Interval.around(0, 1)

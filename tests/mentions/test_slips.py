"""One slip of the pen: a digit changed, two exchanged, one left out."""

from __future__ import annotations

import pytest

from gwlint.mentions.intervals import Interval
from gwlint.mentions.numbers import find_quantities
from gwlint.mentions.quantities import Quantity
from gwlint.mentions.slips import one_slip_away, one_slip_from
from gwlint.mentions.verdicts import RATIO, sum_of


def _figures(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text)


@pytest.mark.parametrize("stated", ["64.7%", "46.2%", "86.7%"])
def test_a_misprinted_share(stated: str) -> None:
    part, total, share = _figures(f"468项，1002项，{stated}")
    assert one_slip_away(RATIO, (part, total), share)


def test_a_share_of_something_else() -> None:
    part, total, share = _figures("468项，1002项，81.95%")
    assert not one_slip_away(RATIO, (part, total), share)


def test_a_misprinted_part() -> None:
    one, other, total = _figures("60个，91个，111个")
    assert one_slip_away(sum_of(2), (one, other), total)


def test_a_misprinted_total() -> None:
    (total,) = _figures("728件")
    assert one_slip_from(total, Interval.around(708, 1))
    assert not one_slip_from(total, Interval.around(655, 1))

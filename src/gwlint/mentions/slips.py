"""Slips of the pen: what a figure may have been before one digit of it went wrong."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.mentions.intervals import Interval
from gwlint.mentions.quantities import Quantity
from gwlint.mentions.verdicts import Formula, follows


def one_slip_away(formula: Formula, operands: tuple[Quantity, ...], stated: Quantity) -> bool:
    """Whether ``stated`` would follow from ``operands`` if one digit of one of them were another.

    Figures that do not belong together seldom are so near to agreement; figures that do, and
    contradict one another because of a misprint, always are.
    """
    figures = (*operands, stated)
    for position, figure in enumerate(figures):
        for other in _slips(figure):
            changed = (*figures[:position], other, *figures[position + 1 :])
            if follows(formula, changed[:-1], changed[-1]):
                return True
    return False


def one_slip_from(quantity: Quantity, interval: Interval) -> bool:
    """Whether ``quantity`` would lie in ``interval`` if one digit of it were another."""
    return any(interval.contains(other.value) for other in _slips(quantity))


def _slips(quantity: Quantity) -> Iterator[Quantity]:
    digits = str(abs(quantity.numeral.coefficient))
    for other in sorted(_misprints(digits)):
        if not other.startswith("0"):
            numeral = quantity.numeral._replace(coefficient=int(other))
            yield quantity._replace(numeral=numeral)


def _misprints(digits: str) -> set[str]:
    """``digits`` with one digit changed, two neighbours exchanged, or one digit left out."""
    found: set[str] = set()
    for at, digit in enumerate(digits):
        found.update(digits[:at] + new + digits[at + 1 :] for new in "0123456789")
        found.add(digits[:at] + digits[at + 1 : at + 2] + digit + digits[at + 2 :])
        if len(digits) > 2:
            found.add(digits[:at] + digits[at + 1 :])
    return found - {digits, ""}

"""Statements that tie figures together, and what the figures say of them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from gwlint.mentions.intervals import Interval
from gwlint.mentions.quantities import Approximation, Quantity, QuantityKind
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span, covering


class RelationKind(Enum):
    """What ties the figures together."""

    GROWTH = "growth"
    POINTS = "points"
    SHARE = "share"
    TOTAL = "total"
    SHARES = "shares"
    DECREASE = "decrease"


class Verdict(Enum):
    """What recomputing says of a stated figure."""

    CONTRADICTED = "contradicted"
    ROUNDED = "rounded"
    VERIFIED = "verified"
    UNVERIFIABLE = "unverifiable"


class Arithmetic(NamedTuple):
    """A computation in figures, written as the stated figure is: ``468 ÷ 1002 = 46.7% ≠ 64.7%``.

    ``sign`` stands between what was computed and what is stated; it is empty if they agree.
    """

    formula: str
    computed: str
    sign: str
    stated: str

    def __str__(self) -> str:
        equation = f"{self.formula} = {self.computed}" if self.formula else self.computed
        return f"{equation} {self.sign} {self.stated}" if self.sign else equation


class Relation(NamedTuple):
    """One statement, and what became of it.

    ``span`` covers all that takes part. ``stated`` is the figure that should follow from the
    ``operands``, and ``recomputed`` what does follow, in the unit of the stated figure. It is
    ``None``, as is ``arithmetic``, if the text does not give enough.
    """

    kind: RelationKind
    span: Span
    stated: Quantity
    operands: tuple[Quantity, ...] = ()
    recomputed: Interval | None = None
    verdict: Verdict = Verdict.UNVERIFIABLE
    arithmetic: Arithmetic | None = None

    @property
    def steps(self) -> tuple[str, ...]:
        """The arithmetic, a step a line; empty if nothing could be computed."""
        return () if self.arithmetic is None else (str(self.arithmetic),)


class Formula(NamedTuple):
    """How a figure follows from others: for people (``{0}``, ``{1}`` are operands), for intervals.

    ``compute`` takes the intervals of the operands, in the first units of their dimensions.
    ``percent`` says that its result, a ratio, is to be compared with a percentage.
    """

    notation: str
    compute: Callable[..., Interval]
    percent: bool = False


GROWTH = Formula("{1} ÷ {0} − 1", lambda base, current: current / base - 1, percent=True)
DECLINE = Formula("1 − {1} ÷ {0}", lambda base, current: -(current / base - 1), percent=True)
GROWTH_BY = Formula(
    "{1} ÷ ({0} − {1})",
    lambda current, change: Interval.exactly(1) / (current / change - 1),
    percent=True,
)
DECLINE_BY = Formula(
    "{1} ÷ ({0} + {1})",
    lambda current, change: Interval.exactly(1) / (current / change + 1),
    percent=True,
)
RATIO = Formula("{0} ÷ {1}", lambda part, total: part / total, percent=True)
TIMES = Formula("{1} ÷ {0}", lambda base, current: current / base)
TIMES_MORE = Formula("{1} ÷ {0} − 1", lambda base, current: current / base - 1)
INCREASE = Formula("{1} − {0}", lambda base, current: current - base)
REDUCTION = Formula("{0} − {1}", lambda base, current: base - current)


def sum_of(count: int) -> Formula:
    """The sum of ``count`` operands."""
    notation = " + ".join(f"{{{order}}}" for order in range(count))
    return Formula(notation, lambda *parts: sum(parts[1:], parts[0]))


_FIGURE = Pattern(r"\d[\d,， ]*(?:\.(?P<decimals>\d+))?")


def relate(
    source: str,
    kind: RelationKind,
    formula: Formula,
    operands: tuple[Quantity, ...],
    stated: Quantity,
) -> Relation:
    """The statement that ``stated`` follows from ``operands`` by ``formula``, with its verdict.

    ``source`` is the text that the quantities are of.
    """
    span = covering(stated.span, *(operand.span for operand in operands))
    recomputed = _compute(formula, stated, [operand.base_interval for operand in operands])
    exactly = _compute(formula, stated, [_nominal(operand) for operand in operands])
    if recomputed is None or exactly is None:
        return Relation(kind, span, stated, operands)
    verdict = judge(stated, operands, recomputed)
    arithmetic = Arithmetic(
        formula.notation.format(*(_short(source, operand) for operand in operands)),
        _written_like(source, stated, exactly.middle, verdict),
        "≠" if verdict in (Verdict.CONTRADICTED, Verdict.ROUNDED) else "",
        stated.span.of(source),
    )
    return Relation(kind, span, stated, operands, recomputed, verdict, arithmetic)


def unverifiable(kind: RelationKind, stated: Quantity, *operands: Quantity) -> Relation:
    """The statement that ``stated`` makes, the other figures of which are not all given."""
    span = covering(stated.span, *(operand.span for operand in operands))
    return Relation(kind, span, stated, operands)


def judge(stated: Quantity, operands: tuple[Quantity, ...], recomputed: Interval) -> Verdict:
    """What ``recomputed``, the interval that follows from ``operands``, says of ``stated``.

    A miss by no more than one unit in the last place is a matter of rounding: the writer cut off
    digits, rounded up, or adjusted shares to make a hundred. Of a multiple, which makes part of no
    hundred, it is less than half a unit; and counts that follow from counts leave nothing to round.
    """
    if stated.interval.intersects(recomputed):
        return Verdict.VERIFIED
    if any(not is_plain(quantity) for quantity in (stated, *operands)):
        return Verdict.UNVERIFIABLE
    if all(quantity.exact for quantity in (stated, *operands)):
        return Verdict.CONTRADICTED
    miss, last_place = stated.interval.distance(recomputed), stated.numeral.last_place
    near = miss * 2 < last_place if stated.kind is QuantityKind.MULTIPLE else miss <= last_place
    return Verdict.ROUNDED if near else Verdict.CONTRADICTED


def is_plain(quantity: Quantity) -> bool:
    """Whether a figure is stated without 约, 近, 超过, 余 and the like."""
    return quantity.approximation is Approximation.NONE


def follows(formula: Formula, operands: tuple[Quantity, ...], stated: Quantity) -> bool:
    """Whether ``stated`` agrees with what follows from ``operands`` by ``formula``."""
    recomputed = _compute(formula, stated, [operand.base_interval for operand in operands])
    return recomputed is not None and stated.interval.intersects(recomputed)


def _compute(formula: Formula, stated: Quantity, operands: list[Interval]) -> Interval | None:
    """What follows, in the unit of ``stated``; ``None`` if nothing can be divided."""
    try:
        result = formula.compute(*operands)
    except (ZeroDivisionError, ValueError):
        return None
    return result.scaled(100 if formula.percent else 1 / stated.unit.factor)


def _nominal(quantity: Quantity) -> Interval:
    return Interval.exactly(quantity.value * quantity.unit.factor)


def _short(source: str, quantity: Quantity) -> str:
    """The figure of a quantity without its unit of measure."""
    written = quantity.span.of(source)
    if quantity.kind is QuantityKind.NUMBER:
        return written.removesuffix(quantity.unit.name)
    return written


def _written_like(source: str, stated: Quantity, value: Fraction, verdict: Verdict) -> str:
    """``value`` written as ``stated`` is: same unit, same decimals; one more in a near miss."""
    written = stated.span.of(source)
    match = _FIGURE.search(written)
    if match is None:
        return f"{float(value):.6g}"
    decimals = len(match["decimals"] or "")
    scale = stated.numeral.power + decimals
    shown = value / Fraction(10) ** scale
    figure = decimal(shown, decimals + (verdict is Verdict.ROUNDED))
    return written[: match.start()] + figure + written[match.end() :]


def decimal(value: Fraction, decimals: int) -> str:
    """``value`` with the given number of decimals, half rounded up."""
    units = int(abs(value) * 10**decimals + Fraction(1, 2))
    digits = str(units).rjust(decimals + 1, "0")
    sign = "−" if value < 0 and units else ""
    whole = digits[: len(digits) - decimals]
    return f"{sign}{whole}.{digits[len(digits) - decimals :]}" if decimals else sign + whole

"""Figures that do not follow from the figures beside them."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Facts, Problem, Related
from gwlint.document.document import Document
from gwlint.mentions.verdicts import Relation, RelationKind, Verdict


def growth(document: Document) -> Iterator[Problem]:
    """A rate, amount or multiple of growth that the figures which it joins do not give."""
    return _contradicted(document, RelationKind.GROWTH)


def share(document: Document) -> Iterator[Problem]:
    """A share or a rate of action that is not that part of that total."""
    return _contradicted(document, RelationKind.SHARE)


def parts_total(document: Document) -> Iterator[Problem]:
    """A total that its parts do not make, or that one of them exceeds."""
    return _contradicted(document, RelationKind.TOTAL)


def shares_over_hundred(document: Document) -> Iterator[Problem]:
    """Shares of one whole that make more than 100 %, or a structure that does not make 100."""
    return _contradicted(document, RelationKind.SHARES)


def decrease_over_hundred(document: Document) -> Iterator[Problem]:
    """A decrease by more than 100 %."""
    return _contradicted(document, RelationKind.DECREASE)


def points_for_percent(document: Document) -> Iterator[Problem]:
    """The difference of two percentages, in percentage points, that is written as per cent."""
    return _contradicted(document, RelationKind.POINTS)


def rounding(document: Document) -> Iterator[Problem]:
    """A figure that misses what the others give by its last place."""
    for relation in document.figures:
        if relation.verdict is Verdict.ROUNDED:
            yield _problem(document, relation)


def _contradicted(document: Document, kind: RelationKind) -> Iterator[Problem]:
    for relation in document.figures:
        if relation.kind is kind and relation.verdict is Verdict.CONTRADICTED:
            yield _problem(document, relation)


def _problem(document: Document, relation: Relation) -> Problem:
    whole = relation.kind is RelationKind.SHARES
    return Problem(
        relation.span if whole else relation.stated.span,
        _facts(document, relation),
        _variant(relation),
        () if whole else tuple(Related(each.span, "operand") for each in relation.operands),
        relation.steps,
    )


def _facts(document: Document, relation: Relation) -> Facts:
    if relation.arithmetic is None:
        return {}
    formula, computed, *_ = relation.arithmetic
    first = relation.operands[0].span.of(document.text) if relation.operands else ""
    points = computed.replace("%", "个百分点")
    return {"formula": formula, "computed": computed, "points": points, "first": first}


def _variant(relation: Relation) -> str:
    """Which message fits: of several figures, of one, or of a structure (3：5：2)."""
    if relation.kind is RelationKind.SHARES:
        if relation.stated.terms:
            return "structure"
        return "several" if relation.operands else "alone"
    if relation.kind is RelationKind.TOTAL:
        return "several" if len(relation.operands) > 1 else "alone"
    return ""

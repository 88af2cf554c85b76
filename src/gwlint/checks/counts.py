"""Announced counts that the list beside them does not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document


def announced_count(document: Document) -> Iterator[Problem]:
    """“三大体系” with two or four systems named before or after it."""
    for count in document.counts:
        if count.agrees:
            continue
        listed = count.fewest if count.number < count.fewest else count.most
        facts = {"announced": count.number, "count": listed}
        related = (Related(count.listed, "list"),)
        yield Problem(count.span, facts, "", related, (f"{count.number} ≠ {listed}",))

"""What comes of an input: a report, or a failure."""

from __future__ import annotations

from gwlint.engine.finding import Failure, FileReport

Outcome = FileReport | Failure


def failures_of(outcome: Outcome) -> tuple[Failure, ...]:
    """What failed: the reading of the input, or rules that broke down over it."""
    return (outcome,) if isinstance(outcome, Failure) else outcome.failures

"""One line for each finding, for editors, ``grep`` and logs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from gwlint.engine.finding import Failure, Severity
from gwlint.reports.outcomes import Outcome

_CONTROL = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], "\N{REPLACEMENT CHARACTER}")


def render(outcomes: Iterable[Outcome], out: TextIO, least: Severity = Severity.WARNING) -> None:
    """Write ``path:line:column: severity CODE name message`` to ``out``, as outcomes come.

    Findings below ``least`` are left out. Line and column count from 1, columns in characters.
    """
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            continue
        for finding in outcome.findings:
            if finding.severity >= least:
                line, column = finding.place.start
                text = (
                    f"{outcome.name}:{line}:{column}: {finding.severity} "
                    f"{finding.code} {finding.name} {finding.message}"
                )
                out.write(f"{text.translate(_CONTROL)}\n")

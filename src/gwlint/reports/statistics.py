"""How many findings each rule has made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, TextIO

from gwlint.engine.finding import FileReport, Severity
from gwlint.reports.outcomes import Outcome


class RuleCount(NamedTuple):
    """A rule and the number of its findings."""

    code: str
    name: str
    severity: Severity
    total: int


def count_by_rule(reports: Iterable[FileReport], least: Severity) -> tuple[RuleCount, ...]:
    """The findings of ``least`` severity or worse, by rule; most findings first."""
    counter = Counter(
        (finding.code, finding.name, finding.severity)
        for report in reports
        for finding in report.findings
        if finding.severity >= least
    )
    counts = (RuleCount(*rule, total) for rule, total in counter.items())
    return tuple(sorted(counts, key=lambda rule: (-rule.total, rule.code)))


def render(outcomes: Iterable[Outcome], out: TextIO, least: Severity = Severity.WARNING) -> None:
    """Write one line for each rule to ``out``: count, code, severity, name."""
    reports = (outcome for outcome in outcomes if isinstance(outcome, FileReport))
    out.writelines(
        f"{rule.total:>6}  {rule.code}  {rule.severity!s:<7}  {rule.name}\n"
        for rule in count_by_rule(reports, least)
    )

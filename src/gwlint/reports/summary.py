"""The end of the report: how much was found, of what, and in how many files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.segment import Segment

from gwlint.engine.finding import Finding, Severity
from gwlint.reports.cells import folded, padded, visible
from gwlint.reports.page import Line, paragraph, rule
from gwlint.reports.palette import (
    BOLD,
    GOOD,
    GOOD_SYMBOL,
    QUIET,
    SEVERITY_STYLES,
    SEVERITY_SYMBOLS,
)
from gwlint.reports.words import Words, counted


@dataclass(slots=True)
class Tally:
    """What a run has found so far."""

    files: int = 0
    clean: int = 0
    failed: int = 0
    broken: int = 0
    hidden: int = 0
    rules: Counter[tuple[Severity, str, str]] = field(default_factory=Counter)
    fixable: int = 0

    def add(self, finding: Finding) -> None:
        """Count one finding that is shown."""
        self.rules[finding.severity, finding.code, finding.name] += 1
        self.fixable += finding.fix is not None

    def count(self, severity: Severity) -> int:
        """How many findings of ``severity`` were shown."""
        return sum(number for rule, number in self.rules.items() if rule[0] is severity)


def summary(tally: Tally, words: Words, width: int) -> Iterator[Line]:
    """A table of the findings by severity and rule, if there are several, and a closing line."""
    if tally.rules.total() > 1:
        yield from rule(words.summary, "", width)
        yield []
        yield from _table(tally, words, width)
        yield []
    yield from _closing(tally, words, width)


def _table(tally: Tally, words: Words, width: int) -> Iterator[Line]:
    ordered = sorted(tally.rules.items(), key=lambda item: (-item[0][0], -item[1], item[0][1]))
    digits = len(str(tally.rules.total()))
    longest = max(map(cell_len, words.severities.values()))
    previous = None
    for (severity, code, name), number in ordered:
        head = f"  {SEVERITY_SYMBOLS[severity]} {padded(words.severities[severity], longest)}"
        total = f"{tally.count(severity):>{digits + 2}}"
        if severity is previous:
            head, total = " " * cell_len(head), " " * len(total)
        previous = severity
        used = cell_len(head) + 2 * len(total) + len(code) + 7
        yield [
            Segment(head, SEVERITY_STYLES[severity]),
            Segment(total, BOLD),
            Segment(f"   {number:>{digits + 2}}  {visible(code)} "),
            Segment(folded(visible(name), max(width - used, 1))[0], QUIET),
        ]


def _closing(tally: Tally, words: Words, width: int) -> Iterator[Line]:
    worst = max((severity for severity, _, _ in tally.rules), default=None)
    symbol, style = GOOD_SYMBOL, GOOD
    if worst is not None or tally.failed or tally.broken:
        severity = Severity.ERROR if tally.failed or tally.broken or worst is None else worst
        symbol, style = SEVERITY_SYMBOLS[severity], SEVERITY_STYLES[severity]
    sentence = words.pause.join(
        words.separator.join(group) for group in _statements(tally, words) if group
    )
    yield from paragraph(Segment(f"{symbol} ", style), f"{sentence}{words.stop}", width)


def _statements(tally: Tally, words: Words) -> Iterator[list[str]]:
    """What the closing line says, in groups: on the files, on the findings, on the fixes."""
    found = bool(tally.rules)
    files = [counted(words.checked, tally.files)]
    if found and tally.files > 1:
        files.append(counted(words.clean, tally.clean))
    if tally.failed:
        files.append(counted(words.failed, tally.failed))
    if tally.broken:
        files.append(counted(words.broken, tally.broken))
    yield files
    findings = [
        counted(words.counts[severity], tally.count(severity))
        for severity in sorted(Severity, reverse=True)
        if tally.count(severity)
    ] or [words.nothing_found]
    if tally.hidden:
        findings.append(counted(words.hidden, tally.hidden))
    yield findings
    yield [counted(words.fixable, tally.fixable)] if tally.fixable else []

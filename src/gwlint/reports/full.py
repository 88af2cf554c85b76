"""The report for people: every finding where it stands, with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.segment import Segment

from gwlint.engine.finding import Failure, FileReport, Finding, Severity
from gwlint.reports.details import details
from gwlint.reports.excerpt import excerpt
from gwlint.reports.outcomes import Outcome
from gwlint.reports.page import Line, page_width, paragraph, print_lines, rule
from gwlint.reports.palette import BOLD, QUIET, SEVERITY_STYLES, SEVERITY_SYMBOLS
from gwlint.reports.summary import Tally, summary
from gwlint.reports.words import Words, kind_in_words, words_in

if TYPE_CHECKING:
    from rich.console import Console


def render(
    outcomes: Iterable[Outcome],
    console: Console,
    language: str = "zh",
    least: Severity = Severity.WARNING,
) -> None:
    """Print the report on all ``outcomes``, each as soon as it comes, then a summary.

    Findings below ``least`` are counted but not shown. ``language`` is ``"zh"`` or ``"en"``.
    """
    words = words_in(language)
    width = page_width(console)
    tally = Tally()
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            tally.failed += 1
            print_lines(console, _failure(words.failure, outcome, width))
        else:
            kind = kind_in_words(outcome.kind, outcome.matter, language)
            print_lines(console, _file(outcome, kind, tally, words, width, least))
    print_lines(console, summary(tally, words, width))


def _failure(heading: str, failure: Failure, width: int) -> Iterator[Line]:
    symbol, style = SEVERITY_SYMBOLS[Severity.ERROR], SEVERITY_STYLES[Severity.ERROR]
    yield from paragraph(Segment(f"{symbol} {heading} ", style), failure.name, width, BOLD)
    yield from paragraph(Segment("  "), failure.reason, width)
    yield []


def _file(
    report: FileReport, kind: str, tally: Tally, words: Words, width: int, least: Severity
) -> Iterator[Line]:
    findings = [finding for finding in report.findings if finding.severity >= least]
    tally.files += 1
    tally.hidden += len(report.findings) - len(findings)
    tally.broken += len(report.failures)
    for failure in report.failures:
        yield from _failure(words.breakdown, failure, width)
    if not findings:
        tally.clean += not report.failures
        return
    yield from rule(report.name, kind, width)
    yield []
    for finding in findings:
        tally.add(finding)
        yield from _finding(finding, report, words, width)
        yield []


def _finding(finding: Finding, report: FileReport, words: Words, width: int) -> Iterator[Line]:
    head = f"{SEVERITY_SYMBOLS[finding.severity]} {words.severities[finding.severity]}"
    yield [
        Segment(head, SEVERITY_STYLES[finding.severity]),
        Segment(f" {finding.code}", BOLD),
        Segment(f" {finding.name}", QUIET),
    ]
    yield from paragraph(Segment("  "), finding.message, width)
    yield from excerpt(finding, report.lines, report.name, width)
    yield from details(finding, report.lines, words, width)

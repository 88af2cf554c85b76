"""The report for programs: JSON, version 1, described in ``docs/json.md``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, TextIO

from gwlint.engine.finding import FileReport, Finding, Fix, Place, Severity
from gwlint.reports.outcomes import Outcome, failures_of
from gwlint.reports.statistics import count_by_rule
from gwlint.text.source import Position

VERSION = 1

Table = dict[str, Any]


def render(
    outcomes: Iterable[Outcome],
    out: TextIO,
    least: Severity = Severity.WARNING,
    *,
    statistics: bool = False,
) -> None:
    """Write one JSON object on all ``outcomes`` to ``out``.

    Findings below ``least`` are left out, and not counted. With ``statistics``, the object also
    has the number of findings of each rule. The text is ASCII if ``out`` is in no Unicode encoding.
    """
    table = as_table(outcomes, least, statistics=statistics)
    unicode = (out.encoding or "utf-8").lower().startswith("utf")
    json.dump(table, out, ensure_ascii=not unicode, indent=2)
    out.write("\n")


def as_table(outcomes: Iterable[Outcome], least: Severity, *, statistics: bool = False) -> Table:
    """What :func:`render` writes."""
    outcomes = tuple(outcomes)
    reports = [outcome for outcome in outcomes if isinstance(outcome, FileReport)]
    failures = [failure for outcome in outcomes for failure in failures_of(outcome)]
    table: Table = {
        "version": VERSION,
        "files": [_file(report, least) for report in reports],
        "errors": [{"path": failure.name, "message": failure.reason} for failure in failures],
        "summary": _summary(reports, least),
    }
    if statistics:
        table["statistics"] = [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": str(rule.severity),
                "count": rule.total,
            }
            for rule in count_by_rule(reports, least)
        ]
    return table


def _summary(reports: list[FileReport], least: Severity) -> Table:
    counts = Counter(finding.severity for report in reports for finding in report.findings)
    shown = {
        str(severity): counts[severity] if severity >= least else 0
        for severity in sorted(Severity, reverse=True)
    }
    return {"files": len(reports), **shown}


def _file(report: FileReport, least: Severity) -> Table:
    findings = [_finding(finding) for finding in report.findings if finding.severity >= least]
    return {
        "path": report.name,
        "kind": report.kind,
        "matter": report.matter,
        "findings": findings,
    }


def _finding(finding: Finding) -> Table:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        **_place(finding.place),
        "related": [
            {**_place(related.place), "message": related.message} for related in finding.related
        ],
        "evidence": list(finding.evidence),
        "basis": list(finding.basis),
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _place(place: Place) -> Table:
    return {
        "start": _position(place.start),
        "end": _position(place.end),
        "text": place.text,
    }


def _position(position: Position) -> Table:
    return {"line": position.line, "column": position.column}


def _fix(fix: Fix) -> Table:
    return {
        "applicability": str(fix.applicability),
        "edits": [
            {
                "start": _position(start),
                "end": _position(end),
                "replacement": edit.replacement,
            }
            for edit, (start, end) in zip(fix.edits, fix.ranges, strict=True)
        ],
    }

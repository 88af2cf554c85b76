"""Small reports on invented letters."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Literal

from rich.console import Console

from gwlint.engine.finding import (
    Applicability,
    FileReport,
    Finding,
    Fix,
    Place,
    RelatedPlace,
    Severity,
)
from gwlint.text.edits import Edit
from gwlint.text.source import SourceText
from gwlint.text.span import Span


class Letter:
    """A text, places in it by their words, and reports on it."""

    def __init__(self, text: str, name: str = "letter.txt") -> None:
        self.source = SourceText(name, text)

    def span(self, words: str, occurrence: int = 0) -> Span:
        """Where ``words`` stand, counting occurrences from 0."""
        start = -1
        for _ in range(occurrence + 1):
            start = self.source.text.index(words, start + 1)
        return Span(start, start + len(words))

    def at(self, span: Span) -> Place:
        """The place of ``span``."""
        start, end = self.source.position(span.start), self.source.position(span.end)
        return Place(span, start, end, span.of(self.source.text))

    def place(self, words: str, occurrence: int = 0) -> Place:
        """The place of ``words``."""
        return self.at(self.span(words, occurrence))

    def related(self, words: str, message: str, occurrence: int = 0) -> RelatedPlace:
        """Another place of a finding."""
        return RelatedPlace(self.place(words, occurrence), message)

    def fix(self, applicability: Applicability, *changes: tuple[str, str]) -> Fix:
        """A fix that writes other words for some words."""
        edits = tuple(Edit(self.span(old), new) for old, new in changes)
        ranges = tuple((self.at(edit.span).start, self.at(edit.span).end) for edit in edits)
        return Fix(applicability, edits, ranges)

    def report(self, *findings: Finding, kind: str = "reply") -> FileReport:
        """The report of ``findings``."""
        lines = {
            number: line.of(self.source.text) for number, line in enumerate(self.source.lines, 1)
        }
        return FileReport(self.source.name, kind, findings, lines)


def finding(
    place: Place,
    message: str = "这里不对。",
    *related: RelatedPlace,
    severity: Severity = Severity.ERROR,
    evidence: Iterable[str] = (),
    basis: Iterable[str] = (),
    fix: Fix | None = None,
) -> Finding:
    """A finding of the rule GW301."""
    return Finding(
        "GW301",
        "date-impossible",
        severity,
        message,
        place,
        related,
        tuple(evidence),
        tuple(basis),
        fix,
    )


def console(width: int = 80, colors: Literal["standard"] | None = None) -> Console:
    """A console that nothing in the environment influences."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colors is not None,
        color_system=colors,
        _environ={},
    )


def printed(screen: Console) -> str:
    """What has been printed on ``screen``."""
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()

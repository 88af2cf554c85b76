"""``[find]``: what is wrong is told by a pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import regex

from gwlint.checks.problem import Problem
from gwlint.document.elements import ElementKind
from gwlint.engine.rules import Find
from gwlint.text.edits import Edit, smallest_edits
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

if TYPE_CHECKING:
    from gwlint.document.document import Document

TIMEOUT_SECONDS = 5
REPORT_GROUP = "report"


def find_problems(find: Find) -> Callable[[Document], Iterator[Problem]]:
    """The function that finds what ``find`` describes.

    It raises ``TimeoutError`` if the pattern takes longer than ``TIMEOUT_SECONDS`` over one text.
    """
    pattern = Pattern(find.pattern, regex.MULTILINE)
    is_excused = excuse(find.unless)

    def run(document: Document) -> Iterator[Problem]:
        text = document.text
        for area in areas(document, find.where):
            matches = pattern.compiled.finditer(text, area.start, area.end, timeout=TIMEOUT_SECONDS)
            for match in matches:
                span = _reported(match)
                if span.length and not is_excused(text, span):
                    yield _problem(text, span, match, find.replace)

    return run


def areas(document: Document, where: Iterable[str]) -> Iterable[Span]:
    """The spans of the elements of the kinds ``where``; with no kinds, the whole text."""
    kinds = [ElementKind(kind) for kind in where]
    if not kinds:
        return (Span(0, len(document.text)),)
    return dict.fromkeys(element.span for element in document.elements_of(*kinds))


def excuse(unless: str) -> Callable[[str, Span], bool]:
    """Whether a span is excused by its surroundings.

    The function looks for ``unless`` in the paragraphs that the span lies in; a match that shares a
    character with the span (an empty match: that touches it) excuses it. "" excuses nothing.
    """
    pattern = Pattern(unless, regex.MULTILINE)

    def is_excused(text: str, span: Span) -> bool:
        if not unless:
            return False
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        matches = pattern.compiled.finditer(
            text, start, len(text) if end < 0 else end, overlapped=True, timeout=TIMEOUT_SECONDS
        )
        for match in matches:
            found = Span(*match.span())
            if found.start > span.end:
                return False
            touches = found.start == found.end and span.start <= found.start <= span.end
            if touches or found.overlaps(span):
                return True
        return False

    return is_excused


def _reported(match: regex.Match[str]) -> Span:
    """The group named ``report`` if the pattern has it and it took part, or the whole match."""
    if REPORT_GROUP in match.re.groupindex and match[REPORT_GROUP] is not None:
        return Span(*match.span(REPORT_GROUP))
    return Span(*match.span())


def _problem(text: str, span: Span, match: regex.Match[str], replace: str | None) -> Problem:
    facts: dict[str, str | int] = {
        name: value or "" for name, value in match.groupdict().items() if name != REPORT_GROUP
    }
    edits: tuple[Edit, ...] = ()
    if replace is not None:
        replacement = match.expand(replace)
        facts["replacement"] = replacement
        edits = smallest_edits(span, span.of(text), replacement)
    return Problem(span, facts, edits=edits)

"""Years of what a document cites: nothing can be cited before it exists."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.checks.tense import sentence_at
from gwlint.document.document import Document
from gwlint.mentions.dates import Date
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_YEAR_OF_STANDARD = Pattern(r"(?<=\d)[—–-](?P<year>20\d{2})(?![\d年月.])")
_STANDARD = Pattern(r"(?<![A-Za-z])(?:DB\d{2,6}|[A-Z]{2,4})(?:/[TZ])? ?\d+(?:\.\d+)*$")
_LONGEST_STANDARD = 24
_REVISION = Pattern(r"》[（(](?P<year>20\d{2})年?(?:修订|修正|修改)(?:版|本|稿)?[）)]")
_NOT_YET = Pattern(r"将(?![于按])|拟|即将|待|立项|在编|编制中|制定中|征求意见|报批|送审|预计|力争")
_BEFORE, _AFTER = 16, 10
_LAST_WEEKS = 11


def cited_later(document: Document) -> Iterator[Problem]:
    """Document numbers, standards and revised laws of a later year than the issue date's."""
    issued = document.issue_date
    if issued is None or issued.year is None:
        return
    for span, year, variant in _cited_years(document):
        if year > issued.year and document.body.contains(span) and _exists(document, span):
            yield _later(document, span, year, variant, issued)


def _cited_years(document: Document) -> Iterator[tuple[Span, int, str]]:
    for number in document.document_numbers:
        if number.year_number is not None:
            yield number.span, number.year_number, "document"
    for match in _YEAR_OF_STANDARD.finditer(document.text):
        start = max(0, match.start() - _LONGEST_STANDARD)
        if standard := _STANDARD.search(document.text, start, match.start()):
            yield Span(standard.start(), match.end()), int(match["year"]), "standard"
    for match in _REVISION.finditer(document.text):
        if not _may_be_dated_ahead(document, int(match["year"])):
            yield Span(match.start() + 1, match.end()), int(match["year"]), "revision"


def _may_be_dated_ahead(document: Document, year: int) -> bool:
    """Whether a revision may bear next year's date, as some do in the last weeks of a year."""
    issued = document.issue_date
    return bool(
        issued and issued.year and year == issued.year + 1 and (issued.month or 0) >= _LAST_WEEKS
    )


def _exists(document: Document, span: Span) -> bool:
    """Whether the sentence speaks of it as of something that exists."""
    sentence = sentence_at(document, span.start)
    if sentence is None:
        return False
    start, end = max(sentence.start, span.start - _BEFORE), min(sentence.end, span.end + _AFTER)
    return _NOT_YET.search(document.text, start, end) is None


def _later(document: Document, span: Span, year: int, variant: str, issued: Date) -> Problem:
    return Problem(
        span,
        {"year": year, "issue_date": issued.span.of(document.text)},
        variant,
        related=(Related(issued.span, "issue-date"),),
    )

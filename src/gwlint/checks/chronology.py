"""Dates against the issue date and against each other: a letter cannot tell what came after it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from gwlint.checks.problem import Facts, Problem, Related
from gwlint.checks.tense import is_quoted, says_done, sentence_at
from gwlint.document.document import Document
from gwlint.document.elements import DocumentKind
from gwlint.mentions.dates import Date
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

if TYPE_CHECKING:
    import datetime as dt

_NARRATIVES = frozenset(
    {DocumentKind.REPLY, DocumentKind.REPORT, DocumentKind.LETTER, DocumentKind.CIRCULAR}
)
_YOU = Pattern(r"您|你们|委员(?!会)|代表(?![性作团])")
_SOON = 92
_YEAR_IN_BRACKETS = Pattern(r"[（(](?P<year>\d{4})年?(?:\d{1,2}月)?(?:\d{1,2}日)?[）)]")
_FLASHBACK = Pattern(
    r"此前|之前|以前|曾|早在|前期|原|同比|环比|相比|比|较|与|同期|其中|分别|先后|每|截至|截止|自|从|届|——|、|或|次年|翌年"
)
_NOT_TOLD = Pattern(r"(?:截至|截止|到|至|自|从|以|为|由|比|较|与|据|的)$")
_TELLING = Pattern(r"(?:^|[，；]|[于在])$")
_NO_POINT_IN_TIME = Pattern(r"底?前|起|后|以来|至|到|[-—–~～]|的")


def event_after_issue(document: Document) -> Iterator[Problem]:
    """What the body says was done on a day after the issue date."""
    issued = _last_day_of_issue(document)
    if issued is None:
        return
    narrative = document.kind in _NARRATIVES
    ends = _ends_of_ranges(document)
    for date in _dates_of_body(document):
        if date.offset is not None or date.recurring or date.span in ends:
            continue
        day = date.earliest
        if day is None:
            day = _day_in_year_of_letter(document, date, issued)
        if day is not None and day > issued and says_done(document, date, narrative=narrative):
            yield _against_issue_date(document, date)


def _last_day_of_issue(document: Document) -> dt.date | None:
    issued = document.issue_date
    return None if issued is None else issued.latest


def _day_in_year_of_letter(document: Document, date: Date, issued: dt.date) -> dt.date | None:
    """The day that a date without a year means where a letter tells of those it is written to.

    A proposal is answered in the year in which it is made: a meeting with its authors was in the
    year of the letter. Only days within three months after the issue date are taken for that.
    """
    if document.kind is not DocumentKind.REPLY or date.year is not None or date.day is None:
        return None
    day = date.placed_in(issued.year).earliest
    sentence = sentence_at(document, date.span.start)
    if day is None or sentence is None or not 0 < (day - issued).days <= _SOON:
        return None
    told_of_you = _YOU.search(document.text, sentence.start, sentence.end) is not None
    return day if told_of_you and not _has_year_before(document, date) else None


def _has_year_before(document: Document, date: Date) -> bool:
    """Whether the paragraph names a year before ``date``, which may be that of ``date`` as well."""
    start = document.text.rfind("\n", 0, date.span.start) + 1
    return any(
        start <= other.span.start < date.span.start
        and (other.year is not None or other.offset is not None)
        for other in document.dates
    )


def _against_issue_date(
    document: Document,
    date: Date,
    variant: str = "",
    span: Span | None = None,
    facts: Facts | None = None,
) -> Problem:
    """That ``date``, or ``span`` if given, does not go with the issue date, which is there."""
    issued = document.issue_date
    place = date.span if issued is None else issued.span
    return Problem(
        span or date.span,
        {"issue_date": place.of(document.text), **(facts or {})},
        variant,
        related=(Related(place, "issue-date"),),
    )


def _dates_of_body(document: Document) -> Iterator[Date]:
    body = document.body
    return (date for date in document.dates if body.contains(date.span))


def _ends_of_ranges(document: Document) -> set[Span]:
    return {date.span for stretch in document.date_ranges for date in (stretch.start, stretch.end)}


def relative_year(document: Document) -> Iterator[Problem]:
    """今年 and 去年 against the issue date.

    今年6月已…… in a letter of May tells of what is to come; 今年（2020年） in a letter of 2021
    names another year than 今年 can be.
    """
    issued = document.issue_date
    if issued is None or issued.year is None or issued.latest is None:
        return
    narrative = document.kind in _NARRATIVES
    ends = _ends_of_ranges(document)
    for date in _dates_of_body(document):
        if date.offset is None or date.year_inherited or is_quoted(document, date.span):
            continue
        year = issued.year + date.offset
        stated = _YEAR_IN_BRACKETS.match(document.text, date.span.end)
        if stated is not None:
            if int(stated["year"]) != year:
                yield _names_another_year(document, date, Span(*stated.span()), year)
        elif date.offset == 0 and date.span not in ends:
            first = date.placed_in(year).earliest
            if first is not None and first > issued.latest:
                yield from _told_too_early(document, date, narrative=narrative)


def _told_too_early(document: Document, date: Date, *, narrative: bool) -> Iterator[Problem]:
    if says_done(document, date, narrative=narrative):
        yield _against_issue_date(document, date, "to-come")


def _names_another_year(document: Document, date: Date, stated: Span, year: int) -> Problem:
    span = Span(date.span.start, stated.end)
    facts: dict[str, str | int] = {
        "word": date.span.of(document.text)[:2],
        "stated": stated.of(document.text)[1:5],
        "expected": year,
    }
    return _against_issue_date(document, date, "stated", span, facts)


def narration_order(document: Document) -> Iterator[Problem]:
    """Events told one after the other in one sentence whose dates run backwards.

    Only where the later date has no year of its own and so takes that of the earlier one.
    """
    for earlier, later in pairwise(_dates_of_body(document)):
        if not later.year_inherited or later.month_inherited or not _runs_back(earlier, later):
            continue
        sentence = sentence_at(document, earlier.span.start)
        if sentence is None or not sentence.contains(later.span):
            continue
        if _is_told(document, sentence, earlier) and _is_told(document, sentence, later):
            between = document.text[earlier.span.end : later.span.start]
            before = document.text[sentence.start : earlier.span.start]
            if not _FLASHBACK.search(between) and not _FLASHBACK.search(before):
                yield Problem(
                    later.span,
                    {"earlier": earlier.span.of(document.text)},
                    related=(Related(earlier.span, "earlier"),),
                )


def _runs_back(earlier: Date, later: Date) -> bool:
    if earlier.month is None or later.month is None or earlier.month_inherited:
        return False
    if (earlier.year, earlier.offset) != (later.year, later.offset):
        return False
    if earlier.month != later.month:
        return later.month < earlier.month
    return earlier.day is not None and later.day is not None and later.day < earlier.day


def _is_told(document: Document, sentence: Span, date: Date) -> bool:
    """Whether the sentence tells what happened at ``date``, which is a point in time."""
    before = document.text[sentence.start : date.span.start]
    return bool(
        _TELLING.search(before)
        and not _NOT_TOLD.search(before)
        and not _NO_POINT_IN_TIME.match(document.text, date.span.end)
        and not is_quoted(document, date.span)
    )

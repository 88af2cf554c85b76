"""Dates by themselves: that they exist, how date fields are written, that ranges run forward."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import Element, ElementKind
from gwlint.mentions.dates import Date, DateRange, days_in
from gwlint.mentions.periods import PeriodKind
from gwlint.mentions.small_numerals import small_number_or_none, year_number
from gwlint.text.edits import smallest_edits
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_CHARACTERS = r"[〇○零ＯO一二三四五六七八九十元]"
_FIELD = Pattern(
    rf"(?P<year>\d{{2}}|\d{{4}}|{_CHARACTERS}{{4}})年(?P<month>\d{{1,2}}|{_CHARACTERS}{{1,3}})月"
    rf"(?:(?P<day>\d{{1,2}}|{_CHARACTERS}{{1,3}})日)?"
)
_NUMERIC_FIELD = Pattern(r"(?P<year>\d{4})[.\-/．](?P<month>\d{1,2})[.\-/．](?P<day>\d{1,2})")
_ARABIC_DATES_SINCE = (2012, 7)
_LABELLED = Pattern(r"(?:成文日期|成文时间|发文日期|签发日期)[：:]\s?")
_NOTE_UNDER_TITLE = Pattern(r"[（(]\d{4}年\d{1,2}月\d{1,2}日[）)]")
_BACKWARDS = Pattern(r"倒查|回溯|追溯|上溯|倒推|往前|逆")
_HALF_YEAR = 6


def impossible(document: Document) -> Iterator[Problem]:
    """Dates whose year, month or day cannot be."""
    for date in document.dates:
        part = date.why_impossible()
        if part is None:
            continue
        facts: dict[str, str | int] = {"year": date.year_written, "month": date.month or 0}
        if part == "day" and date.day is not None and date.month is not None:
            facts |= {"day": date.day, "days": days_in(date.year, date.month)}
        yield Problem(date.span, facts, part)


def issue_date_form(document: Document) -> Iterator[Problem]:
    """Date fields that are not in full Arabic figures without padding (GB/T 9704—2012 §7.3.5.4).

    Chinese numerals were the form of date fields before that standard came into force on
    1 July 2012; earlier dates are left alone.
    """
    for element in document.elements_of(ElementKind.ISSUE_DATE, ElementKind.PRINT_DATE):
        field = _FIELD.fullmatch(element.text)
        if field is not None:
            yield from _form_problems(element, field["year"], field["month"], field["day"])
        elif not _NUMERIC_FIELD.fullmatch(element.text):
            yield Problem(element.span, variant="incomplete")


def _form_problems(element: Element, year: str, month: str, day: str | None) -> Iterator[Problem]:
    month_number = small_number_or_none(month)
    day_number = small_number_or_none(day) if day is not None else None
    if month_number is None or (day is not None and day_number is None):
        return
    variant = _wrong_form(year, month, day)
    if variant is None or (_numbers(year), month_number) < _ARABIC_DATES_SINCE:
        return
    if day_number is None or len(year) == 2:
        yield Problem(element.span, variant=variant)
    else:
        yield _rewritten(element, f"{_numbers(year)}年{month_number}月{day_number}日", variant)


def _numbers(year: str) -> int:
    return 2000 + int(year) if len(year) == 2 else year_number(year)


def _wrong_form(year: str, month: str, day: str | None) -> str | None:
    if not (year + month + (day or "")).isascii():
        return "chinese"
    if len(year) == 2:
        return "short-year"
    if month.startswith("0") or (day is not None and day.startswith("0")):
        return "padded"
    return "incomplete" if day is None else None


def _rewritten(element: Element, proper: str, variant: str = "") -> Problem:
    edits = smallest_edits(element.span, element.text, proper)
    return Problem(element.span, {"proper": proper}, variant, edits=edits)


def issue_date_notation(document: Document) -> Iterator[Problem]:
    """Date fields written 2021.5.26 or 2021-05-26 (GB/T 9704—2012 §7.3.5.4)."""
    for element in document.elements_of(ElementKind.ISSUE_DATE, ElementKind.PRINT_DATE):
        field = _NUMERIC_FIELD.fullmatch(element.text)
        if field is not None:
            proper = f"{field['year']}年{int(field['month'])}月{int(field['day'])}日"
            yield _rewritten(element, proper)


def print_before_issue(document: Document) -> Iterator[Problem]:
    """A document is signed before it is printed (条例 第九条（十二）（十七）)."""
    issued, printed = document.issue_date, document.print_date
    if issued is None or printed is None:
        return
    first, last = issued.earliest, printed.latest
    if first is not None and last is not None and last < first:
        yield Problem(
            printed.span,
            {"issue_date": issued.span.of(document.text)},
            related=(Related(issued.span, "issue-date"),),
        )


def issue_date_repeated(document: Document) -> Iterator[Problem]:
    """Other dates that claim to be the issue date and are another day."""
    issued = document.issue_date
    if issued is None or not issued.is_full:
        return
    for date in _claims(document):
        if date.is_full and date.earliest != issued.earliest and date.why_impossible() is None:
            yield Problem(
                date.span,
                {"issue_date": issued.span.of(document.text)},
                related=(Related(issued.span, "issue-date"),),
            )


def _claims(document: Document) -> Iterator[Date]:
    """Dates labelled 成文日期, and a date in brackets that stands alone between title and body."""
    if "文日期" in document.text or "成文时间" in document.text or "签发日期" in document.text:
        for label in _LABELLED.finditer(document.text):
            yield from (date for date in document.dates if date.span.start == label.end())
    for paragraph in document.paragraphs:
        if paragraph.span.end > document.body.start:
            return
        if _NOTE_UNDER_TITLE.fullmatch(paragraph.text):
            span = Span(paragraph.span.start + 1, paragraph.span.end - 1)
            yield from (date for date in document.dates if date.span == span)


def range_reversed(document: Document) -> Iterator[Problem]:
    """Ranges of dates or years whose end lies before their start."""
    for stretch in document.date_ranges:
        if _is_reversed(stretch) and not _looks_back(document, stretch.span):
            yield _reversed(document, stretch.span, stretch.start.span, stretch.end.span)
    for period in document.periods:
        if period.kind is not PeriodKind.YEARS or not period.with_unit:
            continue
        first, last = period.first_year, period.last_year
        if first is None or last is None or first <= last or _looks_back(document, period.span):
            continue
        yield Problem(period.span, {"start": f"{first}年", "end": f"{last}年"})


def _reversed(document: Document, span: Span, start: Span, end: Span) -> Problem:
    return Problem(span, {"start": start.of(document.text), "end": end.of(document.text)})


def _looks_back(document: Document, span: Span) -> bool:
    return _BACKWARDS.search(document.text, max(0, span.start - 12), span.end + 12) is not None


def _is_reversed(stretch: DateRange) -> bool:
    """Whether the end is earlier, unless it may well be meant to be of the next year.

    A month without a year after a much later month (2020年11月至3月) is the next year's.
    """
    start, end = stretch.start, stretch.end
    if start.why_impossible() or end.why_impossible() or start.recurring:
        return False
    if end.month_inherited and start.day is not None and end.day is not None:
        return end.day < start.day
    if end.year_inherited or end.offset is not None:
        return _is_reversed_within_year(start, end)
    first, last = start.earliest, end.latest
    return first is not None and last is not None and last < first


def _is_reversed_within_year(start: Date, end: Date) -> bool:
    if (start.year, start.offset) != (end.year, end.offset) or start.month is None:
        return False
    if start.year_inherited or end.month is None or start.month - end.month >= _HALF_YEAR:
        return False
    if start.month != end.month:
        return end.month < start.month
    return start.day is not None and end.day is not None and end.day < start.day

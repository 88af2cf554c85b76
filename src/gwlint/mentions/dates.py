"""Dates: 2021年5月26日, 二〇二一年五月, 2021.5.26, 今年4月, 10月28日, 4月13日至15日.

What a date leaves out it inherits from what its paragraph said before: 2020年10月12日……，10月28日.
Dates of other calendars than the civil one (农历, 藏历 …) are not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gwlint.mentions.date_values import Date, DateRange, Notation, days_in
from gwlint.mentions.small_numerals import small_number, year_number
from gwlint.mentions.written_dates import CONNECTOR, WrittenDate, find_written_dates
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

__all__ = ["Date", "DateRange", "Notation", "days_in", "find_date_ranges", "find_dates"]

_YEAR_REACH = 200
_MONTH_REACH = 80
_OFFSETS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_SHIFTS = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1, "来年": 1}
_NO_PARTICULAR_YEAR = ("每年", "历年", "上年")
_COMPARED = Pattern(r"(?:比|较|与|同|和|超过|高于|低于|到)$")
_ANCHORED = Pattern(r"(?:同期|以来|以后|以前|之前|之后|相比|前|后|起)")
_RANGE_GAP = Pattern(rf"(?:（[^（）]{{1,6}}）)?{CONNECTOR}")
_LIST_GAP = Pattern(rf"(?:[、和与及]\d{{1,2}})*(?:[、和与及]|{CONNECTOR})")
_CLAUSE_START = "，。；：、（(于在自从至到\n"
_ENCLOSURES = Pattern(r"[《》“”（）()]")
_OPENING = "《“（("


def find_dates(text: str) -> tuple[Date, ...]:
    """Every date of ``text``, in order; dates within 《》 and “” are among them."""
    return tuple(_read(text))


def find_date_ranges(text: str, dates: Sequence[Date]) -> tuple[DateRange, ...]:
    """The ranges among ``dates``, which are the dates of ``text`` in their order.

    Ranges of mere years (2016—2020年) are periods, see :mod:`gwlint.mentions.periods`.
    """
    return tuple(
        DateRange(start, end)
        for start, end in pairwise(dates)
        if end.span.start - start.span.end <= 10
        and _RANGE_GAP.fullmatch(text, start.span.end, end.span.start)
    )


def _read(text: str) -> Iterator[Date]:
    earlier: list[Date] = []
    for written in find_written_dates(text):
        if (date := _complete(text, written, _as_written(written), earlier)) is None:
            continue
        earlier.append(date)
        if not written.years:
            yield date


def _as_written(written: WrittenDate) -> Date:
    """The date as far as it is written; a range of years stands for no particular year."""
    year, month, day = written.year, written.month, written.day
    notation = Notation.ARABIC if (year + month + day).isascii() else Notation.CHINESE
    return Date(
        Span(written.start, written.end),
        _year(year),
        small_number(month) if month else None,
        small_number(day) if day else None,
        Notation.NUMERIC if written.separator else notation,
        year,
        offset=_OFFSETS.get(written.relative),
        phase=written.phase,
        recurring=written.years or written.relative in _NO_PARTICULAR_YEAR,
    )


def _year(written: str) -> int | None:
    if len(written) == 4:
        return year_number(written)
    if len(written) == 2:
        return 2000 + int(written) if written < "70" else 1900 + int(written)
    return None


def _complete(text: str, written: WrittenDate, date: Date, earlier: Sequence[Date]) -> Date | None:
    """``date`` with what it inherits; ``None`` if it is a bare number of days."""
    if date.year_written or date.offset is not None or date.recurring:
        return date
    if date.month is None and date.day is not None:
        return _with_month(text, date, earlier)
    source = _year_source(text, date, earlier)
    if source is None:
        return date
    shift = _SHIFTS.get(written.relative, 0)
    return date._replace(
        year=None if source.year is None else source.year + shift,
        offset=None if source.offset is None else source.offset + shift,
        year_from=source.year_from or source.span,
    )


def _with_month(text: str, date: Date, earlier: Sequence[Date]) -> Date | None:
    start = date.span.start
    source = _nearest(text, start, earlier, _MONTH_REACH)
    if source is None or source.month is None:
        return None
    adjacent = source.day is not None and _LIST_GAP.fullmatch(text, source.span.end, start)
    if not adjacent and text[start - 1] not in _CLAUSE_START:
        return None
    return date._replace(
        year=source.year,
        month=source.month,
        year_from=source.year_from or (source.span if source.year is not None else None),
        month_from=source.month_from or source.span,
        offset=source.offset,
        recurring=source.recurring,
    )


def _year_source(text: str, date: Date, earlier: Sequence[Date]) -> Date | None:
    """The earlier date from which ``date`` has its year, if that is beyond doubt."""
    source = _nearest(text, date.span.start, earlier, _YEAR_REACH)
    if source is None or source.recurring or (source.year is None and source.offset is None):
        return None
    start, end = source.span
    if not source.year_inherited and _COMPARED.search(text, max(0, start - 2), start):
        return None
    if source.month is None and _ANCHORED.match(text, end):
        return None
    return source


def _nearest(text: str, start: int, earlier: Sequence[Date], reach: int) -> Date | None:
    """The nearest date before ``start``, no further than ``reach``, that still holds there.

    What is said within 《》, “” or （） holds within these, not after them; and a title or a
    quotation does not go on with what was said before it.
    """
    for source in reversed(earlier):
        gap = text[source.span.end : start]
        if len(gap) > reach or "\n" in gap:
            return None
        lowest, opened = _enclosures(gap)
        if opened:
            return None
        if lowest == 0:
            return source
    return None


def _enclosures(gap: str) -> tuple[int, bool]:
    """How many enclosures ``gap`` leaves (0 or less); whether it enters a title or quotation."""
    level = lowest = 0
    opened: list[str] = []
    for match in _ENCLOSURES.finditer(gap):
        if (mark := match.group()) in _OPENING:
            level += 1
            opened.append(mark)
        else:
            level -= 1
            lowest = min(lowest, level)
            if opened:
                opened.pop()
    return lowest, "《" in opened or "“" in opened

"""What a date is: the parts that are written, the parts that are inherited, and its bounds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

from gwlint.text.span import Span

if TYPE_CHECKING:
    import datetime as dt

_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Notation(StrEnum):
    """How a date is written."""

    ARABIC = "2021年5月26日"
    CHINESE = "二〇二一年五月二十六日"
    NUMERIC = "2021-05-26"


class Date(NamedTuple):
    """One date, as exact as it is written: a day, a month, or a year.

    ``year`` and ``month`` may be inherited from an earlier mention, whose span is then
    ``year_from`` or ``month_from``. ``year_written`` is the year as it stands, "" if none does.
    ``offset`` counts the years from the year of the document (今年 is 0, 去年 is -1); ``year`` is
    then ``None``. ``phase`` narrows a year or month (下半年, 三季度, 中旬, 底). ``recurring`` marks
    a date of no particular year (每年5月1日).
    """

    span: Span
    year: int | None
    month: int | None = None
    day: int | None = None
    notation: Notation = Notation.ARABIC
    year_written: str = ""
    year_from: Span | None = None
    month_from: Span | None = None
    offset: int | None = None
    phase: str = ""
    recurring: bool = False

    @property
    def year_inherited(self) -> bool:
        """Whether the year stands only in an earlier mention."""
        return self.year_from is not None

    @property
    def month_inherited(self) -> bool:
        """Whether the month stands only in an earlier mention."""
        return self.month_from is not None

    @property
    def is_full(self) -> bool:
        """Whether year, month and day are all written here."""
        return bool(self.year_written and self.month and self.day and not self.month_inherited)

    def why_impossible(self) -> Literal["year", "month", "day"] | None:
        """Which part cannot be, or ``None`` if the date exists as far as it is written.

        An inherited year does not make 29 February impossible: it might not be the year meant.
        """
        if len(self.year_written) not in (0, 2, 4):
            return "year"
        if self.month is not None and not 1 <= self.month <= 12:
            return "month"
        if self.day is None:
            return None
        year = None if self.year_inherited else self.year
        longest = 31 if self.month is None else days_in(year, self.month)
        return None if 1 <= self.day <= longest else "day"

    def placed_in(self, year: int) -> Date:
        """The same month and day in ``year``, for a date whose year is relative or not stated."""
        return Date(self.span, year, self.month, self.day, self.notation, phase=self.phase)

    @property
    def earliest(self) -> dt.date | None:
        """The first day that can be meant; ``None`` without a year or if impossible."""
        return self._bound(0)

    @property
    def latest(self) -> dt.date | None:
        """The last day that can be meant; ``None`` without a year or if impossible."""
        return self._bound(1)

    def _bound(self, end: Literal[0, 1]) -> dt.date | None:
        if self.year is None or not 1 <= self.year <= 9999 or self.why_impossible() is not None:
            return None
        from datetime import date

        month = self.month or phase_months(self.phase)[end]
        length = days_in(self.year, month)
        if self.day is not None:
            return date(self.year, month, min(self.day, length))
        days = phase_days(self.phase, length) if self.month else (1, length)
        return date(self.year, month, days[end])


class DateRange(NamedTuple):
    """Two dates joined by 至, 到 or a dash: 4月13日至15日."""

    start: Date
    end: Date

    @property
    def span(self) -> Span:
        """From the first character of the start to the last of the end."""
        return Span(self.start.span.start, self.end.span.end)


def days_in(year: int | None, month: int) -> int:
    """The number of days of ``month``, 1 to 12; February of an unknown year has 29."""
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _MONTH_LENGTHS[month - 1]


def phase_months(phase: str) -> tuple[int, int]:
    """The first and last month that a part of a year can mean; all months if ``phase`` is ""."""
    if phase.endswith("半年"):
        return (1, 6) if phase[0] == "上" else (7, 12)
    if phase.endswith("季度"):
        quarter = "一二三四".find(phase[-3]) + 1 or int(phase[-3])
        return 3 * quarter - 2, 3 * quarter
    if phase.endswith("初"):
        return 1, 4
    return (10, 12) if phase else (1, 12)


def phase_days(phase: str, length: int) -> tuple[int, int]:
    """The first and last day that a part of a month of ``length`` days can mean."""
    return {
        "": (1, length),
        "上旬": (1, 10),
        "中旬": (11, 20),
        "下旬": (21, length),
        "初": (1, 12),
    }.get(phase, (18, length))

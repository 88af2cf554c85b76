"""How dates are written: the parts of each, before anything is inherited.

Each way of writing has its own expression with a literal that it cannot do without: together they
cost a fraction of what one expression for all would.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from gwlint.text.patterns import Pattern

if TYPE_CHECKING:
    import regex

CONNECTOR = r"(?:[-—–―~～－]{1,2}|[至到])"
"""What joins the two ends of a range, as a regular expression."""

_SMALL = r"(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_NUMBER = rf"(?:\d{{1,2}}|{_SMALL})"
_CHINESE_YEAR = r"(?<![〇○零一二三四五六七八九十百千])[一二][〇○零ＯO一二三四五六七八九]{3}"
_YEAR = rf"(?:(?<!\d)\d{{4}}|{_CHINESE_YEAR})"
_DAY_FOLLOWS = rf"(?=(?:(?:[、和]|{CONNECTOR}){_NUMBER})+日)"
_MONTH_FOLLOWS = rf"(?={CONNECTOR}{_NUMBER}月)"
_DAY = rf"(?P<day>{_NUMBER})(?:日|号(?![文令楼线机院])|{_DAY_FOLLOWS})"
_MONTH = rf"(?P<month>元|{_NUMBER})(?:月份?|{_MONTH_FOLLOWS})"
_PART_OF_YEAR = (
    r"(?P<phase>[上下]半年|第?[一二三四1-4]季度|年?底(?![线层数座蕴板盘])|年?末(?![端梢位])"
    r"|年?初(?![步中级次期始审]))"
)
_PART_OF_MONTH = r"(?P<phase>[上中下]旬|底(?![线层数])|末|初(?!步))"
_AFTER_YEAR = rf"(?:的?{_MONTH}(?:{_DAY}|{_PART_OF_MONTH})?|度?的?{_PART_OF_YEAR})?"

_RANGE_OF_YEARS = Pattern(rf"{_YEAR}年?度?{CONNECTOR}{_YEAR}年(?!{_NUMBER}月)")
_OF_YEAR = Pattern(rf"(?P<year>{_YEAR})年{_AFTER_YEAR}")
_OF_ODD_YEAR = Pattern(
    r"(?<![\d.元前第])(?P<year>\d{2,3}|\d{5})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
)
_OF_RELATIVE_YEAR = Pattern(rf"(?<=[今去前明后同当次翌来上每历])年{_AFTER_YEAR}")
_OF_MONTH = Pattern(rf"(?<![\d.年])(?P<month>\d{{1,2}})月份?(?:{_DAY}|{_PART_OF_MONTH})?")
_OF_CHINESE_MONTH = Pattern(rf"(?<![一二三四五六七八九十年])(?P<month>{_SMALL})月{_DAY}")
_OF_DAY = Pattern(r"(?<![\d.])(?P<day>\d{1,2})日(?![内前后间龄游均报化常以之])")
_NUMERIC = Pattern(
    r"(?<=(?<![A-Za-z\d./])(?<![A-Za-z]-)(?P<year>(?:19|20)\d{2}))(?P<separator>[./－-])"
    r"(?P<month>0?[1-9]|1[0-2])(?P=separator)(?P<day>0?[1-9]|[12]\d|3[01])日?"
    r"(?!(?P=separator)|[\dA-Za-z]|\.\d)"
)
_MONTH_BEFORE = Pattern(rf"(?<![\d.年])(?P<month>\d{{1,2}}){CONNECTOR}$")

_OTHER_CALENDAR = Pattern(
    r"(?:[农阴夏旧古皇黄藏傣彝回教]历|民国|昭和|平成|令和|大正|明治|光绪|宣统|公元前)[^，。；：\n]*$"
)
_REACH = 13
_FALSE_FRIENDS = Pattern(
    r"(?:[如现至]今|过去|[以此之年多几][前后]|[说表证注阐写申标查列载声]明)年$|[今同]年[轻级龄]|[前后]年度"
)
_DURATION_BEFORE = Pattern(r"(?:[第满每近约逾超足达零]|持续|为期|超过|不足|仅用|历时|相隔|间隔)$")
_DURATION_AFTER = Pattern(r"以上|以下|以内|之内|内|龄|有余|之久|左右|饼|嫂|亮|球|租|供|薪|收入|票")
_FIRST_YEAR, _LAST_YEAR = 1840, 2100


class WrittenDate(NamedTuple):
    """The parts of one date as they stand, each "" if it is not written.

    ``relative`` is 今年, 次年 …; ``separator`` is the mark of 2021.5.26. ``years`` says that this
    is a range of years (2016—2020年), which is no date but ends what was said of a year before.
    """

    start: int
    end: int
    year: str = ""
    month: str = ""
    day: str = ""
    phase: str = ""
    relative: str = ""
    separator: str = ""
    years: bool = False


def find_written_dates(text: str) -> list[WrittenDate]:
    """Every date of the civil calendar in ``text`` and every range of years, in order, disjoint."""
    found = [date for date in _candidates(text) if _is_plausible(text, date)]
    found.sort(key=lambda date: (date.start, -date.end))
    dates: list[WrittenDate] = []
    for date in found:
        if dates and date.start < dates[-1].end:
            continue
        if not _is_of_other_calendar(text, date.start):
            dates.append(date)
    return dates


def _candidates(text: str) -> Iterator[WrittenDate]:
    if "年" in text:
        yield from (WrittenDate(*m.span(), years=True) for m in _RANGE_OF_YEARS.finditer(text))
        yield from map(_parts, _OF_YEAR.finditer(text))
        yield from map(_parts, _OF_ODD_YEAR.finditer(text))
        for match in _OF_RELATIVE_YEAR.finditer(text):
            date = _parts(match)
            yield date._replace(
                start=date.start - 1, relative=text[date.start - 1 : date.start + 1]
            )
    if "月" in text:
        for match in _OF_MONTH.finditer(text):
            yield from _first_month(text, match.start())
            yield _parts(match)
        yield from map(_parts, _OF_CHINESE_MONTH.finditer(text))
    if "日" in text:
        yield from map(_parts, _OF_DAY.finditer(text))
    for match in _NUMERIC.finditer(text):
        yield _parts(match)._replace(start=match.start("year"))


def _parts(match: regex.Match[str]) -> WrittenDate:
    parts = match.groupdict()
    return WrittenDate(
        match.start(),
        match.end(),
        parts.get("year") or "",
        parts.get("month") or "",
        parts.get("day") or "",
        parts.get("phase") or "",
        separator=parts.get("separator") or "",
    )


def _first_month(text: str, start: int) -> Iterator[WrittenDate]:
    """The month of 3—5月 that is written without 月, if what stands before ``start`` is one."""
    if start and text[start - 1] in "-—–―~～－至到":
        match = _MONTH_BEFORE.search(text, max(0, start - 5), start)
        if match:
            yield WrittenDate(*match.span("month"), month=match["month"])


def _is_of_other_calendar(text: str, start: int) -> bool:
    """Whether the clause says shortly before ``start`` that another calendar is meant."""
    return _OTHER_CALENDAR.search(text, max(0, start - _REACH), start) is not None


def _is_plausible(text: str, date: WrittenDate) -> bool:
    """Whether ``date`` is more than a duration or a word that looks like a date."""
    start, end = date.start, date.end
    if date.relative:
        return not _FALSE_FRIENDS.search(text, max(0, start - 1), start + 3)
    if date.year and not date.month and date.year.isascii():
        return _FIRST_YEAR <= int(date.year) <= _LAST_YEAR
    if date.year or date.day or date.years:
        return True
    return not (
        not 1 <= int(date.month) <= 12
        or _DURATION_BEFORE.search(text, max(0, start - 2), start)
        or _DURATION_AFTER.match(text, end)
    )

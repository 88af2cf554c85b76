"""Periods: 2016—2020年, “十四五”时期, 第十四个五年规划, 近三年, 20世纪90年代."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from gwlint.mentions.small_numerals import chinese, small_number, year_number
from gwlint.mentions.written_dates import CONNECTOR
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

if TYPE_CHECKING:
    import regex

_CHINESE_YEAR = r"[一二][〇○零ＯO一二三四五六七八九]{3}"
_YEAR = rf"(?:(?:1[89]|20)\d{{2}}|{_CHINESE_YEAR})"
_PLAN_NUMBER = r"(?P<number>十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEARS = Pattern(
    rf"(?<![\d.〔A-Za-z/第])(?<![A-Za-z] )(?P<first>{_YEAR})年?度?{CONNECTOR}(?P<last>{_YEAR})"
    r"(?P<final>年)?(?!\d|年?\d{1,2}月|[一二三四五六七八九十]{1,2}月|号|[A-Za-z])"
)
_QUOTED_PLAN = Pattern(rf"[“‘「]{_PLAN_NUMBER}五[”’」]")
_BARE_PLAN = Pattern(
    rf"(?<![〇○零一二三四五六七八九十百第“‘「]){_PLAN_NUMBER}五"
    r"(?=规划|计划|时期|期间|以来|末|收官|开局)"
)
_NUMBERED_PLAN = Pattern(rf"第{_PLAN_NUMBER}个五年(?=规划|计划)")
_RECENT = Pattern(
    r"(?:近|最近|过去|前)(?P<length>[一二两三四五六七八九十]{1,3}|\d{1,2})年(?:来|内|间)?(?![前后])"
)
_DECADE = Pattern(
    r"(?:(?P<century>上|本|\d{2}|[一二]十[一]?)世纪)?(?P<decade>[1-9]0|[二三四五六七八九]十)年代"
)


class PeriodKind(StrEnum):
    """What kind of period is meant."""

    YEARS = "years"  # 2016—2020年
    PLAN = "plan"  # “十四五”
    RECENT = "recent"  # 近三年
    DECADE = "decade"  # 20世纪90年代


class Period(NamedTuple):
    """A period of whole years.

    ``name`` is the short name of a five-year plan without quotation marks (十四五), else "".
    ``first_year`` and ``last_year`` are as written, so that a reversed range shows; for plans,
    recent years and decades they are ``None`` (who wants the years of a plan looks them up).
    ``length`` is the number of years of 近三年. ``with_unit`` says that 年 is written after the
    range.
    """

    span: Span
    kind: PeriodKind
    first_year: int | None = None
    last_year: int | None = None
    name: str = ""
    length: int | None = None
    with_unit: bool = False


def find_periods(text: str) -> tuple[Period, ...]:
    """Every period of ``text``, in order; where two overlap, the one that begins first."""
    found = sorted(_candidates(text), key=lambda period: (period.span.start, -period.span.end))
    periods: list[Period] = []
    for period in found:
        if not periods or period.span.start >= periods[-1].span.end:
            periods.append(period)
    return tuple(periods)


def _candidates(text: str) -> Iterator[Period]:
    if "年" in text or "20" in text:
        yield from map(_as_years, _YEARS.finditer(text))
    if "五" in text:
        for pattern in (_QUOTED_PLAN, _BARE_PLAN, _NUMBERED_PLAN):
            yield from map(_as_plan, pattern.finditer(text))
    if "年" in text:
        for match in _RECENT.finditer(text):
            length = small_number(match["length"])
            yield Period(Span(*match.span()), PeriodKind.RECENT, length=length)
    if "年代" in text:
        yield from map(_as_decade, _DECADE.finditer(text))


def _as_years(match: regex.Match[str]) -> Period:
    return Period(
        Span(*match.span()),
        PeriodKind.YEARS,
        year_number(match["first"]),
        year_number(match["last"]),
        with_unit=bool(match["final"]),
    )


def _as_plan(match: regex.Match[str]) -> Period:
    number = small_number(match["number"])
    return Period(Span(*match.span()), PeriodKind.PLAN, name=f"{chinese(number)}五")


def _as_decade(match: regex.Match[str]) -> Period:
    centuries = {"上": 19, "本": 20}
    century, decade = match["century"], small_number(match["decade"])
    if not century:
        return Period(Span(*match.span()), PeriodKind.DECADE, length=10)
    hundreds = centuries.get(century)
    if hundreds is None:
        hundreds = small_number(century) - 1
    first = 100 * hundreds + decade
    return Period(Span(*match.span()), PeriodKind.DECADE, first, first + 9, length=10)

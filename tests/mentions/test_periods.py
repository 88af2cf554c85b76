"""Ranges of years, plans, recent years and decades."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.periods import Period, PeriodKind, find_periods

_FRAGMENTS = st.sampled_from(
    [
        *(
            "2016",
            "2020年",
            "—",
            "-",
            "至",
            "“",
            "”",
            "十三五",
            "十五",
            "时期",
            "规划",
            "第十四个五年规划",
        ),
        *("近三年", "20世纪", "90年代", "（", "）", "年", "GB/T ", "一", "二〇二一年"),
    ]
)


def only(text: str) -> Period:
    (period,) = find_periods(text)
    return period


@pytest.mark.parametrize(
    ("text", "first", "last", "with_unit"),
    [
        ("2016—2020年", 2016, 2020, True),
        ("2021-2023年", 2021, 2023, True),
        ("2016年至2020年", 2016, 2020, True),
        ("2020—2016年", 2020, 2016, True),
        ("（2016—2020）", 2016, 2020, False),
        ("二〇一六年至二〇二〇年", 2016, 2020, True),
    ],
)
def test_ranges_of_years(text: str, first: int, last: int, with_unit: bool) -> None:
    period = only(text)
    assert period.kind is PeriodKind.YEARS
    assert (period.first_year, period.last_year, period.with_unit) == (first, last, with_unit)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“十三五”期间", "十三五"),
        ("十四五规划", "十四五"),
        ("“十五”计划", "十五"),
        ("“九五”以来", "九五"),
        ("国民经济和社会发展第十四个五年规划", "十四五"),
    ],
)
def test_plans(text: str, name: str) -> None:
    period = only(text)
    assert (period.kind, period.name) == (PeriodKind.PLAN, name)


def test_recent_years_and_decades() -> None:
    recent, decade, last_century, bare = find_periods(
        "近三年、20世纪90年代、上世纪八十年代、70年代"
    )
    assert recent.length == 3
    assert (decade.first_year, decade.last_year) == (1990, 1999)
    assert (last_century.first_year, last_century.last_year) == (1980, 1989)
    assert (bare.first_year, bare.length) == (None, 10)


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 2018—2020",
        "〔2018—2020〕",
        "十四五岁",
        "三十五个",
        "2021年5月—2022年6月",
        "12016—2020年",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert find_periods(text) == ()


@given(st.lists(_FRAGMENTS, max_size=10).map("".join))
def test_periods_stand_in_order_apart_and_within_the_text(text: str) -> None:
    periods = find_periods(text)
    assert all(0 <= period.span.start < period.span.end <= len(text) for period in periods)
    assert all(first.span.end <= second.span.start for first, second in pairwise(periods))

"""Dates in every notation, what they inherit, and what is no date."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.dates import Date, Notation, days_in, find_date_ranges, find_dates
from gwlint.mentions.small_numerals import chinese

_CHINESE_DIGITS = "〇一二三四五六七八九"
_DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31))
_FRAGMENTS = st.sampled_from(
    [
        *(
            "2021年",
            "二〇二〇年",
            "今年",
            "次年",
            "每年",
            "5月",
            "三月",
            "26日",
            "31号",
            "3",
            "十二月九日",
        ),
        *(
            "至",
            "—",
            "-",
            "、",
            "，",
            "。",
            "\n",
            "《",
            "》",
            "（",
            "）",
            "“",
            "”",
            "农历",
            "第",
            "下半年",
        ),
        *(
            "2021.5.26",
            "2021-02-30",
            "底",
            "初",
            "上旬",
            "同比",
            "以来",
            "比",
            "于",
            "21年5月6日",
            "期间",
        ),
    ]
)


def only(text: str) -> Date:
    (date,) = find_dates(text)
    return date


def parts(text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(date.year, date.month, date.day) for date in find_dates(text)]


def in_chinese(day: dt.date, zero: str = "〇") -> str:
    year = "".join(zero if digit == "0" else _CHINESE_DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{chinese(day.month)}月{chinese(day.day)}日"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年5月26日", (2021, 5, 26)),
        ("2021年05月06日", (2021, 5, 6)),
        ("2021年5月26号", (2021, 5, 26)),
        ("2021年5月", (2021, 5, None)),
        ("2021年5月份", (2021, 5, None)),
        ("2021年元月", (2021, 1, None)),
        ("2021年", (2021, None, None)),
        ("5月26日", (None, 5, 26)),
        ("二〇二一年五月二十六日", (2021, 5, 26)),
        ("二○二一年十二月三十日", (2021, 12, 30)),
        ("二零二一年", (2021, None, None)),
        ("十月一日", (None, 10, 1)),
        ("2021.5.26", (2021, 5, 26)),
        ("2021-05-26", (2021, 5, 26)),
        ("2021/5/26", (2021, 5, 26)),
        ("21年5月26日", (2021, 5, 26)),
        ("98年5月26日", (1998, 5, 26)),
    ],
)
def test_a_date_is_read_in_every_notation(
    text: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    date = only(f"会议于{text}召开")
    assert (date.year, date.month, date.day) == expected
    assert (date.span.start, date.span.end) == (3, 3 + len(text))


@given(_DAYS)
def test_every_day_is_read_back_from_every_notation(day: dt.date) -> None:
    arabic = only(f"{day.year}年{day.month}月{day.day}日")
    padded = only(f"{day.year}年{day.month:02}月{day.day:02}日")
    of_characters = only(in_chinese(day))
    numeric = [only(f"于{day:%Y{mark}%m{mark}%d}止") for mark in ".-/"]
    for date in (arabic, padded, of_characters, *numeric):
        assert date.earliest == date.latest == day
        assert date.is_full
        assert date.why_impossible() is None
    assert of_characters.notation is Notation.CHINESE
    assert {date.notation for date in numeric} == {Notation.NUMERIC}


@given(_DAYS, st.sampled_from("〇○零Ｏ"))
def test_all_zeros_are_alike(day: dt.date, zero: str) -> None:
    assert only(in_chinese(day, zero)).earliest == day


@given(st.lists(_FRAGMENTS, max_size=12).map("".join))
def test_dates_stand_in_order_apart_and_within_the_text(text: str) -> None:
    dates = find_dates(text)
    assert all(0 <= date.span.start < date.span.end <= len(text) for date in dates)
    assert all(first.span.end <= second.span.start for first, second in pairwise(dates))


@given(st.lists(_FRAGMENTS, max_size=12).map("".join))
def test_bounds_are_in_order_and_sources_stand_before(text: str) -> None:
    for date in find_dates(text):
        if date.earliest is not None and date.latest is not None:
            assert date.earliest <= date.latest
        assert date.year_from is None or date.year_from.end <= date.span.start
        assert date.month_from is None or date.month_from.end <= date.span.start


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年10月12日设立，10月28日开市。", (2020, 10, 28)),
        ("2020年设立。当年11月开市。", (2020, 11, None)),
        ("2020年11月设立，次年3月开市。", (2021, 3, None)),
        ("2020年10月12日设立（10月15日公告）", (2020, 10, 15)),
        ("2020年10月，印发《2018年要点》，11月检查。", (2020, 11, None)),
        ("2020年10月12日设立，15日开市。", (2020, 10, 15)),
    ],
)
def test_what_is_left_out_is_inherited(
    text: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    assert parts(text)[-1] == expected
    assert find_dates(text)[-1].year_inherited


@pytest.mark.parametrize(
    "text",
    [
        "2020年10月12日设立。\n10月28日开市。",
        "《2020年要点》印发后，10月28日开市。",
        "增速比2020年提高，10月28日开市。",
        "到2035年基本建成，10月28日开市。",
        "2018年以来，10月28日开市。",
        "2016—2020年建成，10月28日开市。",
        "每年5月1日休渔，10月28日开市。",
        f"2020年{'持续推进' * 60}，10月28日开市。",
    ],
)
def test_a_year_in_doubt_is_not_inherited(text: str) -> None:
    last = find_dates(text)[-1]
    assert (last.year, last.month, last.day) == (None, 10, 28)


def test_a_year_counted_from_that_of_the_document_is_inherited_too() -> None:
    first, second = find_dates("今年4月启动，6月完成")
    assert (first.offset, second.offset) == (0, 0)
    assert second.placed_in(2021).earliest == dt.date(2021, 6, 1)
    assert [date.offset for date in find_dates("去年、前年、明年底")] == [-1, -2, 1]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021年", dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("2020年2月", dt.date(2020, 2, 1), dt.date(2020, 2, 29)),
        ("2021年上半年", dt.date(2021, 1, 1), dt.date(2021, 6, 30)),
        ("2021年第三季度", dt.date(2021, 7, 1), dt.date(2021, 9, 30)),
        ("2021年4季度", dt.date(2021, 10, 1), dt.date(2021, 12, 31)),
        ("2021年6月中旬", dt.date(2021, 6, 11), dt.date(2021, 6, 20)),
        ("2021年6月下旬", dt.date(2021, 6, 21), dt.date(2021, 6, 30)),
    ],
)
def test_bounds(text: str, first: dt.date, last: dt.date) -> None:
    date = only(text)
    assert (date.earliest, date.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("4月13日至15日", ["4月13日至15日"]),
        ("2020年10月12日—28日", ["2020年10月12日—28日"]),
        ("4月13—15日", ["4月13—15日"]),
        ("今年1—11月", ["今年1—11月"]),
        ("增速比1—7月份回升", ["1—7月份"]),
        ("3月1日（星期一）至5日", ["3月1日（星期一）至5日"]),
        ("2020年11月至次年3月", ["2020年11月至次年3月"]),
        ("2021.12.25-2022.1.3", ["2021.12.25-2022.1.3"]),
        ("3月1日，5日", []),
        ("2016—2020年", []),
    ],
)
def test_ranges(text: str, spans: list[str]) -> None:
    ranges = find_date_ranges(text, find_dates(text))
    assert [stretch.span.of(text) for stretch in ranges] == spans


def test_days_of_a_list_have_one_month() -> None:
    assert parts("4月13、14、15日")[-1] == (None, 4, 15)


@pytest.mark.parametrize(
    "text",
    [
        "农历2月30日",
        "藏历六月三十日",
        "农历二〇二一年正月",
        "有效期满6月以上",
        "持续3月",
        "18月龄",
        "30日内办结",
        "每日3次",
        "该版本为V2021.5.26",
        "地址为192.2021.5.26",
        "网址/2021/05/26/",
        "电话0512-20215026",
        "GB/T 9704—2012",
        "此前年度",
        "如今年轻人",
        "5000年文明",
        "3个月",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2021年13月1日", "month"),
        ("2021年0月", "month"),
        ("2021年2月29日", "day"),
        ("2020年2月29日", None),
        ("2月29日", None),
        ("2月30日", "day"),
        ("1900年2月29日", "day"),
        ("2000年2月29日", None),
        ("11月31日", "day"),
        ("2021年6月0日", "day"),
        ("二〇二一年六月三十一日", "day"),
        ("2021-04-31", "day"),
        ("202年5月26日", "year"),
        ("20211年5月26日", "year"),
    ],
)
def test_why_a_date_is_impossible(text: str, part: str | None) -> None:
    date = only(text)
    assert date.why_impossible() == part
    assert part is None or date.earliest is None


def test_an_inherited_year_makes_no_leap_day_impossible() -> None:
    assert find_dates("2021年3月启动，2月29日前报名")[-1].why_impossible() is None


def test_days_of_months() -> None:
    assert [days_in(2021, month) for month in (1, 2, 4)] == [31, 28, 30]
    assert days_in(None, 2) == 29

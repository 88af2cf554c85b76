"""Small numbers and years in both kinds of numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.small_numerals import chinese, small_number, year_number


@given(st.integers(0, 999))
def test_both_kinds_of_numerals_agree(number: int) -> None:
    assert small_number(chinese(number)) == small_number(str(number)) == number


@pytest.mark.parametrize(
    ("number", "written"), [(0, "零"), (10, "十"), (14, "十四"), (20, "二十"), (108, "一百零八")]
)
def test_numbers_in_characters(number: int, written: str) -> None:
    assert chinese(number) == written


def test_years_are_written_digit_by_digit() -> None:
    assert year_number("2021") == year_number("二〇二一") == year_number("二○二一") == 2021


@pytest.mark.parametrize("written", ["", "一二", "甲"])
def test_what_is_no_number(written: str) -> None:
    with pytest.raises(ValueError, match="not a small number"):
        small_number(written)


def test_what_is_no_year_or_out_of_range() -> None:
    with pytest.raises(ValueError, match="not a year"):
        year_number("二〇二甲")
    with pytest.raises(ValueError, match="out of range"):
        chinese(1000)

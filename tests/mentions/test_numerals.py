"""Written numbers: exact values, and the place of the last digit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.numerals import Numeral, arabic, read_numeral
from gwlint.mentions.small_numerals import chinese


@pytest.mark.parametrize(
    ("written", "value", "last_place"),
    [
        ("0", 0, 1),
        ("11483", 11483, 1),
        ("1,234.5", Fraction("1234.5"), Fraction(1, 10)),
        ("3，989", 3989, 1),
        ("321 146", 321146, 1),
        ("36.0亿", 3_600_000_000, 10**7),
        ("1.2万", 12000, 1000),
        ("3.4万亿", 34 * 10**11, 10**11),
        ("5千万", 5 * 10**7, 10**7),
        ("十", 10, 10),
        ("二十三", 23, 1),
        ("一百零五", 105, 1),
        ("一百二", 120, 10),
        ("三千零二十", 3020, 10),
        ("一亿二千万", 120_000_000, 10**7),
        ("三百二十万零五百", 3_200_500, 100),
        ("一万二", 12000, 1000),
        ("六十五点二", Fraction("65.2"), Fraction(1, 10)),
        ("三点五亿", 350_000_000, 10**7),
        ("二〇二一", 2021, 1),
        ("百分之十二点五", Fraction(125, 1000), Fraction(1, 1000)),
        ("千分之三", Fraction(3, 1000), Fraction(1, 1000)),
        ("三分之二", Fraction(2, 3), 0),
        ("一半", Fraction(1, 2), 0),
        ("三成", Fraction(3, 10), Fraction(1, 10)),
        ("三成半", Fraction(35, 100), Fraction(1, 100)),
    ],
)
def test_the_value_and_the_last_place(
    written: str, value: Fraction | int, last_place: Fraction | int
) -> None:
    numeral = read_numeral(written)
    assert numeral.value == value
    assert numeral.last_place == last_place


@pytest.mark.parametrize(
    "written",
    ["", "万", "七八", "三四", "十百", "二百百", "一千万万万亿万", "点五", "12成", "三成多", "1兆"],
)
def test_what_is_no_number_or_two(written: str) -> None:
    with pytest.raises(ValueError, match=r"number|two ways|out of order"):
        read_numeral(written)


@given(st.integers(min_value=1, max_value=999))
def test_numbers_in_characters_are_read_as_they_are_written(number: int) -> None:
    assert read_numeral(chinese(number)).value == number


@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=0, max_value=4))
def test_decimals_are_exact(number: int, decimals: int) -> None:
    digits = str(number).rjust(decimals + 1, "0")
    whole = len(digits) - decimals
    written = f"{digits[:whole]}.{digits[whole:]}" if decimals else digits
    assert arabic(written) == Numeral(number, -decimals)
    assert arabic(written).value == Fraction(number, 10**decimals)


@given(st.integers(min_value=0, max_value=10**12))
def test_thousands_marks_change_nothing(number: int) -> None:
    assert arabic(f"{number:,}").value == number


def test_another_unit_keeps_the_digits() -> None:
    assert arabic("36.0").shifted(8) == Numeral(360, 7)
    assert (-arabic("5.2")).value == Fraction(-52, 10)

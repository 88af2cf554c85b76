"""Small whole numbers as calendars write them: 5, 05, 二十六, 十九, 二〇二一.

Only what dates, terms, sessions and anniversaries need: 0 to 999 with 十 and 百, and years written
digit by digit.
"""

from __future__ import annotations

from types import MappingProxyType

_DIGITS = MappingProxyType(
    {character: value for value, character in enumerate("〇一二三四五六七八九")}
    | {"○": 0, "零": 0, "Ｏ": 0, "O": 0, "元": 1, "两": 2}
    | {str(value): value for value in range(10)}
)
_UNITS = MappingProxyType({"十": 10, "百": 100})


def small_number(written: str) -> int:
    """The value of a number of up to three digits, in Arabic or Chinese numerals.

    Raises:
        ValueError: if ``written`` is no such number.
    """
    if written.isascii() and written.isdecimal():
        return int(written)
    total = 0
    digit = None
    for character in written or " ":
        if character in _UNITS:
            total += _UNITS[character] * (1 if digit is None else digit)
            digit = None
        elif character in _DIGITS and not digit:
            digit = _DIGITS[character]
        else:
            raise ValueError(f"not a small number: {written!r}")
    return total + (digit or 0)


def small_number_or_none(written: str) -> int | None:
    """The value of ``written``, or ``None`` if it only looks like a number (二四十)."""
    try:
        return small_number(written)
    except ValueError:
        return None


def year_number(written: str) -> int:
    """The value of a year written digit by digit: 2021, 二〇二一, 二○二一.

    Raises:
        ValueError: if a character is no digit.
    """
    if written.isascii() and written.isdecimal():
        return int(written)
    try:
        return int("".join(str(_DIGITS[character]) for character in written))
    except KeyError:
        raise ValueError(f"not a year: {written!r}") from None


def chinese(number: int) -> str:
    """``number``, 0 to 999, in Chinese numerals as in 第十四届: 14 is 十四, 108 is 一百零八.

    Raises:
        ValueError: if the number is outside that range.
    """
    if not 0 <= number <= 999:
        raise ValueError(f"out of range: {number}")
    numerals = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = f"{numerals[hundreds]}百" if hundreds else ""
    if tens:
        written += f"{'' if tens == 1 and not hundreds else numerals[tens]}十"
    elif hundreds and ones:
        written += "零"
    return written + (numerals[ones] if ones or not written else "")

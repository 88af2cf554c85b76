"""Written numbers, Arabic and Chinese, with their exact value and the place of their last digit."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from gwlint.text.patterns import Pattern


class Numeral(NamedTuple):
    """What a written number says: ``coefficient`` × 10 to the ``power`` ÷ ``denominator``.

    The coefficient is the number that the written digits make, so that the power is the place of
    the last of them: “36.0” is 360 × 1/10, “一亿二千万” is 12 × 10 million.
    """

    coefficient: int
    power: int = 0
    denominator: int = 1

    @property
    def value(self) -> Fraction:
        """The exact value."""
        if self.power >= 0:
            return Fraction(self.coefficient * 10**self.power, self.denominator)
        return Fraction(self.coefficient, 10**-self.power * self.denominator)

    @property
    def last_place(self) -> Fraction:
        """The unit in the last place written; 0 for “三分之二”, which has no places."""
        if self.denominator != 1:
            return Fraction(0)
        return Fraction(10**self.power) if self.power >= 0 else Fraction(1, 10**-self.power)

    def shifted(self, places: int) -> Numeral:
        """The number times 10 to the ``places``, with as many digits as before."""
        return Numeral(self.coefficient, self.power + places, self.denominator)

    def __neg__(self) -> Numeral:
        return Numeral(-self.coefficient, self.power, self.denominator)


SCALES = {"": 0, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7} | {
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
"""What may follow a number to multiply it: by 10 to which power."""

_DIGITS = {"零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5} | {
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_ZEROS = frozenset("零〇○")
_PLACES = {"千": 3, "百": 2, "十": 1}
_SECTIONS = (("亿", 8), ("万", 4))
_SEPARATORS = str.maketrans("", "", ",， ")
_ARABIC = Pattern(r"(\d{1,3}(?:[,， ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([十百千万亿]*)")


def read_numeral(written: str) -> Numeral:
    """What ``written`` says, be it “1,234.5”, “3.4万亿”, “一亿二千万”, “百分之十二点五”, “三成半”.

    A ratio (百分之, 分之, 成, 半) comes out as the fraction of one that it is.

    Raises:
        ValueError: if ``written`` is not a number, or one that can be read in two ways (“七八”).
    """
    if written[:1].isdecimal():
        return _read_arabic(written)
    if "分之" in written:
        return _read_fraction(written)
    if written in ("一半", "半"):
        return Numeral(1, denominator=2)
    if "成" in written:
        return _read_tenths(written)
    return _read_chinese(written)


def arabic(digits: str, scale: int = 0) -> Numeral:
    """The number that digits, with or without thousands marks and decimals, say.

    ``scale`` is the power of ten by which it is multiplied.
    """
    if len(digits) > 4:
        digits = digits.translate(_SEPARATORS)
    whole, _, decimals = digits.partition(".")
    return Numeral(int(whole + decimals), scale - len(decimals))


def _read_arabic(written: str) -> Numeral:
    match = _ARABIC.fullmatch(written)
    if match is None or match[2] not in SCALES:
        raise ValueError(f"not a number: {written}")
    return arabic(match[1], SCALES[match[2]])


def _read_chinese(written: str) -> Numeral:
    whole, point, decimals = written.partition("点")
    if point:
        return _read_decimal(whole, decimals)
    if len(written) > 1 and all(character in _DIGITS for character in written):
        return Numeral(_read_digits(written))
    return Numeral(*_read_whole(written))


def _read_digits(written: str) -> int:
    if len(written) < 4 and _ZEROS.isdisjoint(written):
        raise ValueError(f"can be read in two ways: {written}")
    return int("".join(str(_DIGITS[character]) for character in written))


def _read_decimal(whole: str, decimals: str) -> Numeral:
    digits = decimals.rstrip("万亿")
    scale = decimals[len(digits) :]
    if not digits or scale not in SCALES or any(digit not in _DIGITS for digit in digits):
        raise ValueError(f"not a number: {whole}点{decimals}")
    coefficient, power = _read_whole(whole)
    after = "".join(str(_DIGITS[digit]) for digit in digits)
    return arabic(f"{coefficient * 10**power}.{after}", SCALES[scale])


def _read_whole(written: str) -> tuple[int, int]:
    """The coefficient and the power of a whole number in characters."""
    for mark, size in _SECTIONS:
        head, found, tail = written.rpartition(mark)
        if found:
            return _read_sections(head, size, tail)
    return _read_section(written)


def _read_sections(head: str, size: int, tail: str) -> tuple[int, int]:
    high, power = _read_whole(head)
    if not tail:
        return high, power + size
    if tail in _DIGITS and tail not in _ZEROS:
        low, low_power = _DIGITS[tail], size - 1
    else:
        low, low_power = _read_whole(tail)
    if low * 10**low_power >= 10**size:
        raise ValueError(f"sections out of order: {tail}")
    return high * 10 ** (power + size - low_power) + low, low_power


def _read_section(written: str) -> tuple[int, int]:
    """A number below ten thousand: digits, each before the place that it stands in."""
    total, digit, power = 0, None, 4
    for position, character in enumerate(written):
        if character in _PLACES:
            if _PLACES[character] >= power or (digit is None and position > 0):
                raise ValueError(f"places out of order: {written}")
            power = _PLACES[character]
            total += (1 if digit is None else digit) * 10**power
            digit = None
        elif character not in _DIGITS or digit is not None:
            raise ValueError(f"not a number: {written}")
        elif character not in _ZEROS:
            digit = _DIGITS[character]
    return _last_digit(written, total, digit, power)


def _last_digit(written: str, total: int, digit: int | None, power: int) -> tuple[int, int]:
    if not written:
        raise ValueError("no number")
    if digit is None:
        return (0, 0) if power == 4 else (total // 10**power, power)
    if power in (2, 3) and written[-2] not in _ZEROS:
        return total // 10 ** (power - 1) + digit, power - 1
    return total + digit, 0


def _read_fraction(written: str) -> Numeral:
    denominator, _, numerator = written.partition("分之")
    share = read_numeral(numerator)
    if denominator in SCALES:
        return share.shifted(-SCALES[denominator])
    parts = read_numeral(denominator)
    return Numeral(share.coefficient, share.power - parts.power, parts.coefficient)


def _read_tenths(written: str) -> Numeral:
    tenths, _, half = written.partition("成")
    if half not in ("", "半"):
        raise ValueError(f"not a number: {written}")
    coefficient = _read_chinese(tenths).coefficient
    return Numeral(coefficient * 10 + 5, -2) if half else Numeral(coefficient, -1)

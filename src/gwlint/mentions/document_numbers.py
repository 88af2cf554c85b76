"""Document numbers (发文字号): 沪科提复〔2021〕116号, well formed or not.

Source of the form: GB/T 9704—2012 §7.2.5.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_OPENING = "〔［\\[【（(﹝「〖"
_CLOSING = "〕］\\]】）)﹞」〗"
_HANZI_YEAR = "[〇○零Ｏ一二三四五六七八九]{4}"
_NUMBER = Pattern(
    r"(?P<code>[\u4e00-\u9fff]{1,16}[A-Za-z]{0,4}[\u4e00-\u9fff]{0,4})?"
    rf"(?P<opening>[{_OPENING}])\s?(?P<year>\d{{4}}|\d{{2}}|{_HANZI_YEAR})\s?(?P<closing>[{_CLOSING}])"
    r"\s?(?P<prefix>第)?\s?(?P<serial>\d{1,6})(?P<suffix>号)?"
)
_LEAD_IN = Pattern(
    r"^.*(?:按照|根据|依据|依照|遵照|参照|以|见|印发|转发|执行|废止|下发|发布|文号[为是]?|字号[为是]?|及|和|与|的)(?=[\u4e00-\u9fff])"
)
_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_PROPER_OPENING, _PROPER_CLOSING = "〔", "〕"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """One document number.

    ``code`` is what stands before the bracket (发文机关代字), empty if nothing does; ``year`` and
    ``serial`` are as written; ``prefix`` and ``suffix`` say whether 第 and 号 are written.
    """

    span: Span
    code: str
    opening: str
    year: str
    closing: str
    prefix: bool
    serial: str
    suffix: bool

    @property
    def year_number(self) -> int | None:
        """The year as a number, if it is written with four digits or four numerals."""
        return int(self.year.translate(_DIGITS)) if len(self.year) == 4 else None

    @property
    def is_bracketed_properly(self) -> bool:
        """Whether the year stands in hexagonal brackets 〔〕."""
        return self.opening == _PROPER_OPENING and self.closing == _PROPER_CLOSING


def find_document_numbers(text: str) -> tuple[DocumentNumber, ...]:
    """Every document number in ``text``.

    Within other brackets than 〔〕 a year needs a code before it and 号 after the serial number, so
    that a reference such as （2021）3 is not taken for one.
    """
    return tuple(
        number for match in _NUMBER.finditer(text) if (number := _as_number(match)) is not None
    )


def _as_number(match: regex.Match[str]) -> DocumentNumber | None:
    code = match["code"] or ""
    lead_in = _LEAD_IN.match(code)
    start = match.start() + (lead_in.end() if lead_in else 0)
    code = code[lead_in.end() :] if lead_in else code
    number = DocumentNumber(
        Span(start, match.end()),
        code,
        match["opening"],
        match["year"],
        match["closing"],
        match["prefix"] is not None,
        match["serial"],
        match["suffix"] is not None,
    )
    if number.is_bracketed_properly:
        return number
    plausible = len(number.year) == 4 and number.year[0] in "12二一" and number.suffix
    return number if plausible and len(code) >= 2 else None

"""Document numbers (发文字号): 沪科提复〔2021〕116号, well formed or not.

Source of the form: GB/T 9704—2012 §7.2.5.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from gwlint.mentions.small_numerals import year_number
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_OPENING = "〔［\\[【（(﹝「〖"
_CLOSING = "〕］\\]】）)﹞」〗"
_HANZI_YEAR = "[〇○零Ｏ一二三四五六七八九]{4}"
_NUMBER = Pattern(
    rf"(?P<opening>[{_OPENING}])\s?(?P<year>\d{{4}}|\d{{2}}|{_HANZI_YEAR})\s?(?P<closing>[{_CLOSING}])"
    r"\s?(?P<prefix>第)?\s?(?P<serial>\d{1,6})(?P<suffix>号)?"
)
_CODE = Pattern(r"(?r)[\u4e00-\u9fff]{1,16}[A-Za-z]{0,4}[\u4e00-\u9fff]{0,4}")
_LONGEST_CODE = 24
_LEAD_IN = Pattern(
    r"^.*(?:按照|根据|依据|依照|遵照|参照|由|以|见|印发|转发|执行|废止|下发|发布|文号[为是]?|字号[为是]?|及|和|与|的)(?=[\u4e00-\u9fff])"
)
_BEFORE, _AFTER = ("", "\n", "（", "(", " "), ("", "\n", "）", ")", " ", "，")
_SERIES = ("公告", "通告", "令", "纪要", "简报", "决定", "会议", "年", "法")
_FIRST_YEAR, _LAST_YEAR = 1949, 2099
_PROPER_OPENING, _PROPER_CLOSING = "〔", "〕"


class DocumentNumber(NamedTuple):
    """One document number.

    ``code`` is what stands before the bracket (发文机关代字), empty if nothing does; ``year`` and
    ``serial`` are as written. ``brackets`` are the spans of the two brackets, ``prefix`` is the
    span of 第 if it is written, and ``closed`` says whether 号 ends the number.
    """

    span: Span
    code: str
    year: str
    serial: str
    brackets: tuple[Span, Span]
    year_span: Span
    serial_span: Span
    is_bracketed_properly: bool
    prefix: Span | None
    closed: bool

    @property
    def year_number(self) -> int | None:
        """The year as a number, if it is written with four digits or four numerals."""
        return year_number(self.year) if len(self.year) == 4 else None

    @property
    def code_span(self) -> Span:
        """The span of the code."""
        return Span(self.span.start, self.span.start + len(self.code))


def find_document_numbers(text: str) -> tuple[DocumentNumber, ...]:
    """Every document number in ``text``.

    Within other brackets than 〔〕 a year needs a code before it and 号 after the serial number, so
    that a reference such as （2021）3 is not taken for one.
    """
    return tuple(
        number for match in _NUMBER.finditer(text) if (number := _as_number(match)) is not None
    )


def _as_number(match: regex.Match[str]) -> DocumentNumber | None:
    code = _code_before(match)
    proper = match["opening"] == _PROPER_OPENING and match["closing"] == _PROPER_CLOSING
    number = DocumentNumber(
        Span(match.start() - len(code), match.end()),
        code,
        match["year"],
        match["serial"],
        (Span(*match.span("opening")), Span(*match.span("closing"))),
        Span(*match.span("year")),
        Span(*match.span("serial")),
        proper,
        Span(*match.span("prefix")) if match["prefix"] else None,
        match["suffix"] is not None,
    )
    return number if proper or _is_plausible(number) else None


def _code_before(match: regex.Match[str]) -> str:
    """The code that ends where the opening bracket stands, without the words that lead to it."""
    text, end = match.string, match.start()
    found = _CODE.match(text, max(0, end - _LONGEST_CODE), end)
    if found is None:
        return ""
    code = found.group()
    before, after = text[found.start() - 1 : found.start()], text[match.end() : match.end() + 1]
    stands_alone = before in _BEFORE and after in _AFTER
    lead_in = None if stands_alone else _LEAD_IN.match(code)
    return code if lead_in is None else code[lead_in.end() :]


def _is_plausible(number: DocumentNumber) -> bool:
    """Whether a number in other brackets than 〔〕 is a document number for sure."""
    year = number.year_number
    return (
        year is not None
        and _FIRST_YEAR <= year <= _LAST_YEAR
        and number.closed
        and len(number.code) >= 2
        and not number.code.endswith(_SERIES)
    )

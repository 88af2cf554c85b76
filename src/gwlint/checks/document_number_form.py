"""How a document number (发文字号) is written: GB/T 9704—2012 §7.2.5.

The document's own number and those that it cites.
"""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem
from gwlint.document.document import Document
from gwlint.mentions.document_numbers import DocumentNumber
from gwlint.text.edits import Edit
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_HANZI = Pattern(r"[〇○零Ｏ一二三四五六七八九]")
_SERIES = ("公告", "通告", "令", "纪要", "简报")
_BRACKETS_SINCE = 1999
_NUMERALS_SINCE = 2012


def brackets(document: Document) -> Iterator[Problem]:
    """The year stands in hexagonal brackets. Documents of before 1999 had others."""
    for number in document.document_numbers:
        year = number.year_number
        if number.is_bracketed_properly or year is None or year < _BRACKETS_SINCE:
            continue
        opening, closing = number.brackets
        edits = (Edit(opening, "〔"), Edit(closing, "〕"))
        written = document.text[opening.start] + document.text[closing.start]
        yield Problem(number.span, {"brackets": written}, edits=edits)


def short_year(document: Document) -> Iterator[Problem]:
    """The year has four digits."""
    for number in document.document_numbers:
        if len(number.year) == 2:
            yield Problem(number.span, {"year": number.year})


def serial_prefix(document: Document) -> Iterator[Problem]:
    """The serial number has no 第 before it; numbered series (公告, 令, 纪要) have."""
    for number in document.document_numbers:
        if number.prefix is not None and not number.code.endswith(_SERIES) and number.code:
            yield Problem(number.span, edits=(Edit(number.prefix, ""),))


def zero_padding(document: Document) -> Iterator[Problem]:
    """The serial number is not padded with zeros."""
    for number in document.document_numbers:
        bare = number.serial.lstrip("0")
        if not number.code or bare == number.serial or not bare:
            continue
        zeros = Span(number.serial_span.start, number.serial_span.end - len(bare))
        yield Problem(
            number.span, {"serial": number.serial, "bare": bare}, edits=(Edit(zeros, ""),)
        )


def incomplete(document: Document) -> Iterator[Problem]:
    """Year and serial number are Arabic, and 号 ends the number."""
    for number in document.document_numbers:
        if _HANZI.search(number.year) and _is_recent(number):
            yield Problem(number.span, {"year": number.year}, "year")
        elif not number.closed and number.code and number.is_bracketed_properly:
            end = number.span.end
            yield Problem(number.span, variant="unclosed", edits=(Edit(Span(end, end), "号"),))


def _is_recent(number: DocumentNumber) -> bool:
    return (number.year_number or 0) >= _NUMERALS_SINCE

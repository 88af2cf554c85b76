"""The lines of a source text: where their words begin and end, and which are no words at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from gwlint.text.patterns import Pattern
from gwlint.text.source import SourceText
from gwlint.text.span import Span

_BLANKS = " \t\r\x0b\x0c\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff"
_WIDE_BLANKS = "\u3000"
_MARKDOWN_LEAD = Pattern(r"(?:#{1,6}[ \t]+|>[ \t]?|[-*+•][ \t]+)+")
_DASH = r"[-—–―－─]"
_PAGE_NUMBER = Pattern(
    rf"{_DASH}{{1,2}}\s*\d{{1,4}}\s*{_DASH}{{1,2}}|第\s*\d{{1,4}}\s*页(?:\s*[，,(（]?\s*共\s*\d{{1,4}}\s*页\s*[)）]?)?"
)
_BARE_NUMBER = Pattern(r"\d{1,3}")
_BARE_NUMBER_INDENT = 8
_NARROWEST, _WIDEST = 38, 130


class Line(NamedTuple):
    """One line that has words: the span of its words, its indent in columns, and what it is.

    ``blank_before`` says that something that parts paragraphs stands before it, ``page_before``
    that the end of a page does.
    """

    span: Span
    text: str
    indent: int
    blank_before: bool = False
    page_before: bool = False
    table: bool = False


def display_width(text: str) -> int:
    """The width of ``text`` in half-width columns; anything beyond Latin counts two."""
    return sum(2 if character > "\u2e7f" or character in "—…“”‘’" else 1 for character in text)


def find_lines(source: SourceText) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """The lines of ``source`` that have words, and the spans of its page numbers."""
    lines: list[Line] = []
    page_numbers: list[Span] = []
    blank = page = False
    for raw in source.lines:
        page = page or source.text.startswith("\x0c", raw.start)
        span, indent = _words(source, raw)
        if span.length == 0:
            blank = True
            continue
        text = span.of(source.text)
        if _is_page_number(text, indent):
            page_numbers.append(span)
            page = True
            continue
        table = text.startswith("|") and text.endswith("|")
        lines.append(Line(span, text, indent, blank or page, page, table))
        blank = page = False
    return tuple(lines), tuple(page_numbers)


def _words(source: SourceText, raw: Span) -> tuple[Span, int]:
    start, end = _strip(source.text, raw.start, raw.end)
    for markup in source.markup:
        if markup.start >= end:
            break
        if markup.end <= start:
            continue
        if markup.start <= start:
            start = min(markup.end, end)
        elif markup.end >= end:
            end = markup.start
    start, end = _strip(source.text, start, end)
    indent = display_width(source.text[raw.start : start])
    if start < end and source.text[start] in "#>-*+•":
        lead = _MARKDOWN_LEAD.match(source.text, start, end)
        if lead and not _PAGE_NUMBER.fullmatch(source.text, start, end):
            start, end = _strip(source.text, lead.end(), end)
    return Span(start, end), indent


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _BLANKS:
        start += 1
    while start < end and text[end - 1] in _BLANKS:
        end -= 1
    return start, end


def _is_page_number(text: str, indent: int) -> bool:
    if len(text) > 20:
        return False
    return bool(_PAGE_NUMBER.fullmatch(text)) or (
        indent >= _BARE_NUMBER_INDENT and bool(_BARE_NUMBER.fullmatch(text))
    )


def right_edge(line: Line) -> int:
    """The column at which the words of ``line`` end."""
    return line.indent + display_width(line.text)


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which the lines were wrapped, or ``None`` if each line is a paragraph.

    A text is hard-wrapped if a good part of its lines ends within four columns of one column.
    """
    edges = Counter(right_edge(line) for line in lines if not line.table and len(line.text) <= 70)
    candidates = [edge for edge in edges if _NARROWEST <= edge <= _WIDEST]
    if not candidates:
        return None
    full = {edge: sum(edges[edge - back] for back in range(4)) for edge in candidates}
    best = max(candidates, key=lambda edge: (full[edge], -edge))
    return best if full[best] >= max(8, 0.25 * len(lines)) else None

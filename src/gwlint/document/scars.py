"""From the text as it stands to the text that is meant: see :mod:`gwlint.text.logical`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gwlint.document.continuation import find_continuations
from gwlint.document.elements import Paragraph
from gwlint.document.lines import Line, find_lines
from gwlint.text.logical import LogicalText, LogicalTextBuilder
from gwlint.text.patterns import Pattern
from gwlint.text.source import SourceText
from gwlint.text.span import Span

_HAN = r"\u3400-\u9fff〇"
_MARK = r"，。；：、！？“”‘’（）《》〈〉【】〔〕…—·％"
_LATIN = r"0-9A-Za-z０-９%‰+\-.~<>=≤≥/&@#℃"
_SCAR = Pattern(
    rf"(?P<bold>(?<!\*)\*\*(?!\*))"
    rf"|(?P<left_out><!--[^\n]*?-->|[\u200b\u200c\u200d\u2060\ufeff]"
    rf"|(?<=[{_HAN}{_MARK}])[ \u00a0](?=[{_LATIN}{_MARK}])"
    rf"|(?<=[{_LATIN}{_MARK}])[ \u00a0](?=[{_HAN}{_MARK}])"
    rf"|(?<=(?<!\d)\d) (?=\d(?: \d)* ?年)|(?<=\d \d) (?=\d(?: \d)* ?年))"
    rf"|(?P<gap>[ \t\u00a0\u3000]{{2,}}|[\t\u00a0\u3000])"
    rf"|(?P<folded>[０-９Ａ-Ｚａ-ｚ％]+|(?<=[0-9０-９])．(?=[0-9０-９]))"
)
_FOLDED = {
    **{
        code: code - 0xFEE0
        for first, last in ("０９", "ＡＺ", "ａｚ")
        for code in range(ord(first), ord(last) + 1)
    },
    ord("％"): ord("%"),
    ord("．"): ord("."),
}
_UNBROKEN = Pattern(r"[^ \t\u00a0\u3000]+")


class Reading(NamedTuple):
    """A source text, read: its logical text, the paragraphs of that, and its page numbers.

    ``page_numbers`` are physical spans, since they are no part of the logical text.
    """

    logical: LogicalText
    paragraphs: tuple[Paragraph, ...]
    page_numbers: tuple[Span, ...]


def read_logical(source: SourceText) -> Reading:
    """Heal the scars of ``source`` and part it into paragraphs."""
    lines, page_numbers = find_lines(source)
    continuations = find_continuations(lines)
    builder = LogicalTextBuilder(source.text)
    scars = _Scars(source.text)
    starts: list[int] = []
    firsts: list[Line] = []
    previous: Line | None = None
    for index, line in enumerate(lines):
        if previous is not None and index not in continuations.joined:
            _keep_line_end(builder, source.text, previous.span.end)
        elif previous is not None and _is_latin_break(source.text, previous, line):
            _keep_line_end(builder, source.text, previous.span.end, written=" ")
        if index not in continuations.joined:
            starts.append(builder.length)
            firsts.append(line)
        if index in continuations.title:
            for part in _parts(line):
                scars.keep(builder, part)
        else:
            scars.keep(builder, line.span)
        previous = line
    logical = builder.build()
    return Reading(logical, _paragraphs(logical.text, starts, firsts), page_numbers)


def _parts(line: Line) -> Iterator[Span]:
    """The stretches of a line between its blanks."""
    for part in _UNBROKEN.finditer(line.text):
        yield Span(*part.span()).shifted(line.span.start)


def _paragraphs(text: str, starts: Sequence[int], firsts: Sequence[Line]) -> tuple[Paragraph, ...]:
    ends = [start - 1 for start in starts[1:]] + [len(text)] * bool(starts)
    worded = [place for place in zip(starts, ends, firsts, strict=True) if place[0] < place[1]]
    return tuple(
        Paragraph(index, Span(start, end), text[start:end], line.indent, line.table)
        for index, (start, end, line) in enumerate(worded)
    )


def _keep_line_end(builder: LogicalTextBuilder, text: str, after: int, written: str = "\n") -> None:
    """Take over one character of the line end after ``after``, so that it maps to where it is."""
    while text[after] not in "\r\n":
        after += 1
    builder.keep(after, after + 1, written)


def _is_latin_break(text: str, previous: Line, line: Line) -> bool:
    before, after = text[previous.span.end - 1], text[line.span.start]
    return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()


class _Scars:
    """The scars of a text, met from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._matches = _SCAR.finditer(text)
        self._next = next(self._matches, None)

    def keep(self, builder: LogicalTextBuilder, span: Span) -> None:
        """Take the characters of ``span`` over into ``builder``, healed."""
        position = span.start
        bold = False
        while self._next is not None and self._next.start() < span.end:
            start, end = self._next.start(), min(self._next.end(), span.end)
            kind = self._next.lastgroup
            self._next = next(self._matches, None)
            if start < position:
                continue
            if kind == "bold":
                if not bold and self._text.find("**", end, span.end) < 0:
                    continue
                bold = not bold
            builder.keep(position, start)
            position = end
            if kind == "gap":
                builder.keep(start, start + 1, " ")
            elif kind == "folded":
                builder.keep(start, end, self._text[start:end].translate(_FOLDED))
        builder.keep(position, span.end)

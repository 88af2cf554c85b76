"""The text of one input, exactly as it was read, and where each character of it stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_LINE_END = Pattern(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place that a person can find: line and column, both counted from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class SourceText:
    """One immutable text and its name.

    ``name`` is what the user calls the input (a path, or what ``--stdin-filename`` says).
    ``markup`` are the spans, sorted and disjoint, that are no part of what a person reads: front
    matter, code blocks, comments of Markdown. ``encoding`` and ``byte_order_mark`` say how the text
    was stored, so that it can be written back the same way.
    """

    name: str
    text: str
    markup: tuple[Span, ...] = ()
    encoding: str = field(default="utf-8", compare=False)
    byte_order_mark: bool = field(default=False, compare=False)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Every line without its line end, in order. A text without a line end has one line."""
        spans = []
        start = 0
        for line_end in _LINE_END.finditer(self.text):
            spans.append(Span(start, line_end.start()))
            start = line_end.end()
        spans.append(Span(start, len(self.text)))
        return tuple(spans)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def position(self, offset: int) -> Position:
        """The line and column of the character at ``offset`` (``len(text)`` is the end)."""
        index = bisect_right(self._line_starts, offset) - 1
        return Position(index + 1, offset - self._line_starts[index] + 1)

    def offset(self, position: Position) -> int:
        """The offset of ``position``; a column past the end of its line means that end."""
        line = self.lines[position.line - 1]
        return min(line.start + position.column - 1, line.end)

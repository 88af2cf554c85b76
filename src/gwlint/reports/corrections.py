"""What the words around a fix are before it and after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import groupby
from typing import NamedTuple

from gwlint.engine.finding import Fix
from gwlint.text.edits import Edit
from gwlint.text.source import Position
from gwlint.text.span import Span

_CONTEXT = 8
_BOUNDS = frozenset("，。；：、！？ \u3000\t")


class Change(Enum):
    """What becomes of a piece of text."""

    KEPT = auto()
    REMOVED = auto()
    ADDED = auto()


class Piece(NamedTuple):
    """Some text and what becomes of it."""

    text: str
    change: Change


def corrections(fix: Fix, lines: Mapping[int, str]) -> Iterator[list[Piece]]:
    """For each line that ``fix`` changes, its words round the edits, kept, removed and added.

    ``lines`` holds the lines by number. An edit that is not within one of them stands alone,
    without the words round it.
    """
    placed = sorted(zip(fix.ranges, fix.edits, strict=True))
    for line, group in groupby(placed, key=lambda edit: _line_of(edit[0], lines)):
        if line is None:
            for _, edit in group:
                yield [Piece(edit.replacement, Change.ADDED)]
        else:
            edits = [
                Edit(Span(start.column - 1, end.column - 1), edit.replacement)
                for (start, end), edit in group
            ]
            yield list(_pieces(lines[line], edits))


def _line_of(place: tuple[Position, Position], lines: Mapping[int, str]) -> int | None:
    start, end = place
    return start.line if start.line == end.line and start.line in lines else None


def _pieces(text: str, edits: Sequence[Edit]) -> Iterator[Piece]:
    first, last = edits[0].span.start, edits[-1].span.end
    position = first
    while position > max(0, first - _CONTEXT) and text[position - 1] not in _BOUNDS:
        position -= 1
    for edit in edits:
        yield Piece(text[position : edit.span.start], Change.KEPT)
        yield Piece(edit.span.of(text), Change.REMOVED)
        yield Piece(edit.replacement, Change.ADDED)
        position = edit.span.end
    end = last
    while end < min(len(text), last + _CONTEXT) and text[end] not in _BOUNDS:
        end += 1
    yield Piece(text[last:end], Change.KEPT)

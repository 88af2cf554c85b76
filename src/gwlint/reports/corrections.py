"""What the words around a fix are before it and after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import groupby
from typing import NamedTuple

from gwlint.engine.finding import Finding
from gwlint.text.edits import Edit

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


def corrections(
    finding: Finding, edits: Sequence[Edit], lines: Mapping[int, str]
) -> Iterator[list[Piece]]:
    """For each line that ``edits`` change, its words round them, kept, removed and added.

    ``lines`` holds the lines by number. An edit in a line that is not among them stands alone,
    without the words round it.
    """
    starts = _line_starts(finding, lines)
    for line, group in groupby(sorted(edits), key=lambda edit: _line_of(edit, starts, lines)):
        if line is None:
            for edit in group:
                yield [Piece(edit.replacement, Change.ADDED)]
        else:
            yield list(_pieces(lines[line], [_in_line(edit, starts[line]) for edit in group]))


def _line_starts(finding: Finding, lines: Mapping[int, str]) -> dict[int, int]:
    """The offset of the first character of each line that the finding begins or ends in."""
    starts = {}
    for place in (finding.place, *(related.place for related in finding.related)):
        starts[place.start.line] = place.span.start - place.start.column + 1
        starts[place.end.line] = place.span.end - place.end.column + 1
    return {line: start for line, start in starts.items() if line in lines}


def _line_of(edit: Edit, starts: Mapping[int, int], lines: Mapping[int, str]) -> int | None:
    for line, start in starts.items():
        if start <= edit.span.start and edit.span.end <= start + len(lines[line]):
            return line
    return None


def _in_line(edit: Edit, start: int) -> Edit:
    return Edit(edit.span.shifted(-start), edit.replacement)


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

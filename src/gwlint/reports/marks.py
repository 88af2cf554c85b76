"""Which characters of which lines a finding marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gwlint.engine.finding import Finding, Place
from gwlint.reports.cells import visible, width_of


class Mark(NamedTuple):
    """Characters of one line, from column ``start`` to before ``end``, counted from 0.

    ``label`` is the word to put beside them. The primary mark is what is wrong; the others are what
    it contradicts.
    """

    line: int
    start: int
    end: int
    label: str
    primary: bool


def marks_of(finding: Finding, lines: Mapping[int, str]) -> list[Mark]:
    """Every mark of ``finding``, in the order of the text; a place over several lines has several.

    ``lines`` holds the lines by number. Lines without any text to mark get no mark.
    """
    marks = list(marks_at(finding.place, lines, "", primary=True))
    for related in finding.related:
        marks += marks_at(related.place, lines, visible(related.message), primary=False)
    return sorted(marks)


def marks_at(
    place: Place, lines: Mapping[int, str], label: str, *, primary: bool
) -> Iterator[Mark]:
    """The marks of ``place``; ``label`` goes with the last of them."""
    pieces = [
        (number, *_whole_characters(lines[number], *columns))
        for number in range(place.start.line, place.end.line + 1)
        if number in lines and (columns := _columns(place, number, lines[number])) is not None
    ]
    for number, start, end in pieces:
        is_last = (number, start, end) == pieces[-1]
        yield Mark(number, start, end, label if is_last else "", primary)


def _columns(place: Place, number: int, text: str) -> tuple[int, int] | None:
    """The columns, from 0, that ``place`` marks in its line ``number``."""
    if place.start == place.end:
        return place.start.column - 1, place.start.column
    indent = len(text) - len(text.lstrip())
    start = place.start.column - 1 if number == place.start.line else indent
    end = place.end.column - 1 if number == place.end.line else len(text.rstrip())
    return (start, end) if start < end else None


def _whole_characters(text: str, start: int, end: int) -> tuple[int, int]:
    """The columns widened to the letters that combining marks at their edges belong to."""
    while 0 < start < len(text) and width_of(text[start]) == 0:
        start -= 1
    while end < len(text) and width_of(text[end]) == 0:
        end += 1
    return start, end

"""The outline of a document as a tree, with the places where its numbers break."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment

from gwlint.document.outline import Heading, Outline
from gwlint.document.runs import Run
from gwlint.engine.finding import Severity
from gwlint.reports.page import Line
from gwlint.reports.palette import SEVERITY_STYLES, SEVERITY_SYMBOLS
from gwlint.reports.view import View, beginning
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_NARROWEST = 8
_ITEM_END = Pattern(r"[，、]?(?:[。；\n]|\Z)")


class _Entry(NamedTuple):
    """A numbered part: where its ordinal stands, where its words end, and how deep it lies."""

    marker: Span
    end: int
    depth: int


def outline_tree(outline: Outline, view: View) -> Iterator[Line]:
    """A row for each heading and for each item that is numbered within running text."""
    expected = dict(_expected(outline))
    headings = list(_headings(outline.headings, 0))
    items = _items(outline.runs, headings, view.document.text)
    for entry in sorted([*headings, *items]):
        yield _row(entry, expected.get(entry.marker), view)


def _expected(outline: Outline) -> Iterator[tuple[Span, int]]:
    """The ordinals whose numbers break, and the numbers that they should bear."""
    for group in outline.groups:
        for place in group.breaks:
            yield group.headings[place.position].marker, place.expected
    for run in outline.runs:
        for place in run.breaks:
            yield run.items[place.position].span, place.expected


def _headings(headings: Iterable[Heading], depth: int) -> Iterator[_Entry]:
    for heading in headings:
        yield _Entry(heading.marker, heading.text.end, depth)
        yield from _headings(heading.children, depth + 1)


def _items(runs: Sequence[Run], headings: Sequence[_Entry], text: str) -> Iterator[_Entry]:
    """The items of all runs, a level below the headings or the runs that they stand within."""
    for run in runs:
        above = [heading for heading in headings if heading.marker < run.span]
        depth = above[-1].depth + 1 if above else 0
        depth += sum(_encloses(other, run) for other in runs)
        following = [*(item.span.start for item in run.items[1:]), len(text)]
        for item, limit in zip(run.items, following, strict=True):
            match = _ITEM_END.search(text, item.span.end, limit)
            yield _Entry(item.span, match.start() if match else limit, depth)


def _encloses(outer: Run, inner: Run) -> bool:
    return outer.span.start < inner.span.start < outer.span.end


def _row(entry: _Entry, expected: int | None, view: View) -> Line:
    lead = view.place(entry.marker)
    indent = Segment("  " * entry.depth)
    note = ""
    if expected is not None:
        note = f"{SEVERITY_SYMBOLS[Severity.WARNING]} {view.words.expected.format(expected)}  "
    room = view.width - sum(cell_len(text) for text in (lead.text, indent.text, note))
    text = view.document.text[entry.marker.start : entry.end]
    return [
        lead,
        indent,
        Segment(note, SEVERITY_STYLES[Severity.WARNING]),
        *beginning(text, max(room, _NARROWEST)),
    ]

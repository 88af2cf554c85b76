"""Rows that show where in a document something stands, and what it says there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from gwlint.document.document import Document
from gwlint.reports.cells import folded, padded
from gwlint.reports.inspection_words import InspectionWords
from gwlint.reports.marks import Mark
from gwlint.reports.page import Line, paragraph
from gwlint.reports.painting import context_row
from gwlint.reports.palette import PLAIN, QUIET, RELATED
from gwlint.text.span import Span

_NARROWEST = 8


class Label(NamedTuple):
    """The words of a row between its place and its text, in a column ``width`` cells wide."""

    text: str
    width: int
    style: Style = QUIET


class View(NamedTuple):
    """A document, the language in which to speak of it, and the width of the page in cells."""

    document: Document
    language: str
    words: InspectionWords
    width: int

    def place(self, span: Span) -> Segment:
        """Where a logical span begins in the source, as the head of a row."""
        offset = self.document.logical.physical(span).start
        line, column = self.document.source.position(offset)
        digits = len(str(len(self.document.source.lines)))
        return Segment(f"  {line:>{digits}}:{column:<4} ", QUIET)

    def row(
        self, span: Span, label: Label, lines: Callable[[int], Iterable[Line]]
    ) -> Iterator[Line]:
        """The place of ``span``, the label, and ``lines``, made for the cells that are left."""
        place = self.place(span)
        column = Segment(f"{padded(_cropped(label.text, label.width), label.width)}  ", label.style)
        used = cell_len(place.text) + cell_len(column.text)
        lead = [place, column]
        for line in lines(max(self.width - used, _NARROWEST)):
            yield [*lead, *line]
            lead = [Segment(" " * used)]

    def whole(self, span: Span, label: Label, text: str) -> Iterator[Line]:
        """A row with ``text``, all of it."""
        return self.row(span, label, lambda room: paragraph(Segment(""), text, room))

    def beginning(self, span: Span, label: Label, text: str) -> Iterator[Line]:
        """A row with as much of ``text`` as it holds."""
        return self.row(span, label, lambda room: [beginning(text, room)])

    def context(
        self, span: Span, label: Label, style: Style = RELATED, others: Iterable[Span] = ()
    ) -> Iterator[Line]:
        """A row with the words round ``span``, which is painted in ``style``, and ``others``."""
        start = self.document.text.rfind("\n", 0, span.start) + 1
        end = self.document.text.find("\n", span.end)
        line = Span(start, end if end >= 0 else len(self.document.text))
        marks = [
            Mark(0, each.start - start, each.end - start, "", primary=each == span)
            for each in sorted({span, *filter(line.contains, others)})
        ]
        text = line.of(self.document.text)
        return self.row(span, label, lambda room: [context_row(text, marks, room, style)])


def _cropped(text: str, width: int) -> str:
    return text if cell_len(text) <= width else f"{folded(text, width - 1)[0]}…"


def beginning(text: str, width: int) -> Line:
    """As much of ``text`` as ``width`` cells hold, with an ellipsis if that is not all."""
    return context_row(text, [Mark(0, 0, 1, "", primary=True)], width, PLAIN)

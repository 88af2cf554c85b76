"""Lines of a report: styled text that fits the terminal already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment, Segments

from gwlint.reports.cells import folded, visible, wrapped
from gwlint.reports.palette import BOLD, QUIET

if TYPE_CHECKING:
    from rich.console import Console
    from rich.style import Style

Line = list[Segment]

_NARROWEST = 40


def page_width(console: Console) -> int:
    """The cells that the lines of a report may take."""
    return max(console.width, _NARROWEST)


def print_lines(console: Console, lines: Iterable[Line]) -> None:
    """Write ``lines`` without the measuring, wrapping and cropping that have been done already."""
    line_end = Segment.line()
    segments = [segment for line in lines for segment in (*line, line_end)]
    if segments:
        console.print(Segments(segments), end="", crop=False)


def rule(title: str, note: str, width: int) -> Iterator[Line]:
    """A line across the page with ``title`` and, near its end, ``note``; longer titles go on below.

    ``title`` and ``note`` need not be visible yet.
    """
    parts = folded(visible(title), width - 8)
    tail = f" {visible(note)} ──" if note else ""
    dashes = width - cell_len(parts[0]) - cell_len(tail) - 4
    if dashes < 2:
        dashes, tail = dashes + cell_len(tail), ""
    yield [
        Segment("── ", QUIET),
        Segment(parts[0], BOLD),
        Segment(f" {'─' * dashes}{tail}", QUIET),
    ]
    for part in parts[1:]:
        yield [Segment(f"   {part}", BOLD)]


def paragraph(lead: Segment, text: str, width: int, style: Style | None = None) -> Iterator[Line]:
    """``text``, which need not be visible yet, in lines after ``lead``, which heads the first."""
    return paragraphs(lead, (text,), width, style)


def paragraphs(
    lead: Segment, texts: Iterable[str], width: int, style: Style | None = None
) -> Iterator[Line]:
    """Each of ``texts`` on lines of its own after ``lead``, which heads the very first."""
    indent = cell_len(lead.text)
    for text in texts:
        for line in wrapped(visible(text), width - indent):
            yield [lead, Segment(line, style)]
            lead = Segment(" " * indent)

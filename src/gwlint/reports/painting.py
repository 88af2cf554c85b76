"""One line of a document in rows of a terminal, with marks underlined and labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from gwlint.reports.cells import visible, wrapped
from gwlint.reports.marks import Mark
from gwlint.reports.page import Line
from gwlint.reports.palette import QUIET, RELATED
from gwlint.reports.windows import Window, folds, windows

_NARROWEST_LABEL = 12
_PRIMARY, _SECONDARY, _LABELLED = "━", "─", "┬"
_ELLIPSIS = Segment("…", QUIET)


class _Run(NamedTuple):
    """Characters of a row that bear the same mark, or none, as shown, from cell ``cell``."""

    text: str
    cell: int
    mark: Mark | None


class _Label(NamedTuple):
    """A word that belongs under cell ``cell``."""

    cell: int
    text: str


def excerpt_rows(text: str, marks: Sequence[Mark], width: int, style: Style) -> Iterator[Line]:
    """The parts of ``text`` that hold ``marks``, each followed by its underlines and labels.

    ``marks`` are in order and in this line; the primary one is painted in ``style``. No row is
    wider than ``width`` cells.
    """
    text = text.ljust(max(mark.end for mark in marks))
    return _rows(text, marks, windows(text, marks, width), width, style)


def all_rows(text: str, marks: Sequence[Mark], width: int, style: Style) -> Iterator[Line]:
    """All of ``text``, as :func:`excerpt_rows` shows a part."""
    text = text.ljust(max((mark.end for mark in marks), default=0))
    return _rows(text, marks, folds(text, width), width, style)


def context_row(text: str, marks: Sequence[Mark], width: int, style: Style) -> Line:
    """The part of ``text`` round the primary one of ``marks``, without underlines.

    ``marks`` are in order and in this line. Of a mark that is too long, the beginning is shown.
    """
    start = next(mark.start for mark in marks if mark.primary)
    window = next(each for each in windows(text, marks, width) if start < each.end)
    return _text_row(list(_runs(text, window, marks)), window, style)


def _rows(
    text: str, marks: Sequence[Mark], shown: Iterable[Window], width: int, style: Style
) -> Iterator[Line]:
    for window in shown:
        runs = list(_runs(text, window, marks))
        yield _text_row(runs, window, style)
        if all(run.mark is None for run in runs):
            continue
        labels = _labels(runs, marks, window)
        beside = labels.pop() if labels and _fits_beside(labels[-1], runs, width) else None
        yield _underline_row(runs, labels, beside, style)
        yield from _label_rows(labels, width)


def _runs(text: str, window: Window, marks: Sequence[Mark]) -> Iterator[_Run]:
    here = [mark for mark in marks if mark.start < window.end and mark.end > window.start]
    edges = {max(window.start, mark.start) for mark in here}
    edges |= {min(window.end, mark.end) for mark in here}
    edges |= {window.start, window.end}
    cell = int(window.cut_before)
    for start, end in pairwise(sorted(edges)):
        covering = [mark for mark in here if mark.start <= start and end <= mark.end]
        piece = visible(text[start:end])
        yield _Run(piece, cell, max(covering, key=lambda mark: mark.primary, default=None))
        cell += cell_len(piece)


def _text_row(runs: Iterable[_Run], window: Window, style: Style) -> Line:
    row = [_ELLIPSIS] if window.cut_before else []
    row += [Segment(run.text, _style_of(run.mark, style)) for run in runs]
    return [*row, _ELLIPSIS] if window.cut_after else row


def _style_of(mark: Mark | None, style: Style) -> Style | None:
    if mark is None:
        return None
    return style if mark.primary else RELATED


def _labels(runs: Sequence[_Run], marks: Sequence[Mark], window: Window) -> list[_Label]:
    """The labels of the marks that end in the window, by the cell where they begin in it."""
    cells = {run.mark: run.cell for run in reversed(runs) if run.mark is not None}
    first = min(cells.values())
    return sorted(
        _Label(cells.get(mark, first), mark.label)
        for mark in marks
        if mark.label and window.start < mark.end <= window.end
    )


def _fits_beside(label: _Label, runs: Sequence[_Run], width: int) -> bool:
    """Whether ``label`` belongs to the last underline of the row and fits to the right of it."""
    last = max((run for run in runs if run.mark is not None), key=lambda run: run.cell)
    end = last.cell + cell_len(last.text)
    return label.cell == last.cell and end + 1 + cell_len(label.text) <= width


def _underline_row(
    runs: Iterable[_Run], labels: Iterable[_Label], beside: _Label | None, style: Style
) -> Line:
    labelled = {label.cell for label in labels}
    pieces = []
    for run in runs:
        if run.mark is not None:
            line = (_PRIMARY if run.mark.primary else _SECONDARY) * cell_len(run.text)
            if run.cell in labelled and not run.mark.primary:
                line = _LABELLED + line[1:]
            pieces.append((run.cell, Segment(line, _style_of(run.mark, style))))
    row = _placed(pieces)
    return [*row, Segment(f" {beside.text}", RELATED)] if beside is not None else row


def _label_rows(labels: list[_Label], width: int) -> Iterator[Line]:
    """A row or more for each label, the rightmost first, with bars down to those still to come."""
    while labels:
        label = labels.pop()
        bars = [(other.cell, Segment("│", RELATED)) for other in labels if other.cell < label.cell]
        for cell, text in _beneath(label, width):
            open_bars = [bar for bar in bars if bar[0] < cell]
            yield _placed([*dict(open_bars).items(), (cell, Segment(text, RELATED))])


def _beneath(label: _Label, width: int) -> Iterator[tuple[int, str]]:
    """The rows of one label: to the right of its cell if there is room, else to the left."""
    room = width - label.cell - 2
    if room >= min(cell_len(label.text), _NARROWEST_LABEL):
        for number, text in enumerate(wrapped(label.text, room)):
            yield (label.cell, f"╰ {text}") if number == 0 else (label.cell + 2, text)
        return
    for number, text in enumerate(wrapped(label.text, max(label.cell - 1, _NARROWEST_LABEL))):
        tail = " ╯" if number == 0 else ""
        yield max(0, label.cell - 1 - cell_len(text)), f"{text}{tail}"


def _placed(pieces: Iterable[tuple[int, Segment]]) -> Line:
    """One row with each segment at its cell; the cells ascend."""
    row: Line = []
    used = 0
    for cell, segment in pieces:
        if cell > used:
            row.append(Segment(" " * (cell - used)))
        row.append(segment)
        used = cell + cell_len(segment.text)
    return row

"""Which part of a long line to show.

A paragraph of an official document is one line of up to a thousand characters. A window is a part
of it that fits the terminal and holds one mark or several that stand close together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from gwlint.reports.cells import width_of
from gwlint.reports.marks import Mark

_ELLIPSES = 2
_ROWS = 4
_SNAP = 10
_PAUSES = frozenset("，。；：、？！")
_INSIDE_FIGURES = frozenset(".,%:/-–")


class Window(NamedTuple):
    """The columns of one line to show in one row, and whether text is left out on either side."""

    start: int
    end: int
    cut_before: bool
    cut_after: bool


def windows(text: str, marks: Sequence[Mark], width: int) -> list[Window]:
    """The windows of ``text``, each at most ``width`` cells wide, that show all of ``marks``.

    ``marks`` are in order and within ``text``. Marks wider than a window go over several.
    """
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    whole = (min(first, marks[0].start), max(last, *(mark.end for mark in marks)))
    if whole[1] - whole[0] <= width and _width(text, *whole) <= width:
        return [Window(*whole, cut_before=False, cut_after=False)]
    clusters = _clusters(text, marks, width - _ELLIPSES)
    shown: list[Window] = []
    for index, (start, end) in enumerate(clusters):
        room = (
            clusters[index - 1][1] if index else whole[0],
            clusters[index + 1][0] if index + 1 < len(clusters) else whole[1],
        )
        if _width(text, start, end) > width - _ELLIPSES:
            shown += _abridged(_folded(text, (start, end), room, whole, width), marks)
        else:
            shown.append(_with_context(text, (start, end), room, whole, width))
    return shown


def folds(text: str, width: int) -> list[Window]:
    """All of ``text`` in windows one below the other, each at most ``width`` cells wide."""
    edges = [0]
    while edges[-1] < len(text):
        reach = max(edges[-1] + 1, _reach(text, edges[-1], len(text), width))
        edges.append(_clean_end(text, edges[-1] + 1, reach, len(text)))
    pairs = pairwise(edges) if text else [(0, 0)]
    return [Window(*pair, cut_before=False, cut_after=False) for pair in pairs]


def _width(text: str, start: int, end: int) -> int:
    return sum(map(width_of, text[start:end]))


def _clusters(text: str, marks: Sequence[Mark], width: int) -> list[tuple[int, int]]:
    """The columns of marks that overlap, or that fit together into ``width`` cells."""
    clusters: list[tuple[int, int]] = []
    for mark in marks:
        if clusters:
            start, end = clusters[-1]
            if mark.start < end or _width(text, start, mark.end) <= width:
                clusters[-1] = (start, max(end, mark.end))
                continue
        clusters.append((mark.start, mark.end))
    return clusters


def _with_context(
    text: str, cluster: tuple[int, int], room: tuple[int, int], whole: tuple[int, int], width: int
) -> Window:
    """The window that shows ``cluster`` with as much of ``room`` on both sides as fits."""
    spare = width - _ELLIPSES - _width(text, *cluster)
    after = _reach(text, cluster[1], room[1], spare)
    left = max(spare // 2, spare - _width(text, cluster[1], after))
    start = _clean_start(text, _reach_back(text, cluster[0], room[0], left), cluster[0], room[0])
    rest = spare - _width(text, start, cluster[0])
    end = _clean_end(text, cluster[1], _reach(text, cluster[1], room[1], rest), room[1])
    return Window(start, end, cut_before=start > whole[0], cut_after=end < whole[1])


def _reach(text: str, start: int, limit: int, width: int) -> int:
    """How far after ``start``, and not beyond ``limit``, ``width`` cells go."""
    following = text[start : min(limit, start + width)]
    return start + bisect_right(list(accumulate(map(width_of, following))), width)


def _reach_back(text: str, end: int, limit: int, width: int) -> int:
    """How far before ``end``, and not beyond ``limit``, ``width`` cells go."""
    preceding = text[max(limit, end - width) : end][::-1]
    return end - bisect_right(list(accumulate(map(width_of, preceding))), width)


def _clean_start(text: str, start: int, mark: int, limit: int) -> int:
    """``start`` moved on, so that the window begins after a pause or at least not in a figure."""
    if start <= limit:
        return start
    for candidate in range(start, min(start + _SNAP, mark)):
        if text[candidate - 1] in _PAUSES:
            return candidate
    while start < mark and (_inside_word(text, start) or text[start] in _PAUSES):
        start += 1
    return start


def _clean_end(text: str, mark: int, end: int, limit: int) -> int:
    """``end`` moved back, so that the window does not end in a word or a figure."""
    if end >= limit:
        return end
    while end > mark and _inside_word(text, end):
        end -= 1
    return end


def _inside_word(text: str, column: int) -> bool:
    """Whether ``column`` parts a Latin word, a figure and its unit, or a letter and its accent."""
    if not 0 < column < len(text):
        return False
    before, after = text[column - 1], text[column]
    unit = before.isdigit() and after not in _PAUSES
    return unit or (_in_word(before) and _in_word(after)) or width_of(after) == 0


def _in_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in _INSIDE_FIGURES)


def _folded(
    text: str, cluster: tuple[int, int], room: tuple[int, int], whole: tuple[int, int], width: int
) -> list[Window]:
    """Windows one after the other that show ``cluster``, in a little context, without a gap."""
    before = _reach_back(text, cluster[0], room[0], width // 4)
    edges = [_clean_start(text, before, cluster[0], room[0])]
    while edges[-1] < cluster[1]:
        edges.append(max(edges[-1] + 1, _reach(text, edges[-1], room[1], width - _ELLIPSES)))
    edges[-1] = _clean_end(text, cluster[1], edges[-1], room[1])
    return [
        Window(
            start,
            end,
            cut_before=start == edges[0] > whole[0],
            cut_after=end == edges[-1] < whole[1],
        )
        for start, end in pairwise(edges)
    ]


def _abridged(rows: list[Window], marks: Sequence[Mark]) -> list[Window]:
    """The rows without those in the middle where no mark begins or ends."""
    if len(rows) <= _ROWS:
        return rows
    edges = {edge for mark in marks for edge in (mark.start, mark.end - 1)}
    kept: list[Window] = []
    for index, row in enumerate(rows):
        if index in (0, len(rows) - 1) or any(row.start <= edge < row.end for edge in edges):
            skipped = bool(kept) and kept[-1].end < row.start
            if skipped:
                kept[-1] = kept[-1]._replace(cut_after=True)
            kept.append(row._replace(cut_before=row.cut_before or skipped))
    return kept

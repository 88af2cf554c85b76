"""What stands below the excerpt of a finding: the sums, the clause, the correction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from gwlint.engine.finding import Finding, Fix
from gwlint.reports.cells import folded, padded, visible
from gwlint.reports.corrections import Change, Piece, corrections
from gwlint.reports.page import Line, paragraphs
from gwlint.reports.palette import ADDED, QUIET, REMOVED
from gwlint.reports.words import Words


def details(finding: Finding, lines: Mapping[int, str], words: Words, width: int) -> Iterator[Line]:
    """The evidence, the basis and the fix of ``finding``, each after a word that says so."""
    longest = max(map(cell_len, (words.evidence, words.basis, words.fix)))
    evidence, basis, fix = (
        f"  {padded(word, longest)}  " for word in (words.evidence, words.basis, words.fix)
    )
    yield from paragraphs(Segment(evidence, QUIET), finding.evidence, width)
    yield from paragraphs(Segment(basis, QUIET), finding.basis, width)
    if finding.fix is not None:
        yield from _fix(fix, finding.fix, lines, words, width)


def _fix(lead: str, fix: Fix, lines: Mapping[int, str], words: Words, width: int) -> Iterator[Line]:
    room = width - cell_len(lead)
    for pieces in corrections(fix, lines):
        before = _side(pieces, Change.REMOVED, REMOVED, words.nothing)
        after = _side(pieces, Change.ADDED, ADDED, words.nothing)
        whole = [*before, Segment(" → ", QUIET), *after]
        if _cells(whole) <= room:
            yield [Segment(lead, QUIET), *whole]
        else:
            yield [Segment(f"{lead}- ", QUIET), *_cropped(before, room - 2)]
            yield [Segment(f"{' ' * cell_len(lead)}+ ", QUIET), *_cropped(after, room - 2)]
        lead = " " * cell_len(lead)
    yield [Segment(f"{lead}{words.applicabilities[fix.applicability]}", QUIET)]


def _side(pieces: Sequence[Piece], change: Change, style: Style, nothing: str) -> Line:
    """The text before (or after) the fix, with what it removes (or adds) in ``style``."""
    side = [
        Segment(visible(piece.text), None if piece.change is Change.KEPT else style)
        for piece in pieces
        if piece.text and piece.change in (Change.KEPT, change)
    ]
    return side or [Segment(nothing, QUIET)]


def _cells(line: Line) -> int:
    return sum(cell_len(segment.text) for segment in line)


def _cropped(line: Line, width: int) -> Line:
    """``line`` cut, if it is too long, with an ellipsis at its end."""
    if _cells(line) <= width:
        return line
    cropped: Line = []
    for segment in line:
        room = width - 1 - _cells(cropped)
        if cell_len(segment.text) > room:
            head = folded(segment.text, room)[0]
            if cell_len(head) <= room:
                cropped.append(Segment(head, segment.style))
            return [*cropped, Segment("…", QUIET)]
        cropped.append(segment)
    return cropped

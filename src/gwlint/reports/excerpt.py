"""The lines that a finding is about, with what it marks underlined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from rich.segment import Segment

from gwlint.engine.finding import Finding
from gwlint.reports.cells import folded, visible
from gwlint.reports.marks import marks_of
from gwlint.reports.page import Line
from gwlint.reports.painting import excerpt_rows
from gwlint.reports.palette import QUIET, SEVERITY_STYLES


def excerpt(finding: Finding, lines: Mapping[int, str], name: str, width: int) -> Iterator[Line]:
    """The lines of the input ``name`` that ``finding`` marks, in a frame ``width`` cells wide.

    ``lines`` holds the lines by number. At the top stands where the finding is, in the form
    ``name:line:column`` by which terminals and editors open it.
    """
    marks = marks_of(finding, lines)
    digits = max((len(str(mark.line)) for mark in marks), default=1)
    margin = " " * (digits + 3)
    bar = Segment(f"{margin}│ ", QUIET)
    room = width - digits - 5
    start = finding.place.start
    corner = Segment(f"{margin}╭─ ", QUIET)
    for part in folded(f"{visible(name)}:{start.line}:{start.column}", room - 1):
        yield [corner, Segment(part)]
        corner = Segment(f"{margin}│  ", QUIET)
    previous = 0
    for number, group in groupby(marks, key=attrgetter("line")):
        if previous and number > previous + 1:
            yield [Segment(f"{margin}┆", QUIET)]
        previous = number
        gutter = Segment(f"  {number:>{digits}} │ ", QUIET)
        for row in excerpt_rows(
            lines[number], list(group), room, SEVERITY_STYLES[finding.severity]
        ):
            yield [gutter, *row]
            gutter = bar

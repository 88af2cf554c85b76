"""The year that a sentence speaks of: 2021年是……，也是……; 今年恰逢……."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from gwlint.checks.tense import sentence_at
from gwlint.document.document import Document
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_IS = Pattern(r"[，,]?[既也又更正恰]?(?:同时)?(?:是|系|作为|[恰正适喜欣]?[逢值]|迎来|喜迎)")
_GOES_ON = Pattern(r"(?:同时)?[既也更又还亦且]?(?:是|[恰正适喜欣][逢值]|迎来|喜迎)")
_PREPOSED = Pattern(r"^(?:，)?为|奠定|打下|做好|谋划|衔接|迎接|准备|庆祝")
_REACH = 90


class SubjectYear(NamedTuple):
    """A year that is the subject of a sentence, and where it stands."""

    year: int
    span: Span


def subject_year(document: Document, position: int) -> SubjectYear | None:
    """The year of which what stands at ``position`` is said, if a sentence says it of a year.

    今年 and 去年 are counted from the issue date; without one they are no year.
    """
    sentence = sentence_at(document, position)
    if sentence is None:
        return None
    before = bisect_left(document.dates, position, key=lambda date: date.span.start) - 1
    if before < 0:
        return None
    date = document.dates[before]
    if date.span.start < sentence.start or date.month is not None or date.phase:
        return None
    if date.year_inherited or date.recurring or position - date.span.end > _REACH:
        return None
    year = date.year if date.offset is None else _relative(document, date.offset)
    gap = document.text[date.span.end : position]
    return SubjectYear(year, date.span) if year is not None and _is_said_of(gap) else None


def _relative(document: Document, offset: int) -> int | None:
    issued = document.issue_date
    return None if issued is None or issued.year is None else issued.year + offset


def _is_said_of(gap: str) -> bool:
    """Whether ``gap``, between the year and what may be said of it, says “是”."""
    if _IS.match(gap) is None or "；" in gap or "年" in gap.replace("之年", "").replace("周年", ""):
        return False
    last = gap.rpartition("，")[2] if not gap.startswith("，") else gap[1:].rpartition("，")[2]
    if _PREPOSED.search(last):
        return False
    return "，" not in gap[1:] or _GOES_ON.match(last) is not None

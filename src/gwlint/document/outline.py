"""The outline of a text: its numbered headings as a tree, and the items numbered in running text.

Levels are those that the text itself shows: an ordinal of a form that is still open goes on at that
level, any other form opens a level below. The forms' own order (GB/T 9704—2012 §7.3.3) decides only
where the text does not; a check compares the two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gwlint.document.elements import Paragraph
from gwlint.document.heading_nodes import Node, build_tree, find_nodes
from gwlint.document.runs import Run, runs_of
from gwlint.document.sequences import Break, BreakKind, thread
from gwlint.document.words import ATTACHMENT_PAGE
from gwlint.mentions.ordinals import Ordinal, OrdinalForm
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_LONGEST_HEADING = 60
_TITLE_ENDS = ("", "。", "：", ":")
_END_MARKS = "：；，、！？:;,"
_CONTENTS_LINE = Pattern(r".*(?:[….．·]{2,}|\s)\s*\d{1,3}")
_LONGEST_QUOTATION = 30


class Heading(NamedTuple):
    """A numbered heading, or a numbered item of a list in paragraphs.

    ``text`` covers the words of the heading: up to the first 。 if the text goes on in the same
    paragraph (``run_in``), else up to the end of the paragraph, in either case without the mark
    that ends it, which is ``end_mark``. ``paragraph`` is an index into the paragraphs of the
    outline. ``inline`` says that the ordinal stands within its paragraph, where it goes on with a
    list of paragraphs.
    """

    ordinal: Ordinal
    text: Span
    paragraph: int
    run_in: bool
    end_mark: str
    inline: bool
    children: tuple[Heading, ...]

    @property
    def form(self) -> OrdinalForm:
        """The form of the ordinal."""
        return self.ordinal.form

    @property
    def number(self) -> int:
        """The number of the ordinal."""
        return self.ordinal.number

    @property
    def marker(self) -> Span:
        """Where the ordinal stands, with its brackets and its mark."""
        return self.ordinal.span

    @property
    def own_line(self) -> bool:
        """Whether the heading looks like a title that stands alone on its line."""
        return (
            not self.run_in
            and not self.inline
            and self.end_mark in _TITLE_ENDS
            and 0 < self.text.length <= _LONGEST_HEADING
        )


class Group(NamedTuple):
    """Headings of one form under one parent that are numbered together.

    ``breaks`` are the places where the numbers break; a group that goes on with the numbering of an
    earlier group of the same form has no break at its start.
    """

    parent: Heading | None
    headings: tuple[Heading, ...]
    breaks: tuple[Break, ...]

    @property
    def form(self) -> OrdinalForm:
        """The form of the ordinals."""
        return self.headings[0].form


class Outline(NamedTuple):
    """The outline of one stretch of paragraphs that is numbered on its own.

    ``headings`` are the roots of the tree, ``all_headings`` all of it in text order, ``groups`` the
    same headings as they are numbered together, and ``runs`` the items within running text.
    """

    paragraphs: tuple[Paragraph, ...]
    headings: tuple[Heading, ...] = ()
    all_headings: tuple[Heading, ...] = ()
    groups: tuple[Group, ...] = ()
    runs: tuple[Run, ...] = ()


def build_outline(paragraphs: Sequence[Paragraph]) -> Outline:
    """The outline of ``paragraphs``, which are numbered on their own: a body, or one attachment.

    Rows of tables, lines of a table of contents, and paragraphs within a quotation that began in an
    earlier paragraph take no part.
    """
    taking_part = list(_taking_part(paragraphs))
    nodes, inline = find_nodes(taking_part)
    headings = tuple(_heading(node) for node in build_tree(nodes))
    flat = tuple(_walk(headings))
    runs = runs_of(taking_part, nodes, inline)
    return Outline(tuple(paragraphs), headings, flat, tuple(_groups(headings, runs)), runs)


def build_attachment_outlines(paragraphs: Sequence[Paragraph]) -> tuple[Outline, ...]:
    """The outlines of attached texts, each of which begins at a line 附件 or 附件1."""
    starts = [
        position
        for position, paragraph in enumerate(paragraphs)
        if position == 0 or ATTACHMENT_PAGE.fullmatch(paragraph.text)
    ]
    return tuple(
        build_outline(paragraphs[start:end]) for start, end in pairwise((*starts, len(paragraphs)))
    )


def _heading(node: Node) -> Heading:
    text = node.paragraph.text
    start = node.ordinal.span.end - node.paragraph.span.start
    limit = node.end - node.paragraph.span.start
    stop = text.find("。", start, limit)
    end = limit if stop < 0 else stop
    run_in = 0 <= stop < limit - 1
    while start < end and text[start] == " ":
        start += 1
    end_mark = "。" if stop >= 0 else ""
    if not end_mark and end > start and text[end - 1] in _END_MARKS:
        end_mark = text[end - 1]
        end -= 1
    return Heading(
        node.ordinal,
        Span(start, max(start, end)).shifted(node.paragraph.span.start),
        node.position,
        run_in,
        end_mark,
        node.inline,
        tuple(_heading(child) for child in node.children),
    )


def _walk(headings: Iterable[Heading]) -> Iterator[Heading]:
    for heading in headings:
        yield heading
        yield from _walk(heading.children)


def _groups(headings: Sequence[Heading], runs: Sequence[Run]) -> Iterator[Group]:
    """The groups in text order; where numbers run on from group to group, that is no break."""
    groups = sorted(_sibling_groups(None, headings), key=lambda group: group.headings[0].marker)
    running = frozenset(_running_on(groups, runs))
    restarting = Counter(group.form for group in groups if group.headings[0].number == 1)
    counted = Counter(groups[index].form for index in running)
    last: dict[OrdinalForm, int] = {}
    for index, group in enumerate(groups):
        expected = last.get(group.form, 0) + 1
        runs_on = 0 < counted[group.form] >= restarting[group.form]
        breaks = group.breaks
        if group.headings[0].number == expected or (runs_on and index in running):
            breaks = tuple(found for found in breaks if found.position > 0)
        elif runs_on and breaks and breaks[0].position == 0:
            breaks = (Break(0, expected, BreakKind.START), *breaks[1:])
        last[group.form] = group.headings[-1].number
        yield Group(group.parent, group.headings, breaks)


def _running_on(groups: Sequence[Group], runs: Sequence[Run]) -> Iterator[int]:
    """The groups, by index, whose first number goes on with one where an earlier list ended."""
    ended: dict[OrdinalForm, set[int]] = {}
    for run in runs:
        ended.setdefault(run.form, set()).add(run.items[-1].number)
    for index, group in enumerate(groups):
        numbers = ended.setdefault(group.form, set())
        starts_late = bool(group.breaks) and group.breaks[0].position == 0
        if starts_late and group.headings[0].number - 1 in numbers:
            yield index
        numbers.add(group.headings[-1].number)


def _sibling_groups(parent: Heading | None, siblings: Sequence[Heading]) -> Iterator[Group]:
    by_form: dict[OrdinalForm, list[Heading]] = {}
    for heading in siblings:
        by_form.setdefault(heading.form, []).append(heading)
        yield from _sibling_groups(heading, heading.children)
    for members in by_form.values():
        for found in thread([heading.ordinal for heading in members]):
            yield Group(parent, tuple(members[index] for index in found.items), found.breaks)


def _taking_part(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    quoted_until = -1
    for position, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if "“" in text and position > quoted_until and text.count("“") > text.count("”"):
            quoted_until = _end_of_quotation(paragraphs, position)
            yield position, paragraph
        elif position > quoted_until and not paragraph.table and not _is_contents(text):
            yield position, paragraph


def _is_contents(text: str) -> bool:
    return (
        text[-1:].isdigit()
        and len(text) <= 80
        and ("…" in text or ".." in text or "··" in text)
        and _CONTENTS_LINE.fullmatch(text) is not None
    )


def _end_of_quotation(paragraphs: Sequence[Paragraph], first: int) -> int:
    """The last paragraph of a quotation that ``first`` leaves open; -1 if it is never closed."""
    for position in range(first + 1, min(first + _LONGEST_QUOTATION, len(paragraphs))):
        text = paragraphs[position].text
        if text.count("”") > text.count("“"):
            return position
        if text.count("“") > text.count("”") + 1:
            return -1
    return -1

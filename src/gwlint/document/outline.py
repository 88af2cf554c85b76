"""The outline of a text: its numbered headings as a tree, and the items numbered in running text.

Levels are those that the text itself shows: an ordinal of a form that is still open goes on at that
level, any other form opens a level below. The forms' own order (GB/T 9704—2012 §7.3.3) decides only
where the text does not; a check compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gwlint.document.elements import Paragraph
from gwlint.document.runs import Run, find_runs
from gwlint.document.sequences import Break, thread
from gwlint.document.words import ATTACHMENT_PAGE
from gwlint.mentions.ordinals import (
    LEVELS,
    Ordinal,
    OrdinalForm,
    inline_ordinals,
    leading_ordinal,
    narrative_ordinals,
    nth_ordinals,
    sequence_words,
)
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_LONGEST_HEADING = 60
_CONTENTS_LINE = Pattern(r".*(?:[….．·]{2,}|\s)\s*\d{1,3}")
_LONGEST_QUOTATION = 30


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading, or a numbered item of a list in paragraphs.

    ``text`` covers the words of the heading: up to the first 。 if the text goes on in the same
    paragraph (``run_in``), else up to the end of the paragraph, in either case without the mark that
    ends it. ``end_mark`` is that mark. ``paragraph`` is an index into the paragraphs of the outline.
    ``inline`` says that the ordinal stands within a paragraph and goes on with a list in paragraphs.
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
            and self.end_mark not in "；，"
            and 0 < self.text.length <= _LONGEST_HEADING
        ) or (not self.end_mark and not self.run_in and 0 < self.text.length <= _LONGEST_HEADING)


@dataclass(frozen=True, slots=True)
class Group:
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


@dataclass(frozen=True, slots=True)
class Outline:
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
    nodes, inline = _nodes(taking_part)
    roots = _tree(nodes)
    headings = tuple(_heading(node) for node in roots)
    flat = tuple(_walk(headings))
    runs = _runs(taking_part, nodes, inline)
    return Outline(tuple(paragraphs), headings, flat, tuple(_groups(headings, runs)), runs)


def build_attachment_outlines(paragraphs: Sequence[Paragraph]) -> tuple[Outline, ...]:
    """The outlines of attached texts, each of which begins at a line 附件 or 附件1."""
    starts = [
        position
        for position, paragraph in enumerate(paragraphs)
        if position == 0 or ATTACHMENT_PAGE.fullmatch(paragraph.text)
    ]
    return tuple(
        build_outline(paragraphs[start:end])
        for start, end in pairwise((*starts, len(paragraphs)))
    )


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
    """The last paragraph of a quotation that paragraph ``first`` leaves open; -1 if never closed."""
    for position in range(first + 1, min(first + _LONGEST_QUOTATION, len(paragraphs))):
        text = paragraphs[position].text
        if text.count("”") > text.count("“"):
            return position
        if text.count("“") > text.count("”") + 1:
            return -1
    return -1


@dataclass(slots=True, eq=False)
class _Node:
    ordinal: Ordinal
    paragraph: Paragraph
    position: int
    inline: bool
    end: int = 0
    parent: _Node | None = None
    children: list[_Node] = field(default_factory=list)


def _nodes(
    paragraphs: Iterable[tuple[int, Paragraph]],
) -> tuple[list[_Node], list[tuple[Paragraph, Ordinal]]]:
    """The ordinals that take part in the tree, and those that number items in running text."""
    nodes: list[_Node] = []
    inline: list[tuple[Paragraph, Ordinal]] = []
    last: dict[OrdinalForm, int] = {}
    for position, paragraph, leading in _leading_ordinals(paragraphs):
        if leading is not None:
            nodes.append(_Node(leading, paragraph, position, False, paragraph.span.end))
            last[leading.form] = leading.number
        start = leading.span.end - paragraph.span.start if leading else 0
        begun: set[OrdinalForm] = set()
        for ordinal in inline_ordinals(paragraph.text, paragraph.span.start, start):
            expected = last.get(ordinal.form, -1) + 1
            if ordinal.certain and ordinal.number == expected and ordinal.form not in begun:
                if nodes and nodes[-1].position == position:
                    nodes[-1].end = ordinal.span.start
                nodes.append(_Node(ordinal, paragraph, position, True, paragraph.span.end))
                last[ordinal.form] = ordinal.number
            else:
                begun.add(ordinal.form)
                inline.append((paragraph, ordinal))
    return nodes, inline


def _leading_ordinals(
    paragraphs: Iterable[tuple[int, Paragraph]],
) -> Iterator[tuple[int, Paragraph, Ordinal | None]]:
    """The paragraphs with the ordinals that they begin with.

    An ordinal that is not certain counts if it goes on with its form and the next one goes on with
    it: 一、…… 二、三产业…… 三、……
    """
    found = [
        (position, paragraph, _heading_ordinal(paragraph)) for position, paragraph in paragraphs
    ]
    last: dict[OrdinalForm, int] = {}
    for index, (position, paragraph, ordinal) in enumerate(found):
        if ordinal is not None and not ordinal.certain:
            following = (later for _, _, later in found[index + 1 :])
            if last.get(ordinal.form) != ordinal.number - 1 or any(
                later is not None and later.form is ordinal.form and later.number == ordinal.number
                for later in following
            ):
                ordinal = None
        if ordinal is not None:
            last[ordinal.form] = ordinal.number
        yield position, paragraph, ordinal


def _heading_ordinal(paragraph: Paragraph) -> Ordinal | None:
    ordinal = leading_ordinal(paragraph.text, paragraph.span.start)
    if ordinal is None or ordinal.form not in LEVELS or ordinal.form is OrdinalForm.LETTER:
        return None
    return ordinal


def _tree(nodes: Sequence[_Node]) -> list[_Node]:
    roots: list[_Node] = []
    stack: list[_Node] = []
    for index, node in enumerate(nodes):
        form = node.ordinal.form
        while stack and not _is_below(nodes, index, stack):
            stack.pop()
        if stack and stack[-1].ordinal.form is form:
            stack.pop()
        node.parent = stack[-1] if stack else None
        (node.parent.children if node.parent else roots).append(node)
        stack.append(node)
    return roots


def _is_below(nodes: Sequence[_Node], index: int, stack: Sequence[_Node]) -> bool:
    """Whether ``nodes[index]`` stands at or below the level of the innermost open heading."""
    form, top = nodes[index].ordinal.form, stack[-1].ordinal
    if top.form is form:
        return True
    if any(open_node.ordinal.form is form for open_node in stack):
        return False
    return LEVELS[form] >= LEVELS[top.form] or _is_inverted(nodes, index, top)


def _is_inverted(nodes: Sequence[_Node], index: int, top: Ordinal) -> bool:
    """Whether a higher form stands below ``top`` all the same: 1. （一） （二） 2. （一） …

    It does if its own items are complete when the lower form goes on with its next number, and do
    not go on themselves after that.
    """
    form = nodes[index].ordinal.form
    if nodes[index].ordinal.number != 1:
        return False
    items = 0
    resumed = False
    for node in nodes[index:]:
        ordinal = node.ordinal
        if LEVELS[ordinal.form] < LEVELS[form]:
            break
        if ordinal.form is form:
            if resumed:
                return ordinal.number == 1
            items += 1
        elif ordinal.form is top.form and not resumed:
            if ordinal.number != top.number + 1:
                return False
            resumed = True
    return resumed and items >= 2


def _heading(node: _Node) -> Heading:
    text = node.paragraph.text
    start = node.ordinal.span.end - node.paragraph.span.start
    limit = node.end - node.paragraph.span.start
    stop = text.find("。", start, limit)
    end = limit if stop < 0 else stop
    run_in = 0 <= stop < limit - 1
    while start < end and text[start] == " ":
        start += 1
    end_mark = "。" if stop >= 0 else ""
    if not end_mark and end > start and text[end - 1] in "：；，、！？:;,":
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
    ended: dict[OrdinalForm, set[int]] = {}
    for run in runs:
        ended.setdefault(run.form, set()).add(run.items[-1].number)
    groups = sorted(_sibling_groups(None, headings), key=lambda group: group.headings[0].marker)
    for group in groups:
        last_numbers = ended.setdefault(group.form, set())
        first = group.headings[0].number
        goes_on = first > 1 and first - 1 in last_numbers
        last_numbers.update(heading.number for heading in group.headings)
        if goes_on and group.breaks and group.breaks[0].position == 0:
            group = Group(group.parent, group.headings, group.breaks[1:])
        yield group


def _sibling_groups(parent: Heading | None, siblings: Sequence[Heading]) -> Iterator[Group]:
    by_form: dict[OrdinalForm, list[Heading]] = {}
    for heading in siblings:
        by_form.setdefault(heading.form, []).append(heading)
        yield from _sibling_groups(heading, heading.children)
    for members in by_form.values():
        for found in thread([heading.ordinal for heading in members]):
            yield Group(parent, tuple(members[index] for index in found.items), found.breaks)


def _runs(
    paragraphs: Iterable[tuple[int, Paragraph]],
    nodes: Sequence[_Node],
    inline: Sequence[tuple[Paragraph, Ordinal]],
) -> tuple[Run, ...]:
    narrative = [ordinal for _, paragraph in paragraphs for ordinal in _narrative(paragraph)]
    homes = _homes(narrative, nodes)
    starts = {ordinal.span: paragraph.index for paragraph, ordinal in inline}
    within_sections = find_runs(
        narrative, lambda first, later: _is_within(homes[later.span], homes[first.span])
    )
    within_paragraphs = find_runs(
        (ordinal for _, ordinal in inline),
        lambda first, later: starts[first.span] == starts[later.span],
    )
    runs = [run for run in within_paragraphs if run.items[0].number == 1 and len(run.items) > 1]
    return tuple(sorted((*within_sections, *runs), key=lambda run: run.items[0].span))


def _narrative(paragraph: Paragraph) -> Iterator[Ordinal]:
    text, offset = paragraph.text, paragraph.span.start
    if "是" in text or "第" in text or "其" in text or "首先" in text:
        quoted = tuple(_quoted(text, offset)) if "“" in text else ()
        for find in (narrative_ordinals, nth_ordinals, sequence_words):
            for ordinal in find(text, offset):
                if not any(span.contains(ordinal.span) for span in quoted):
                    yield ordinal


def _quoted(text: str, offset: int) -> Iterator[Span]:
    start = text.find("“")
    while start >= 0:
        end = text.find("”", start)
        if end < 0:
            return
        yield Span(start + offset, end + offset)
        start = text.find("“", end)


def _homes(ordinals: Sequence[Ordinal], nodes: Sequence[_Node]) -> dict[Span, _Node | None]:
    """The heading under which each of ``ordinals`` stands."""
    homes: dict[Span, _Node | None] = {}
    ahead = iter(nodes)
    current: _Node | None = None
    following = next(ahead, None)
    for ordinal in sorted(ordinals, key=lambda ordinal: ordinal.span):
        while following is not None and following.ordinal.span.start < ordinal.span.start:
            current, following = following, next(ahead, None)
        homes[ordinal.span] = current
    return homes


def _is_within(inner: _Node | None, outer: _Node | None) -> bool:
    """Whether ``inner`` is ``outer`` or lies below it; everything lies below ``None``."""
    while inner is not None and inner is not outer:
        inner = inner.parent
    return inner is outer

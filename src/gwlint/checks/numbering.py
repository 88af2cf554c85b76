"""The numbers of headings and listed paragraphs (条例 第二十条（四）; GB/T 9704—2012 §7.3.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.lost_ordinals import stands_within
from gwlint.document.outline import Group, Heading, Outline
from gwlint.document.sequences import Break, BreakKind
from gwlint.mentions.ordinals import OrdinalForm, written
from gwlint.text.span import Span

_NUMBERED_THROUGHOUT = (
    OrdinalForm.PART,
    OrdinalForm.CHAPTER,
    OrdinalForm.SECTION,
    OrdinalForm.ARTICLE,
)
_TITLE_FORMS = (OrdinalForm.HANZI, OrdinalForm.HANZI_BRACKET)
_LISTED_FORMS = (*_TITLE_FORMS, OrdinalForm.ARABIC, OrdinalForm.ARABIC_BRACKET)


def gaps(document: Document) -> Iterator[Problem]:
    """Numbers that leave a gap, repeat or go back among headings of one level.

    In the body of an official document every break counts. Elsewhere (attachments, web pages,
    excerpts) a line may have been lost on the way, so that only a number counts which is plainly
    misprinted: the one after it goes on as if it were right.
    """
    for group in document.outline.groups:
        for found in group.breaks:
            if _is_misprint(group, found) or (
                document.is_official and _is_certain(document, group, found)
            ):
                yield _gap(group, found)
    if document.is_official:
        yield from _restarts(document.outline)
    for outline in document.attachment_outlines:
        for group in outline.groups:
            yield from (_gap(group, found) for found in group.breaks if _is_misprint(group, found))


def _is_misprint(group: Group, found: Break) -> bool:
    """Whether the next number goes on as if the expected number stood here: 一、二、二、四、"""
    numbers = [heading.number for heading in group.headings]
    before, after = numbers[: found.position], numbers[found.position + 1 :]
    return (
        before == list(range(1, found.expected))
        and after[:1] == [found.expected + 1]
        and numbers[found.position] != found.expected + 1
    )


def _is_certain(document: Document, group: Group, found: Break) -> bool:
    """Whether the break is the writer's own, and not of a converter that lost something."""
    heading = group.headings[found.position]
    if group.form in _NUMBERED_THROUGHOUT or group.form not in _LISTED_FORMS:
        return False
    if found.kind is BreakKind.START:
        return _has_no_start(document, group)
    if found.kind is not BreakKind.GAP:
        return True
    previous = group.headings[found.position - 1]
    start, end = previous.marker.end, heading.marker.start
    return not any(
        stands_within(document.text, group.form, number, start, end)
        for number in range(found.expected, heading.number)
    ) and not _is_numbered_otherwise(document.outline, found.expected, Span(start, end))


def _is_numbered_otherwise(outline: Outline, number: int, within: Span) -> bool:
    """Whether an odd one out takes the place of the missing number: 一、二、（三）四、"""
    return any(
        group.headings[0].number == number
        and within.contains(group.headings[0].marker)
        and _starts_late(group)
        for group in outline.groups
    )


def _starts_late(group: Group) -> bool:
    return bool(group.breaks) and group.breaks[0].kind is BreakKind.START


def _has_no_start(document: Document, group: Group) -> bool:
    first = group.headings[0]
    expected = group.breaks[0].expected
    if len(group.headings) == 1 and first.number > expected + 1:
        return False
    if _is_odd_one_out(document.outline, group):
        return False
    start = group.parent.marker.start if group.parent else document.body.start
    return not any(
        stands_within(document.text, group.form, number, start, first.marker.start)
        for number in {expected, first.number - 1}
    )


def _is_odd_one_out(outline: Outline, group: Group) -> bool:
    """Whether ``group`` fills, in another form, a place in the numbering of its parent's level."""
    parent, first = group.parent, group.headings[0]
    if parent is None or not _starts_late(group) or first.number != parent.number + 1:
        return False
    level = next((level for level in outline.groups if parent in level.headings), None)
    return level is not None and all(item.number != first.number for item in level.headings)


def _restarts(outline: Outline) -> Iterator[Problem]:
    """Headings that begin again after a single one, or with a single one: 一、二、一、

    Items of the lower levels may belong to lists of their own; they count if nothing stands
    between.
    """
    by_parent: dict[tuple[Span | None, OrdinalForm], list[Group]] = {}
    for group in outline.groups:
        if group.form in _LISTED_FORMS and not group.breaks:
            by_parent.setdefault(_level(group), []).append(group)
    for siblings in by_parent.values():
        for first, second in pairwise(siblings):
            if not _may_go_on(first.headings[-1], second.headings[0]):
                continue
            if len(first.headings) == 1 or len(second.headings) == 1:
                expected = first.headings[-1].number + 1
                kind = BreakKind.REPEAT if expected == 2 else BreakKind.BACK
                yield _problem(second.headings[0], expected, kind, first.headings[-1])


def _may_go_on(last: Heading, first: Heading) -> bool:
    if first.form in _TITLE_FORMS:
        return last.marker < first.marker
    return first.paragraph - last.paragraph == 1


def _level(group: Group) -> tuple[Span | None, OrdinalForm]:
    return (None if group.parent is None else group.parent.marker, group.form)


def _gap(group: Group, found: Break) -> Problem:
    previous = group.headings[found.position - 1] if found.position else None
    return _problem(group.headings[found.position], found.expected, found.kind, previous)


def _problem(heading: Heading, expected: int, kind: BreakKind, previous: Heading | None) -> Problem:
    facts = {"expected": written(heading.form, expected)}
    related = () if previous is None else (Related(previous.marker, "previous"),)
    return Problem(heading.marker, facts, str(kind), related)


def lonely(document: Document) -> Iterator[Problem]:
    """A level with a single item, such as a （一） without a （二）, in the body."""
    if not document.is_official:
        return
    outline = document.outline
    counted = Counter(_level(group) for group in outline.groups)
    for group in outline.groups:
        heading = group.headings[0]
        if (
            len(group.headings) == 1
            and heading.number == 1
            and not heading.inline
            and group.form in _LISTED_FORMS
            and counted[_level(group)] == 1
            and not _has_lost_a_fellow(heading)
        ):
            end = _end_of_section(document, group.parent)
            if not stands_within(document.text, group.form, 2, heading.marker.end, end):
                yield Problem(heading.marker, {"next": written(group.form, 2)})


def _has_lost_a_fellow(heading: Heading) -> bool:
    """Whether the numbers below begin anew, as they do where a converter has dropped a heading."""
    return sum(child.number == 1 for child in heading.children) > 1


def _end_of_section(document: Document, section: Heading | None) -> int:
    if section is None:
        return document.body.end
    following = (
        heading.marker.start
        for heading in document.outline.all_headings
        if heading.marker > section.marker and heading.form is section.form
    )
    return next(following, document.body.end)


def mixed_styles(document: Document) -> Iterator[Problem]:
    """Items of one level whose brackets differ, or that are numbered in another form."""
    for outline in (document.outline, *document.attachment_outlines):
        for group in outline.groups:
            yield from _mixed_brackets(group)
            if document.is_official and group.parent and _is_odd_one_out(outline, group):
                yield _odd_one_out(group.headings[0], group.parent)


def _mixed_brackets(group: Group) -> Iterator[Problem]:
    styles = Counter(heading.ordinal.brackets for heading in group.headings)
    if len(styles) < 2:
        return
    usual = next(
        heading
        for heading in group.headings
        if styles[heading.ordinal.brackets] == max(styles.values())
    )
    for heading in group.headings:
        if heading.ordinal.brackets != usual.ordinal.brackets:
            yield Problem(
                heading.marker,
                {"brackets": heading.ordinal.brackets, "usual": usual.ordinal.brackets},
                "brackets",
                (Related(usual.marker, "usual"),),
            )


def _odd_one_out(first: Heading, parent: Heading) -> Problem:
    facts = {"expected": written(parent.form, first.number)}
    return Problem(first.marker, facts, "form", (Related(parent.marker, "usual"),))

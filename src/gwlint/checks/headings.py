"""Headings: the order of their levels, what stands under them, and how they end."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import ElementKind
from gwlint.document.outline import Group, Heading, Outline
from gwlint.mentions.ordinals import LEVELS, OrdinalForm, written
from gwlint.text.edits import Edit
from gwlint.text.span import Span

_STANDARD_FORMS = (
    OrdinalForm.HANZI,
    OrdinalForm.HANZI_BRACKET,
    OrdinalForm.ARABIC,
    OrdinalForm.ARABIC_BRACKET,
)
_TITLE_FORMS = (OrdinalForm.HANZI, OrdinalForm.HANZI_BRACKET)
_SHORTEST_REPEATED = 4


def level_order(document: Document) -> Iterator[Problem]:
    """A higher form used below a lower one, for the first time: 1. with （一） below it."""
    for outline in (document.outline, *document.attachment_outlines):
        reported: set[tuple[OrdinalForm, OrdinalForm]] = set()
        for group in outline.groups:
            parent, form = group.parent, group.form
            if parent is None or form not in _STANDARD_FORMS or parent.form not in LEVELS:
                continue
            if LEVELS[form] < LEVELS[parent.form] and (parent.form, form) not in reported:
                reported.add((parent.form, form))
                yield _misplaced(group, parent)


def level_skipped(document: Document, *, skipped: int = 2) -> Iterator[Problem]:
    """Items with at least ``skipped`` levels between them and their heading, for the first time.

    （1） right below 一、 leaves out two levels.
    """
    if not document.is_official:
        return
    reported: set[tuple[OrdinalForm, OrdinalForm]] = set()
    for group in document.outline.groups:
        parent = group.parent
        if parent is None or parent.form not in _STANDARD_FORMS or group.headings[0].inline:
            continue
        if len(group.headings) < 2 or group.breaks:
            continue
        pair = (parent.form, group.form)
        if LEVELS[group.form] - LEVELS[parent.form] > skipped and pair not in reported:
            reported.add(pair)
            yield _misplaced(group, parent)


def _misplaced(group: Group, parent: Heading) -> Problem:
    level = LEVELS[parent.form] + 1
    expected = next((form for form in _STANDARD_FORMS if LEVELS[form] == level), group.form)
    facts = {"parent": written(parent.form, parent.number), "expected": written(expected, 1)}
    return Problem(group.headings[0].marker, facts, "", (Related(parent.marker, "parent"),))


def empty(document: Document) -> Iterator[Problem]:
    """Headings without text where their fellows have some, and headings that stand there twice."""
    if not document.is_official:
        return
    outline = document.outline
    headed = frozenset(_without_text(document))
    for group in outline.groups:
        if group.form not in _TITLE_FORMS:
            continue
        titles = [heading for heading in group.headings if _is_title(heading, document.text)]
        bare = [heading for heading in titles if _is_bare(outline, heading, headed)]
        if len(titles) >= 2 * len(bare):
            for heading in bare:
                yield Problem(Span(heading.marker.start, heading.text.end), {}, "empty")
        yield from _repeated(document.text, group)


def _without_text(document: Document) -> Iterator[int]:
    """The paragraphs that are no text of the heading before them: headings and the closing."""
    outline, closing = document.outline, document.element(ElementKind.CLOSING)
    for heading in outline.all_headings:
        yield heading.paragraph
    if closing is not None:
        yield from (
            position
            for position, paragraph in enumerate(outline.paragraphs)
            if closing.span.contains(paragraph.span)
        )


def _is_title(heading: Heading, text: str) -> bool:
    return heading.own_line and not heading.end_mark and "：" not in heading.text.of(text)


def _is_bare(outline: Outline, heading: Heading, headed: frozenset[int]) -> bool:
    """Whether nothing stands below ``heading``; ``headed`` are the paragraphs that are no text."""
    following = heading.paragraph + 1
    return not heading.children and (following == len(outline.paragraphs) or following in headed)


def _repeated(text: str, group: Group) -> Iterator[Problem]:
    seen: dict[str, Heading] = {}
    for heading in group.headings:
        words = heading.text.of(text)
        if len(words) < _SHORTEST_REPEATED:
            continue
        first = seen.setdefault(words, heading)
        if first is not heading:
            yield Problem(heading.text, {}, "repeated", (Related(first.text, "first"),))


def end_mark(document: Document) -> Iterator[Problem]:
    """Headings on a line of their own that end in 。 while fellow headings end in no mark.

    A text that closes all headings of a level with 。 keeps a manner of its own and is left alone.
    """
    if not document.is_official:
        return
    outline = document.outline
    headed = frozenset(_without_text(document))
    for group in outline.groups:
        titles = [
            heading
            for heading in group.headings
            if heading.own_line and (heading.children or not _is_bare(outline, heading, headed))
        ]
        marked = [heading for heading in titles if heading.end_mark == "。"]
        plain = [heading for heading in titles if not heading.end_mark]
        if group.form in _TITLE_FORMS and len(plain) > len(marked):
            for heading in marked:
                mark = Span(heading.text.end, heading.text.end + 1)
                yield Problem(mark, edits=(Edit(mark, ""),))

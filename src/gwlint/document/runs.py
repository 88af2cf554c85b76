"""Items that are numbered within running text: 一是…二是…, 第一，…第二，…, （1）…；（2）…"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from gwlint.document.elements import Paragraph
from gwlint.document.heading_nodes import Node
from gwlint.document.sequences import Break, thread
from gwlint.mentions.ordinals import (
    Ordinal,
    OrdinalForm,
    narrative_ordinals,
    nth_ordinals,
    sequence_words,
)
from gwlint.text.span import Span


class Run(NamedTuple):
    """Items of one form that are numbered together, with the places where their numbers break."""

    form: OrdinalForm
    items: tuple[Ordinal, ...]
    breaks: tuple[Break, ...] = ()

    @property
    def span(self) -> Span:
        """From the first item's ordinal to the last item's ordinal."""
        return Span(self.items[0].span.start, self.items[-1].span.end)


def find_runs(
    ordinals: Iterable[Ordinal],
    reaches: Callable[[Ordinal, Ordinal], bool],
    paragraph_starts: Container[int] = (),
) -> tuple[Run, ...]:
    """The runs that ``ordinals``, in text order, make up, form by form, in text order.

    ``reaches(first, later)`` says whether ``later`` may belong to a run that begins with ``first``.
    Where runs are nested, an item at one of ``paragraph_starts`` rather goes on with a run whose
    last item stands at one, too. A single uncertain ordinal makes no run.
    """
    by_form: dict[OrdinalForm, list[Ordinal]] = {}
    for ordinal in ordinals:
        by_form.setdefault(ordinal.form, []).append(ordinal)
    runs = [
        run for members in by_form.values() for run in _runs(members, reaches, paragraph_starts)
    ]
    return tuple(sorted(runs, key=lambda run: run.items[0].span))


def _runs(
    ordinals: Sequence[Ordinal],
    reaches: Callable[[Ordinal, Ordinal], bool],
    paragraph_starts: Container[int],
) -> Iterator[Run]:
    at_start = [ordinal.span.start in paragraph_starts for ordinal in ordinals]
    threads = thread(
        ordinals,
        lambda first, later: reaches(ordinals[first], ordinals[later]),
        lambda last, later: at_start[last] == at_start[later],
    )
    for found in threads:
        items = tuple(ordinals[index] for index in found.items)
        if len(items) > 1 or items[0].certain:
            yield Run(items[0].form, items, found.breaks)


def runs_of(
    paragraphs: Sequence[tuple[int, Paragraph]],
    nodes: Sequence[Node],
    inline: Sequence[tuple[Paragraph, Ordinal]],
) -> tuple[Run, ...]:
    """The runs within ``paragraphs``: 一是…二是… over a section, （1）…；（2）… within a paragraph.

    ``nodes`` are the headings among them; ``inline`` the ordinals within paragraphs that are none.
    """
    narrative = [ordinal for _, paragraph in paragraphs for ordinal in _narrative(paragraph)]
    homes = _homes(narrative, nodes)
    starts = {ordinal.span: paragraph.index for paragraph, ordinal in inline}
    within_sections = find_runs(
        narrative,
        lambda first, later: _is_within(homes[later.span], homes[first.span]),
        frozenset(paragraph.span.start for _, paragraph in paragraphs),
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


def _homes(ordinals: Sequence[Ordinal], nodes: Sequence[Node]) -> dict[Span, Node | None]:
    """The heading under which each of ``ordinals`` stands."""
    homes: dict[Span, Node | None] = {}
    ahead = iter(nodes)
    current: Node | None = None
    following = next(ahead, None)
    for ordinal in sorted(ordinals, key=lambda ordinal: ordinal.span):
        while following is not None and following.ordinal.span.start < ordinal.span.start:
            current, following = following, next(ahead, None)
        homes[ordinal.span] = current
    return homes


def _is_within(inner: Node | None, outer: Node | None) -> bool:
    """Whether ``inner`` is ``outer`` or lies below it; everything lies below ``None``."""
    while inner is not None and inner is not outer:
        inner = inner.parent
    return inner is outer

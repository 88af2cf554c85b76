"""The marks after ordinals (GB/T 15834—2011 appendix B.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gwlint.checks.problem import Problem
from gwlint.document.document import Document
from gwlint.document.outline import Group, Heading
from gwlint.mentions.ordinals import Ordinal, OrdinalForm
from gwlint.text.edits import Edit
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_WORDS_FOLLOW = Pattern(r" ?[\u4e00-\u9fff“《（A-Z]")


def arabic(document: Document) -> Iterator[Problem]:
    """1、 1， 1： for 1. — one problem for each list, at the first wrong mark."""
    yield from _wrong_marks(document, OrdinalForm.ARABIC, "、，：:", ".")


def hanzi(document: Document) -> Iterator[Problem]:
    """一. 一， 一： for 一、 — one problem for each list, at the first wrong mark."""
    yield from _wrong_marks(document, OrdinalForm.HANZI, ".．，,：:", "、")


def _wrong_marks(
    document: Document, form: OrdinalForm, wrong: str, right: str
) -> Iterator[Problem]:
    for group in _groups(document, form):
        if len(group.headings) < 2:
            continue
        found = [item for item in group.headings if _has_mark(document.text, item, wrong)]
        if found:
            yield _wrong_mark(found, right)


def _groups(document: Document, form: OrdinalForm) -> Iterator[Group]:
    for outline in (document.outline, *document.attachment_outlines):
        yield from (group for group in outline.groups if group.form is form)


def _has_mark(text: str, heading: Heading, wrong: str) -> bool:
    mark = heading.ordinal.mark
    return (
        bool(mark) and mark in wrong and _WORDS_FOLLOW.match(text, heading.marker.end) is not None
    )


def _wrong_mark(headings: Sequence[Heading], right: str) -> Problem:
    first = headings[0].ordinal
    edits = tuple(Edit(_mark_span(heading.ordinal), right) for heading in headings)
    facts: dict[str, str | int] = {"mark": first.mark, "count": len(headings)}
    return Problem(first.span, facts, "one" if len(headings) == 1 else "several", edits=edits)


def _mark_span(ordinal: Ordinal) -> Span:
    return Span(ordinal.span.end - len(ordinal.mark), ordinal.span.end)

"""What each part of a text is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gwlint.document import words
from gwlint.document.addressee import Addressee
from gwlint.document.back import read_back
from gwlint.document.elements import (
    DocumentKind,
    Element,
    ElementKind,
    Matter,
    Paragraph,
)
from gwlint.document.front import Front, read_front
from gwlint.document.kinds import recognise
from gwlint.text.span import Span


class Anatomy(NamedTuple):
    """The parts of a document.

    ``elements`` are in the order of the text; ``body`` and ``attachments`` are ranges of paragraph
    indices; ``body_start`` is the offset at which the body begins (within a paragraph if the
    addressee stands in the same one).
    """

    kind: DocumentKind
    matter: Matter | None
    elements: tuple[Element, ...]
    addressee: Addressee | None
    body: range
    body_start: int
    attachments: range


def read_anatomy(paragraphs: Sequence[Paragraph]) -> Anatomy:
    """Recognise the parts of a document and its kind."""
    front = read_front(paragraphs)
    back = read_back(paragraphs, front.end)
    opening = _opening_text(paragraphs, front)
    kind, matter = recognise(front, back, opening)
    if kind is DocumentKind.OTHER:
        return _not_official(paragraphs, front)
    body = range(front.end, max(front.end, back.body_end))
    parts = [*front.elements, *_body(paragraphs, front, body), *back.elements]
    return Anatomy(
        kind,
        matter,
        tuple(sorted(parts, key=lambda element: element.span)),
        front.addressee,
        body,
        _body_start(paragraphs, front),
        back.attachments,
    )


def _not_official(paragraphs: Sequence[Paragraph], front: Front) -> Anatomy:
    """The parts of a text that is no official document: a title, perhaps, and a body."""
    title = front.title
    at_top = title is not None and any(title.span == paragraph.span for paragraph in paragraphs[:3])
    body = range(len(paragraphs))
    return Anatomy(
        DocumentKind.OTHER,
        None,
        (title,) if title is not None and at_top else (),
        None,
        body,
        0,
        range(0),
    )


def _opening_text(paragraphs: Sequence[Paragraph], front: Front) -> str:
    if front.end >= len(paragraphs):
        return ""
    return paragraphs[front.end].text


def _body_start(paragraphs: Sequence[Paragraph], front: Front) -> int:
    if front.opening_start is not None:
        return front.opening_start
    if front.end < len(paragraphs):
        return paragraphs[front.end].span.start
    return paragraphs[-1].span.end if paragraphs else 0


def _body(paragraphs: Sequence[Paragraph], front: Front, body: range) -> Iterator[Element]:
    opening, closing = _opening_index(paragraphs, front, body), _closing_index(paragraphs, body)
    for index in body:
        paragraph = paragraphs[index]
        start = paragraph.span.start
        if index == body.start and front.opening_start is not None:
            start = front.opening_start
        kind = ElementKind.BODY
        if index == closing:
            kind = ElementKind.CLOSING
        elif index == opening:
            kind = ElementKind.OPENING
        elif words.HEADING.fullmatch(paragraph.text):
            kind = ElementKind.HEADING
        yield Element(
            kind, Span(start, paragraph.span.end), paragraph.text[start - paragraph.span.start :]
        )


def _opening_index(paragraphs: Sequence[Paragraph], front: Front, body: range) -> int | None:
    """The paragraph that says what is answered; a greeting may come before it."""
    if front.addressee is None:
        return None
    for index in body[:2]:
        if words.OPENING_WORDS.search(paragraphs[index].text):
            return index
    return None


def _closing_index(paragraphs: Sequence[Paragraph], body: range) -> int | None:
    for index in reversed(body[-3:]):
        text = paragraphs[index].text
        if len(text) <= 120 and words.CLOSING.match(text) and index > body.start:
            return index
    return None

"""What each part of a text is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gwlint.document import words
from gwlint.document.addressee import Addressee
from gwlint.document.back import Back, read_back
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


@dataclass(frozen=True, slots=True)
class Anatomy:
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
    return Anatomy(DocumentKind.OTHER, None, (title,) if title is not None and at_top else (), None, body, 0, range(0))


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


def _body(
    paragraphs: Sequence[Paragraph], front: Front, body: range
) -> Iterator[Element]:
    closing = _closing_index(paragraphs, body)
    for index in body:
        paragraph = paragraphs[index]
        span = paragraph.span
        if index == body.start and front.opening_start is not None:
            span = Span(front.opening_start, span.end)
        yield Element(_body_kind(paragraph, front, body, closing), span, paragraph.text[span.start - paragraph.span.start :])


def _body_kind(
    paragraph: Paragraph, front: Front, body: range, closing: int | None
) -> ElementKind:
    if paragraph.index == closing:
        return ElementKind.CLOSING
    first = paragraph.index == body.start and front.addressee is not None
    if first and words.OPENING_WORDS.search(paragraph.text):
        return ElementKind.OPENING
    return ElementKind.BODY


def _closing_index(paragraphs: Sequence[Paragraph], body: range) -> int | None:
    for index in reversed(body[-3:]):
        text = paragraphs[index].text
        if len(text) <= 120 and words.CLOSING.match(text) and index > body.start:
            return index
    return None

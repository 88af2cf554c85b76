"""The head of a document: everything down to the addressee (GB/T 9704—2012 §7.2, §7.3.1–7.3.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gwlint.document import words
from gwlint.document.addressee import BODIES, Addressee, read_addressee, read_salutation
from gwlint.document.elements import Element, ElementKind, Paragraph
from gwlint.mentions.document_numbers import find_document_numbers
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_ZONE = 100
_TOP = 6
_BELOW_TITLE = 6
_LONGEST_TITLE = 160
_LONGEST_ADDRESSEE = 400
_NUMBERED = (
    r"(?!第[一二三四五六七八九十百\d]+[条章节]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])"
)
_TITLE_ABOUT = Pattern(
    rf"{_NUMBERED}[^。；！？：]{{0,60}}?(?:关于|对)[^。；！？：]{{2,120}}{words.TITLE_ENDING}[。，；：]?"
)
_TITLE_PLAIN = Pattern(rf"{_NUMBERED}[^。；！？：，]{{4,60}}{words.TITLE_ENDING}[。，；：]?")
_TITLE_LOOSE = Pattern(r"(?:[^。；！？：，]{0,40}?)关于[^。；！？：]{4,100}")
_NUMBER_LINE = Pattern(r"[（(]?[^，。；：！？]{0,40}[\])）】〕］]\s?第?\s?\d{1,6}\s?号?[）)]?")
_LETTERHEAD = Pattern(r"[\u4e00-\u9fff（）()、· ]{3,40}?(?:文件|公文|函件)?")


class Front(NamedTuple):
    """The head: its elements, its addressee if there is one, and the paragraph after it."""

    elements: tuple[Element, ...]
    addressee: Addressee | None
    title: Element | None
    end: int
    opening_start: int | None = None


def read_front(paragraphs: Sequence[Paragraph]) -> Front:
    """Recognise the head of a document.

    ``end`` is the index of the first paragraph that is not part of the head; ``opening_start`` is
    an offset if the body begins in the same paragraph as the addressee.
    """
    title_index = _find_title(paragraphs)
    addressee_index, addressee = _find_addressee(paragraphs, title_index)
    end = _end_of_front(paragraphs, title_index, addressee_index)
    elements = list(
        _marks(paragraphs[: addressee_index if addressee_index is not None else end], title_index)
    )
    title = None
    if title_index is not None:
        paragraph = paragraphs[title_index]
        title = Element(ElementKind.TITLE, paragraph.span, paragraph.text)
        elements.append(title)
    opening_start = None
    if addressee is not None and addressee_index is not None:
        elements.append(Element(ElementKind.ADDRESSEE, addressee.span, addressee.text))
        if addressee.span.end < paragraphs[addressee_index].span.end:
            opening_start = addressee.span.end
            end = addressee_index
    return Front(
        tuple(sorted(elements, key=lambda element: element.span)),
        addressee,
        title,
        end,
        opening_start,
    )


def _find_title(paragraphs: Sequence[Paragraph]) -> int | None:
    zone = paragraphs[:_ZONE]
    for pattern in (_TITLE_ABOUT, _TITLE_PLAIN, _TITLE_LOOSE):
        candidates = [
            paragraph.index
            for paragraph in zone
            if len(paragraph.text) <= _LONGEST_TITLE
            and pattern.fullmatch(paragraph.text)
            and not words.FRONT_LABEL.match(paragraph.text)
            and not words.COPIES.match(paragraph.text)
        ]
        for index in candidates:
            if _is_supported(paragraphs, index):
                return index
        if candidates and pattern is not _TITLE_PLAIN and candidates[0] < _TOP:
            return candidates[0]
    return None


def _is_supported(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a document number or an addressee stands where a title has them."""
    below = paragraphs[index + 1 : index + 1 + _BELOW_TITLE]
    above = paragraphs[max(0, index - 3) : index]
    return any(_is_number_line(paragraph) for paragraph in (*above, *below[:2])) or any(
        _is_addressee(paragraph) for paragraph in below
    )


def _is_number_line(paragraph: Paragraph) -> bool:
    return (
        len(paragraph.text) <= 45
        and _NUMBER_LINE.search(paragraph.text) is not None
        and bool(find_document_numbers(paragraph.text))
    )


def _is_addressee(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if read_salutation(text, 0) is not None:
        return True
    return (
        text[-1:] in ("：", ":")
        and 2 < len(text) <= _LONGEST_ADDRESSEE
        and not any(
            word in text for word in ("如下", "。", "附件", "收悉", "联系", "包括", "要求", "以下")
        )
        and not words.FRONT_LABEL.match(text)
        and (words.ORGANISATION.search(text) or BODIES.search(text)) is not None
    )


def _find_addressee(
    paragraphs: Sequence[Paragraph], title_index: int | None
) -> tuple[int | None, Addressee | None]:
    start = 0 if title_index is None else title_index + 1
    for paragraph in paragraphs[start : start + (_ZONE if title_index is None else _BELOW_TITLE)]:
        salutation = read_salutation(paragraph.text, paragraph.span.start)
        if salutation is not None:
            return paragraph.index, salutation
        if title_index is not None and _is_addressee(paragraph):
            return paragraph.index, read_addressee(paragraph.text, paragraph.span.start)
        if len(paragraph.text) > 120 or (title_index is not None and "。" in paragraph.text):
            break
    return None, None


def _end_of_front(
    paragraphs: Sequence[Paragraph], title_index: int | None, addressee_index: int | None
) -> int:
    if addressee_index is not None:
        return addressee_index + 1
    if title_index is None:
        return 0
    end = title_index + 1
    while end < len(paragraphs) and end <= title_index + 3 and _is_mark_line(paragraphs[end]):
        end += 1
    return end


def _is_mark_line(paragraph: Paragraph) -> bool:
    return (
        _is_number_line(paragraph)
        or words.DATE_PARAGRAPH.fullmatch(paragraph.text) is not None
        or words.ANNOTATION.fullmatch(paragraph.text) is not None
    )


def _marks(paragraphs: Sequence[Paragraph], title_index: int | None) -> Iterator[Element]:
    """The marks round the title: numbers, classes, letterhead.

    A letterhead is believed only while nothing but marks has come before it: what stands among the
    navigation of a web page is not one.
    """
    clean = True
    for paragraph in paragraphs:
        if paragraph.index == title_index:
            continue
        above = clean and (title_index is None or paragraph.index < title_index)
        marks = list(_mark(paragraph, letterhead=above))
        clean = clean and bool(marks)
        yield from marks


def _mark(paragraph: Paragraph, *, letterhead: bool) -> Iterator[Element]:
    if len(paragraph.text) > 60 or words.FRONT_LABEL.match(paragraph.text):
        return
    if _is_number_line(paragraph):
        yield from _numbers(paragraph)
        return
    parts = list(_parts(paragraph))
    for span, text in parts:
        for kind, pattern in _MARKS:
            if pattern.fullmatch(text):
                yield Element(kind, span, text)
                break
        else:
            if letterhead and len(parts) == 1 and _is_letterhead(text):
                yield Element(ElementKind.LETTERHEAD, span, text)


_MARKS = (
    (ElementKind.COPY_NUMBER, words.COPY_NUMBER),
    (ElementKind.CLASSIFICATION, words.CLASSIFICATION),
    (ElementKind.URGENCY, words.URGENCY),
    (ElementKind.SIGNATORY, words.SIGNATORY),
    (ElementKind.RESULT_CLASS, words.RESULT_CLASS),
    (ElementKind.DISCLOSURE, words.DISCLOSURE),
)


def _numbers(paragraph: Paragraph) -> Iterator[Element]:
    for number in find_document_numbers(paragraph.text):
        span = number.span.shifted(paragraph.span.start)
        yield Element(ElementKind.DOCUMENT_NUMBER, span, number.span.of(paragraph.text))
    signatory = words.SIGNATORY.search(paragraph.text)
    if signatory is not None:
        span = Span(*signatory.span()).shifted(paragraph.span.start)
        yield Element(ElementKind.SIGNATORY, span, signatory.group())


def _is_letterhead(text: str) -> bool:
    return _LETTERHEAD.fullmatch(text) is not None and (
        text.endswith("文件") or words.ORGANISATION.fullmatch(text) is not None
    )


def _parts(paragraph: Paragraph) -> Iterator[tuple[Span, str]]:
    """The parts of a line that wide gaps separate: marks often share a line."""
    whole = any(pattern.fullmatch(paragraph.text) for _, pattern in _MARKS)
    if whole or " " not in paragraph.text or _is_letterhead(paragraph.text):
        yield paragraph.span, paragraph.text
        return
    position = 0
    for part in paragraph.text.split(" "):
        if part:
            start = paragraph.span.start + position
            yield Span(start, start + len(part)), part
        position += len(part) + 1

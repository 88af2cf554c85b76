"""The foot of a document: signature, dates, notes, imprint (GB/T 9704—2012 §7.3.4–7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gwlint.document import words
from gwlint.document.elements import Element, ElementKind, Paragraph
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_LONGEST_SIGNATURE = 45
_SIGNATURE_LINES = 6
_SEAL = Pattern(r"[（(][^（）()]{0,20}[章印][）)]")
_LONG_PARAGRAPH = 60
_FOOT_LINE = 60


class Back(NamedTuple):
    """The foot: its elements, and where the body ends and attachments begin and end (indices)."""

    elements: tuple[Element, ...]
    body_end: int
    attachments: range


def read_back(paragraphs: Sequence[Paragraph], start: int) -> Back:
    """Recognise the foot of a document whose body begins at paragraph ``start``."""
    sign_off = _find_sign_off(paragraphs, start)
    if sign_off is None:
        end = _first_foot_line(paragraphs, start)
        body_end, notes = _attachment_notes(paragraphs, start, end)
        return Back((*notes, *_foot(paragraphs, end)), body_end, range(0))
    first, last, elements = sign_off
    attachments = _attachments(paragraphs, last + 1)
    body_end, notes = _attachment_notes(paragraphs, start, first)
    foot = [
        element
        for part in (range(last + 1, attachments.start), range(attachments.stop, len(paragraphs)))
        for element in _foot(paragraphs[: part.stop], part.start)
    ]
    if attachments:
        span = Span(
            paragraphs[attachments.start].span.start, paragraphs[attachments.stop - 1].span.end
        )
        foot.append(Element(ElementKind.ATTACHMENT, span, ""))
    return Back((*notes, *elements, *foot), body_end, attachments)


def _find_sign_off(
    paragraphs: Sequence[Paragraph], start: int
) -> tuple[int, int, tuple[Element, ...]] | None:
    """The first signature with a date, as (first paragraph, last paragraph, elements)."""
    bare: int | None = None
    for index in range(start, len(paragraphs)):
        paragraph = paragraphs[index]
        if len(paragraph.text) > _FOOT_LINE:
            continue
        if _ends_the_sign_off(paragraph):
            break
        both = words.SIGNED_AND_DATED.fullmatch(paragraph.text)
        if both and index > start and words.ORGANISATION.fullmatch(both["signature"].strip()):
            return (
                index,
                index,
                tuple(_signature_and_date(paragraph, both.span("signature"), both.span("date"))),
            )
        date = words.DATE_PARAGRAPH.fullmatch(paragraph.text)
        if date is None:
            continue
        first = _first_signature_line(paragraphs, start, index)
        if first < index:
            elements = [_signature(line) for line in paragraphs[first:index] if _is_signature(line)]
            return first, index, (*elements, _date(paragraph, date.span("date")))
        if bare is None and _has_text_between(paragraphs, start, index):
            bare = index
    if bare is not None:
        date = words.DATE_PARAGRAPH.fullmatch(paragraphs[bare].text)
        if date is not None:
            return bare, bare, (_date(paragraphs[bare], date.span("date")),)
    return _undated_signature(paragraphs, start)


def _ends_the_sign_off(paragraph: Paragraph) -> bool:
    copies = words.COPIES.fullmatch(paragraph.text)
    return copies is not None and bool(copies["mark"])


def _has_text_between(paragraphs: Sequence[Paragraph], start: int, end: int) -> bool:
    return any(len(paragraph.text) >= 20 for paragraph in paragraphs[start:end])


def _undated_signature(
    paragraphs: Sequence[Paragraph], start: int
) -> tuple[int, int, tuple[Element, ...]] | None:
    end = _first_foot_line(paragraphs, start)
    first = _first_signature_line(paragraphs, start, end)
    if first == end or not _has_text_between(paragraphs, start, first):
        return None
    return (
        first,
        end - 1,
        tuple(_signature(line) for line in paragraphs[first:end] if _is_signature(line)),
    )


def _first_foot_line(paragraphs: Sequence[Paragraph], start: int) -> int:
    """The index after the last paragraph that is no note, contact or imprint line."""
    end = len(paragraphs)
    while end > start + 1 and _is_foot_line(paragraphs[end - 1]):
        end -= 1
    return end


def _is_foot_line(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(text) > 200:
        return False
    copies = words.COPIES.fullmatch(text)
    printed = words.PRINTED.fullmatch(text)
    return (
        (copies is not None and bool(copies["mark"]))
        or (printed is not None and bool(printed["word"]))
        or (words.ANNOTATION.fullmatch(text) is not None)
        or (len(text) <= _FOOT_LINE and words.CONTACT.fullmatch(text) is not None)
    )


def _first_signature_line(paragraphs: Sequence[Paragraph], start: int, date: int) -> int:
    first = date
    while first - 1 > start - 1 and date - (first - 1) <= _SIGNATURE_LINES:
        if not _is_signature(paragraphs[first - 1]) and not _SEAL.fullmatch(
            paragraphs[first - 1].text
        ):
            break
        first -= 1
    return first if any(_is_signature(line) for line in paragraphs[first:date]) else date


def _is_signature(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(text) > _LONGEST_SIGNATURE or any(mark in text for mark in "，。；：！？:;《"):
        return False
    if (
        text[0] in "一二三四五六七八九十（(0123456789附"
        and words.ORGANISATION.fullmatch(text) is None
    ):
        return False
    if text[:2] in ("一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "附件"):
        return False
    return words.ORGANISATION.fullmatch(text.replace(" ", "")) is not None


def _signature(paragraph: Paragraph) -> Element:
    return Element(ElementKind.SIGNATURE, paragraph.span, paragraph.text)


def _date(paragraph: Paragraph, span: tuple[int, int]) -> Element:
    place = Span(*span).shifted(paragraph.span.start)
    return Element(ElementKind.ISSUE_DATE, place, paragraph.text[slice(*span)])


def _signature_and_date(
    paragraph: Paragraph, signature: tuple[int, int], date: tuple[int, int]
) -> Iterator[Element]:
    text = paragraph.text[slice(*signature)].rstrip()
    start = paragraph.span.start + signature[0]
    yield Element(ElementKind.SIGNATURE, Span(start, start + len(text)), text)
    yield _date(paragraph, date)


def _attachment_notes(
    paragraphs: Sequence[Paragraph], start: int, end: int
) -> tuple[int, tuple[Element, ...]]:
    """Where the body ends before a note of attachments, and the lines of the note."""
    for index in range(max(start, end - 30), end):
        if words.ATTACHMENT_NOTE.fullmatch(paragraphs[index].text):
            rest = paragraphs[index + 1 : end]
            if all(words.ATTACHMENT_NOTE_ITEM.fullmatch(line.text) for line in rest):
                return index, tuple(
                    Element(ElementKind.ATTACHMENT_NOTE, line.span, line.text)
                    for line in paragraphs[index:end]
                )
    return end, ()


def _attachments(paragraphs: Sequence[Paragraph], start: int) -> range:
    """The paragraphs after the sign-off that are attached texts, up to the imprint."""
    begin = next(
        (
            index
            for index in range(start, len(paragraphs))
            if words.ATTACHMENT_PAGE.fullmatch(paragraphs[index].text)
            or words.ATTACHMENT_NOTE.fullmatch(paragraphs[index].text)
            or not _may_follow_the_date(paragraphs[index])
        ),
        len(paragraphs),
    )
    end = len(paragraphs)
    while end > begin and _is_imprint_line(paragraphs, end - 1, begin):
        end -= 1
    return range(begin, end)


def _may_follow_the_date(paragraph: Paragraph) -> bool:
    return (
        _is_foot_line(paragraph)
        or _is_imprint_text(paragraph.text)
        or _is_signature(paragraph)
        or words.CONTACT.fullmatch(paragraph.text) is not None
        or words.DISCLOSURE.fullmatch(paragraph.text) is not None
        or (len(paragraph.text) <= 40 and "电话" in paragraph.text)
    )


def _is_imprint_text(text: str) -> bool:
    if words.COPIES.fullmatch(text) and text[2:5].strip()[:1] in "：:送":
        return True
    return words.PRINTED.fullmatch(text) is not None


def _is_imprint_line(paragraphs: Sequence[Paragraph], index: int, begin: int) -> bool:
    text = paragraphs[index].text
    if _is_foot_line(paragraphs[index]) or (words.PRINTED.fullmatch(text) and "印" in text):
        return True
    follows = index + 1 < len(paragraphs) and words.PRINTED.fullmatch(paragraphs[index + 1].text)
    return bool(follows) and index > begin and _is_signature(paragraphs[index])


def _foot(paragraphs: Sequence[Paragraph], start: int) -> Iterator[Element]:
    """The notes and the imprint among the paragraphs from ``start`` on."""
    in_copies = False
    for index in range(start, len(paragraphs)):
        paragraph = paragraphs[index]
        text = paragraph.text
        copies = words.COPIES.fullmatch(text)
        printed = words.PRINTED.fullmatch(text)
        if copies is not None and copies["mark"]:
            in_copies = not text.endswith(("。", "印发"))
            yield Element(ElementKind.COPY_RECIPIENTS, paragraph.span, text)
        elif printed is not None:
            in_copies = False
            yield from _imprint(paragraphs, index, printed.span("office"), printed.span("date"))
        elif words.ANNOTATION.fullmatch(text):
            yield Element(ElementKind.ANNOTATION, paragraph.span, text)
            if words.CONTACT.fullmatch(text):
                inner = Span(paragraph.span.start + 1, paragraph.span.end - 1)
                yield Element(ElementKind.CONTACT, inner, text[1:-1])
        elif words.DISCLOSURE.fullmatch(text):
            yield Element(ElementKind.DISCLOSURE, paragraph.span, text)
        elif words.CONTACT.fullmatch(text) or "电话" in text:
            yield Element(ElementKind.CONTACT, paragraph.span, text)
        elif in_copies and not _is_signature_of_imprint(paragraphs, index):
            in_copies = not text.endswith("。")
            yield Element(ElementKind.COPY_RECIPIENTS, paragraph.span, text)


def _is_signature_of_imprint(paragraphs: Sequence[Paragraph], index: int) -> bool:
    below = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
    return words.PRINTED.fullmatch(below) is not None and _is_signature(paragraphs[index])


def _imprint(
    paragraphs: Sequence[Paragraph], index: int, office: tuple[int, int], date: tuple[int, int]
) -> Iterator[Element]:
    paragraph = paragraphs[index]
    if office[0] >= 0:
        start = paragraph.span.start + office[0]
        text = paragraph.text[slice(*office)].rstrip()
        yield Element(ElementKind.PRINTING_OFFICE, Span(start, start + len(text)), text)
    elif index > 0 and _is_signature(paragraphs[index - 1]):
        yield Element(
            ElementKind.PRINTING_OFFICE, paragraphs[index - 1].span, paragraphs[index - 1].text
        )
    place = Span(*date).shifted(paragraph.span.start)
    yield Element(ElementKind.PRINT_DATE, place, paragraph.text[slice(*date)])

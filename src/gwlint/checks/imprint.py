"""The imprint (版记): copy recipients, printing office and print date (GB/T 9704—2012 §7.4)."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import Element, ElementKind
from gwlint.text.edits import Edit
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_LABEL = Pattern(r"(?P<label>抄\s?送|抄报|抄发|抄告)\s?(?P<mark>[：:;；,，]?)")
_NAME = Pattern(r"[^，、；,;。：:\s]+(?:（[^（）]*）)?")
_PRINTED = Pattern(r"\s?印发?")


def copies_form(document: Document) -> Iterator[Problem]:
    """抄送 is followed by a full-width colon, its last name by a full stop (§7.4.2)."""
    copies = document.elements_of(ElementKind.COPY_RECIPIENTS)
    if not copies:
        return
    for element in copies:
        label = _LABEL.match(element.text)
        if label is not None and label["mark"] != "：":
            mark = Span(*label.span("mark")).shifted(element.span.start)
            reported = mark if mark.length else Span(element.span.start, mark.start)
            yield Problem(reported, variant="colon", edits=(Edit(mark, "："),))
    last = copies[-1]
    if not last.text.endswith("。"):
        yield _without_full_stop(last)


def _without_full_stop(element: Element) -> Problem:
    end = element.span.end
    if element.text[-1] in "，、；;,.：:":
        mark = Span(end - 1, end)
        return Problem(mark, variant="full-stop", edits=(Edit(mark, "。"),))
    names = list(_NAME.finditer(element.text))
    start = element.span.start + names[-1].start() if names else element.span.start
    return Problem(Span(start, end), variant="full-stop", edits=(Edit(Span(end, end), "。"),))


def copies_overlap(document: Document) -> Iterator[Problem]:
    """No organ is copied twice, or copied what it was sent or has issued itself.

    条例 第九条（十六）.
    """
    seen = dict(_already_reached(document))
    for element in document.elements_of(ElementKind.COPY_RECIPIENTS):
        for name, span in _names(element):
            if name in seen:
                place, label = seen[name]
                yield Problem(span, {"name": name}, label, related=(Related(place, label),))
            else:
                seen[name] = (span, "copies")


def _already_reached(document: Document) -> Iterator[tuple[str, tuple[Span, str]]]:
    if document.addressee is not None and not document.addressee.role:
        for name in document.addressee.names:
            yield name, (document.addressee.span, "addressee")
    for element in document.elements_of(ElementKind.SIGNATURE):
        yield element.text, (element.span, "signature")


def _names(element: Element) -> Iterator[tuple[str, Span]]:
    label = _LABEL.match(element.text)
    start = label.end() if label is not None else 0
    for match in _NAME.finditer(element.text, start):
        yield match.group(), Span(*match.span()).shifted(element.span.start)


def printed_word(document: Document) -> Iterator[Problem]:
    """The print date is followed by 印发 (§7.4.3)."""
    date = document.element(ElementKind.PRINT_DATE)
    office = document.element(ElementKind.PRINTING_OFFICE)
    if date is None or office is None or not document.elements_of(ElementKind.COPY_RECIPIENTS):
        return
    word = _PRINTED.match(document.text, date.span.end)
    if word is None:
        end = date.span.end
        yield Problem(date.span, variant="missing", edits=(Edit(Span(end, end), "印发"),))

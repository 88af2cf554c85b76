"""Who signs: signature, letterhead, imprint and copies name organs that agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import Element, ElementKind
from gwlint.mentions.organisations import can_be_one, owner_of_office
from gwlint.text.patterns import Pattern

_LETTERHEAD_ENDING = Pattern(r"(?:文件|公文|函件|（函）|\(函\))$")
_SEPARATOR = Pattern(r"[ 、]+")


def missing(document: Document) -> Iterator[Problem]:
    """A letter that is dated is signed (GB/T 9704—2012 §7.3.5)."""
    if document.elements_of(ElementKind.SIGNATURE):
        return
    date = document.element(ElementKind.ISSUE_DATE)
    closing = document.element(ElementKind.CLOSING)
    end = date or closing
    if end is not None:
        yield Problem(end.span, variant="above-date" if date is not None else "after-closing")


def undated(document: Document) -> Iterator[Problem]:
    """A letter that is signed is dated (GB/T 9704—2012 §7.3.5.4)."""
    signatures = document.elements_of(ElementKind.SIGNATURE)
    if signatures and document.element(ElementKind.ISSUE_DATE) is None:
        yield Problem(signatures[-1].span)


def letterhead_differs(document: Document) -> Iterator[Problem]:
    """The organ of the letterhead is one of those that sign (条例 第九条（十一）（十三）)."""
    letterheads = document.elements_of(ElementKind.LETTERHEAD)
    signatures = document.elements_of(ElementKind.SIGNATURE)
    if not letterheads or not signatures:
        return
    above = [name for element in letterheads for name in _organs(element)]
    below = [name for element in signatures for name in _organs(element)]
    if any(_related(first, second) for first, second in product(above, below)):
        return
    yield Problem(
        signatures[0].span,
        {"signature": signatures[0].text, "letterhead": letterheads[0].text},
        related=(Related(letterheads[0].span, "letterhead"),),
    )


def _organs(element: Element) -> list[str]:
    text = _LETTERHEAD_ENDING.sub("", element.text.replace("（盖章）", ""))
    return [name for name in _SEPARATOR.compiled.split(text) if len(name) > 1]


def _related(first: str, second: str) -> bool:
    """Whether two names can be of one organ, or of an organ and its office."""
    return can_be_one(first, second) or can_be_one(owner_of_office(first), owner_of_office(second))


def printing_office_differs(document: Document) -> Iterator[Problem]:
    """The printing office is the issuer's own (条例 第九条（十七）)."""
    office = document.element(ElementKind.PRINTING_OFFICE)
    issuers = document.elements_of(ElementKind.SIGNATURE, ElementKind.LETTERHEAD)
    if office is None or not issuers:
        return
    names = [name for element in issuers for name in _organs(element)]
    if any(_related(name, office.text) for name in names):
        return
    yield Problem(
        office.span,
        {"office": office.text, "issuer": issuers[-1].text},
        related=(Related(issuers[-1].span, str(issuers[-1].kind)),),
    )

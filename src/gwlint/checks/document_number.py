"""The document number (发文字号) against the rest of the document: year, issuer, matter."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import Element, ElementKind, Matter
from gwlint.mentions.document_numbers import DocumentNumber
from gwlint.mentions.organisations import (
    FIELD_WORDS,
    PROVINCE_CODES,
    fields_of,
    province_of,
    region_of,
)
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_PROPOSAL_CODE = Pattern(r"提(?:案)?(?:复|函|字|办|答|答复)*$")
_SUGGESTION_CODE = Pattern(r"(?:人|代)?(?:建议|建|议)(?:复|函|字|办|答|答复)*$")
_BUILDING_ORGANS = ("建设", "住建", "建筑", "城建")


def year_against_issue_date(document: Document) -> Iterator[Problem]:
    """The year of the number is that of the issue date (条例 第九条（五）（十二）).

    A number drawn in December and signed in January is left to :func:`year_turned`.
    """
    yield from _year_problems(document, turned=False)


def year_turned(document: Document) -> Iterator[Problem]:
    """A number of the year before on a document issued in January."""
    yield from _year_problems(document, turned=True)


def _year_problems(document: Document, *, turned: bool) -> Iterator[Problem]:
    number, date = document.own_number, document.issue_date
    if number is None or date is None or date.year is None:
        return
    year = number.year_number
    if year is None or year == date.year:
        return
    if (date.month == 1 and year == date.year - 1) is not turned:
        return
    yield Problem(
        number.year_span,
        {"year": year, "issue_year": date.year, "number": number.span.of(document.text)},
        related=(Related(date.span, "issue-date"),),
    )


def issuer_against_code(document: Document) -> Iterator[Problem]:
    """The code of the number does not stand for another organ than the one that signs.

    Only what is certain: the character of another province, or the character of another field
    (教, 科, 财 …) right after the place.
    """
    number = document.own_number
    issuer = _issuer(document)
    if number is None or not number.code or issuer is None:
        return
    contradiction = _other_province(number.code, issuer.text) or _other_field(
        number.code, issuer.text
    )
    if contradiction is not None:
        variant, character, meaning = contradiction
        yield Problem(
            number.code_span,
            {"character": character, "meaning": meaning, "issuer": issuer.text},
            variant,
            related=(Related(issuer.span, str(issuer.kind)),),
        )


def _issuer(document: Document) -> Element | None:
    signatures = document.elements_of(ElementKind.SIGNATURE)
    if len(signatures) == 1:
        return signatures[0]
    return None if signatures else document.element(ElementKind.LETTERHEAD)


def _other_province(code: str, issuer: str) -> tuple[str, str, str] | None:
    province = PROVINCE_CODES.get(code[0])
    stated = province_of(issuer)
    if province is None or not stated or province == stated or code[0] in issuer:
        return None
    return "province", code[0], province


def _other_field(code: str, issuer: str) -> tuple[str, str, str] | None:
    region = region_of(issuer)
    rest = code.lstrip(region + _province_code(issuer))
    if not region or rest == code:
        return None
    organ = issuer.removeprefix(region)
    field = next(
        (field for field in sorted(FIELD_WORDS, key=len, reverse=True) if rest.startswith(field)),
        "",
    )
    stated = fields_of(organ)
    if not field or field in stated or not stated or any(part in rest for part in stated):
        return None
    if any(character in organ for character in field):
        return None
    return "field", field, FIELD_WORDS[field][0]


def _province_code(issuer: str) -> str:
    stated = province_of(issuer)
    return "".join(code for code, province in PROVINCE_CODES.items() if province == stated)


def matter_against_code(document: Document) -> Iterator[Problem]:
    """提 in the code goes with a proposal, 建 or 议 with a suggestion (地方惯例)."""
    number = document.own_number
    if number is None or document.matter is None:
        return
    proposal = _PROPOSAL_CODE.search(number.code)
    suggestion = _SUGGESTION_CODE.search(number.code)
    if document.matter is Matter.PROPOSAL and suggestion and not _is_of_building(document):
        yield _matter_problem(number, suggestion.group(), "proposal")
    elif document.matter is Matter.SUGGESTION and proposal and not suggestion:
        yield _matter_problem(number, proposal.group(), "suggestion")


def _is_of_building(document: Document) -> bool:
    """Whether 建 may stand for a construction authority rather than for 建议."""
    issuer = _issuer(document)
    return issuer is None or any(word in issuer.text for word in _BUILDING_ORGANS)


def _matter_problem(number: DocumentNumber, part: str, variant: str) -> Problem:
    end = number.span.start + len(number.code)
    return Problem(Span(end - len(part), end), {"code": number.code}, variant)

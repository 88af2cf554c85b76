"""A reply letter against itself: matter, number, name and session of what it answers."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import ElementKind, Matter
from gwlint.document.reply import Statement, proposal_names
from gwlint.document.words import PROPOSERS
from gwlint.mentions.lookup import mentions_within
from gwlint.mentions.sessions import Body, Session
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_CONGRESS = Pattern(r"人大(?!代表建议)|人民代表大会")
_CONFERENCE = Pattern(r"政协|政治协商会议")
_YOUR_PROPOSAL = Pattern(
    r"(?:您|你|您们|你们|该|本|此|这[一]?[件份])(?:的|所提的?|提出的|提的)?(?P<noun>提案)(?!委|办|人|工作|线索|承办)"
)
_THANKED = Pattern(
    r"(?:感谢|谢谢|欢迎|恳请)(?:各位|您|你们)?(?:政协|人大)?(?P<role>委员|代表)(?=[，。！对们给的一])"
)
_COPIED_CONGRESS = Pattern(
    r"[^，、；：。]{0,6}人大(?:常委会)?[^，、；。]{0,12}(?:代表|联络|选举|人事)[^，、；。]{0,8}"
)
_COPIED_CONFERENCE = Pattern(r"[^，、；：。]{0,6}政协[^，、；。]{0,10}提案[^，、；。]{0,6}")
_SAME_THING = 0.55


def matters_differ(document: Document) -> Iterator[Problem]:
    """提案 or 建议: the same in title, opening and body; 政协 with 提案, 人大 with 建议.

    A letter that answers both at once says both in its title and is left alone.
    """
    title = document.title_statement
    if title is None or title.noun is None or title.answers_both:
        return
    yield from _opening_differs(document, title)
    yield from _body_of_deliberation_differs(document, title)
    yield from _body_text_differs(document, title)


def _opening_differs(document: Document, title: Statement) -> Iterator[Problem]:
    opening = document.opening_statement
    if opening is None or opening.noun is None or title.noun is None:
        return
    if opening.noun.matter is not title.noun.matter:
        yield Problem(
            opening.noun.span,
            {"noun": opening.noun.noun, "title_noun": title.noun.noun},
            "opening",
            related=(Related(title.noun.span, "title"),),
        )


def _body_of_deliberation_differs(document: Document, title: Statement) -> Iterator[Problem]:
    noun = title.noun
    if noun is None or not title.numbers:
        return
    pairs = {"提案": (_CONGRESS, _CONFERENCE, "政协"), "建议": (_CONFERENCE, _CONGRESS, "人大")}
    wrong, right, expected = pairs.get(noun.noun, (None, None, ""))
    if wrong is None or right is None or right.search(title.span.of(document.text)):
        return
    found = wrong.search(document.text, title.span.start, title.span.end)
    if found is not None:
        yield Problem(
            Span(*found.span()),
            {"noun": noun.noun, "expected": expected},
            "title",
            related=(Related(noun.span, "title"),),
        )


def _body_text_differs(document: Document, title: Statement) -> Iterator[Problem]:
    if title.noun is None:
        return
    opening = document.opening_statement
    start = document.body.start if opening is None else opening.span.end
    related = (Related(title.noun.span, "title"),)
    for match in _THANKED.finditer(document.text, start, document.body.end):
        expected = PROPOSERS[title.noun.matter]
        if match["role"] != expected:
            facts = {"role": match["role"], "expected": expected, "title_noun": title.noun.noun}
            yield Problem(Span(*match.span("role")), facts, "role", related=related)
    if title.noun.matter is Matter.SUGGESTION:
        for match in _YOUR_PROPOSAL.finditer(document.text, start, document.body.end):
            facts = {"noun": match["noun"], "title_noun": title.noun.noun}
            yield Problem(Span(*match.span("noun")), facts, "body", related=related)


def copied_body_differs(document: Document) -> Iterator[Problem]:
    """A reply to a proposal is not copied to the office of the congress alone, or vice versa."""
    copies = document.elements_of(ElementKind.COPY_RECIPIENTS)
    text = "".join(element.text for element in copies)
    wrong, right = _COPIED_CONGRESS, _COPIED_CONFERENCE
    if document.matter is Matter.SUGGESTION:
        wrong, right = right, wrong
    elif document.matter is not Matter.PROPOSAL:
        return
    if right.search(text):
        return
    for element in copies:
        match = wrong.search(document.text, element.span.start, element.span.end)
        if match is not None:
            variant = "proposal" if document.matter is Matter.PROPOSAL else "suggestion"
            yield Problem(Span(*match.span()), variant=variant)


def numbers_differ(document: Document) -> Iterator[Problem]:
    """The number of the proposal in the opening is one that the title gives."""
    title, opening = document.title_statement, document.opening_statement
    if title is None or opening is None or not title.numbers or not opening.numbers:
        return
    stated = {number.value for number in title.numbers}
    if len(opening.numbers) > 1 and stated & {number.value for number in opening.numbers}:
        return
    for number in opening.numbers:
        if number.value not in stated:
            first = title.numbers[0]
            yield Problem(
                number.span,
                {"number": number.numeral, "title_number": first.numeral},
                related=(Related(first.span, "title"),),
            )


def padding_differs(document: Document) -> Iterator[Problem]:
    """A number padded with zeros in one place is padded in the other."""
    title, opening = document.title_statement, document.opening_statement
    if title is None or opening is None:
        return
    for number in opening.numbers:
        for other in title.numbers:
            if number.value == other.value and number.numeral != other.numeral:
                facts = {"number": number.numeral, "title_number": other.numeral}
                yield Problem(number.span, facts, related=(Related(other.span, "title"),))


def sessions_differ(document: Document) -> Iterator[Problem]:
    """The session in the opening is the one of the title."""
    title, opening = document.title_statement, document.opening_statement
    if title is None or opening is None:
        return
    before, after = _sessions(document, title.span), _sessions(document, opening.span)
    if len(before) != 1 or len(after) != 1:
        return
    stated, repeated = before[0], after[0]
    if _disagree(stated, repeated):
        yield Problem(
            repeated.span,
            {
                "session": repeated.span.of(document.text),
                "title_session": stated.span.of(document.text),
            },
            related=(Related(stated.span, "title"),),
        )


def _sessions(document: Document, span: Span) -> list[Session]:
    return [
        session
        for session in mentions_within(document.sessions, span)
        if session.body in (Body.CONGRESS, Body.CONFERENCE) and session.number is not None
    ]


def _disagree(first: Session, second: Session) -> bool:
    if first.body is not second.body or first.term != second.term:
        return True
    return first.number != second.number


def names_differ(document: Document) -> Iterator[Problem]:
    """Every mention of the name of the proposal is the same, but for marks and 的提案.

    Two quotations that are hardly alike are names of different things and are left alone; so is
    one that is a part of the other.
    """
    reference, *repeated = (*proposal_names(document), None)
    if reference is None:
        return
    for mention in repeated:
        if mention is None or mention.bare == reference.bare:
            continue
        if _are_alike(mention.bare, reference.bare):
            yield Problem(
                mention.span,
                {"name": mention.name, "other": reference.name},
                related=(Related(reference.span, "first"),),
            )


def _are_alike(first: str, second: str) -> bool:
    if first in second or second in first:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SAME_THING

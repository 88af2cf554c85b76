"""What a reply letter says about the proposal or suggestion that it answers, and where.

A letter says it in its title, and again in its opening: 您提出的《…》（第N号）收悉. The two are
*statements*; the checks compare them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from gwlint.document import words
from gwlint.document.elements import ElementKind, Matter
from gwlint.mentions.lookup import mentions_within
from gwlint.mentions.proposals import ProposalNumber
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

if TYPE_CHECKING:
    from gwlint.document.document import Document

_NOUN = words.REPLY_NOUN
_RECEIVED_NOUN = Pattern(
    rf"(?P<noun>{_NOUN})(?:[（(][^（）()]{{1,30}}[）)])?(?:已|均|已经|敬|现已)?(?:收悉|收到|收讫)"
)
_NUMBERED_NOUN = Pattern(rf"号[”）)》]{{0,2}}[^。，；]{{0,30}}?(?P<noun>{_NOUN})")
_ANY_NOUN = Pattern(rf"(?P<noun>{_NOUN})")
_QUOTED_NAME = Pattern(r"《(?P<title>[^《》\n]{4,120})》|“(?P<quotation>[^“”\n]{4,120})”")
_RUNNING_NAME = Pattern(
    rf"提出的(?P<name>关于[^。，；“”《》（）]{{4,80}}?)的?(?P<noun>{_NOUN})(?:[（(]|已|收|，)"
)
_LEADING = Pattern(
    r"(?:提出的?|提交的?|在[^。；]{0,40}上提?)[^。；“”《》]{0,40}$|号[）)]?[^。；“”《》]{0,12}$|关于$|^$"
)
_TRAILING = Pattern(rf"^(?:的)?(?:{_NOUN}|[（(]|[^。；]{{0,30}}(?:收悉|收到|{_NOUN}|答复))")
_NOUN_AT_END = Pattern(rf"{_NOUN}$")
_NOUN_AFTER = Pattern(rf"(?:的)?{_NOUN}")
_SHORTEST_NAME = 10
_PADDING = Pattern(rf"\s|[“”‘’'\"〈〉《》（）()、，,]|的?{_NOUN}$")


class MatterNoun(NamedTuple):
    """The word, 提案 or 建议, that names what is answered."""

    span: Span
    noun: str

    @property
    def matter(self) -> Matter:
        """The matter that the word stands for; bills and written opinions go with suggestions."""
        return words.MATTERS[self.noun]


class MatterName(NamedTuple):
    """The name of what is answered, as quoted: 关于……的提案."""

    span: Span
    name: str

    @property
    def bare(self) -> str:
        """The name without marks and without a final 的提案 or 的建议, to compare two of them."""
        return _PADDING.sub("", _PADDING.sub("", self.name))


class Statement(NamedTuple):
    """What one part of a letter says of the matter.

    ``span`` is that part; ``answers_both`` says that outside quotation marks it speaks of a 提案
    and of a 建议, as the title of a letter that answers both at once does.
    """

    span: Span
    noun: MatterNoun | None
    numbers: tuple[ProposalNumber, ...]
    name: MatterName | None
    answers_both: bool


def read_title_statement(document: Document) -> Statement | None:
    """What the title says, or ``None`` if there is no title."""
    title = document.element(ElementKind.TITLE)
    if title is None:
        return None
    return _statement(document, title.span, _noun_in_title(document, title.span))


def read_opening_statement(document: Document) -> Statement | None:
    """What the opening says: the first sentence that speaks of receipt, or ``None``."""
    for paragraph in document.body_paragraphs[:2]:
        start = max(paragraph.span.start, document.body.start)
        text = document.text[start : paragraph.span.end]
        received = _RECEIVED_NOUN.search(text)
        if received is not None or "收悉" in text or "如下" in text:
            end = start + _end_of_sentence(text, received.end() if received else 0)
            noun = None
            if received is not None:
                noun = MatterNoun(Span(*received.span("noun")).shifted(start), received["noun"])
            return _statement(document, Span(start, end), noun)
    return None


def _end_of_sentence(text: str, after: int) -> int:
    ends = [text.find(mark, after) for mark in "。：\n"]
    return min((end for end in ends if end >= 0), default=len(text))


def _noun_in_title(document: Document, span: Span) -> MatterNoun | None:
    quoted = [quotation.span for quotation in document.quotations] + [
        title.span for title in document.titles
    ]
    found = None
    for pattern in (_NUMBERED_NOUN, _ANY_NOUN):
        for match in pattern.finditer(document.text, span.start, span.end):
            noun = Span(*match.span("noun"))
            if not any(quote.contains(noun) for quote in quoted):
                found = MatterNoun(noun, match["noun"])
        if found is not None:
            return found
    return None


def _statement(document: Document, span: Span, noun: MatterNoun | None) -> Statement:
    numbers = tuple(mentions_within(document.proposal_numbers, span))
    plain = words.QUOTED.sub("", span.of(document.text))
    both = "提案" in plain and "建议" in plain
    return Statement(span, noun, numbers, next(_names(document, span), None), both)


def _names(document: Document, span: Span) -> Iterator[MatterName]:
    text = document.text
    for match in _QUOTED_NAME.finditer(text, span.start, span.end):
        before, after = text[span.start : match.start()], text[match.end() : span.end]
        if _LEADING.search(before) and _TRAILING.match(after):
            group = "title" if match["title"] else "quotation"
            yield MatterName(Span(*match.span(group)), match[group])
    for match in _RUNNING_NAME.finditer(text, span.start, span.end):
        yield MatterName(Span(*match.span("name")), match["name"])


def proposal_names(document: Document) -> Iterator[MatterName]:
    """Every mention of the name of what is answered: in title, opening, and later in the body.

    In the body only quotations that end in, or are followed by, 提案 or 建议 are taken for one.
    """
    end = document.body.start
    for statement in (document.title_statement, document.opening_statement):
        if statement is not None:
            end = max(end, statement.span.end)
            if statement.name is not None:
                yield statement.name
    for match in _QUOTED_NAME.finditer(document.text, end, document.body.end):
        group = "title" if match["title"] else "quotation"
        name = match[group]
        if len(name) >= _SHORTEST_NAME and (
            _NOUN_AT_END.search(name) or _NOUN_AFTER.match(document.text, match.end())
        ):
            yield MatterName(Span(*match.span(group)), name)

"""What gwlint understood of a document, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from gwlint.document.document import Document
from gwlint.document.elements import ElementKind
from gwlint.engine.finding import Severity
from gwlint.mentions.counts import AnnouncedCount
from gwlint.mentions.lookup import HasSpan
from gwlint.mentions.verdicts import Relation, Verdict
from gwlint.reports.amounts import meaning
from gwlint.reports.inspection_words import element_in_words, inspection_words_in
from gwlint.reports.outline_tree import outline_tree
from gwlint.reports.page import Line, page_width, paragraph, print_lines, rule
from gwlint.reports.palette import BOLD, GOOD, PLAIN, QUIET, RELATED, SEVERITY_STYLES
from gwlint.reports.timeline import timeline
from gwlint.reports.view import Label, View
from gwlint.reports.words import kind_in_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.style import Style

_LONG = frozenset({ElementKind.BODY, ElementKind.OPENING, ElementKind.EXTRANEOUS})
_LONGEST_FIGURE = 20
_VERDICTS = {
    Verdict.CONTRADICTED: ("×", SEVERITY_STYLES[Severity.ERROR]),
    Verdict.ROUNDED: ("≈", SEVERITY_STYLES[Severity.WARNING]),
    Verdict.VERIFIED: ("√", GOOD),
    Verdict.UNVERIFIABLE: ("○", RELATED),
}


def render(document: Document, console: Console, language: str = "zh") -> None:
    """Print all that was understood of ``document``. ``language`` is ``"zh"`` or ``"en"``."""
    view = View(document, language, inspection_words_in(language), page_width(console))
    print_lines(console, _page(view))


def _page(view: View) -> Iterator[Line]:
    document, words = view.document, view.words
    kind = kind_in_words(document.kind, document.matter, view.language)
    yield from rule(document.source.name, kind, view.width)
    for title, rows in (
        (words.elements, _elements(view)),
        (words.outline, _outline(view)),
        (words.dates, _dates(view)),
        (words.references, _references(view)),
        (words.relations, _relations(view)),
        (words.quantities, _quantities(view)),
    ):
        yield from _section(title, rows, view.width)
    yield []


def _section(title: str, rows: Iterator[Line], width: int) -> Iterator[Line]:
    """``rows`` under a heading of their own; nothing if there are none."""
    first = next(rows, None)
    if first is None:
        return
    yield []
    yield from rule(title, "", width)
    yield first
    yield from rows


def _elements(view: View) -> Iterator[Line]:
    document = view.document
    names = [element_in_words(element.kind, view.language) for element in document.elements]
    longest = max(map(cell_len, names), default=0)
    for name, element in zip(names, document.elements, strict=True):
        show = view.beginning if element.kind in _LONG else view.whole
        yield from show(element.span, Label(name, longest), element.text)
    if document.page_numbers:
        lines = [document.source.position(span.start).line for span in document.page_numbers]
        places = view.words.pause.join(view.words.line.format(line) for line in lines)
        yield from paragraph(Segment(f"  {view.words.pages}  ", QUIET), places, view.width)


def _outline(view: View) -> Iterator[Line]:
    for outline in (view.document.outline, *view.document.attachment_outlines):
        yield from outline_tree(outline, view)


def _dates(view: View) -> Iterator[Line]:
    mentions = timeline(view.document)
    values = [value or view.words.undated for value, _ in mentions]
    longest = max(map(cell_len, values), default=0)
    for value, (_, date) in zip(values, mentions, strict=True):
        yield from view.context(date.span, Label(value, longest))


def _references(view: View) -> Iterator[Line]:
    document, words = view.document, view.words
    groups: tuple[tuple[str, Sequence[HasSpan]], ...] = (
        (words.document_numbers, document.document_numbers),
        (words.proposal_numbers, document.proposal_numbers),
        (words.sessions, document.sessions),
        (words.periods, document.periods),
        (words.titles, document.titles),
    )
    longest = max(cell_len(name) for name, _ in groups)
    for name, mentions in groups:
        for mention in mentions:
            text = mention.span.of(document.text)
            yield from view.whole(mention.span, Label(name, longest), text)


def _relations(view: View) -> Iterator[Line]:
    relations, announced = view.document.figures, view.document.counts
    if not relations and not announced:
        return
    counts = Counter(relation.verdict for relation in relations)
    counts.update(count.verdict for count in announced)
    totals = (f"{view.words.verdicts[verdict]} {counts[verdict]}" for verdict in _VERDICTS)
    yield from paragraph(Segment("  "), " · ".join(totals), view.width)
    for relation in relations:
        yield from _relation(relation, view)
    for count in announced:
        yield from _count(count, view)


def _count(count: AnnouncedCount, view: View) -> Iterator[Line]:
    yield next(view.context(count.span, *_verdict(count.verdict, view), [count.listed]))


def _verdict(verdict: Verdict, view: View) -> tuple[Label, Style]:
    symbol, style = _VERDICTS[verdict]
    longest = 2 + max(map(cell_len, view.words.verdicts.values()))
    return Label(f"{symbol} {view.words.verdicts[verdict]}", longest, style), style


def _relation(relation: Relation, view: View) -> Iterator[Line]:
    label, style = _verdict(relation.verdict, view)
    operands = [operand.span for operand in relation.operands]
    row = next(view.context(relation.stated.span, label, style, operands))
    yield row
    margin = Segment(" " * sum(cell_len(segment.text) for segment in row[:2]))
    for step in relation.steps:
        yield from paragraph(margin, step, view.width, BOLD)


def _quantities(view: View) -> Iterator[Line]:
    written = [quantity.span.of(view.document.text) for quantity in view.document.quantities]
    longest = max(map(cell_len, written), default=0)
    for text, quantity in zip(written, view.document.quantities, strict=True):
        label = Label(text, min(longest, _LONGEST_FIGURE), PLAIN)
        yield from view.whole(quantity.span, label, meaning(quantity, text, view.words))

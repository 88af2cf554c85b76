"""What gwlint understood of a document, as values that JSON has."""

from __future__ import annotations

from typing import Any

from gwlint.document.document import Document
from gwlint.document.outline import Heading, Outline
from gwlint.document.runs import Run
from gwlint.mentions.counts import AnnouncedCount
from gwlint.mentions.quantities import Quantity
from gwlint.mentions.verdicts import Relation
from gwlint.reports.amounts import plain_decimal
from gwlint.reports.timeline import DatedMention, timeline
from gwlint.text.source import Position
from gwlint.text.span import Span

VERSION = 1

Table = dict[str, Any]


def inspection_as_json(document: Document) -> Table:
    """Everything that the inspection of ``document`` shows.

    Each part and mention has ``start`` and ``end``, lines and columns from 1, columns in
    characters, ``end`` exclusive, and its ``text``. Exact numbers are strings.
    """
    return {
        "version": VERSION,
        "path": document.source.name,
        "kind": str(document.kind),
        "matter": None if document.matter is None else str(document.matter),
        "elements": [
            {"kind": str(element.kind), **_placed(document, element.span)}
            for element in document.elements
        ],
        "page_numbers": [_physical(document, span) for span in document.page_numbers],
        "outline": _outline(document, document.outline),
        "attachments": [_outline(document, outline) for outline in document.attachment_outlines],
        "dates": [_date(document, mention) for mention in timeline(document)],
        "periods": [_placed(document, period.span) for period in document.periods],
        "sessions": [
            {
                **_placed(document, session.span),
                "body": str(session.body),
                "place": session.place,
                "term": session.term,
                "number": session.number,
            }
            for session in document.sessions
        ],
        "titles": [_placed(document, title.span) for title in document.titles],
        "document_numbers": [
            {**_placed(document, number.span), "year": number.year_number}
            for number in document.document_numbers
        ],
        "proposal_numbers": [
            {**_placed(document, number.span), "noun": number.noun}
            for number in document.proposal_numbers
        ],
        "figures": [_relation(document, relation) for relation in document.figures],
        "counts": [_count(document, count) for count in document.counts],
        "quantities": [_quantity(document, quantity) for quantity in document.quantities],
    }


def _placed(document: Document, span: Span) -> Table:
    physical = document.logical.physical(span)
    return {**_physical(document, physical), "text": span.of(document.text)}


def _physical(document: Document, span: Span) -> Table:
    start, end = document.source.position(span.start), document.source.position(span.end)
    return {"start": _position(start), "end": _position(end), "text": span.of(document.source.text)}


def _position(position: Position) -> Table:
    return {"line": position.line, "column": position.column}


def _outline(document: Document, outline: Outline) -> Table:
    return {
        "headings": [_heading(document, heading) for heading in outline.headings],
        "runs": [_run(document, run) for run in outline.runs],
    }


def _heading(document: Document, heading: Heading) -> Table:
    span = Span(heading.marker.start, heading.text.end)
    return {
        **_placed(document, span),
        "form": str(heading.form),
        "number": heading.number,
        "children": [_heading(document, child) for child in heading.children],
    }


def _run(document: Document, run: Run) -> Table:
    return {
        "form": str(run.form),
        "items": [{**_placed(document, item.span), "number": item.number} for item in run.items],
    }


def _date(document: Document, mention: DatedMention) -> Table:
    value, date = mention
    return {**_placed(document, date.span), "value": value or None, "recurring": date.recurring}


def _quantity(document: Document, quantity: Quantity) -> Table:
    interval = quantity.interval
    return {
        **_placed(document, quantity.span),
        "kind": quantity.kind.value,
        "unit": quantity.unit.name,
        "low": plain_decimal(interval.low),
        "low_closed": interval.low_closed,
        "high": plain_decimal(interval.high),
        "high_closed": interval.high_closed,
    }


def _count(document: Document, count: AnnouncedCount) -> Table:
    return {
        **_placed(document, count.span),
        "verdict": count.verdict.value,
        "announced": count.number,
        "fewest": count.fewest,
        "most": None if count.open else count.most,
        "list": _placed(document, count.listed),
    }


def _relation(document: Document, relation: Relation) -> Table:
    return {
        **_placed(document, relation.span),
        "kind": relation.kind.value,
        "verdict": relation.verdict.value,
        "stated": _placed(document, relation.stated.span),
        "operands": [_placed(document, operand.span) for operand in relation.operands],
        "steps": list(relation.steps),
    }

"""A document, understood: its text, its parts, and everything that it mentions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gwlint.document.addressee import Addressee
from gwlint.document.anatomy import Anatomy, read_anatomy
from gwlint.document.elements import DocumentKind, Element, ElementKind, Matter, Paragraph
from gwlint.document.outline import Outline, build_attachment_outlines, build_outline
from gwlint.document.reply import Statement, read_opening_statement, read_title_statement
from gwlint.mentions.counts import AnnouncedCount, find_announced_counts
from gwlint.mentions.date_values import Date, DateRange
from gwlint.mentions.dates import find_date_ranges, find_dates
from gwlint.mentions.document_numbers import DocumentNumber, find_document_numbers
from gwlint.mentions.lookup import mentions_within
from gwlint.mentions.periods import Period, find_periods
from gwlint.mentions.proposals import ProposalNumber, find_proposal_numbers
from gwlint.mentions.quotations import Quotation, find_quotations
from gwlint.mentions.sessions import Session, find_sessions
from gwlint.mentions.titles import TitleMention, find_titles
from gwlint.text.logical import LogicalText
from gwlint.text.patterns import Pattern
from gwlint.text.source import SourceText
from gwlint.text.span import Span

if TYPE_CHECKING:
    from gwlint.mentions.numbers import NumberMention
    from gwlint.mentions.quantities import Quantity
    from gwlint.mentions.verdicts import Relation

_SENTENCE = Pattern(r"[^。！？\n]*[。！？]+[”’）》]*|[^。！？\n]+")


@dataclass(frozen=True)
class Document:
    """One document. Immutable; what costs time is found on first use and kept.

    All spans are spans of ``text``, the logical text, but for ``page_numbers``, which are spans of
    the source text.
    """

    source: SourceText
    logical: LogicalText
    paragraphs: tuple[Paragraph, ...]
    page_numbers: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The logical text."""
        return self.logical.text

    @cached_property
    def anatomy(self) -> Anatomy:
        """What each part of the text is."""
        return read_anatomy(self.paragraphs)

    @property
    def kind(self) -> DocumentKind:
        """The kind of document."""
        return self.anatomy.kind

    @property
    def matter(self) -> Matter | None:
        """What a reply letter answers; ``None`` for other documents, or if it does not say."""
        return self.anatomy.matter

    @property
    def is_official(self) -> bool:
        """Whether it is a reply letter or one of the 15 statutory types."""
        return self.kind is not DocumentKind.OTHER

    @property
    def elements(self) -> tuple[Element, ...]:
        """The parts, in the order of the text."""
        return self.anatomy.elements

    def elements_of(self, *kinds: ElementKind) -> tuple[Element, ...]:
        """The parts of the given kinds, in the order of the text."""
        return tuple(element for element in self.elements if element.kind in kinds)

    def element(self, kind: ElementKind) -> Element | None:
        """The first part of the given kind, or ``None``."""
        return next((element for element in self.elements if element.kind is kind), None)

    @property
    def addressee(self) -> Addressee | None:
        """Whom the document is addressed to."""
        return self.anatomy.addressee

    @cached_property
    def body_paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body; of a text that is no official document, all of them."""
        if not self.is_official:
            return self.paragraphs
        body = self.anatomy.body
        return self.paragraphs[body.start : body.stop]

    @cached_property
    def attachment_paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of attached texts."""
        if not self.is_official:
            return ()
        attachments = self.anatomy.attachments
        return self.paragraphs[attachments.start : attachments.stop]

    @cached_property
    def body(self) -> Span:
        """From the opening to the closing; of a text that is no official document, everything."""
        if not self.is_official:
            return Span(0, len(self.text))
        if not self.body_paragraphs:
            return Span(self.anatomy.body_start, self.anatomy.body_start)
        return Span(self.anatomy.body_start, self.body_paragraphs[-1].span.end)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of body and attachments, tables left out."""
        return tuple(
            Span(*match.span())
            for paragraph in (*self.body_paragraphs, *self.attachment_paragraphs)
            if not paragraph.table
            for match in _SENTENCE.finditer(self.text, paragraph.span.start, paragraph.span.end)
        )

    @cached_property
    def outline(self) -> Outline:
        """The numbered headings and items of the body."""
        return build_outline(self.body_paragraphs)

    @cached_property
    def attachment_outlines(self) -> tuple[Outline, ...]:
        """The numbered headings and items of each attached text."""
        return build_attachment_outlines(self.attachment_paragraphs)

    @cached_property
    def titles(self) -> tuple[TitleMention, ...]:
        """Every 《…》."""
        return find_titles(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every “…”."""
        return find_quotations(self.text)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Every date."""
        return find_dates(self.text)

    @cached_property
    def date_ranges(self) -> tuple[DateRange, ...]:
        """Every pair of dates that bound a stretch of time."""
        return find_date_ranges(self.text, self.dates)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Every number: quantities, and what only names something (a year, a code)."""
        from gwlint.mentions.numbers import find_numbers

        return find_numbers(self.text)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity: what is measured or counted, and how exactly."""
        from gwlint.mentions.quantities import Quantity

        return tuple(number for number in self.numbers if isinstance(number, Quantity))

    @cached_property
    def counts(self) -> tuple[AnnouncedCount, ...]:
        """Every announced count (三大体系) that a list goes with."""
        return find_announced_counts(self.text)

    @cached_property
    def figures(self) -> tuple[Relation, ...]:
        """Every statement that ties figures together, with what recomputing says of it."""
        from gwlint.mentions.relations import find_relations

        return find_relations(self.text, self.numbers)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Every stretch of years: 2016—2020年, “十三五”."""
        return find_periods(self.text)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """Every session of a congress or a conference."""
        return find_sessions(self.text)

    @cached_property
    def issue_date(self) -> Date | None:
        """The issue date (成文日期)."""
        return self._date_of(ElementKind.ISSUE_DATE)

    @cached_property
    def print_date(self) -> Date | None:
        """The print date (印发日期)."""
        return self._date_of(ElementKind.PRINT_DATE)

    def _date_of(self, kind: ElementKind) -> Date | None:
        element = self.element(kind)
        if element is None:
            return None
        return next(iter(mentions_within(self.dates, element.span)), None)

    @cached_property
    def document_numbers(self) -> tuple[DocumentNumber, ...]:
        """Every document number, the document's own and those it cites."""
        return find_document_numbers(self.text)

    @cached_property
    def proposal_numbers(self) -> tuple[ProposalNumber, ...]:
        """Every number of a proposal or suggestion."""
        return find_proposal_numbers(self.text)

    @cached_property
    def own_number(self) -> DocumentNumber | None:
        """The document number of the document itself (发文字号)."""
        element = self.element(ElementKind.DOCUMENT_NUMBER)
        if element is None:
            return None
        return next(iter(mentions_within(self.document_numbers, element.span)), None)

    @cached_property
    def title_statement(self) -> Statement | None:
        """What the title says of the proposal or suggestion that is answered."""
        return read_title_statement(self)

    @cached_property
    def opening_statement(self) -> Statement | None:
        """What the opening says of the proposal or suggestion that is answered."""
        return read_opening_statement(self)

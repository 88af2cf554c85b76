"""A half-open range of characters."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` (inclusive) to ``end`` (exclusive) of one text, counted from 0."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of characters covered."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, distance: int) -> Span:
        """The same range, ``distance`` characters further on."""
        return Span(self.start + distance, self.end + distance)

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]


def covering(first: Span, *others: Span) -> Span:
    """The smallest span that contains all the given ones."""
    spans = (first, *others)
    return Span(min(span.start for span in spans), max(span.end for span in spans))

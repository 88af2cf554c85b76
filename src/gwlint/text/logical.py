"""The map between a text as it stands and the text that a reader means.

Extraction leaves scars: page breaks within a sentence, blanks round digits, Markdown remains,
full-width digits. Checks read *logical* text, from which the scars are gone; findings are shown in
the *physical* text. A logical text is made by leaving characters out and by writing single
characters otherwise, never by adding or reordering, so that two sorted arrays describe the map and
one bisection locates an offset.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from gwlint.text.span import Span


@dataclass(frozen=True)
class LogicalText:
    """A text without scars, with the way back.

    ``text`` is made of runs. Run *i* starts at ``starts[i]`` in the logical text and at
    ``origins[i]`` in the physical text; both arrays ascend, and ``starts[0]`` is 0. Within a run,
    characters correspond one to one.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def physical_offset(self, offset: int) -> int:
        """Where the logical character at ``offset`` stands in the physical text."""
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]

    def physical(self, span: Span) -> Span:
        """The physical characters of a logical span, from its first character to its last.

        What was left out between the two is inside; what was left out before and after is not. An
        empty span maps to the empty span before the character that follows it.
        """
        start = self.physical_offset(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, self.physical_offset(span.end - 1) + 1)

    def logical_offset(self, offset: int) -> int:
        """The logical place of the physical ``offset``; of a left-out character, the next one's."""
        run = bisect_right(self.origins, offset) - 1
        if run < 0:
            return 0
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + offset - self.origins[run], end)

    def logical(self, span: Span) -> Span:
        """The logical span of the characters of a physical span that were kept."""
        return Span(self.logical_offset(span.start), self.logical_offset(span.end))


class LogicalTextBuilder:
    """Collects the pieces of a logical text from left to right."""

    def __init__(self, physical: str) -> None:
        self._physical = physical
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._length = 0
        self._next_origin = -1

    @property
    def length(self) -> int:
        """The number of logical characters so far."""
        return self._length

    def keep(self, start: int, end: int, written: str | None = None) -> None:
        """Take over the physical characters ``start`` to ``end``, written as ``written``.

        ``written``, if given, has one character for each character taken over.

        Raises:
            ValueError: if ``written`` is of another length, or ``start`` is before what was taken.
        """
        if start >= end:
            return
        piece = self._physical[start:end] if written is None else written
        if len(piece) != end - start:
            raise ValueError("a rewritten piece must keep its length")
        if start < self._next_origin:
            raise ValueError("pieces must be taken from left to right")
        if start != self._next_origin:
            self._starts.append(self._length)
            self._origins.append(start)
        self._pieces.append(piece)
        self._length += end - start
        self._next_origin = end

    def build(self) -> LogicalText:
        """The logical text of everything kept; an empty text maps to the start of the physical."""
        return LogicalText(
            "".join(self._pieces), tuple(self._starts or [0]), tuple(self._origins or [0])
        )

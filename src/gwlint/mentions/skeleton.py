"""The skeleton of a text: the text with every number drawn together into one character.

Relations between figures are read off the skeleton with short expressions. In these, as in
everything that prints a skeleton, a circled letter stands for one number, whatever its length:
Ⓝ a number, Ⓟ a percentage, Ⓓ percentage points, Ⓜ a multiple or doubling, Ⓡ a proportion, Ⓕ a
fraction, Ⓨ a year, Ⓣ another date or time, Ⓘ the name of something.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from gwlint.mentions.designations import Designation, DesignationKind
from gwlint.mentions.numbers import NumberMention
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.text.patterns import Pattern

FIGURES = "ⓃⓅⒹⓂⓇⒻ"
"""The letters of all quantities, for the character classes of expressions."""

_LETTERS = {
    QuantityKind.NUMBER: "Ⓝ",
    QuantityKind.PERCENT: "Ⓟ",
    QuantityKind.POINTS: "Ⓓ",
    QuantityKind.MULTIPLE: "Ⓜ",
    QuantityKind.DOUBLING: "Ⓜ",
    QuantityKind.PROPORTION: "Ⓡ",
    QuantityKind.FRACTION: "Ⓕ",
    DesignationKind.YEAR: "Ⓨ",
    DesignationKind.DATE: "Ⓣ",
    DesignationKind.IDENTIFIER: "Ⓘ",
}
# Noncharacters stand for the circled letters, which a text may contain; no text contains these.
_STANDS_FOR = {letter: chr(0xFDD0 + order) for order, letter in enumerate("ⓃⓅⒹⓂⓇⒻⓎⓉⒾ")}
_INWARD = str.maketrans(_STANDS_FOR)
_OUTWARD = str.maketrans({mark: letter for letter, mark in _STANDS_FOR.items()})
_MARKS = {kind: _STANDS_FOR[letter] for kind, letter in _LETTERS.items()}


def grammar(expression: str) -> Pattern:
    """An expression over skeletons; circled letters in it stand for numbers."""
    return Pattern(expression.translate(_INWARD))


_FULL_WIDTH = tuple(zip(",;:()?!", "，；：（）？！", strict=True))
_LONGEST_REACH = 400
_STOP = Pattern(r"[。！？\n]")
_ASIDE = grammar(
    r"（(?![^（）]*(?:口径|可比|不变价|扣除|不含|剔除|不包括|除外))[^（）ⓃⓅⒹⓂⓇⒻ\n]{0,40}）"
)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A text in which each number is one character, and remarks without figures are left out.

    Punctuation is full-width, however it is written. ``numbers`` tells what stands at an offset of
    the skeleton, and ``places`` are these offsets. ``source`` is the text itself, and ``stops``
    are the full stops and the ends of paragraphs, at which sentences end.
    """

    source: str
    text: str
    numbers: dict[int, NumberMention]
    places: tuple[int, ...]
    stops: tuple[int, ...]

    def quantity(self, offset: int) -> Quantity:
        """The quantity at ``offset``.

        Raises:
            KeyError: if no quantity stands there.
        """
        number = self.numbers[offset]
        if isinstance(number, Quantity):
            return number
        raise KeyError(offset)

    def quantities(self, match: regex.Match[str], *groups: str) -> tuple[Quantity, ...]:
        """The quantities that the groups of ``match``, one character each, have caught."""
        return tuple(self.quantity(match.start(group)) for group in groups)

    def within(self, start: int, end: int) -> Iterator[tuple[int, Quantity]]:
        """The quantities from ``start`` to ``end`` of the skeleton, with their offsets."""
        for offset in self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]:
            number = self.numbers[offset]
            if isinstance(number, Quantity):
                yield offset, number

    def year(self, offset: int) -> int | None:
        """The year at ``offset``, if a single one stands there."""
        number = self.numbers.get(offset)
        return number.year if isinstance(number, Designation) else None

    def sentence(self, start: int, end: int) -> str:
        """The sentence, to its full stop or the end of the paragraph, about start to end."""
        return self.text[self.sentence_start(start) : self.sentence_end(end)]

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that holds ``offset`` begins, or so far back as matters."""
        before = bisect_left(self.stops, offset)
        start = self.stops[before - 1] + 1 if before else 0
        return max(start, offset - _LONGEST_REACH)

    def sentence_end(self, offset: int) -> int:
        """Where the sentence that holds ``offset`` ends, before its full stop, or near enough."""
        after = bisect_left(self.stops, offset)
        end = self.stops[after] if after < len(self.stops) else len(self.text)
        return min(end, offset + _LONGEST_REACH)

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph that holds ``offset`` begins, or so far back as matters."""
        earliest = max(0, offset - 4 * _LONGEST_REACH)
        return max(self.text.rfind("\n", earliest, offset) + 1, earliest)

    def __str__(self) -> str:
        return self.text.translate(_OUTWARD)


def skeleton_of(text: str, numbers: Iterable[NumberMention]) -> Skeleton:
    """The skeleton of ``text``, whose numbers are ``numbers`` in their order."""
    pieces: list[str] = []
    places: list[tuple[int, NumberMention]] = []
    position = length = 0
    for number in numbers:
        piece = text[position : number.span.start]
        pieces.append(piece)
        length += len(piece)
        places.append((length, number))
        pieces.append(_MARKS[number.kind])
        length += 1
        position = number.span.end
    pieces.append(text[position:])
    drawn = "".join(pieces)
    for half, full in _FULL_WIDTH:
        drawn = drawn.replace(half, full)
    return _without_asides(text, drawn, places)


def _without_asides(source: str, text: str, places: list[tuple[int, NumberMention]]) -> Skeleton:
    asides = [aside.span() for aside in _ASIDE.finditer(text)] if "（" in text else []
    kept = [text[end:start] for (_, end), (start, _) in pairwise([(0, 0), *asides, (len(text), 0)])]
    numbers: dict[int, NumberMention] = {}
    passed = removed = 0
    for offset, number in places:
        while passed < len(asides) and asides[passed][1] <= offset:
            removed += asides[passed][1] - asides[passed][0]
            passed += 1
        if passed == len(asides) or offset < asides[passed][0]:
            numbers[offset - removed] = number
    return _skeleton(source, "".join(kept), numbers)


def _skeleton(source: str, text: str, numbers: dict[int, NumberMention]) -> Skeleton:
    stops = tuple(match.start() for match in _STOP.finditer(text))
    return Skeleton(source, text, numbers, tuple(numbers), stops)

"""Every number of a text, as what it is: a quantity, or the name of a year, a day, a document."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.mentions.arabic_figures import ARABIC_DIGITS, arabic_figure
from gwlint.mentions.chinese_figures import CHINESE_NUMBER, chinese_figure
from gwlint.mentions.designations import Designation
from gwlint.mentions.numerals import Numeral
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

NumberMention = Quantity | Designation

_CANDIDATE = Pattern(
    r"(?=[\d零〇○一二两三四五六七八九十百千翻])"
    rf"(?:(?P<arabic>(?P<digits>{ARABIC_DIGITS})(?P<terms>(?:[:：∶]\d+(?:\.\d+)?)+)?)"
    rf"|(?P<chinese>{CHINESE_NUMBER})|翻了?[番倍])"
)


def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """Every number of ``text`` in order: quantities, and designations, which measure nothing."""
    return tuple(_numbers(text))


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of ``text``, in order.

    Years, dates, times, ordinals (第三), document and standard numbers, codes such as G60,
    telephone and list numbers are no quantities.
    """
    return tuple(number for number in _numbers(text) if isinstance(number, Quantity))


def _numbers(text: str) -> Iterator[NumberMention]:
    position = 0
    for match in _CANDIDATE.finditer(text):
        if match.start() < position:
            continue
        mention: NumberMention | None
        if match["digits"] is not None:
            mention = arabic_figure(text, match)
        elif match["chinese"] is not None:
            mention = chinese_figure(text, match)
        else:
            mention = _doubling(Span(*match.span()))
        if mention is not None:
            position = mention.span.end
            yield mention


def _doubling(span: Span) -> Quantity:
    return Quantity(span, QuantityKind.DOUBLING, Numeral(1))

"""Words in quotation marks: “十三五”, “关于……的建议”."""

from __future__ import annotations

from typing import NamedTuple

from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_QUOTATION = Pattern(r"“([^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*)”")


class Quotation(NamedTuple):
    """One “…”, outermost marks; ``words`` is what stands between them."""

    span: Span
    words: str


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every complete pair of double quotation marks within one paragraph."""
    return tuple(Quotation(Span(*match.span()), match[1]) for match in _QUOTATION.finditer(text))

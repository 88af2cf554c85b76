"""Numbers of proposals and suggestions: 第0873号提案, 第20230123号建议, 《…》（第25号）."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_NOUN = "提案|建议|议案|书面意见"
_NUMERAL = r"(?P<numeral>[A-Z]{0,3}\d{1,10}(?:[-—]\d{1,4})?)"
_BEFORE_NOUN = Pattern(
    rf"[第“]?{_NUMERAL}号”?(?:[（(][^（）()]{{1,20}}[）)])?"
    rf"(?:[“《][^“”《》]{{1,60}}[”》])?(?:的|平时|重点|集体|联名|督办|闭会期间|代表|委员|党派|界别)*(?P<noun>{_NOUN})"
)
_AFTER_NOUN = Pattern(
    rf"(?P<noun>{_NOUN})[”》]*(?:[（(]|[，,：:]|编号[为是：:]?|案号[为是：:]?){{1,2}}(?:编号|案号|提案号|建议号)?[：:]?第?{_NUMERAL}号?(?=[）)，。：\s]|$)"
)
_RIGHT_AFTER_NOUN = Pattern(rf"(?P<noun>{_NOUN})第{_NUMERAL}号")
_IN_BRACKETS = Pattern(
    rf"[》”](?P<noun>{_NOUN})?[（(](?:提案|建议)?(?:编号|案号|号)?[：:]?第?[\u4e00-\u9fff]{{0,2}}{_NUMERAL}号?(?:(?P<inner>{_NOUN}))?[）)]"
)


class ProposalNumber(NamedTuple):
    """One number of a proposal or suggestion.

    ``numeral`` is as written (numbers may be padded with zeros); ``noun`` is 提案, 建议, 议案,
    书面意见, or empty where the text has only the number.
    """

    span: Span
    numeral: str
    noun: str

    @property
    def value(self) -> str:
        """The number without padding, to compare two ways of writing it."""
        return self.numeral.lstrip("0") or "0"


def find_proposal_numbers(text: str) -> tuple[ProposalNumber, ...]:
    """Every number that the text says is one of a proposal or suggestion."""
    if "号" not in text:
        return ()
    found = sorted(_find(text), key=lambda number: number.span)
    return tuple(
        number
        for index, number in enumerate(found)
        if index == 0 or not number.span.overlaps(found[index - 1].span)
    )


def _find(text: str) -> Iterator[ProposalNumber]:
    for pattern in (_BEFORE_NOUN, _IN_BRACKETS, _AFTER_NOUN, _RIGHT_AFTER_NOUN):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            noun = groups["noun"] or groups.get("inner") or ""
            yield ProposalNumber(Span(*match.span("numeral")), match["numeral"], noun)

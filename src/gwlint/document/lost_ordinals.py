"""Whether an ordinal that a sequence lacks stands in the text all the same.

Converters join paragraphs, glue page numbers to headings and lose marks. Before a number is called
missing, the text where it should stand is searched for it, however it is written there.
"""

from __future__ import annotations

from gwlint.mentions.ordinals import OrdinalForm, written
from gwlint.mentions.small_numerals import chinese
from gwlint.text.patterns import Pattern

_HANZI = "一二三四五六七八九十百"
_OTHER_WORDS = {1: "首先|一方面|一来", 2: "其次|另一方面|二来"}
_LATER_WORDS = "再次|再者|另外|此外|最后"
_BRACKETED = (OrdinalForm.HANZI_BRACKET, OrdinalForm.ARABIC_BRACKET, OrdinalForm.HALF_BRACKET)


def stands_within(text: str, form: OrdinalForm, number: int, start: int, end: int) -> bool:
    """Whether the ordinal ``number`` of ``form`` stands anywhere in ``text[start:end]``."""
    expression = _expression(form, number)
    return Pattern(rf"(?m){expression}").search(text, start, end) is not None


def _expression(form: OrdinalForm, number: int) -> str:
    hanzi, digits = chinese(number), str(number)
    if form is OrdinalForm.HANZI:
        marked = rf"(?<![\u4e00-\u9fff、]){hanzi}[、.．，,：:](?![{_HANZI}][、级线类季期年])"
        return rf"{marked}|^{hanzi} ?(?![{_HANZI}是])"
    if form is OrdinalForm.ARABIC:
        return rf"(?<![\d.（(]){digits}(?:[、，：)）]|[.．](?!\d(?!\d\d\d年)))|^{digits} ?(?![\d.])"
    if form in _BRACKETED:
        numeral = hanzi if form is OrdinalForm.HANZI_BRACKET else digits
        return rf"(?<!第)(?:[（(]{numeral}(?![{_HANZI}\d])|(?<![{_HANZI}\d（(]){numeral}[)）])"
    if form in (OrdinalForm.NARRATIVE, OrdinalForm.NTH, OrdinalForm.ITEM):
        words = _OTHER_WORDS.get(number, _LATER_WORDS)
        return (
            rf"{words}|{hanzi}[是要则为在来、]|[第其]{hanzi}|[（(]{hanzi}[)）]|(?<!\d){digits}[.．、)）](?!\d)"
            rf"|{written(OrdinalForm.CIRCLED, number)}"
        )
    return written(form, number)

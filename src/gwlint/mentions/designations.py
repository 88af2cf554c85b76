"""Numbers that name instead of measuring: years, dates, times, ordinals, document numbers."""

from __future__ import annotations

from enum import Enum
from string import ascii_letters
from typing import NamedTuple

from gwlint.text.patterns import Pattern
from gwlint.text.span import Span


class DesignationKind(Enum):
    """What a number that measures nothing is."""

    YEAR = "year"
    DATE = "date"
    IDENTIFIER = "identifier"


class Designation(NamedTuple):
    """A number that names something.

    ``year`` is the year that a single year or a date with a year states; ``None`` otherwise, also
    for a range of years.
    """

    span: Span
    kind: DesignationKind
    year: int | None = None


_RANGE = "[-—－–~～至到]"
_YEAR = r"(?:1[89]|20)\d\d"
_AFTER_YEAR = (
    rf"年(?:代|度|末|底|初)?(?:\d{{1,2}}(?:{_RANGE}{{1,2}}\d{{1,2}})?月(?:份|末|底|初)?"
    rf"(?:\d{{1,2}}(?:{_RANGE}\d{{1,2}})?日)?|上半年|下半年)?"
)
_ARABIC = Pattern(
    rf"(?P<year>{_YEAR})(?:(?P<to>{_RANGE}{{1,2}}(?:{_YEAR}|\d\d(?!\d)))?(?:{_AFTER_YEAR}|学年)|"
    rf"(?P<bare>{_RANGE}{_YEAR}(?![\d.年个家项件人万亿元]))|(?P<slashed>[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?![\d.])))"
    rf"|(?P<date>\d{{1,2}}(?:{_RANGE}{{1,2}}\d{{1,2}})?月(?:份|末|底|初)?"
    rf"(?:\d{{1,2}}(?:{_RANGE}{{1,2}}\d{{1,2}})?[日号])?"
    rf"|\d{{1,2}}(?:{_RANGE}\d{{1,2}})?日(?![元均本语])"
    r"|(?:[01]?\d|2[0-4])[:：][0-5]\d(?![:：.\d])"
    rf"|\d{{1,2}}(?:时|点(?=[钟整半前后至到\d—-]))(?:\d{{1,2}}分)?|\d\d年代|[1-4](?:{_RANGE}[1-4])?季度)"
    r"|(?P<identifier>(?<=[A-Za-z#№＃第]|[A-Za-z][-/·.—])[\d.]*\d(?:[-—/.][\dA-Za-z]+)*"
    r"(?:号|届|次|条|款|期|批|名|位|个|代|轮|章|节|项|页|季度)?"
    r"|(?<=[〔\[【])\d{4}[〕\]】](?:第?\d+)?号?|(?<=[（(])(?:\d{4}|\d{1,2})(?=[）)])"
    r"|\d+号(?!召)|\d+(?:\s?[+＋]\s?\d+)+|\d+(?:\.\d+){2,}|\d+/\d+|(?<!\d)1[3-9]\d{9}(?!\d)"
    r"|0\d{2,3}[-—－]\d{5,8}|(?<![^\n。；：])\d{1,2}(?:[、）)]|[.．](?!\d))|\d+\.\d版"
    r"|1[0-2]\d{1,3}(?=政务|热线|平台|投诉|便民|电话|举报|市[民长]|报警|急救|服务热|”)|\d+(?=[届])"
    r"|\d+\.0(?![\d%亿万元个]))"
)


_BEFORE = frozenset("第#№＃〔[【（(\n。；：-/·.—" + ascii_letters)
_AFTER = frozenset("年月日号届时点季学版强政热平投便电举市报急服”:：-—－–~～至到/+＋.．、）) ")
_LONGEST_MEASURE = 9


def may_designate(text: str, start: int, end: int) -> bool:
    """Whether the digits from ``start`` to ``end`` may be a designation, by what is about them."""
    return (
        start == 0
        or text[start - 1] in _BEFORE
        or text[end : end + 1] in _AFTER
        or end - start > _LONGEST_MEASURE
        or text[end - 2 : end] == ".0"
    )


def designation_at(text: str, start: int) -> Designation | None:
    """The designation whose first digit stands in ``text`` at ``start``, if there is one there."""
    match = _ARABIC.match(text, start)
    if match is None:
        return None
    span = Span(*match.span())
    if match["year"] is None:
        kind = DesignationKind.DATE if match["date"] else DesignationKind.IDENTIFIER
        return Designation(span, kind)
    if match["to"] or match["bare"]:
        return Designation(span, DesignationKind.YEAR)
    return Designation(span, DesignationKind.YEAR, int(match["year"]))

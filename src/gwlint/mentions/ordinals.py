"""Ordinals that number the parts of a text: 一、 （一） 1. （1） ① 第一章 一是 第一， 首先 …

GB/T 9704—2012 §7.3.3 names four levels (一、 （一） 1. （1）); GB/T 15834—2011 appendix B.3 says
which mark follows which ordinal. Wrong marks are read as well: the checks report them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from gwlint.mentions.small_numerals import chinese, small_number
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span


class OrdinalForm(StrEnum):
    """The form of an ordinal; the value is how the first of its kind is properly written."""

    PART = "第一编"
    CHAPTER = "第一章"
    SECTION = "第一节"
    ARTICLE = "第一条"
    HANZI = "一、"
    HANZI_BRACKET = "（一）"
    ARABIC = "1."
    ARABIC_BRACKET = "（1）"
    HALF_BRACKET = "1）"
    CIRCLED = "①"
    LETTER = "A."
    DECIMAL = "1.1"
    NARRATIVE = "一是"
    NTH = "第一，"
    ITEM = "其一，"
    FIRST_NEXT_LAST = "首先，"


LEVELS = {
    OrdinalForm.PART: -3,
    OrdinalForm.CHAPTER: -2,
    OrdinalForm.SECTION: -1,
    OrdinalForm.ARTICLE: 0,
    OrdinalForm.HANZI: 1,
    OrdinalForm.HANZI_BRACKET: 2,
    OrdinalForm.ARABIC: 3,
    OrdinalForm.ARABIC_BRACKET: 4,
    OrdinalForm.HALF_BRACKET: 4,
    OrdinalForm.CIRCLED: 5,
    OrdinalForm.LETTER: 6,
}
"""The level of each form that numbers headings: 1 to 4 as in GB/T 9704—2012 §7.3.3."""


class Ordinal(NamedTuple):
    """An ordinal: its form, its number, where it stands, and how it is written.

    ``span`` includes brackets and the mark that follows. ``mark`` is that mark ("" if none), and
    ``brackets`` the brackets as written, such as ``（）``, ``()`` or ``）``. ``certain`` is false
    where the words might mean something else (一、二线城市) and only a sequence can decide.
    """

    form: OrdinalForm
    number: int
    span: Span
    mark: str = ""
    brackets: str = ""
    certain: bool = True


_HANZI = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def hanzi_number(numeral: str) -> int | None:
    """The value of a Chinese numeral below a thousand, or ``None`` if ``numeral`` is none."""
    try:
        return small_number(numeral) or None
    except ValueError:
        return None


def written(form: OrdinalForm, number: int) -> str:
    """How the ordinal ``number`` of ``form`` is properly written: ``written(HANZI, 3)`` is 三、."""
    if form is OrdinalForm.CIRCLED:
        return _CIRCLED[number - 1] if number <= len(_CIRCLED) else str(number)
    if form is OrdinalForm.FIRST_NEXT_LAST:
        return "其次，" if number > 1 else "首先，"
    if form is OrdinalForm.LETTER:
        return chr(ord("A") + number - 1) + "."
    return form.value.replace("一", chinese(number), 1).replace("1", str(number), 1)


_LEADING = Pattern(
    rf"(?:"
    rf"第(?P<legal>[{_HANZI}百零]{{1,6}}|\d{{1,3}})(?P<kind>[编章节条])(?=[ 　]|$)"
    rf"|(?P<hanzi>[{_HANZI}]{{1,3}})(?P<hanzi_mark> ?[、.．，,：:])"
    rf"|(?P<open>[（(])(?:(?P<bracket_hanzi>[{_HANZI}]{{1,3}})|(?P<bracket_digits>\d{{1,2}}))(?P<close>[)）])"
    rf"(?P<bracket_mark>[、，.．,：:](?![（(]))?"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2})+)(?=[.．、 ]?[\u4e00-\u9fff])(?![万亿个件家人元])"
    r"|(?P<digits>\d{1,3})(?:(?P<half>[)）])|(?P<mark> ?[.．、，：:](?!\d)|[.．](?=20\d\d年)))"
    rf"|(?P<circled>[{_CIRCLED}])(?P<circled_mark>[、，.．](?![{_CIRCLED}]))?"
    r"|(?P<letter>[A-Z])[.．、](?=[\u4e00-\u9fff])"
    r")"
)
_LEADING_CHARACTERS = frozenset(f"第{_HANZI}（({_CIRCLED}0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LEGAL_FORMS = {
    "编": OrdinalForm.PART,
    "章": OrdinalForm.CHAPTER,
    "节": OrdinalForm.SECTION,
    "条": OrdinalForm.ARTICLE,
}
_COUNTED = "级线类季期年次月日批度号层产轮审孩胎等版区标组段环楼者届代"
_LIST_GOES_ON = Pattern(rf"([{_HANZI}]{{1,2}})[、和及至到—{_COUNTED}]")


def leading_ordinal(text: str, offset: int = 0) -> Ordinal | None:
    """The ordinal that ``text``, a paragraph that begins at ``offset``, begins with, if any."""
    if not text or text[0] not in _LEADING_CHARACTERS:
        return None
    match = _LEADING.match(text)
    if match is None:
        return None
    span = Span(offset, offset + match.end())
    found = match.groupdict()
    if found["legal"]:
        return _numbered(_LEGAL_FORMS[found["kind"]], found["legal"], span)
    if found["hanzi"]:
        return _hanzi(found["hanzi"], found["hanzi_mark"], span, text[match.end() :][:4])
    if found["open"]:
        return _bracketed(found, span)
    if found["circled"]:
        number = _CIRCLED.index(found["circled"]) + 1
        return Ordinal(OrdinalForm.CIRCLED, number, span, found["circled_mark"] or "")
    if found["letter"]:
        return Ordinal(OrdinalForm.LETTER, ord(found["letter"]) - ord("A") + 1, span)
    if found["decimal"]:
        return _numbered(OrdinalForm.DECIMAL, found["decimal"].rpartition(".")[2], span)
    if found["half"]:
        return _numbered(OrdinalForm.HALF_BRACKET, found["digits"], span, brackets=found["half"])
    return _numbered(OrdinalForm.ARABIC, found["digits"], span, mark=found["mark"].strip())


def _numbered(
    form: OrdinalForm, numeral: str, span: Span, mark: str = "", brackets: str = ""
) -> Ordinal | None:
    number = int(numeral) if numeral.isdigit() else hanzi_number(numeral)
    return Ordinal(form, number, span, mark, brackets) if number else None


def _hanzi(numeral: str, mark: str, span: Span, following: str) -> Ordinal | None:
    number = hanzi_number(numeral)
    if number is None:
        return None
    goes_on = _LIST_GOES_ON.match(following)
    is_list = goes_on is not None and hanzi_number(goes_on[1]) == number + 1
    return Ordinal(OrdinalForm.HANZI, number, span, mark.strip(), certain=not is_list)


def _bracketed(found: dict[str, str | None], span: Span) -> Ordinal | None:
    hanzi, digits = found["bracket_hanzi"], found["bracket_digits"]
    form = OrdinalForm.HANZI_BRACKET if hanzi else OrdinalForm.ARABIC_BRACKET
    brackets = (found["open"] or "") + (found["close"] or "")
    return _numbered(form, hanzi or digits or "", span, found["bracket_mark"] or "", brackets)


_INLINE = Pattern(
    rf"(?P<open>[（(])(?:(?P<bracket_hanzi>[{_HANZI}]{{1,3}})|(?P<bracket_digits>\d{{1,2}}))(?P<close>[)）])"
    r"(?![（(、，。；至和及项款条])"
    rf"|(?P<circled>[{_CIRCLED}])(?![{_CIRCLED}、和至，。；])"
    r"|(?<![\d.．—\-])(?P<digits>\d{1,2})(?P<mark>[.．、])(?=[\u4e00-\u9fff“《])"
    rf"|(?<=[：:；;。])(?P<hanzi>[{_HANZI}]{{1,2}})(?P<hanzi_mark>、)(?![{_HANZI}]{{1,2}}[、{_COUNTED}])"
)
_LIST_BOUNDARY = frozenset("：:；;。")


def inline_ordinals(text: str, offset: int = 0, start: int = 0) -> Iterator[Ordinal]:
    """The marked ordinals （一） （1） 1. ① 一、 within ``text[start:]``, a paragraph.

    ``offset`` is where ``text`` begins. ``certain`` ordinals stand where an item may begin, after
    ：, ； or 。; others may be references.
    """
    for match in _INLINE.finditer(text, start):
        span = Span(match.start() + offset, match.end() + offset)
        certain = match.start() > 0 and text[match.start() - 1] in _LIST_BOUNDARY
        found = match.groupdict()
        if found["circled"]:
            number = _CIRCLED.index(found["circled"]) + 1
            yield Ordinal(OrdinalForm.CIRCLED, number, span, certain=certain)
            continue
        hanzi = found["hanzi"] or found["bracket_hanzi"]
        number_found = (
            hanzi_number(hanzi) if hanzi else int(found["bracket_digits"] or found["digits"])
        )
        if not number_found:
            continue
        brackets = (found["open"] or "") + (found["close"] or "")
        mark = found["mark"] or found["hanzi_mark"] or ""
        yield Ordinal(_inline_form(found), number_found, span, mark, brackets, certain)


def _inline_form(found: dict[str, str | None]) -> OrdinalForm:
    if found["hanzi"]:
        return OrdinalForm.HANZI
    if found["bracket_hanzi"]:
        return OrdinalForm.HANZI_BRACKET
    return OrdinalForm.ARABIC_BRACKET if found["bracket_digits"] else OrdinalForm.ARABIC


_NARRATIVE = Pattern(rf"(?P<narrative>[{_HANZI}]{{1,3}})是(?!否)")
_NTH = Pattern(
    rf"(?P<head>[第其])(?P<numeral>[{_HANZI}]{{1,3}})(?P<mark>[，、：,:])(?!第|[{_HANZI}]{{1,2}}[、{_COUNTED}])"
)
_SEQUENCE = Pattern(r"(?P<word>首先|其次|再次|最后)(?P<mark>[，、：,:]?)")
_SEQUENCE_NUMBERS = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}
_CLAUSE_BOUNDARY = frozenset("。；：，、！？;:,!?”’）)—… \n")
_SENTENCE_BOUNDARY = frozenset("。；：！？;:!?”）)\n ")
_NOT_FIRST = "之统唯惟第逐划单专合万不归整如同其同均"


def narrative_ordinals(text: str, offset: int = 0) -> Iterator[Ordinal]:
    """The ordinals 一是, 二是 … within ``text``, a paragraph that begins at ``offset``.

    一是 right after a word (做法一是) is uncertain: only a 二是 makes it an ordinal.
    """
    if "是" not in text:
        return
    for match in _NARRATIVE.finditer(text):
        number = hanzi_number(match[1])
        start, end = match.span()
        if number is None or text[end : end + len(match[1])] == match[1]:
            continue
        certain = start == 0 or text[start - 1] in _CLAUSE_BOUNDARY
        if certain or (number == 1 and text[start - 1] not in _NOT_FIRST):
            span = Span(start + offset, end + offset)
            yield Ordinal(OrdinalForm.NARRATIVE, number, span, certain=certain)


def nth_ordinals(text: str, offset: int = 0) -> Iterator[Ordinal]:
    """The ordinals 第一， and 其一， that open a sentence or clause of ``text``, a paragraph."""
    if "第" not in text and "其" not in text:
        return
    for match in _NTH.finditer(text):
        number = hanzi_number(match["numeral"])
        start, end = match.span()
        if number is None or (start > 0 and text[start - 1] not in _SENTENCE_BOUNDARY):
            continue
        form = OrdinalForm.NTH if match["head"] == "第" else OrdinalForm.ITEM
        yield Ordinal(form, number, Span(start + offset, end + offset), match["mark"])


def sequence_words(text: str, offset: int = 0) -> Iterator[Ordinal]:
    """The words 首先, 其次, 再次, 最后 that open a clause of ``text``, a paragraph; 最后 is 4."""
    if "首先" not in text and "其次" not in text and "最后" not in text:
        return
    for match in _SEQUENCE.finditer(text):
        start, end = match.span()
        if start == 0 or text[start - 1] in _CLAUSE_BOUNDARY:
            number = _SEQUENCE_NUMBERS[match["word"]]
            span = Span(start + offset, end + offset)
            yield Ordinal(OrdinalForm.FIRST_NEXT_LAST, number, span, match["mark"])

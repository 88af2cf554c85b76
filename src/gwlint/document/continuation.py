"""Which lines belong together: sentences cut by page and line ends, titles over several lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gwlint.document import words
from gwlint.document.addressee import read_salutation
from gwlint.document.lines import Line, display_width, right_edge, wrap_width
from gwlint.text.patterns import Pattern

_TERMINAL = "。！？；：…!?;:"
_CLOSING = "”’）》】〕〉)]\"'"
_ANNOUNCING = ("如下，", "如下、", "如下")
_NEVER_FIRST = "，。；、：！？）》〉】”’%％‰,"
_PROSE = Pattern(r"[，。；]")
_HANZI_NUMERAL = "一二三四五六七八九十百零〇"
_PARAGRAPH_START = Pattern(
    rf"[{_HANZI_NUMERAL}]{{1,4}}[、.．]|[（(][{_HANZI_NUMERAL}\d]{{1,4}}[)）]|\d{{1,3}}[.．、](?!\d)|[①-⑳]"
    rf"|第[{_HANZI_NUMERAL}\d]{{1,6}}(?:[编章节条款部，、]|部分)|[{_HANZI_NUMERAL}]是|[★◆●■▲※]"
    r"|附\s?件|抄[送报发]|[（(]?(?:联系|承办|经办)|[（(](?:此|信息|本文|本页)|主题词|主送|签发人|[^，。；]{0,30}印发$"
)
_MARKED_HEADING = Pattern(
    rf"(?:[{_HANZI_NUMERAL}]{{1,4}}[、.．]|[（(][{_HANZI_NUMERAL}\d]{{1,4}}[)）]|\d{{1,3}}[.．、](?!\d)|第[{_HANZI_NUMERAL}\d]{{1,6}}[编章节]|[{_HANZI_NUMERAL}]是)"
)
_LONGEST_HEADING = 45
_LONGEST_HEADLINE = 60
_SHORTEST_CUT = 8
_LINE, _INDENT = 28, 2
_TOP = 3
_DATE_LINE = Pattern(
    r"[\d〇○零Ｏ一二三四五六七八九十]{2,4}\s*[年.\-/][^，。；]{2,12}(?:日|印发|\d)"
)
_NUMBER_CUT = Pattern(r"[\d０-９][.．]?$")
_NUMBER_GOES_ON = Pattern(r"[\d０-９.．]")
_UNIT_GOES_ON = Pattern(r"[年月日号%％‰]|[万亿]?[元个项件家人名户亩吨]")

_TITLE_ZONE = 40
_TITLE_LINES = 6
_TITLE_BEGINNING = Pattern(r"(?:[\w、·]{2,40})?(?:关于|对)")
_TITLE = Pattern(rf"(?:[\w、·]{{2,40}})?(?:关于|对)[^。；！？：]{{2,160}}{words.TITLE_ENDING}")
_BOLD_OR_BLANK = Pattern(r"\*\*|[ \u3000]")
_NOT_TITLE = Pattern(
    r"[：:。；]|[〕】）\])］]\s?第?\s?\d+\s?号$|^[（(]?[一二三四五六七八九十]+[)）、]|(?<!规范性|有关|相关)文件$|^\d|页$"
)
_FORWARDING = Pattern(r"[\w、·]{2,30}(?:转发|批转|印发)[\w、·]{2,40}")


class Continuations(NamedTuple):
    """Which lines, by index, go on the line before (``joined``), and which make up the title."""

    joined: frozenset[int]
    title: range


def find_continuations(lines: Sequence[Line]) -> Continuations:
    """Find out which of ``lines`` belong together."""
    wrapped_at = wrap_width(lines)
    margin = _margin(lines, wrapped_at) if wrapped_at else 0
    title = _title_lines(lines)
    joined = set(title[1:])
    for index in range(1, len(lines)):
        previous, line = lines[index - 1], lines[index]
        if previous.table or line.table or index in title or index - 1 in title:
            continue
        if _goes_on(previous, line, near_top=index <= _TOP) or (
            wrapped_at is not None and _wraps(previous, line, wrapped_at, margin)
        ):
            joined.add(index)
    return Continuations(frozenset(joined), title)


def _goes_on(previous: Line, line: Line, *, near_top: bool) -> bool:
    if line.text[0] in _NEVER_FIRST and previous.text[-1] not in _TERMINAL:
        return True
    if _NUMBER_CUT.search(previous.text[-2:]) and not _PARAGRAPH_START.match(line.text):
        if _UNIT_GOES_ON.match(line.text):
            return len(previous.text) > 4
        if _NUMBER_GOES_ON.match(line.text):
            return _PROSE.search(previous.text) is not None
    sure = line.page_before or not near_top
    return _is_unfinished(previous.text, sure=sure, cut=line.page_before) and _is_prose(line)


def _is_unfinished(text: str, *, sure: bool, cut: bool) -> bool:
    """Whether the sentence goes on. ``cut``: the page ends here; ``sure``: this is no title."""
    if text[-1] in _TERMINAL or text[-1] in _CLOSING:
        return False
    if text.endswith(_ANNOUNCING) or read_salutation(text, 0) is not None:
        return False
    if text[-1] in "，、" and len(text) >= _SHORTEST_CUT:
        return True
    if "。" in text:
        return True
    if not sure or not _PROSE.search(text):
        return False
    if len(text) <= _LONGEST_HEADING and _MARKED_HEADING.match(text):
        return False
    return (
        (cut and len(text) >= _SHORTEST_CUT) or len(text) > _LONGEST_HEADLINE or _fills_lines(text)
    )


def _fills_lines(text: str) -> bool:
    """Whether a paragraph ends where a line of 28 characters does, the first indented by two.

    GB/T 9704—2012 §5.2.3. A headline with a comma seldom does; a paragraph cut by the end of its
    page must.
    """
    width = (display_width(text) + 1) // 2
    return (width + _INDENT) % _LINE in (_LINE - 1, 0, 1)


def _is_prose(line: Line) -> bool:
    if _PARAGRAPH_START.match(line.text) or _DATE_LINE.fullmatch(line.text):
        return False
    return _PROSE.search(line.text) is not None


def _margin(lines: Sequence[Line], wrapped_at: int) -> int:
    indents = [line.indent for line in lines if _is_full(line, wrapped_at)]
    return max(set(indents), key=lambda indent: (indents.count(indent), -indent))


def _is_full(line: Line, wrapped_at: int) -> bool:
    return right_edge(line) >= wrapped_at - 4


def _wraps(previous: Line, line: Line, wrapped_at: int, margin: int) -> bool:
    if not _is_full(previous, wrapped_at) or line.indent > margin + 1:
        return False
    if _PARAGRAPH_START.match(line.text) or _DATE_LINE.fullmatch(line.text):
        return False
    return previous.text[-1] not in _TERMINAL or (
        not line.blank_before and previous.indent > line.indent
    )


def _title_lines(lines: Sequence[Line]) -> range:
    """The lines of the title, if a title is recognised for sure; the first one."""
    zone = lines[:_TITLE_ZONE]
    for start in range(len(zone)):
        if not _TITLE_BEGINNING.match(zone[start].text.removeprefix("**")):
            continue
        for end in range(start + 1, min(start + _TITLE_LINES, len(zone)) + 1):
            if _is_title(zone[start:end]):
                forwarded = start > 0 and _FORWARDING.fullmatch(zone[start - 1].text) is not None
                return range(start - forwarded, end)
    return range(0)


def _is_title(lines: Sequence[Line]) -> bool:
    if any(_NOT_TITLE.search(line.text) for line in lines):
        return False
    joined = "".join(line.text for line in lines)
    return _TITLE.fullmatch(_BOLD_OR_BLANK.sub("", joined)) is not None

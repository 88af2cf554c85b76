"""Sessions: 市政协十三届四次会议, 十四届全国人大二次会议, 党的二十大, 十九届五中全会.

Sessions of people's congresses (人大) and of people's political consultative conferences (政协),
party congresses, and plenums of the Central Committee. Sessions of standing committees
(常委会第三十次会议) are none of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from gwlint.mentions.small_numerals import small_number_or_none
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

if TYPE_CHECKING:
    import regex

_NUMBER = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
_TERM = rf"第?(?P<term>{_NUMBER})届"
_SITTING = rf"第?(?P<number>{_NUMBER})次(?:全体)?(?:会议|全会|大会)?"
_PLACE = r"(?P<place>全国|[\u4e00-\u9fff]{1,9}?(?:省|市|自治区|自治州|自治县|[区县州盟旗]))"
_CONFERENCE = r"(?:中国人民政治协商会议|人民政协|政协)"
_CONGRESS = r"(?:人民代表大会|人大)"

_CONFERENCE_FIRST = Pattern(
    rf"{_CONFERENCE}(?:{_PLACE}(?:委员会)?)?{_TERM}(?:{_PLACE}?委员会)?{_SITTING}"
)
_CONFERENCE_LAST = Pattern(rf"{_TERM}{_PLACE}?{_CONFERENCE}(?:委员会)?{_SITTING}")
_CONGRESS_FIRST = Pattern(rf"{_CONGRESS}{_TERM}{_SITTING}")
_CONGRESS_LAST = Pattern(rf"{_TERM}{_PLACE}?{_CONGRESS}{_SITTING}")
_PLENUM = Pattern(
    rf"(?:党的?|中共|中国共产党)?{_TERM}(?:(?P<number>{_NUMBER})中全会|中央委员会第(?P<number>{_NUMBER})次全体会议)"
)
_PARTY_CONGRESS = Pattern(rf"(?:党的|中共|中国共产党)第?(?P<term>{_NUMBER})(?:大|次全国代表大会)")
_OTHER_PARTY = Pattern(
    r"(?:农工|致公|民[革盟建进]|九三(?:学社)?|台盟|共青团|团|妇联|工会|工商联|[省市县区州]委|纪委)(?:中央)?$"
)
_PLACE_BEFORE = Pattern(
    r"(?:全国|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔|广西|宁夏|新疆)?自治区|自治[州县]"
    r"|(?:北京|天津|上海|重庆)市?"
    r"|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省?"
    r"|[省市区县州盟旗])$"
)
_REACH = 40


class Body(StrEnum):
    """Whose session it is."""

    CONGRESS = "人大"
    CONFERENCE = "政协"
    PARTY_CONGRESS = "党代会"
    PLENUM = "中央全会"


_IN_TERMS = (
    (_CONFERENCE_FIRST, Body.CONFERENCE),
    (_CONFERENCE_LAST, Body.CONFERENCE),
    (_CONGRESS_FIRST, Body.CONGRESS),
    (_CONGRESS_LAST, Body.CONGRESS),
    (_PLENUM, Body.PLENUM),
)


class Session(NamedTuple):
    """One session: of which body and place, the term (届) and the number (次) within it.

    ``place`` is as written (全国, 上海市, 省, 市), "" if nothing is; of a town or county only the
    word for its level is kept if the name stands before the body. ``number`` is ``None`` for party
    congresses.
    """

    span: Span
    body: Body
    term: int
    number: int | None = None
    place: str = ""


def find_sessions(text: str) -> tuple[Session, ...]:
    """Every session of ``text``, in order."""
    found = sorted(_candidates(text), key=lambda session: (session.span.start, -session.span.end))
    sessions: list[Session] = []
    for session in found:
        if not sessions or session.span.start >= sessions[-1].span.end:
            sessions.append(session)
    return tuple(sessions)


def _candidates(text: str) -> Iterator[Session]:
    for start, end in _windows(text, "届"):
        for pattern, body in _IN_TERMS:
            for match in pattern.finditer(text, start, end):
                yield from _session(text, match, body)
    if "党的" in text or "中共" in text or "中国共产党" in text:
        for match in _PARTY_CONGRESS.finditer(text):
            yield from _session(text, match, Body.PARTY_CONGRESS)


def _windows(text: str, character: str) -> Iterator[tuple[int, int]]:
    """The surroundings of each ``character`` within its paragraph, merged where they meet."""
    start = end = -1
    position = text.find(character)
    while position >= 0:
        low = max(text.rfind("\n", 0, position) + 1, position - _REACH)
        line_end = text.find("\n", position)
        high = min(len(text) if line_end < 0 else line_end, position + _REACH)
        if low > end:
            if end > 0:
                yield start, end
            start = low
        end = high
        position = text.find(character, position + 1)
    if end > 0:
        yield start, end


def _session(text: str, match: regex.Match[str], body: Body) -> Iterator[Session]:
    """The session that was matched, if it is one of the Party and not of another party."""
    start, end = match.span()
    groups = match.groupdict()
    place = groups.get("place") or ""
    if body in (Body.PLENUM, Body.PARTY_CONGRESS):
        if _OTHER_PARTY.search(text, max(0, start - 6), start):
            return
    elif not place and (before := _PLACE_BEFORE.search(text, max(0, start - 9), start)):
        place, start = before.group(), before.start()
    term = small_number_or_none(match["term"])
    number = small_number_or_none(groups["number"]) if groups.get("number") else None
    if term is not None and (number is not None or not groups.get("number")):
        yield Session(Span(start, end), body, term, number, place)

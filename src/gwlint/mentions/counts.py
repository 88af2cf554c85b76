"""Announced counts (三大体系, 两项标准) and the lists that go with them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from gwlint.mentions.enumerations import Enumeration, holds_within_words, read_enumeration
from gwlint.mentions.facts import read_facts
from gwlint.mentions.small_numerals import small_number
from gwlint.mentions.verdicts import Verdict
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span


class AnnouncedCount(NamedTuple):
    """A number of things, and a list of them in the same sentence.

    ``span`` covers the number and what is counted, ``listed`` the list, which holds ``fewest`` to
    ``most`` items; it is ``open`` if 等 ends it.
    """

    span: Span
    number: int
    listed: Span
    fewest: int
    most: int
    open: bool

    @property
    def agrees(self) -> bool:
        """Whether the list can hold as many items as are announced."""
        return self.fewest <= self.number and (self.open or self.number <= self.most)

    @property
    def verdict(self) -> Verdict:
        """What counting the list says of the number."""
        return Verdict.VERIFIED if self.agrees else Verdict.CONTRADICTED


_COUNT = Pattern(
    r"(?<![第几数前后近每各另余多十百千\d一二两三四五六七八九.、])"
    r"(?P<number>十[一二三四五六七八九]?|[两二三四五六七八九]|1?\d|20)"
    r"(?P<measure>大类|大|类|项|种|个|级(?![甲乙医以及公保响预教警])|家|部|份|件|方)"
    r"(?P<noun>[一-龥]{0,10})"
)
_NO_NOUN = Pattern(r"月|工作日|小时|百分点|季度|星期|年|长|庭|属|以|多|人[^才员]|半")
_MARKED_ITEM = r"(?:《[^《》\n]{2,60}》|“[^“”\n]{1,30}”)(?:[（(][^（）()\n]{0,40}[）)] ?)?"
_MARKED = Pattern(
    rf"(?P<list>{_MARKED_ITEM}(?:(?:以及|[、和及与])?{_MARKED_ITEM})+?)(?P<open>等)? ?\Z"
)
_ITEM = Pattern(_MARKED_ITEM)
_JOINED = Pattern(
    r"“(?P<list>[一-龥]{2,10}(?:[-－—–+＋·][一-龥]{2,10}){2,5}|[一-龥]{2,10}(?:、[一-龥]{2,10}){2,5})”"
    r"(?P<open>等)?\Z"
)
_JOINT = Pattern("[-－—–+＋·、]")
_BEFORE_LAST_GROUP = Pattern(r"(?r)(?<=[》”）)])(?:以及|[和及与])")
_BOUNDARY = Pattern(r"(?r)[，。；：！？（）()《》“”‘’\n\d ]")
_AFTER = Pattern(
    r"(?:：|（(?:即|包括)?|，(?:即|分别[是为])：?)"
    r"(?P<list>[^，。；：（）()\n\d《》“”等]{3,120})(?P<open>等)?(?=[。；）\n]|\Z)"
)
_KINDS = frozenset(("大", "大类", "类", "级", "方"))
_CONTINUES = frozenset("、和及与或》”）")
_LONGEST = 160
_LONGEST_NOUN = 6
_LONGEST_BARE = 60


def find_announced_counts(text: str) -> tuple[AnnouncedCount, ...]:
    """Every announced count of ``text`` that a list goes with, in order.

    Fixed names such as 三大攻坚战, the number of which counts nothing in the sentence, are left
    out, and so are lists whose items cannot be told from the words around them.
    """
    return tuple(_counts(text))


def _counts(text: str) -> Iterator[AnnouncedCount]:
    for match in _COUNT.finditer(text):
        if match.start() and not _NO_NOUN.match(match["noun"]) and not _is_name(match):
            yield from _count(text, match)


def _is_name(match: regex.Match[str]) -> bool:
    words = match["number"] + match["measure"] + match["noun"]
    return words.startswith(_names())


@cache
def _names() -> tuple[str, ...]:
    return tuple(fact["name"] for fact in read_facts("counted-names"))


def _count(text: str, match: regex.Match[str]) -> Iterator[AnnouncedCount]:
    # A blank stays in logical text after a half-width bracket: (GB/T 15834—2011) 两项标准.
    end = match.start() - (text[match.start() - 1] == " ")
    if text[end - 1] in "》”）)" or text[end - 2 : end] in ("》等", "”等", "）等", ")等"):
        yield from _marked(text, match, end)
    else:
        yield from _bare(text, match)
    after = _AFTER.match(text, match.end())
    if after is not None:
        yield from _enumerated(match, Span(*after.span("list")), after["list"], bool(after["open"]))


def _may_tally(match: regex.Match[str], number: int, enumeration: Enumeration) -> bool:
    """Whether the number may say how many there are of the listed things: 食堂、浴室十个."""
    if match["measure"] in _KINDS:
        return False
    return not match["noun"] or number > enumeration.most + 1 or match["number"].isdecimal()


def _marked(text: str, match: regex.Match[str], end: int) -> Iterator[AnnouncedCount]:
    """A list of titles or quotations that ends at ``end``, right before the count."""
    start = max(text.rfind("\n", 0, end) + 1, end - _LONGEST)
    listed = _MARKED.search(text, start, end)
    if listed is None:
        yield from _within_one(text, match, start, end)
        return
    before = text[listed.start() - 1 : listed.start()]
    number, count = small_number(match["number"]), _marked_items(listed["list"], match)
    if before in _CONTINUES or (number > count and before == "，"):
        return
    listing = Span(*listed.span("list"))
    yield AnnouncedCount(_announced(match), number, listing, count, count, bool(listed["open"]))


def _marked_items(listed: str, match: regex.Match[str]) -> int:
    """How many titles or quotations are meant: all, or those after 和, if just so many they are."""
    number, count = small_number(match["number"]), len(_ITEM.compiled.findall(listed))
    split = _BEFORE_LAST_GROUP.search(listed)
    if split is None or number == count:
        return count
    last = len(_ITEM.compiled.findall(listed, split.end()))
    return last if number == last > 1 else count


def _within_one(
    text: str, match: regex.Match[str], start: int, end: int
) -> Iterator[AnnouncedCount]:
    """A list within one pair of quotation marks: “研发-中试-转化”三大环节."""
    listed = _JOINED.search(text, start, end)
    if listed is None or text[listed.start() - 1 : listed.start()] in _CONTINUES:
        return
    span = Span(*listed.span("list"))
    count = len(_JOINT.compiled.findall(listed["list"])) + 1
    number = small_number(match["number"])
    yield AnnouncedCount(_announced(match), number, span, count, count, bool(listed["open"]))


def _announced(match: regex.Match[str], head: str = "") -> Span:
    """The number and what it counts, where that can be told: a short phrase, or a known noun."""
    noun = match["noun"]
    if len(noun) <= _LONGEST_NOUN:
        return Span(*match.span())
    known = len(head) if head and noun.startswith(head) else 0
    return Span(match.start(), match.start("noun") + known)


def _bare(text: str, match: regex.Match[str]) -> Iterator[AnnouncedCount]:
    """A list without marks right before the count: 服务体系、交易体系和保障体系三大体系."""
    earliest = max(0, match.start() - _LONGEST_BARE)
    boundary = _BOUNDARY.search(text, earliest, match.start())
    if boundary is None and earliest > 0:
        return
    start = boundary.end() if boundary else 0
    listed = text[start : match.start()]
    is_open = listed.endswith("等")
    listed = listed.removesuffix("等")
    mark = boundary[0] if boundary else "\n"
    if "等" in listed or mark in "）》”’" or mark.isdecimal():
        return
    span = Span(start, start + len(listed))
    for count in _enumerated(match, span, listed, is_open):
        if count.agrees or count.number < count.most or mark != "，":
            yield count


def _enumerated(
    match: regex.Match[str], span: Span, listed: str, is_open: bool
) -> Iterator[AnnouncedCount]:
    enumeration = read_enumeration(listed)
    number = small_number(match["number"])
    if not enumeration.certain or _may_tally(match, number, enumeration):
        return
    count = AnnouncedCount(
        _announced(match, listed[-2:]),
        number,
        span,
        enumeration.fewest,
        enumeration.most,
        is_open,
    )
    if count.agrees or not holds_within_words(listed):
        yield count

"""Announced counts (三大体系, 两项标准) and the lists that go with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from gwlint.mentions.enumerations import Enumeration, holds_within_words, read_enumeration
from gwlint.mentions.facts import read_facts
from gwlint.mentions.small_numerals import small_number
from gwlint.mentions.verdicts import Verdict
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span


@dataclass(frozen=True, slots=True)
class AnnouncedCount:
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
_MARKED_ITEM = r"(?:《[^《》\n]{2,60}》|“[^“”\n]{1,30}”)(?:[（(][^（）()\n]{0,40}[）)])?"
_MARKED = Pattern(
    rf"(?P<list>{_MARKED_ITEM}(?:(?:以及|[、和及与])?{_MARKED_ITEM})+)(?P<open>等)?\Z"
)
_ITEM = Pattern(_MARKED_ITEM)
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
    before = text[match.start() - 1]
    if before in "》”）)" or text[match.start() - 2 : match.start()] in ("》等", "”等", "）等"):
        yield from _marked(text, match)
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


def _marked(text: str, match: regex.Match[str]) -> Iterator[AnnouncedCount]:
    """A list of titles or quotations right before the count, which may be that of its last ones."""
    start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _LONGEST)
    listed = _MARKED.search(text, start, match.start())
    if listed is None or text[listed.start() - 1 : listed.start()] in _CONTINUES:
        return
    count = len(_ITEM.compiled.findall(listed["list"]))
    number = small_number(match["number"])
    split = _BEFORE_LAST_GROUP.search(listed["list"])
    if split is not None and number != count:
        last = len(_ITEM.compiled.findall(listed["list"], split.end()))
        count = last if number == last > 1 else count
    if number > count and text[listed.start() - 1 : listed.start()] == "，":
        return
    listing = Span(*listed.span("list"))
    yield AnnouncedCount(_announced(match), number, listing, count, count, bool(listed["open"]))


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

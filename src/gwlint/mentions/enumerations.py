"""Lists within a sentence (甲、乙和丙): how many items they hold, which is sometimes a range."""

from __future__ import annotations

from typing import NamedTuple

from gwlint.mentions.words import words
from gwlint.text.patterns import Pattern


class Enumeration(NamedTuple):
    """A list: it holds at least ``fewest`` and at most ``most`` items.

    The two differ because 和 may join two items or stand within the name of one. ``certain`` says
    that the items are alike, so that they can be told from the words around them.
    """

    fewest: int
    most: int
    certain: bool


_MARK = Pattern(r"、|，?以及")
_AND = Pattern(r"[和与及或]")
_WITHIN_WORD = Pattern(
    "[普涉顾危波触推累企论]及|及[时其格早笄]|[参赠给施]与|与[会时共]|和[谐平睦美善解气]"
    "|[温缓饱总中共随亲柔祥]和|或[许者]"
)
_LEVELS = (
    "国家级?|中央|省级?|市级?|区级?|县级?|乡镇|镇街|街镇|乡级?|镇级?|街道|街|社区|村级?|组|区县"
    "|县区|市区|部门|院|系|校"
)
_LEVEL = Pattern(rf"(?:{_LEVELS}){{1,3}}")
_LEVEL_LAST = Pattern(rf"(?:{_LEVELS}){{1,3}}\Z")
_LEADS = Pattern(
    r"\A.*(?:构建|建设|建立|打造|形成|完善|健全|推进|聚焦|围绕|包括|包含|涵盖|覆盖|涉及|实施|开展"
    "|突出|强化|抓[好住牢实]|把握|分为|划分为|设[立置]?|发展|培育|推动|加强|优化|提升|统筹|坚持"
    "|落实|做[好强大优]|[由从在以对向将把为有是按就])[了起好成出有]?"
)
_LONGEST_ALIKE = 4
_VAGUE = Pattern(r"等|其他|其它|其余|若干|各类|诸|以外|之外|除|[的了]$")


def read_enumeration(text: str) -> Enumeration:
    """How many items ``text`` lists, read as far as possible without a dictionary.

    What stands before the first item (构建了甲、乙) may be part of ``text``.
    """
    pieces = _MARK.compiled.split(text)
    joined = [len(_conjunctions(piece)) for piece in pieces]
    items = [*pieces[:-1], *_split(pieces[-1])]
    if sum(joined[:-1]) == 0 and joined[-1] <= 1 and _are_alike(items):
        return Enumeration(len(items), len(items), certain=not _VAGUE.search(text))
    certain = _are_alike(pieces) and len(pieces) > 1 and not _VAGUE.search(text)
    return Enumeration(len(pieces), len(pieces) + sum(joined), certain)


def holds_within_words(text: str) -> bool:
    """Whether a 和, 与 or 及 of ``text`` is part of a word, as in 和谐, by the dictionary."""
    if _AND.search(text) is None:
        return False
    return any(len(word) > 1 and _AND.search(word) for word in words(text) if word != "以及")


def _conjunctions(piece: str) -> list[int]:
    within = {offset for match in _WITHIN_WORD.finditer(piece) for offset in range(*match.span())}
    return [
        match.start()
        for match in _AND.finditer(piece)
        if match.start() not in within and 0 < match.start() < len(piece) - 1
    ]


def _split(piece: str) -> list[str]:
    places = _conjunctions(piece)
    if len(places) != 1:
        return [piece]
    return [piece[: places[0]], piece[places[0] + 1 :]]


def _are_alike(items: list[str]) -> bool:
    """Whether items are formed alike; words may stand before the first.

    They end with the same two characters, or are levels of government, or are three or more of the
    same few characters.
    """
    first, *others = items
    if not others or not all(items):
        return False
    if len({item[-2:] for item in items}) == 1 and all(len(item) > 2 for item in others):
        return True
    if all(_LEVEL.fullmatch(item) for item in others) and _LEVEL_LAST.search(first):
        return True
    lengths = {len(item) for item in others}
    if len(others) < 2 or len(lengths) > 1 or len(first) < len(others[0]):
        return False
    if len(others[0]) > _LONGEST_ALIKE or len(others[0]) < 2:
        return False
    if len({item[-1] for item in items}) == 1:
        return True
    return len(_LEADS.sub("", first) or first) == len(others[0])

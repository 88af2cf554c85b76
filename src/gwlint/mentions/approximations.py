"""Words that say how exact a figure is: before it (约、近、超过) and after it (左右、以上)."""

from __future__ import annotations

from gwlint.mentions.quantities import Approximation
from gwlint.text.patterns import Pattern

_BEFORE = Pattern(
    r"(?:(?P<ABOUT>(?<![签节集合预违条公履制契要邀])约为?)"
    r"|(?P<ALMOST>(?<![附邻就靠临最相亲])(?:接|将)?近|不足|不到|<)"
    r"|(?P<OVER>(?<![反赶高])超过?了?|逾|突破了?|>)"
    r"|(?P<AT_LEAST>不低于|不少于|至少|不小于|≥)"
    r"|(?P<AT_MOST>不超过|不高于|不多于|最多|至多|不大于|≤))\Z"
)
_LAST_LETTERS = frozenset("约为近足到过了逾破于少多超<>≥≤")
_LONGEST_BEFORE = 4
_AFTER = {
    "左右": Approximation.ABOUT,
    "上下": Approximation.ABOUT,
    "以上": Approximation.AT_LEAST,
    "以下": Approximation.AT_MOST,
    "以内": Approximation.AT_MOST,
}


def approximation_before(text: str, start: int) -> tuple[Approximation, int]:
    """What the words that end at ``start`` say, and where they begin (``start`` if they do not)."""
    if start == 0 or text[start - 1] not in _LAST_LETTERS:
        return Approximation.NONE, start
    window = max(0, start - _LONGEST_BEFORE)
    match = _BEFORE.search(text[window:start])
    if match is None:
        return Approximation.NONE, start
    return Approximation[match.lastgroup or "NONE"], window + match.start()


def approximation_after(text: str, end: int) -> tuple[Approximation, int]:
    """What the words that begin at ``end`` say, and where they end (``end`` if they do not)."""
    words = text[end : end + 2]
    if words in _AFTER:
        return _AFTER[words], end + 2
    if words[:1] in ("多", "余") and words[1:] not in ("于", "元", "名"):
        return Approximation.SOMEWHAT_OVER, end + 1
    return Approximation.NONE, end

"""Rates of action: 应办86件，已办结83件，办结率96.5%."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gwlint.mentions.part_of_total import fitting_share, if_plausible, numbers_before, share_of
from gwlint.mentions.quantities import Quantity
from gwlint.mentions.skeleton import Skeleton, grammar
from gwlint.mentions.verdicts import Relation, RelationKind, unverifiable
from gwlint.text.patterns import Pattern

_RATE = grammar(
    "(?P<stem>(?![不未无非漏退]|增长|平均)[一-龥]{2})(?<![不未非]..)率[均都]?"
    "(?:为|达到?|约为|是)?(?P<stated>Ⓟ)(?![、和]Ⓟ)"
)
_COUNTED_AS_WHOLE = Pattern(
    "应|共|总|受理|收到|接到|承办|交办|登记|抽检|抽查|检查|计划|下达|收集|汇集|征集|发放|排查|梳理"
    "|转办|需|全部|任务|目标|预算|发现"
)
_NOT_DONE = Pattern(r"(?:[不未没无待拟应需][能予曾有]?|责令|要求|督促|限期|通知|计划)\Z")
_SEPARATORS = "，、；：（"
_NEAR = 10
_PLAUSIBLE = 25


def find_action_rates(skeleton: Skeleton) -> Iterator[Relation]:
    """Every rate of action, checked if it is said how many there were and how many were done."""
    if "率" in skeleton.text:
        for match in _RATE.finditer(skeleton.text):
            yield _rate(skeleton, match)


def _rate(skeleton: Skeleton, match: regex.Match[str]) -> Relation:
    """What is done is said with the word of the rate: 办结 of 办结率."""
    stated = skeleton.quantity(match.start("stated"))
    before = list(numbers_before(skeleton, match.start()))
    done = [place for place, _ in before if _is_done(skeleton, place, match["stem"])]
    if not done:
        return unverifiable(RelationKind.SHARE, stated)
    offset = done[-1]
    part = skeleton.quantity(offset)
    fitting = fitting_share(skeleton, offset, part, stated)
    if fitting is not None:
        return fitting
    totals = [
        place
        for place, quantity in before
        if place < offset and quantity.unit == part.unit and place not in done
    ]
    if len(done) > 1 or not totals or "；" in skeleton.text[totals[-1] : offset]:
        return unverifiable(RelationKind.SHARE, stated, part)
    return _against(skeleton, totals, part, stated)


def _against(skeleton: Skeleton, totals: list[int], part: Quantity, stated: Quantity) -> Relation:
    """The rate against the last of the figures at ``totals``, if that is the whole."""
    whole = _COUNTED_AS_WHOLE.search(_clause(skeleton, totals[-1])) is not None
    if not whole and len(totals) > 1:
        return unverifiable(RelationKind.SHARE, stated, part)
    relation = share_of(skeleton, part, skeleton.quantity(totals[-1]), stated)
    return if_plausible(skeleton, relation, totals[-1], _PLAUSIBLE if whole else _NEAR)


def _is_done(skeleton: Skeleton, offset: int, stem: str) -> bool:
    """Whether the clause about the figure at ``offset`` says ``stem`` and does not deny it."""
    before, found, _ = _clause(skeleton, offset).rpartition(stem)
    return bool(found) and _NOT_DONE.search(before) is None


def _clause(skeleton: Skeleton, offset: int) -> str:
    start = skeleton.sentence_start(offset)
    sentence = skeleton.text[start : skeleton.sentence_end(offset)]
    place = offset - start
    first = max(sentence.rfind(mark, 0, place) for mark in _SEPARATORS) + 1
    ends = [sentence.find(mark, place) for mark in _SEPARATORS]
    return sentence[first : min((end for end in ends if end >= 0), default=len(sentence))]

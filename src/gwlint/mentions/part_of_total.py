"""Holding a part against what may be the total of which a text says that it is a share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.scope import OTHER_MEASURE
from gwlint.mentions.skeleton import Skeleton
from gwlint.mentions.slips import one_slip_away
from gwlint.mentions.verdicts import (
    RATIO,
    Relation,
    RelationKind,
    Verdict,
    is_plain,
    relate,
    unverifiable,
)

_MOST_CANDIDATES = 16
_MOST_ADDENDS = 4


def share_of(skeleton: Skeleton, part: Quantity, total: Quantity, stated: Quantity) -> Relation:
    """The statement that ``part`` is ``stated`` per cent of ``total``."""
    return relate(skeleton.source, RelationKind.SHARE, RATIO, (part, total), stated)


def numbers_before(skeleton: Skeleton, offset: int) -> Iterator[tuple[int, Quantity]]:
    """The plain numbers of the sentence up to ``offset``, with their offsets."""
    for place, quantity in skeleton.within(skeleton.sentence_start(offset), offset):
        if quantity.kind is QuantityKind.NUMBER:
            yield place, quantity


def fitting_share(
    skeleton: Skeleton, offset: int, part: Quantity, stated: Quantity
) -> Relation | None:
    """The statement with the nearest figure of the paragraph that bears it out, if one does."""
    if not (is_plain(part) and is_plain(stated)):
        return None
    candidates = [
        quantity
        for _, quantity in skeleton.within(skeleton.paragraph_start(offset), offset)
        if quantity.kind is QuantityKind.NUMBER
        and quantity.unit == part.unit
        and is_plain(quantity)
    ][-_MOST_CANDIDATES:]
    for total in reversed(candidates):
        if _comes_near(part.value, total.value, stated):
            relation = share_of(skeleton, part, total, stated)
            if relation.verdict is Verdict.VERIFIED:
                return relation
    if sum_fits(skeleton, offset, part, candidates, stated):
        return unverifiable(RelationKind.SHARE, stated, part)
    return None


def sum_fits(
    skeleton: Skeleton,
    offset: int,
    part: Quantity,
    totals: Iterable[Quantity],
    stated: Quantity,
) -> bool:
    """Whether the share is that of ``part`` together with figures listed before it."""
    before = [each for _, each in numbers_before(skeleton, offset) if each.unit == part.unit]
    added, value = part.base_interval, part.value
    totals = tuple(totals)
    for addend in reversed(before[-_MOST_ADDENDS:]):
        added, value = added + addend.base_interval, value + addend.value
        for total in totals:
            if _comes_near(value, total.value, stated) and stated.interval.intersects(
                (added / total.base_interval).scaled(100)
            ):
                return True
    return False


def _comes_near(part: Fraction, total: Fraction, stated: Quantity) -> bool:
    """Whether the share is near enough to look at it with all its roundings."""
    if total <= 0:
        return False
    distance = abs(100 * part / total - stated.value)
    return distance <= stated.value / 2 + stated.numeral.last_place


def if_plausible(skeleton: Skeleton, relation: Relation, offset: int, limit: int) -> Relation:
    """The relation, but no contradiction where the figures may well belong to something else.

    That is so where a word tells of another measure, or where the result is more than ``limit``
    points from the stated share and no single slip of the pen explains the difference.
    """
    if relation.verdict is not Verdict.CONTRADICTED or relation.recomputed is None:
        return relation
    far = abs(relation.recomputed.middle - relation.stated.value) > limit
    if in_other_measure(skeleton, offset) or (
        far and not one_slip_away(RATIO, relation.operands, relation.stated)
    ):
        return relation._replace(verdict=Verdict.UNVERIFIABLE)
    return relation


def in_other_measure(skeleton: Skeleton, offset: int) -> bool:
    """Whether the sentence at ``offset`` tells of other prices or another scope."""
    return OTHER_MEASURE.search(skeleton.sentence(offset, offset)) is not None

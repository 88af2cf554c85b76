"""All statements of a text in which one figure follows from others."""

from __future__ import annotations

from collections.abc import Iterable

from gwlint.mentions.action_rates import find_action_rates
from gwlint.mentions.growth import find_growth
from gwlint.mentions.hundreds import find_hundreds
from gwlint.mentions.numbers import NumberMention, find_numbers
from gwlint.mentions.shares import find_shares
from gwlint.mentions.skeleton import skeleton_of
from gwlint.mentions.totals import find_totals
from gwlint.mentions.verdicts import Relation

_FINDERS = (find_growth, find_shares, find_action_rates, find_totals, find_hundreds)


def find_relations(
    text: str, numbers: Iterable[NumberMention] | None = None
) -> tuple[Relation, ...]:
    """Every statement of ``text`` that ties figures together, checked, in order of their places.

    ``numbers`` are the numbers of the text, if they are already known.
    """
    skeleton = skeleton_of(text, find_numbers(text) if numbers is None else numbers)
    found = [relation for find in _FINDERS for relation in find(skeleton)]
    return tuple(sorted(found, key=lambda relation: (relation.stated.span, relation.span)))

"""Which rules run: codes, beginnings of codes, names, ``ALL``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from gwlint.engine.complaints import Complaints
from gwlint.engine.rules import Rule

ALL = "ALL"
_EXACT = 100
_SHORTEST_CODE = 5


class Selectors(NamedTuple):
    """What a configuration, or a command line, says of the rules that are to run.

    Each selector is a code ("GW301"), the beginning of one ("GW3"), the name of a rule, or "ALL".
    ``select`` is ``None`` if nothing is said, which is not the same as selecting nothing.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def matches(selector: str, rule: Rule) -> bool:
    """Whether ``selector`` means ``rule``, among others."""
    return selector in (ALL, rule.name) or rule.code.startswith(selector)


def specificity(selector: str, rule: Rule) -> int:
    """How narrowly a selector means ``rule``: "ALL" least, a longer beginning more, codes most."""
    if selector in (rule.code, rule.name):
        return _EXACT
    return 0 if selector == ALL else len(selector)


def selected_rules(rules: Iterable[Rule], layers: Sequence[Selectors]) -> tuple[Rule, ...]:
    """The rules that are to run, in their order.

    Each layer (configuration, then command line) changes what the earlier ones left; one with
    ``select`` starts anew. Within a layer the most specific selector that means a rule decides, and
    ``ignore`` decides between equally specific ones. Before the first layer all rules are selected.
    """
    return tuple(rule for rule in rules if _is_selected(rule, layers))


def _is_selected(rule: Rule, layers: Iterable[Selectors]) -> bool:
    selected = True
    for layer in layers:
        if layer.select is not None:
            selected = False
        wanted = _greatest((*(layer.select or ()), *layer.extend_select), rule)
        unwanted = _greatest(layer.ignore, rule)
        if max(wanted, unwanted) >= 0:
            selected = wanted > unwanted
    return selected


def _greatest(selectors: Iterable[str], rule: Rule) -> int:
    """The specificity of the narrowest selector that means ``rule``; −1 if none does."""
    return max((specificity(each, rule) for each in selectors if matches(each, rule)), default=-1)


def most_specific(selectors: Iterable[str], rule: Rule) -> str | None:
    """The narrowest selector that means ``rule``, or ``None`` if none does."""
    meant = [selector for selector in selectors if matches(selector, rule)]
    return max(meant, key=lambda selector: specificity(selector, rule), default=None)


def complain_of_strangers(
    selectors: Iterable[str], rules: Collection[Rule], key: str, complaints: Complaints
) -> None:
    """Complain about each selector that means no rule."""
    for selector in selectors:
        if not selector or not any(matches(selector, rule) for rule in rules):
            is_short = len(selector) < _SHORTEST_CODE
            known = _blocks(rules) if is_short else selector_names(rules)
            complaints.add_unknown(key, selector, known)


def _blocks(rules: Iterable[Rule]) -> Iterator[str]:
    """``ALL`` and the beginnings that the codes have in common."""
    yield ALL
    yield from dict.fromkeys(rule.code[:-2] for rule in rules)


def selector_names(rules: Iterable[Rule]) -> Iterator[str]:
    """Every code and name."""
    for rule in rules:
        yield rule.code
        yield rule.name

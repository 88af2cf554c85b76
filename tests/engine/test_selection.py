"""Which rules run."""

from __future__ import annotations

import pytest

from gwlint.engine.finding import Severity
from gwlint.engine.rules import CheckReference, Rule, Wording
from gwlint.engine.selection import Selectors, selected_rules

WORDS = Wording("", {"": ""}, {})
RULES = tuple(
    Rule(code, name, "", Severity.ERROR, CheckReference("a", "b"), WORDS, WORDS)
    for code, name in (("GW101", "one"), ("GW301", "two"), ("GW302", "three"), ("GW310", "four"))
)


def codes(*layers: Selectors) -> str:
    return " ".join(rule.code for rule in selected_rules(RULES, layers))


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (Selectors(), "GW101 GW301 GW302 GW310"),
        (Selectors(select=()), ""),
        (Selectors(select=("ALL",)), "GW101 GW301 GW302 GW310"),
        (Selectors(select=("GW3",)), "GW301 GW302 GW310"),
        (Selectors(select=("two",)), "GW301"),
        (Selectors(select=("GW30",), extend_select=("one",)), "GW101 GW301 GW302"),
        (Selectors(ignore=("GW3",)), "GW101"),
        (Selectors(select=("GW3",), ignore=("GW30",)), "GW310"),
        (Selectors(select=("GW30",), ignore=("GW3",)), "GW301 GW302"),
        (Selectors(select=("GW301",), ignore=("GW301",)), ""),
        (Selectors(select=("GW301",), ignore=("two",)), ""),
        (Selectors(select=("ALL",), ignore=("ALL",)), ""),
        (Selectors(extend_select=("GW301",), ignore=("ALL",)), "GW301"),
    ],
)
def test_the_most_specific_selector_wins_and_ignore_wins_a_draw(
    layer: Selectors, expected: str
) -> None:
    assert codes(layer) == expected


@pytest.mark.parametrize(
    ("configured", "commanded", "expected"),
    [
        (Selectors(select=("GW1",)), Selectors(select=("GW301",)), "GW301"),
        (Selectors(ignore=("GW301",)), Selectors(select=("GW30",)), "GW301 GW302"),
        (Selectors(ignore=("GW3",)), Selectors(extend_select=("GW30",)), "GW101 GW301 GW302"),
        (Selectors(select=("GW301", "GW101")), Selectors(ignore=("GW3",)), "GW101"),
        (Selectors(select=("GW1",)), Selectors(extend_select=("GW302",)), "GW101 GW302"),
    ],
)
def test_the_command_line_has_the_last_word(
    configured: Selectors, commanded: Selectors, expected: str
) -> None:
    assert codes(configured, commanded) == expected

"""What ``docs/writing-rules.md`` says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gwlint.document.elements import DocumentKind, ElementKind
from gwlint.engine.examples import run_examples
from gwlint.engine.rulefile import read_rule_file
from gwlint.engine.rules import applicable_names
from tests.engine.support import new_rule

PAGE = (Path(__file__).parent.parent.parent / "docs" / "writing-rules.md").read_text("utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
FIRST_RULE = next(block for block in BLOCKS if block.startswith("code ="))
EXAMPLES = next(block for block in BLOCKS if block.startswith("[[wrong]]"))
ACTIONS = [block for block in BLOCKS if block.startswith(("[find]", "[terms]", "check"))]


def test_the_first_rule_is_a_rule_and_its_examples_come_out(tmp_path: Path) -> None:
    path = tmp_path / "double-comma.toml"
    without_examples = FIRST_RULE[: FIRST_RULE.index("[[wrong]]")]
    for text in (FIRST_RULE, without_examples + EXAMPLES):
        path.write_text(text, encoding="utf-8")
        results = list(run_examples(read_rule_file(path).rule))
        assert len(results) == 2
        assert all(result.passed for result in results)


@pytest.mark.parametrize("action", ACTIONS)
def test_the_other_ways_are_accepted(tmp_path: Path, action: str) -> None:
    assert new_rule(tmp_path, action).origin


def test_every_kind_and_every_element_is_listed() -> None:
    written = set(re.findall(r'`"([a-z*-]+)"`', PAGE))
    assert set(applicable_names()) <= written
    assert {str(kind) for kind in (*ElementKind, *DocumentKind)} <= written

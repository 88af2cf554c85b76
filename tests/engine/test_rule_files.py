"""Every built-in rule proves itself by its examples, and its file keeps to the house rules."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from gwlint.engine.complaints import Complaints
from gwlint.engine.documentation import documentation
from gwlint.engine.examples import run_examples
from gwlint.engine.fields import parse_toml
from gwlint.engine.loading import load_rules, rules_folder
from gwlint.engine.rules import Rule

BLOCKS = {
    "elements": "GW1",
    "structure": "GW2",
    "dates": "GW3",
    "figures": "GW4",
    "references": "GW5",
    "punctuation": "GW6",
}
FEWEST_EXAMPLES = 3
PRACTICE = "实务"
ENGLISH = re.compile(r"[A-Za-z]{3}")
HALF_WIDTH_MARK = re.compile(r"(?<=[\u4e00-\u9fff])[,;:?!()](?=[\u4e00-\u9fff]|$)")

every_rule = pytest.mark.parametrize(
    "rule", load_rules(rules_folder()), ids=lambda rule: f"{rule.code}-{rule.name}"
)


def table_of(rule: Rule) -> dict[str, Any]:
    return parse_toml(Path(rule.origin), Complaints(rule.origin)) or {}


@every_rule
def test_the_examples_come_out_exactly(rule: Rule) -> None:
    told = [
        f"{'wrong' if result.is_wrong else 'right'} {result.number}: {difference.text()}"
        for result in run_examples(rule)
        for difference in result.differences
    ]
    assert not told, "\n".join(told)


@every_rule
def test_the_code_is_of_the_block_of_the_folder(rule: Rule) -> None:
    assert rule.code.startswith(BLOCKS[rule.topic])
    assert len(rule.code) == len("GW301")


@every_rule
def test_there_are_examples_enough_and_none_twice(rule: Rule) -> None:
    written = documentation(rule)
    assert len(written.wrong) >= FEWEST_EXAMPLES
    assert len(written.right) >= FEWEST_EXAMPLES
    texts = Counter(example.text for example in (*written.wrong, *written.right))
    assert [text for text, count in texts.items() if count > 1] == []


@every_rule
def test_all_words_are_there_in_both_languages(rule: Rule) -> None:
    english = table_of(rule).get("en", {})
    assert {"title", "message", "explain"} <= english.keys()
    assert rule.chinese.messages.keys() == rule.english.messages.keys()
    assert isinstance(english["message"], str) or (
        english["message"].keys() == rule.chinese.messages.keys()
    )
    assert english.get("related", {}).keys() == rule.chinese.related.keys()
    assert ENGLISH.search(documentation(rule).explanation("en"))


@every_rule
def test_chinese_words_have_chinese_punctuation(rule: Rule) -> None:
    words = (rule.chinese.title, *rule.chinese.messages.values(), *rule.chinese.related.values())
    assert [text for text in words if HALF_WIDTH_MARK.search(text)] == []


@every_rule
def test_it_is_said_since_when_and_what_for(rule: Rule) -> None:
    assert rule.since
    assert rule.basis
    assert rule.requirements
    assert all(re.fullmatch(r"[A-Z]{2}-\d{2}", each) for each in rule.requirements)


@every_rule
def test_mere_practice_is_not_called_a_regulation(rule: Rule) -> None:
    if all(basis.startswith(PRACTICE) for basis in rule.basis):
        words = (*rule.chinese.messages.values(), documentation(rule).explanation("zh"))
        assert [text for text in words if "规定" in text] == []

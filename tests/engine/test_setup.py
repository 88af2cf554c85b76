"""Severities, options and selectors of a configuration, brought together with the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.engine.complaints import ConfigurationError, RuleFileError
from gwlint.engine.configuration import Configuration
from gwlint.engine.finding import Severity
from gwlint.engine.rules import CheckReference, Rule, Wording
from gwlint.engine.selection import Selectors
from gwlint.engine.setup import Overrides, all_rules, rules_to_run
from tests.engine.support import write_rule

WORDS = Wording("", {"": ""}, {})


def rule(code: str, name: str, severity: Severity, **options: int) -> Rule:
    action = CheckReference("a", "b")
    return Rule(code, name, "", severity, action, WORDS, WORDS, options=options, origin=name)


RULES = (
    rule("GW301", "date-impossible", Severity.ERROR, longest_span=30),
    rule("GW302", "date-order", Severity.WARNING),
    rule("GW401", "share-of-total", Severity.INFO),
)


def test_the_most_specific_severity_holds() -> None:
    severities = {"GW3": Severity.INFO, "date-order": Severity.ERROR, "ALL": Severity.WARNING}
    adjusted = rules_to_run(RULES, Configuration(severities=severities))
    assert [rule.severity for rule in adjusted] == [
        Severity.INFO,
        Severity.ERROR,
        Severity.WARNING,
    ]


def test_options_are_given_by_code_or_name_and_in_either_spelling() -> None:
    for name, key in (("GW301", "longest-span"), ("date-impossible", "longest_span")):
        adjusted = rules_to_run(RULES, Configuration(options={name: {key: 7}}))
        assert adjusted[0].options == {"longest_span": 7}


def test_rules_below_the_least_severity_do_not_run() -> None:
    configuration = Configuration(
        min_severity=Severity.WARNING, severities={"GW302": Severity.INFO}
    )
    assert [rule.code for rule in rules_to_run(RULES, configuration)] == ["GW301"]
    overrides = Overrides(min_severity=Severity.INFO)
    assert len(rules_to_run(RULES, configuration, overrides)) == 3


@pytest.mark.parametrize(
    ("configuration", "complaint"),
    [
        (
            Configuration("g.toml", selectors=Selectors(("GW33",))),
            "g.toml: select: 没有“GW33”，是否想写“GW3”？",
        ),
        (
            Configuration("g.toml", selectors=Selectors(ignore=("date-impossble",))),
            "g.toml: ignore: 没有“date-impossble”，是否想写“date-impossible”？",
        ),
        (
            Configuration("g.toml", severities={"GW399": Severity.INFO}),
            "g.toml: severity: 没有“GW399”，是否想写“GW302”？",
        ),
        (
            Configuration("g.toml", per_file_ignores={"*.txt": ("date-odrer",)}),
            "g.toml: per-file-ignores.*.txt: 没有“date-odrer”，是否想写“date-order”？",
        ),
        (
            Configuration("g.toml", options={"date-odrer": {}}),
            "g.toml: rules: 没有“date-odrer”，是否想写“date-order”？",
        ),
        (
            Configuration("g.toml", options={"GW301": {"longest-spam": 3}}),
            "g.toml: rules.GW301.longest-spam: 没有“longest-spam”，是否想写“longest-span”？",
        ),
        (
            Configuration("g.toml", options={"GW301": {"longest-span": "3"}}),
            "g.toml: rules.GW301.longest-span: 应与“30”同类",
        ),
    ],
)
def test_what_does_not_exist_is_said(configuration: Configuration, complaint: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        rules_to_run(RULES, configuration)
    assert caught.value.messages() == (complaint,)


def test_wrong_selectors_of_the_command_line_are_said_too() -> None:
    selectors = Selectors(("",), extend_select=("date-ordr",), ignore=("XX",))
    with pytest.raises(ConfigurationError) as caught:
        rules_to_run(RULES, Configuration(), Overrides(selectors))
    assert [(each.file, each.key) for each in caught.value.complaints] == [
        ("", "--select"),
        ("", "--extend-select"),
        ("", "--ignore"),
    ]


def test_a_user_folder_works_as_the_built_in_one_does(tmp_path: Path) -> None:
    write_rule(tmp_path, "house-word", "[terms]\n'甲' = '乙'", code="XX001")
    names = [rule.name for rule in all_rules(RULES, [str(tmp_path), str(tmp_path)])]
    assert names == ["date-impossible", "date-order", "share-of-total", "house-word"]


def test_a_code_of_a_built_in_rule_cannot_be_used_again(tmp_path: Path) -> None:
    write_rule(tmp_path, "house-word", "[terms]\n'甲' = '乙'", code="GW301")
    with pytest.raises(RuleFileError, match="“GW301”已用于 date-impossible"):
        all_rules(RULES, [str(tmp_path)])

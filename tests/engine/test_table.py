"""The table of rules, which a package holds in the place of the files, loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.engine import loading
from gwlint.engine.loading import builtin_rules, load_rules, rules_folder
from gwlint.engine.table import from_row, module_source, rules_of, to_row
from tests.engine.support import new_rule, write_rule

ACTIONS = (
    "check = 'dates.impossible'",
    "[find]\npattern = '(甲)乙'\nwhere = ['title']\nunless = '丙'\nreplace = '\\1'",
    "[terms]\n'甲' = '乙'\n'丙' = { to = '丁', from = 2018-03-21, unless = '原丙' }",
)


@pytest.mark.parametrize("action", ACTIONS)
def test_a_rule_survives_the_way_through_the_table(tmp_path: Path, action: str) -> None:
    rule = new_rule(tmp_path, action)
    assert from_row(to_row(rule, tmp_path), str(tmp_path)) == rule


def test_the_module_holds_the_rules(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, ACTIONS[1])
    names: dict[str, tuple[tuple[object, ...], ...]] = {}
    exec(module_source([rule], tmp_path), names)  # noqa: S102
    assert rules_of(names["ROWS"], str(tmp_path)) == (rule,)


def test_the_built_in_rules_are_those_of_the_rule_files() -> None:
    assert builtin_rules() == load_rules(rules_folder())
    assert builtin_rules() == load_rules(rules_folder())


def test_the_cache_of_a_checkout_follows_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "rules"
    write_rule(folder, "first", ACTIONS[1])
    monkeypatch.setattr(loading, "rules_folder", lambda: folder)
    assert [rule.title() for rule in builtin_rules()] == ["试验"]
    write_rule(folder, "first", ACTIONS[1], title="改过的试验")
    assert [rule.title() for rule in builtin_rules()] == ["改过的试验"]
    write_rule(folder, "second", ACTIONS[2], code="XX002")
    assert [rule.name for rule in builtin_rules()] == ["first", "second"]
    (folder / "first.toml").unlink()
    assert [rule.name for rule in builtin_rules()] == ["second"]


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", b"N", b"(\x01\x00\x00\x00N"])
def test_a_damaged_cache_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rubbish: bytes
) -> None:
    folder = tmp_path / "rules"
    write_rule(folder, "first", ACTIONS[1])
    cache = tmp_path / ".gwlint_cache" / "rules"
    cache.parent.mkdir()
    cache.write_bytes(rubbish)
    monkeypatch.setattr(loading, "rules_folder", lambda: folder)
    assert [rule.name for rule in builtin_rules()] == ["first"]
    assert cache.read_bytes() != rubbish


def test_without_a_place_for_the_cache_the_files_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "rules"
    write_rule(folder, "first", ACTIONS[1])
    (tmp_path / ".gwlint_cache").write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(loading, "rules_folder", lambda: folder)
    assert [rule.name for rule in builtin_rules()] == ["first"]

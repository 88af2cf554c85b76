"""``[terms]``: words that are to be replaced by others."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.engine.linting import Linter
from gwlint.text.source import SourceText
from tests.engine.support import letter, new_rule, reported

RENAMED = "[terms]\n'国家工商总局' = { to = '市场监管总局', from = 2018-03-21 }\n"


def test_of_words_that_overlap_the_first_and_longest_counts(tmp_path: Path) -> None:
    action = "[terms]\n'工商局' = '市场监管局'\n'市工商局' = '市市场监管局'\n'商局长' = '局长'"
    rule = new_rule(tmp_path, action)
    assert reported(rule, "市工商局长与工商局长到会。") == ["市工商局", "工商局"]


def test_a_term_that_stays_protects_itself(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[terms]\n'工商' = '市场监管'\n'工商联' = '工商联'")
    assert reported(rule, "工商联与工商部门") == ["工商"]


def test_latin_words_are_found_whole(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[terms]\n'GNP' = 'GNI'")
    assert reported(rule, "人均GNP和GNP2、xGNP") == ["GNP"]


def test_titles_of_documents_are_left_alone_unless_the_rule_says_so(tmp_path: Path) -> None:
    text = "《工商局工作规则》由工商局修订。"
    assert reported(new_rule(tmp_path, "[terms]\n'工商局' = '市监局'"), text) == ["工商局"]
    within = new_rule(tmp_path, "[terms]\nwithin-titles = true\n'工商局' = '市监局'")
    assert reported(within, text) == ["工商局", "工商局"]


def test_unless_holds_for_the_rule_or_for_one_term(tmp_path: Path) -> None:
    action = "[terms]\nunless = '原[甲丙]'\n'甲' = '乙'\n'丙' = { to = '丁', unless = '丙等' }"
    assert reported(new_rule(tmp_path, action), "原甲、甲等、原丙、丙等、丙") == ["甲", "丙"]


def test_where_restricts_the_terms_to_elements(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[terms]\nwhere = ['title']\n'提案' = '建议'")
    assert reported(rule, letter("提案很好。")) == ["提案"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("国家工商总局推进登记便利化。", ["国家工商总局"]),
        ("2022年，国家工商总局推进登记便利化。", ["国家工商总局"]),
        ("2015年，国家工商总局推进登记便利化。", []),
        ("“十二五”期间，国家工商总局推进登记便利化。", []),
        ("2013—2016年，国家工商总局推进登记便利化。", []),
        ("2015年开工。国家工商总局推进登记便利化。", ["国家工商总局"]),
        ("去年，国家工商总局推进登记便利化。", ["国家工商总局"]),
    ],
)
def test_a_dated_term_holds_from_its_day_on(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert reported(new_rule(tmp_path, RENAMED), letter(body)) == expected


def test_an_older_document_may_use_the_old_word(tmp_path: Path) -> None:
    text = letter("国家工商总局推进登记便利化。").replace("2023", "2017")
    assert reported(new_rule(tmp_path, RENAMED), text) == []


def test_of_a_text_without_a_date_nobody_knows(tmp_path: Path) -> None:
    assert reported(new_rule(tmp_path, RENAMED), "国家工商总局推进登记便利化。") == []


def test_the_message_can_say_the_new_word_and_the_day(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, f"message = '自{{from}}起称“{{to}}”。'\n{RENAMED}")
    (finding,) = Linter((rule,)).lint(SourceText("a.txt", letter("国家工商总局发文。"))).findings
    assert finding.message == "自2018年3月21日起称“市场监管总局”。"
    assert finding.fix is not None

"""``[find]``: a pattern says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.engine import find
from gwlint.engine.linting import Linter
from gwlint.text.edits import apply_edits
from gwlint.text.source import SourceText
from tests.engine.support import letter, new_rule, reported


def test_the_whole_match_is_reported(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[find]\npattern = '约[0-9]+个左右'")
    assert reported(rule, "建成约30个左右，约5个。") == ["约30个左右"]


def test_the_group_report_is_reported_instead(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[find]\npattern = '约[0-9]+个(?P<report>左右)'")
    assert reported(rule, "建成约30个左右。") == ["左右"]


def test_a_group_report_that_took_no_part_leaves_the_whole_match(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[find]\npattern = '甲(?P<report>乙)?丙'")
    assert reported(rule, "甲丙与甲乙丙") == ["甲丙", "乙"]


def test_line_anchors_are_those_of_paragraphs(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[find]\npattern = '^附件:'")
    assert reported(rule, "见附件:一\n\n附件:清单\n") == ["附件:"]


def test_where_restricts_the_search_to_elements(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[find]\npattern = '提案'\nwhere = ['title']")
    assert reported(rule, letter("提案很好。")) == ["提案"]
    assert reported(rule, "提案很好。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国土资源部印发", ["国土资源部"]),
        ("原国土资源部印发", []),
        ("国土资源部门负责", []),
        ("原文如此，国土资源部印发", ["国土资源部"]),
        ("原国土资源部与国土资源部", ["国土资源部"]),
    ],
)
def test_unless_excuses_what_its_match_overlaps(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    action = "[find]\npattern = '国土资源部'\nunless = '原国土资源部|国土资源部门'"
    assert reported(new_rule(tmp_path, action), text) == expected


def test_unless_can_look_round_and_can_cover_the_paragraph(tmp_path: Path) -> None:
    behind = new_rule(tmp_path, "[find]\npattern = '甲'\nunless = '(?<=原)'")
    assert reported(behind, "原甲，今甲") == ["甲"]
    paragraph = new_rule(tmp_path, "[find]\npattern = '甲'\nunless = '^.*引文.*$'")
    assert reported(paragraph, "引文有甲\n\n正文有甲\n") == ["甲"]


def test_a_correction_touches_only_what_differs(tmp_path: Path) -> None:
    action = """message = "“{text}”应为“{replacement}”"
[find]
pattern = '\\[(\\d{4})\\](\\d+)号'
replace = '〔\\1〕\\2号'
fix = "safe"
"""
    source = SourceText("sample.txt", "见青园[2023]7号。")
    (finding,) = Linter((new_rule(tmp_path, action),)).lint(source).findings
    assert finding.message == "“[2023]7号”应为“〔2023〕7号”"
    assert finding.fix is not None
    assert str(finding.fix.applicability) == "safe"
    assert [edit.replacement for edit in finding.fix.edits] == ["〔", "〕"]
    assert apply_edits(source.text, finding.fix.edits) == "见青园〔2023〕7号。"


def test_an_empty_replacement_removes(tmp_path: Path) -> None:
    rule = new_rule(tmp_path, "[find]\npattern = '(?<=的)的'\nreplace = ''")
    source = SourceText("sample.txt", "我的的书")
    (finding,) = Linter((rule,)).lint(source).findings
    assert finding.fix is not None
    assert apply_edits(source.text, finding.fix.edits) == "我的书"


def test_a_pattern_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "TIMEOUT_SECONDS", 0.01)
    rule = new_rule(tmp_path, "[find]\npattern = '(?:(?:甲?){9}){9}(?:(?:甲?){9}){9}乙$'")
    report = Linter((rule,)).lint(SourceText("sample.txt", "甲" * 300 + "乙。"))
    (failure,) = report.failures
    assert "TimeoutError" in failure.reason

"""The examples of a rule say what the rule must do, and the difference is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.engine.documentation import read_marks
from gwlint.engine.examples import run_examples
from tests.engine.support import new_rule

FIND = "[find]\npattern = '的的'\nreplace = '的'\n"


def differences(folder: Path, text: str) -> list[str]:
    rule = new_rule(folder, text)
    return [each.text() for result in run_examples(rule) for each in result.differences]


def test_marks_are_taken_out_and_can_be_nested() -> None:
    assert read_marks("甲⟦乙⟦丙⟧⟧丁⟦⟧") == ("甲乙丙丁", ((1, 3), (2, 3), (4, 4)))
    with pytest.raises(ValueError, match="⟧"):
        read_marks("甲⟧")


def test_examples_that_come_out_right_have_no_differences(tmp_path: Path) -> None:
    examples = """
[[wrong]]
text = "我⟦的的⟧书，你⟦的的⟧。"
fixed = "我的书，你的。"
[[wrong]]
file = "a.md"
text = '''
- 我⟦的的⟧书
'''
[[right]]
text = "我的书。"
"""
    results = list(run_examples(new_rule(tmp_path, FIND + examples)))
    assert [(each.is_wrong, each.number, each.passed) for each in results] == [
        (True, 1, True),
        (True, 2, True),
        (False, 1, True),
    ]


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (
            "[[wrong]]\ntext = '⟦我⟧和的的书'",
            ["应报告而未报告：1:1 ⟦我⟧", "不应报告而报告：1:3 ⟦的的⟧ “的的”不对"],
        ),
        (
            "[[wrong]]\ntext = '我⟦的⟧的书'",
            ["应报告而未报告：1:2 ⟦的⟧", "不应报告而报告：1:2 ⟦的的⟧ “的的”不对"],
        ),
        ("[[right]]\ntext = '''我\n的的书'''", ["不应报告而报告：2:1 ⟦的的⟧ “的的”不对"]),
        ("[[wrong]]\ntext = '我⟦的的⟧书'\nfixed = '我书'", ["修改后为：'我的书'"]),
        ("[[right]]\ntext = ' '", ["是空文件，没有可检查的文字"]),
        ("[[wrong]]\ntext = '我的⟦书⟧'", ["例文中没有 requires 所列的文字"]),
    ],
)
def test_a_difference_is_told(tmp_path: Path, example: str, expected: list[str]) -> None:
    assert differences(tmp_path, FIND + example) == expected


def test_a_rule_that_does_not_apply_is_told(tmp_path: Path) -> None:
    text = f"applies = ['notice']\n{FIND}[[wrong]]\ntext = '我⟦的的⟧书'"
    assert differences(tmp_path, text) == ["规则不适用于：other"]


def test_a_message_that_cannot_be_filled_is_told(tmp_path: Path) -> None:
    action = """check = "dates.impossible"
message = "{text}"
[en]
message = "{missing}"
[[wrong]]
text = "会议于⟦2021年2月30日⟧召开。"
"""
    assert differences(tmp_path, action) == ["规则出错：KeyError: 'missing'"]

"""The pages on rules."""

from __future__ import annotations

import json

from gwlint.engine.documentation import Documentation, Example, read_marks
from gwlint.engine.finding import Severity
from gwlint.engine.rules import CheckReference, Rule, Wording
from gwlint.reports.rule_page import render_rule, render_rules, rule_as_json
from tests.reports.support import console, printed

IMPOSSIBLE = Rule(
    code="GW301",
    name="date-impossible",
    topic="dates",
    severity=Severity.ERROR,
    action=CheckReference("dates", "impossible"),
    chinese=Wording("日期不存在", {"": "“{text}”不存在。"}, {}),
    english=Wording("Impossible date", {"": "“{text}” does not exist."}, {}),
    applies=("reply-to-proposal", "notice"),
    basis=("《条例》第二十条",),
    requirements=("FM-28",),
    since="0.1",
)
BRACKETS = Rule(
    code="GW101",
    name="document-number-brackets",
    topic="elements",
    severity=Severity.WARNING,
    action=CheckReference("document_number", "brackets"),
    chinese=Wording("年份不用六角括号", {"": "…"}, {}),
    english=Wording("The year is not in hexagonal brackets", {"": "…"}, {}),
)
DOCUMENTATION = Documentation(
    {"zh": "日期要真实存在。\n闰年的二月有29日。", "en": "Dates must exist."},
    (
        Example(*read_marks("会议于⟦2月30日⟧召开。\n\n⟦4月31日⟧结束。")),
        Example(*read_marks("定于⟦2月31日⟧。")),
    ),
    (Example("会议于2月29日召开。"),),
)


def page(language: str = "zh") -> list[str]:
    screen = console(50)
    render_rule(IMPOSSIBLE, DOCUMENTATION, screen, language)
    return printed(screen).splitlines()


def listing(width: int) -> list[str]:
    screen = console(width)
    render_rules([IMPOSSIBLE, BRACKETS], screen)
    return printed(screen).splitlines()


def test_the_page_of_a_rule() -> None:
    assert page() == [
        "── GW301 date-impossible ───────────────── 日期 ──",
        "",
        "  日期不存在",
        "",
        "  级别  × 错误 · 自 0.1 版起",
        "  适用  提案答复、通知",
        "  依据  《条例》第二十条",
        "  条目  FM-28",
        "",
        "  日期要真实存在。",
        "",
        "  闰年的二月有29日。",
        "",
        "× 反例",
        "  │ 会议于2月30日召开。",
        "  │       ━━━━━━━",
        "  │ ",
        "  │ 4月31日结束。",
        "  │ ━━━━━━━",
        "  ┆",
        "  │ 定于2月31日。",
        "  │     ━━━━━━━",
        "",
        "√ 正例",
        "  │ 会议于2月29日召开。",
        "",
    ]


def test_the_page_in_english() -> None:
    assert page("en")[2:10] == [
        "  Impossible date",
        "",
        "  severity    × error · since 0.1",
        "  applies to  replies to proposals, notice",
        "  basis       《条例》第二十条",
        "  covers      FM-28",
        "",
        "  Dates must exist.",
    ]


def test_the_list_of_rules_by_topic() -> None:
    assert listing(60) == [
        "── 要素 ────────────────────────────────────────────────────",
        "  GW101 ▲ 年份不用六角括号  document-number-brackets",
        "",
        "── 日期 ────────────────────────────────────────────────────",
        "  GW301 × 日期不存在        date-impossible",
        "",
        "共 2 条规则。",
    ]


def test_in_a_narrow_list_names_stand_below_titles() -> None:
    assert listing(40)[1:3] == [
        "  GW101 ▲ 年份不用六角括号",
        "          document-number-brackets",
    ]


def test_a_rule_as_json() -> None:
    table = rule_as_json(IMPOSSIBLE, DOCUMENTATION, "en")
    assert json.loads(json.dumps(table)) == table
    assert table["title"] == "Impossible date"
    assert table["severity"] == "error"
    assert table["explanation"] == "Dates must exist."
    assert table["wrong"][0] == {
        "text": "会议于2月30日召开。\n\n4月31日结束。",
        "spans": [[3, 8], [13, 18]],
    }


def test_the_head_of_a_rule_needs_no_documentation() -> None:
    assert "explanation" not in rule_as_json(IMPOSSIBLE, None)

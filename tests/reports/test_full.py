"""The report for people, as it stands on a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gwlint.engine.finding import Applicability, Failure, FileReport, Severity
from gwlint.reports.full import render
from gwlint.reports.outcomes import Outcome
from tests.reports.support import Letter, console, finding, printed

CLEAN = FileReport("clean.txt", "notice", (), {})


def report(
    *outcomes: Outcome,
    width: int = 60,
    language: str = "zh",
    least: Severity = Severity.WARNING,
) -> str:
    screen = console(width)
    render(outcomes, screen, language, least)
    return printed(screen)


def lines(text: str) -> list[str]:
    return text.strip("\n").splitlines()


def test_one_finding_in_one_letter() -> None:
    letter = Letter("各单位：\n\u3000\u3000会议于2023年2月30日召开。\n", "通知/会议.txt")
    found = finding(
        letter.place("2023年2月30日"),
        "“2023年2月30日”不存在：2月没有30日。",
        basis=["《条例》第二十条"],
    )
    assert lines(report(letter.report(found, kind="notice"))) == [
        "── 通知/会议.txt ─────────────────────────────────── 通知 ──",
        "",
        "× 错误 GW301 date-impossible",
        "  “2023年2月30日”不存在：2月没有30日。",
        "    ╭─ 通知/会议.txt:2:6",
        "  2 │ 会议于2023年2月30日召开。",
        "    │       ━━━━━━━━━━━━━",
        "  依据  《条例》第二十条",
        "",
        "× 检查 1 个文件；错误 1 处。",
    ]


def test_both_halves_of_a_contradiction_in_the_order_of_the_text() -> None:
    letter = Letter("2024年5月16日\n\n抄送：市政协。\n\n2024年5月6日印发")
    found = finding(
        letter.place("2024年5月6日"),
        "印发日期早于成文日期。",
        letter.related("2024年5月16日", "成文日期在这里"),
    )
    assert lines(report(letter.report(found)))[3:11] == [
        "  印发日期早于成文日期。",
        "    ╭─ letter.txt:5:1",
        "  1 │ 2024年5月16日",
        "    │ ───────────── 成文日期在这里",
        "    ┆",
        "  5 │ 2024年5月6日印发",
        "    │ ━━━━━━━━━━━━",
        "",
    ]


def test_the_arithmetic_step_by_step() -> None:
    letter = Letter("收集方案1002项，对接468项，对接率64.7%。")
    found = finding(letter.place("64.7%"), evidence=["468 ÷ 1002 = 46.7%", "46.7% ≠ 64.7%"])
    assert lines(report(letter.report(found)))[7:9] == [
        "  算式  468 ÷ 1002 = 46.7%",
        "        46.7% ≠ 64.7%",
    ]


def test_a_fix_is_shown_in_its_words() -> None:
    letter = Letter("绍民提复[2024]38号\n关于养老服务的答复")
    fix = letter.fix(Applicability.SAFE, ("[", "〔"), ("]", "〕"))
    assert lines(report(letter.report(finding(letter.place("[2024]"), fix=fix))))[7:] == [
        "  修改  绍民提复[2024]38号 → 绍民提复〔2024〕38号",
        "        可照改",
        "",
        "× 检查 1 个文件；错误 1 处；附修改建议 1 处。",
    ]


def test_a_long_fix_is_shown_in_two_lines() -> None:
    letter = Letter("对市政协十二届三次会议第0417号提案的答复")
    fix = letter.fix(Applicability.UNSAFE, ("市政协十二届三次会议", "市政协第十二届第三次会议"))
    assert lines(report(letter.report(finding(letter.place("0417"), fix=fix)), width=50))[7:10] == [
        "  修改  - 对市政协十二届三次会议第0417号提案",
        "        + 对市政协第十二届第三次会议第0417号提案",
        "        核对后再改",
    ]


def test_a_place_over_two_lines_is_underlined_in_both() -> None:
    letter = Letter("关于加强\n\u3000\u3000充电设施建设的答复")
    found = finding(letter.place("加强\n\u3000\u3000充电"))
    assert lines(report(letter.report(found)))[4:9] == [
        "    ╭─ letter.txt:1:3",
        "  1 │ 关于加强",
        "    │     ━━━━",
        "  2 │ 充电设施建设的答复",
        "    │ ━━━━",
    ]


def test_a_place_without_width_is_pointed_at() -> None:
    letter = Letter("此复")
    end = letter.at(letter.span("此复")._replace(start=2))
    assert lines(report(letter.report(finding(end))))[5:7] == [
        "  1 │ 此复 ",
        "    │     ━",
    ]


def test_the_summary_counts_by_severity_and_rule() -> None:
    letter = Letter("2月30日，2月31日，4月31日。")
    found = [
        finding(letter.place("2月30日")),
        finding(letter.place("2月31日")),
        finding(letter.place("4月31日"), severity=Severity.WARNING),
        finding(letter.place("，"), severity=Severity.INFO),
    ]
    failure = Failure("scan.pdf", "没有文字。")
    text = report(letter.report(*found), CLEAN, failure)
    assert lines(text)[-10:] == [
        "× 无法检查 scan.pdf",
        "  没有文字。",
        "",
        "── 合计 ────────────────────────────────────────────────────",
        "",
        "  × 错误  2     2  GW301 date-impossible",
        "  ▲ 警告  1     1  GW301 date-impossible",
        "",
        "× 检查 2 个文件，1 个无误，1 个无法检查；错误 2 处，警告 1",
        "  处，另有较轻的 1 处未列出（加 --min-severity info 列出）。",
    ]


@pytest.mark.parametrize(
    ("outcomes", "language", "expected"),
    [
        ([], "zh", "√ 检查 0 个文件；未发现问题。"),
        ([CLEAN], "zh", "√ 检查 1 个文件；未发现问题。"),
        ([CLEAN, CLEAN], "en", "√ 2 files checked; nothing found."),
    ],
)
def test_of_clean_files_one_line_is_said(
    outcomes: list[Outcome], language: str, expected: str
) -> None:
    assert report(*outcomes, language=language) == f"{expected}\n"


def test_rules_that_broke_down_are_reported_and_the_file_is_not_called_clean() -> None:
    broken = FileReport("a.txt", "other", (), {}, failures=(Failure("a.txt", "GW301：出错"),))
    assert lines(report(broken, CLEAN)) == [
        "× 规则故障 a.txt",
        "  GW301：出错",
        "",
        "× 检查 2 个文件，规则故障 1 次；未发现问题。",
    ]


def test_the_words_in_english() -> None:
    letter = Letter("会议于2月30日召开。")
    found = finding(
        letter.place("2月30日"),
        "“2月30日” does not exist.",
        evidence=["30 > 29"],
        fix=letter.fix(Applicability.DISPLAY, ("30", "28")),
    )
    assert lines(report(letter.report(found), language="en")) == [
        "── letter.txt ───────────────────────────────────── reply ──",
        "",
        "× error GW301 date-impossible",
        "  “2月30日” does not exist.",
        "    ╭─ letter.txt:1:4",
        "  1 │ 会议于2月30日召开。",
        "    │       ━━━━━━━",
        "  sums   30 > 29",
        "  fix    会议于2月30日召开 → 会议于2月28日召开",
        "         for information",
        "",
        "× 1 file checked; 1 error; 1 fix suggested.",
    ]


def test_colours_are_those_of_the_terminal_and_never_backgrounds() -> None:
    letter = Letter("会议于2月30日召开。")
    screen = console(60, "standard")
    render([letter.report(finding(letter.place("2月30日")))], screen)
    codes = set(printed(screen).replace("m", "\x1b[").split("\x1b["))
    assert {"1;31", "2", "1"} <= codes
    assert not any(code.startswith(("4", "10")) for code in codes if code[:1].isdigit())


HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\x1b\x9b\r\n\t\x07\u202e\u200b\ufeff\u2028\ufe0f[]文字，1%"),
        st.characters(),
    ),
    min_size=1,
    max_size=60,
)


def categories(text: Iterable[str]) -> set[str]:
    return {unicodedata.category(character) for character in text}


@given(HOSTILE, HOSTILE, HOSTILE, st.integers(40, 120), st.data())
def test_nothing_in_a_text_or_a_name_acts_on_the_terminal(
    text: str, name: str, words: str, width: int, data: st.DataObject
) -> None:
    letter = Letter(text, name)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = letter.at(letter.span("")._replace(start=start, end=end))
    edit_ends = (place.start, place.end)
    fix = letter.fix(Applicability.SAFE, ("", words))
    found = finding(
        place,
        words,
        letter.related(text[0], words),
        evidence=[words],
        basis=[words],
        fix=type(fix)(fix.applicability, (fix.edits[0]._replace(span=place.span),), (edit_ends,)),
    )
    shown = report(letter.report(found, kind=words), Failure(name, words), width=width)
    assert categories(shown.replace("\n", "")).isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert max(map(cell_len, shown.split("\n"))) <= width


def test_markup_and_emoji_names_in_a_text_are_left_alone() -> None:
    letter = Letter("[bold]会议[/bold] :smile: 2月30日", "[red]a[/red].txt")
    found = finding(letter.place("2月30日"), "[bold]不存在[/bold] :smile:")
    shown = report(letter.report(found))
    assert "[bold]会议[/bold] :smile: 2月30日" in shown
    assert "  [bold]不存在[/bold] :smile:\n" in shown
    assert "[red]a[/red].txt:1:" in shown

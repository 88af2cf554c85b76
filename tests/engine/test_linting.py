"""From a source text to its report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.engine import runners
from gwlint.engine.finding import Severity
from gwlint.engine.linting import Linter
from gwlint.engine.messages import LONGEST_TEXT, fill, shortened
from gwlint.engine.rules import CheckReference, Rule, Wording
from gwlint.text.edits import Edit, apply_edits
from gwlint.text.source import SourceText
from gwlint.text.span import Span
from tests.engine.support import letter, new_rule


class Checks:
    """A stand-in for a module of checks."""

    @staticmethod
    def repeated(document: Document, *, character: str = "的") -> Iterator[Problem]:
        start = document.text.find(character * 2)
        if start >= 0:
            first, second = Span(start, start + 1), Span(start + 1, start + 2)
            yield Problem(
                second,
                {"character": character},
                related=(Related(first, "first", {"number": 1}),),
                evidence=("1 + 1 = 2",),
                edits=(Edit(second, ""),),
            )

    @staticmethod
    def broken(document: Document) -> Iterator[Problem]:
        yield Problem(Span(0, 1))
        raise ValueError("一\n二")


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners, "import_module", lambda name: Checks)


def rule(function: str, message: str = "“{text}”重复", **keys: object) -> Rule:
    words = Wording("", {"": message}, {"first": "第{number}个“{text}”，第{line}行"})
    action = CheckReference("sample", function)
    code = str(keys.pop("code", "XX001"))
    return Rule(code, function, "", Severity.ERROR, action, words, words, **keys)  # type: ignore[arg-type]


def test_a_finding_has_the_words_and_places_of_the_text_as_it_stands() -> None:
    message = "第{line}行“{text}”与第{related_line}行“{related}”重复：{character}"
    report = Linter([rule("repeated", message)]).lint(SourceText("a.txt", "标题\n\n　　我的的书。"))
    (finding,) = report.findings
    assert finding.message == "第3行“的”与第3行“的”重复：的"
    assert (finding.place.start, finding.place.end) == ((3, 5), (3, 6))
    assert finding.related[0].message == "第1个“的”，第3行"
    assert finding.related[0].place.start == (3, 4)
    assert finding.evidence == ("1 + 1 = 2",)
    assert report.lines == {3: "　　我的的书。"}


def test_a_fix_is_made_of_physical_edits() -> None:
    source = SourceText("a.txt", "标题\n\n　　我的的书。")
    (finding,) = Linter([rule("repeated")]).lint(source).findings
    assert finding.fix is not None
    assert apply_edits(source.text, finding.fix.edits) == "标题\n\n　　我的书。"


def test_a_fix_that_would_swallow_a_page_break_is_not_offered(tmp_path: Path) -> None:
    found = new_rule(tmp_path, "[find]\npattern = '设施设备'\nreplace = '器材'")
    text = "全市各地按照统一部署，陆续完善公园设施\n\n— 2 —\n\n设备并投入使用。"
    (finding,) = Linter([found]).lint(SourceText("a.txt", text)).findings
    assert finding.place.text == "设施\n\n— 2 —\n\n设备"
    assert finding.fix is None


def test_options_reach_the_check() -> None:
    found = rule("repeated", options={"character": "了"})
    report = Linter([found]).lint(SourceText("a.txt", "我的的去了了。"))
    assert [finding.place.text for finding in report.findings] == ["了"]
    assert report.findings[0].place.span == (5, 6)


def test_a_rule_that_breaks_down_does_not_take_the_others_with_it() -> None:
    rules = [rule("broken"), rule("repeated", code="XX002")]
    report = Linter(rules).lint(SourceText("a.txt", "我的的书。"))
    (failure,) = report.failures
    assert failure.name == "a.txt"
    assert failure.reason.startswith("规则 XX001 broken 内部错误：ValueError: 一 二")
    assert [finding.name for finding in report.findings] == ["repeated"]


def test_a_message_that_cannot_be_filled_is_a_breakdown() -> None:
    report = Linter([rule("repeated", "{unknown}")], "en").lint(SourceText("a.txt", "的的。"))
    assert report.findings == ()
    assert "KeyError: 'unknown'" in report.failures[0].reason


@pytest.mark.parametrize(
    ("applies", "text", "runs"),
    [
        (("*",), "的的。", True),
        (("official",), "的的。", False),
        (("official",), letter("我的的书。"), True),
        (("reply",), letter("我的的书。"), True),
        (("reply-to-proposal",), letter("我的的书。"), True),
        (("reply-to-suggestion", "notice"), letter("我的的书。"), False),
        (("other",), "的的。", True),
    ],
)
def test_a_rule_runs_on_the_documents_that_it_applies_to(
    applies: tuple[str, ...], text: str, runs: bool
) -> None:
    report = Linter([rule("repeated", applies=applies)]).lint(SourceText("a.txt", text))
    assert len(report.findings) == runs


@pytest.mark.parametrize(
    ("requires", "runs"),
    [((), True), ((("书", "报"),), True), ((("书",), ("报",)), False), ((("报",),), False)],
)
def test_a_rule_runs_if_every_group_has_a_string_in_the_text(
    requires: tuple[tuple[str, ...], ...], runs: bool
) -> None:
    report = Linter([rule("repeated", requires=requires)]).lint(SourceText("a.txt", "我的的书。"))
    assert len(report.findings) == runs


def test_the_module_of_a_check_is_imported_only_when_the_gate_is_passed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(name)

    monkeypatch.setattr(runners, "import_module", refuse)
    report = Linter([rule("repeated", requires=(("报",),))]).lint(SourceText("a.txt", "的的"))
    assert report.failures == ()


def test_findings_stand_in_the_order_of_the_text_and_each_once(tmp_path: Path) -> None:
    later = new_rule(tmp_path, "[find]\npattern = '的|书'", code="XX002")
    rules = [later, rule("repeated"), rule("repeated")]
    report = Linter(rules).lint(SourceText("a.txt", "我的的书。"))
    assert [(finding.place.span.start, finding.code) for finding in report.findings] == [
        (1, "XX002"),
        (2, "XX001"),
        (2, "XX002"),
        (3, "XX002"),
    ]


def test_rules_can_be_left_out_for_one_text() -> None:
    report = Linter([rule("repeated")]).lint(SourceText("a.txt", "的的。"), without={"XX001"})
    assert report.findings == ()


def test_the_report_says_what_the_document_is() -> None:
    report = Linter([]).lint(SourceText("a.txt", letter("我的书。")))
    assert (report.name, report.kind, report.matter) == ("a.txt", "reply", "proposal")
    other = Linter([]).lint(SourceText("b.txt", "我的书。"))
    assert (other.kind, other.matter) == ("other", None)


def test_long_facts_are_shortened_and_put_on_one_line() -> None:
    assert shortened("甲\n乙") == "甲乙"
    assert shortened("甲" * LONGEST_TEXT) == "甲" * LONGEST_TEXT
    short = shortened("头" + "甲" * LONGEST_TEXT + "尾")
    assert len(short) == LONGEST_TEXT
    assert short[0] + short[-1] == "头尾"
    assert "…" in short


def test_a_brace_can_be_written_double() -> None:
    assert fill("{{{text}}}", {"text": "甲"}) == "{甲}"

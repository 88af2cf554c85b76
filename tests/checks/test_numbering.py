"""What the examples of the rule files do not show: how checks work together, facts, relations."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gwlint.checks import announcements, headings, item_runs, numbering, ordinal_marks
from gwlint.checks.problem import Problem
from gwlint.document.document import Document
from gwlint.document.reading import understand
from gwlint.text.edits import apply_edits
from gwlint.text.source import SourceText

CHECKS: tuple[Callable[[Document], Iterator[Problem]], ...] = (
    numbering.gaps,
    numbering.lonely,
    numbering.mixed_styles,
    headings.level_order,
    headings.level_skipped,
    headings.empty,
    headings.end_mark,
    item_runs.gaps,
    item_runs.pairs,
    announcements.announced,
    announcements.promised,
    ordinal_marks.arabic,
    ordinal_marks.hanzi,
)

LETTER = """云卫提复〔2023〕8号
关于市政协八届二次会议第96号提案的答复
孙静委员：
您提出的《关于完善基层医疗服务的提案》收悉，现答复如下：
{body}
感谢您对卫生健康工作的关心与支持！
云泽市卫生健康委员会
2023年6月12日
附件1
{attachment}"""


def letter(body: str, attachment: str = "名单") -> Document:
    return understand(SourceText("letter.txt", LETTER.format(body=body, attachment=attachment)))


def reported(document: Document) -> list[str]:
    return [problem.span.of(document.text) for check in CHECKS for problem in check(document)]


def test_a_letter_as_it_should_be() -> None:
    document = letter(
        "一、关于“一是建机构、二是强队伍”的建议\n"
        "（一）建设机构。2022年新建卫生院3所，覆盖一、二、三级医院的医联体已有5个。\n"
        "（二）培养人才。一方面招录医学生40名，另一方面返聘专家12名。\n"
        "二、关于完善制度的建议\n"
        "重点做好以下两项工作：一是完善签约服务，统一是基础。其中，一是签约要实，二是履约要好。\n"
        "二是完善考核办法。\n"
        "三、下一步打算\n"
        "主要做法一是定规划，二是给资金，三是抓督查。"
    )
    assert reported(document) == []


def test_an_odd_one_out_is_reported_once() -> None:
    document = letter("一、甲项工作\n已完成。\n（二）乙项工作\n已完成。\n三、丙项工作\n已完成。")
    assert reported(document) == ["（二）"]


def test_a_misprint_is_reported_once() -> None:
    document = letter("一、甲项工作\n已完成。\n三、乙项工作\n已完成。\n三、丙项工作\n已完成。")
    (problem,) = numbering.gaps(document)
    assert problem.span.of(document.text) == "三、"
    assert problem.facts["expected"] == "二、"
    assert problem.variant == "gap"


def test_a_number_glued_to_the_paragraph_before_is_not_missing() -> None:
    document = letter("一、甲项工作。已完成。12二、乙项工作。\n三、丙项工作。已完成。")
    assert list(numbering.gaps(document)) == []


def test_attachments_are_numbered_on_their_own() -> None:
    assert (
        reported(letter("一、甲项工作\n已完成。\n二、乙项工作\n已完成。", "一、名单\n二、分工"))
        == []
    )


def test_a_line_lost_from_an_attachment_is_not_reported_but_a_misprint_is() -> None:
    assert reported(letter("已完成。", "一、甲\n三、丙\n四、丁")) == []
    assert reported(letter("已完成。", "一、甲\n二、乙\n二、丙\n四、丁")) == ["二、"]


def test_text_that_is_no_official_document_may_begin_anywhere() -> None:
    document = understand(SourceText("page.txt", "四、参保登记\n五、缴费\n七、待遇\n2.甲\n3.乙"))
    assert reported(document) == []


def test_one_fix_corrects_the_marks_of_a_list() -> None:
    document = letter("1、甲项工作已完成。\n2.乙项工作已完成。\n3：丙项工作已完成。")
    (problem,) = ordinal_marks.arabic(document)
    assert problem.facts["count"] == 2
    corrected = apply_edits(document.text, problem.edits)
    assert "1.甲" in corrected
    assert "3.丙" in corrected


def test_a_missing_item_points_to_the_one_before() -> None:
    document = letter("我委一是建设机构，二是培养人才，四是完善制度。")
    (problem,) = item_runs.gaps(document)
    assert [related.span.of(document.text) for related in problem.related] == ["二是"]

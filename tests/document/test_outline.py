from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from gwlint.document.elements import Paragraph
from gwlint.document.outline import (
    Heading,
    Outline,
    build_attachment_outlines,
    build_outline,
)
from gwlint.document.sequences import BreakKind
from gwlint.mentions.ordinals import OrdinalForm
from gwlint.text.span import Span

Tree = dict[str, "Tree"]


def paragraphs(text: str) -> list[Paragraph]:
    found = []
    start = 0
    for index, line in enumerate(text.split("\n")):
        found.append(Paragraph(index, Span(start, start + len(line)), line))
        start += len(line) + 1
    return found


def outline(text: str) -> Outline:
    return build_outline(paragraphs(text))


def tree(text: str, headings: Iterable[Heading]) -> Tree:
    return {heading.marker.of(text): tree(text, heading.children) for heading in headings}


def runs(text: str) -> list[list[int]]:
    return [[item.number for item in run.items] for run in outline(text).runs]


def test_levels_make_a_tree() -> None:
    text = "一、目标\n（一）近期\n（二）远期\n二、任务\n1.查\n（1）细查\n2.改"
    assert tree(text, outline(text).headings) == {
        "一、": {"（一）": {}, "（二）": {}},
        "二、": {"1.": {"（1）": {}}, "2.": {}},
    }


def test_a_list_before_the_first_heading_is_not_above_it() -> None:
    text = "成员如下：\n1.甲\n2.乙\n一、目标\n任务明确。\n二、任务\n任务明确。"
    assert tree(text, outline(text).headings) == {"1.": {}, "2.": {}, "一、": {}, "二、": {}}


def test_a_higher_form_within_a_lower_one() -> None:
    text = "1.城区\n（一）甲\n（二）乙\n2.农村\n（一）丙\n（二）丁"
    assert tree(text, outline(text).headings) == {
        "1.": {"（一）": {}, "（二）": {}},
        "2.": {"（一）": {}, "（二）": {}},
    }


def test_numbers_that_run_on_over_higher_headings_are_no_inversion() -> None:
    text = "一、甲\n（一）子\n1.丑\n2.寅\n（二）卯\n3.辰\n4.巳"
    assert tree(text, outline(text).headings) == {
        "一、": {"（一）": {"1.": {}, "2.": {}}, "（二）": {"3.": {}, "4.": {}}}
    }
    assert all(not group.breaks for group in outline(text).groups)


def test_heading_and_text_in_one_paragraph() -> None:
    text = "（一）加强领导。各单位要高度重视。"
    (heading,) = outline(text).headings
    assert heading.run_in
    assert heading.text.of(text) == "加强领导"
    assert heading.end_mark == "。"


def test_a_heading_of_its_own_line() -> None:
    text = "一、总体要求\n要求如下：\n（一）提高认识；"
    first, item = outline(text).all_headings
    assert first.own_line
    assert not item.own_line
    assert item.text.of(text) == "提高认识"


def test_a_paragraph_that_goes_on_with_a_list_of_paragraphs() -> None:
    text = "（1）自查；（2）抽查；\n（3）督查。"
    assert [heading.number for heading in outline(text).headings] == [1, 2, 3]
    assert [heading.inline for heading in outline(text).headings] == [False, True, False]


def test_a_list_within_a_paragraph_is_a_run() -> None:
    text = "（一）范围。包括：（一）学校；（二）医院。\n（二）时间。三月底前。"
    assert [heading.number for heading in outline(text).headings] == [1, 2]
    assert runs(text) == [[1, 2]]


def test_a_list_of_levels_is_a_heading_only_in_its_turn() -> None:
    turn = "一、学校食堂\n二、三级医院食堂\n三、企业食堂"
    no_turn = "一、学校食堂\n二、三级医院不在此列。\n二、企业食堂"
    assert [heading.number for heading in outline(turn).headings] == [1, 2, 3]
    assert [heading.number for heading in outline(no_turn).headings] == [1, 2]


def test_tables_contents_and_quotations_take_no_part() -> None:
    contents = outline("一、总体要求…………1\n二、重点任务…………3")
    quotation = outline("提案建议：“加强统筹。\n一、定规划。\n二、给资金。”\n一、关于规划")
    assert contents.headings == ()
    assert [heading.number for heading in quotation.headings] == [1]


def test_a_quotation_that_is_never_closed_hides_nothing() -> None:
    assert len(outline("提出“双减\n一、规划\n二、资金").headings) == 2


def test_items_over_several_paragraphs_are_one_run() -> None:
    assert runs("一是甲。\n另有说明。\n二是乙。\n三是丙。") == [[1, 2, 3]]


def test_a_run_within_an_item_of_a_run() -> None:
    assert runs("一是甲：一是子；二是丑。\n二是乙：一是寅；二是卯。\n三是丙。") == [
        [1, 2, 3],
        [1, 2],
        [1, 2],
    ]


def test_runs_end_with_their_heading() -> None:
    assert runs("一、甲\n一是子；二是丑。\n二、乙\n一是寅；二是卯；三是辰。") == [[1, 2], [1, 2, 3]]


def test_a_run_goes_on_after_a_list_within_an_item() -> None:
    assert runs("一、甲\n一是子：\n1.丑\n2.寅\n二是卯。") == [[1, 2]]


def test_ordinals_in_quotation_marks_make_no_run() -> None:
    assert runs("您提出“二是加强监管”的建议。") == []


def test_words_that_look_like_the_beginning_of_a_run() -> None:
    assert runs("做法一是抓规划。") == []
    assert runs("做法一是抓规划，二是抓投入。") == [[1, 2]]


def test_where_numbers_break() -> None:
    (group,) = outline("一、甲\n二、乙\n四、丁").groups
    (found,) = group.breaks
    assert (found.position, found.expected, found.kind) == (2, 3, BreakKind.GAP)


def test_numbers_that_start_late_break_where_all_others_start_anew() -> None:
    text = "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯\n三、丙\n（四）辰\n（五）巳"
    late = outline(text).groups[-1]
    assert late.form is OrdinalForm.HANZI_BRACKET
    assert [found.kind for found in late.breaks] == [BreakKind.START]


def test_each_attachment_has_an_outline() -> None:
    first, second = build_attachment_outlines(
        paragraphs("附件1\n名单\n一、甲\n二、乙\n附件2\n方案\n一、丙")
    )
    assert len(first.headings) == 2
    assert len(second.headings) == 1
    assert build_attachment_outlines([]) == ()


LINES = st.sampled_from(
    [
        "一、甲",
        "二、乙。丙。",
        "（一）丁",
        "（三）戊；（四）己。",
        "1.庚",
        "2、辛",
        "①壬",
        "第一章 癸",
        "子。一是丑；三是寅。",
        "“卯",
    ]
)


@given(st.lists(LINES, max_size=12))
def test_headings_stand_in_text_order_within_their_paragraphs(lines: list[str]) -> None:
    found = outline("\n".join(lines))
    markers = [heading.marker for heading in found.all_headings]
    assert markers == sorted(markers)
    assert sorted(heading.marker for group in found.groups for heading in group.headings) == markers
    for heading in found.all_headings:
        paragraph = found.paragraphs[heading.paragraph].span
        assert paragraph.contains(heading.marker)
        assert paragraph.contains(heading.text)

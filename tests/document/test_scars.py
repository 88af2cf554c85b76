"""Extraction leaves scars; the logical text has none, and still knows where everything stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.document.scars import read_logical
from gwlint.text.source import SourceText
from gwlint.text.span import Span


def read(text: str, *markup: Span) -> str:
    return read_logical(SourceText("a.txt", text, markup)).logical.text


@pytest.mark.parametrize(
    ("physical", "logical"),
    [
        pytest.param("共 12 件", "共12件", id="blanks round digits"),
        pytest.param("增长 33.6% ，达到", "增长33.6%，达到", id="blank before a mark"),
        pytest.param("１２３件，占４５．６％", "123件，占45.6%", id="full-width digits"),
        pytest.param("１．加强领导", "1．加强领导", id="a full-width stop after an ordinal stays"),
        pytest.param("　　正文。", "正文。", id="indent"),
        pytest.param("**加强领导**，", "加强领导，", id="bold"),
        pytest.param("张**委员：", "张**委员：", id="asterisks that hide a name stay"),
        pytest.param("## 一、总体情况", "一、总体情况", id="Markdown heading"),
        pytest.param("1 9 9 8 年3 月", "1998年3月", id="digits with blanks between"),
        pytest.param("国务院　中央军委", "国务院 中央军委", id="a wide gap is one blank"),
        pytest.param("办公室　　　5日印发", "办公室 5日印发", id="a wider gap too"),
        pytest.param("Open AI 模型", "Open AI模型", id="blanks between Latin words stay"),
        pytest.param("\ufeff甲\u200b乙", "甲乙", id="characters without width"),
    ],
)
def test_scars_within_a_line(physical: str, logical: str) -> None:
    assert read(physical) == logical


def test_a_page_end_in_mid_sentence_is_healed() -> None:
    text = "近年来，我市不断完善公共服\n\n— 3 —\n\n务体系，群众满意度提高。\n"
    assert read(text) == "近年来，我市不断完善公共服务体系，群众满意度提高。"


def test_a_blank_line_in_mid_sentence_is_healed() -> None:
    text = "一是完善制度。全市共新建充电桩，服务能力稳步提\n\n升，群众满意。"
    assert "稳步提升" in read(text)


def test_a_number_cut_by_a_line_end_is_healed() -> None:
    assert "129.97亿元" in read("去年，合同额达到 129.\n97 亿元，居全省第一。")
    assert "2021年5月" in read("会议于2021\n年5月召开。")


def test_headings_stay_paragraphs_of_their_own() -> None:
    text = (
        "一、坚持规划引领，推进建设\n近年来，我市加快建设。\n（一）加强领导\n成立专班，明确分工。"
    )
    assert read(text).split("\n") == text.split("\n")


def test_a_closing_without_its_mark_does_not_swallow_the_signature() -> None:
    text = "感谢您对我局工作的关心，欢迎继续监督\n绍兴市水利局\n2023年5月18日"
    assert read(text).split("\n") == text.split("\n")


def test_hard_wrapped_paragraphs_are_rejoined() -> None:
    line = "我市坚持把水资源作为最大的刚性约束，加强用水管理和节水"
    text = "".join(f"　　{line[:-2]}\n{line}\n{line[:9]}。\n" for _ in range(6))
    assert read(text).count("\n") == 5


def test_a_title_over_several_lines_is_one() -> None:
    text = (
        "绍兴市水利局关于市政协九届\n二次会议第0106号提案\n的答复\n沈知远委员：\n您提出的提案收悉。"
    )
    first = read(text).split("\n")[0]
    assert first == "绍兴市水利局关于市政协九届二次会议第0106号提案的答复"


def test_a_title_split_by_a_blank_is_one() -> None:
    assert read("对市政协九届二次会议 第0106号提案的答复\n").startswith(
        "对市政协九届二次会议第0106号"
    )


@pytest.mark.parametrize("number", ["— 3 —", "-3-", "第 3 页 共 8 页", "           3"])
def test_page_numbers_are_no_part_of_the_text(number: str) -> None:
    reading = read_logical(SourceText("a.txt", f"正文第一段。\n{number}\n正文第二段。"))
    assert reading.logical.text == "正文第一段。\n正文第二段。"
    assert len(reading.page_numbers) == 1


def test_markup_is_no_part_of_the_text() -> None:
    assert read("甲<!-- 批注 -->\n乙", Span(1, 12)) == "甲\n乙"


_FOLDED = str.maketrans("０１２３４５６７８９％．", "0123456789%.")
_SCARRED = st.text(alphabet="甲乙，。 　\n\r１2年%％*#-—〔〕．.\u200b一、", max_size=60)


@given(_SCARRED)
def test_every_logical_character_says_the_same_as_where_it_stands(text: str) -> None:
    logical = read_logical(SourceText("a.txt", text)).logical
    for offset, character in enumerate(logical.text):
        stands = logical.physical(Span(offset, offset + 1)).of(text)
        same = character in (stands, stands.translate(_FOLDED))
        blank = character in " \n" and stands.isspace()
        assert same or blank


@given(_SCARRED, st.data())
def test_every_logical_span_is_what_is_left_of_its_physical_span(
    text: str, data: st.DataObject
) -> None:
    logical = read_logical(SourceText("a.txt", text)).logical
    start = data.draw(st.integers(0, len(logical.text)))
    end = data.draw(st.integers(start, len(logical.text)))
    physical = logical.physical(Span(start, end))
    if end > start:
        assert logical.logical(physical) == Span(start, end)
    else:
        assert physical.length == 0

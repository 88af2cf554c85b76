from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.ordinals import (
    Ordinal,
    OrdinalForm,
    hanzi_number,
    inline_ordinals,
    leading_ordinal,
    narrative_ordinals,
    nth_ordinals,
    sequence_words,
    written,
)
from gwlint.text.span import Span

SHOWN = [form for form in OrdinalForm if form not in (OrdinalForm.DECIMAL, OrdinalForm.LETTER)]


@pytest.mark.parametrize(
    ("text", "form", "number", "mark"),
    [
        ("一、总体情况", OrdinalForm.HANZI, 1, "、"),
        ("二十一．总体情况", OrdinalForm.HANZI, 21, "．"),
        ("三，总体情况", OrdinalForm.HANZI, 3, "，"),
        ("（十二）加强领导", OrdinalForm.HANZI_BRACKET, 12, ""),
        ("(二)、加强领导", OrdinalForm.HANZI_BRACKET, 2, "、"),
        ("3.建立机制", OrdinalForm.ARABIC, 3, "."),
        ("3、建立机制", OrdinalForm.ARABIC, 3, "、"),
        ("14.2025年工作要点", OrdinalForm.ARABIC, 14, "."),
        ("（4）制定方案", OrdinalForm.ARABIC_BRACKET, 4, ""),
        ("4）制定方案", OrdinalForm.HALF_BRACKET, 4, ""),
        ("③摸清底数", OrdinalForm.CIRCLED, 3, ""),
        ("第三章 总则", OrdinalForm.CHAPTER, 3, ""),
        ("第一百零二条 本办法自印发之日起施行。", OrdinalForm.ARTICLE, 102, ""),
        ("1.2概述", OrdinalForm.DECIMAL, 2, ""),
    ],
)
def test_a_paragraph_begins_with_an_ordinal(
    text: str, form: OrdinalForm, number: int, mark: str
) -> None:
    ordinal = leading_ordinal(text, 100)
    assert ordinal is not None
    assert (ordinal.form, ordinal.number, ordinal.mark) == (form, number, mark)
    assert ordinal.span.start == 100


@pytest.mark.parametrize(
    "text",
    [
        "一年来，我局开展了检查。",
        "第三条规定的情形",
        "2023年，全市完成投资3亿元。",
        "1.5亿元已经到位。",
        "3、4月开展督查。",
        "（2023）15号",
        "（0515）12345678",
        "",
    ],
)
def test_a_paragraph_begins_with_something_else(text: str) -> None:
    assert leading_ordinal(text) is None


def test_a_list_of_levels_is_no_certain_ordinal() -> None:
    ordinal = leading_ordinal("一、二线城市")
    assert ordinal is not None
    assert not ordinal.certain


def test_a_numeral_after_the_ordinal_does_not_make_it_a_list() -> None:
    ordinal = leading_ordinal("二、三农工作")
    assert ordinal is not None
    assert ordinal.certain


def test_items_within_a_paragraph_are_certain_after_a_colon_or_semicolon() -> None:
    ordinals = tuple(inline_ordinals("包括：（1）自查表；（2）台账，见（3）号文件。"))
    assert [(ordinal.number, ordinal.certain) for ordinal in ordinals] == [
        (1, True),
        (2, True),
        (3, False),
    ]


def test_narrative_ordinals_stand_at_the_beginning_of_a_clause() -> None:
    ordinals = tuple(narrative_ordinals("要求有三：一是快；二是准，三是稳。", 10))
    assert ordinals[0] == Ordinal(OrdinalForm.NARRATIVE, 1, Span(15, 17))
    assert [ordinal.number for ordinal in ordinals] == [1, 2, 3]


@pytest.mark.parametrize(
    "text", ["原因之一是缺水。", "思想统一是前提。", "一是一、二是二。", "这是第一是必须的。"]
)
def test_words_that_end_like_a_narrative_ordinal(text: str) -> None:
    assert list(narrative_ordinals(text)) == []


def test_a_narrative_ordinal_after_a_word_is_uncertain() -> None:
    (ordinal,) = narrative_ordinals("主要做法一是抓规划。")
    assert not ordinal.certain


def test_nth_ordinals_are_no_rankings() -> None:
    assert [ordinal.number for ordinal in nth_ordinals("第一，要快。第二、三产业协调。")] == [1]
    assert list(nth_ordinals("产量居全国第一，品质第二。")) == []


def test_sequence_words() -> None:
    found = [(word.number, word.mark) for word in sequence_words("首先，要快；其次要准。")]
    assert found == [(1, "，"), (2, "")]


@given(st.sampled_from(SHOWN), st.integers(1, 20))
def test_what_is_written_is_read_again(form: OrdinalForm, number: int) -> None:
    text = written(form, number) + (" 总则" if form.value.startswith("第") else "总则")
    found = (
        leading_ordinal(text),
        *narrative_ordinals(text),
        *nth_ordinals(text),
        *sequence_words(text),
    )
    known = [ordinal for ordinal in found if ordinal is not None and ordinal.form is form]
    expected = min(number, 2) if form is OrdinalForm.FIRST_NEXT_LAST else number
    assert [ordinal.number for ordinal in known] == [expected]


@given(st.text("一二三四五六七八九十百零", max_size=5))
def test_a_numeral_has_a_value_or_none(numeral: str) -> None:
    number = hanzi_number(numeral)
    assert number is None or number > 0

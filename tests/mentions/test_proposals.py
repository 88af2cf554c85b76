"""Numbers of proposals and suggestions, in the forms that letters use."""

from __future__ import annotations

import pytest

from gwlint.mentions.proposals import find_proposal_numbers
from gwlint.mentions.titles import find_titles


@pytest.mark.parametrize(
    ("text", "numeral", "noun"),
    [
        ("对市政协十一届三次会议第0562号提案的答复", "0562", "提案"),
        ("第0123号代表建议", "0123", "建议"),
        ("第0001号（经济发展类001号）提案答复的函", "0001", "提案"),
        ("“嘉12号”建议", "12", "建议"),
        ("您提出的《关于节水的提案》（第25号）收悉", "25", ""),
        ("您提出的“关于节水的建议”（建议编号20230123号）收悉", "20230123", ""),
        ("平时提案第7号", "7", "提案"),
        ("第106号“关于保障供水的建议”提案", "106", "提案"),
    ],
)
def test_a_number(text: str, numeral: str, noun: str) -> None:
    (number,) = find_proposal_numbers(text)
    assert (number.numeral, number.noun) == (numeral, noun)
    assert number.span.of(text) == numeral


def test_padding_is_no_difference() -> None:
    first, second = find_proposal_numbers("第0106号提案、第106号提案")
    assert first.value == second.value == "106"


@pytest.mark.parametrize(
    "text", ["12号楼", "绍水办〔2020〕3号", "财政部令第113号", "地铁3号线建议延长"]
)
def test_what_is_no_such_number(text: str) -> None:
    assert find_proposal_numbers(text) == ()


def test_titles_nest_and_do_not_run_over_a_paragraph() -> None:
    titles = find_titles("《关于印发《节水办法》的通知》和《未完\n的题目》")
    assert [title.name for title in titles] == ["关于印发《节水办法》的通知"]

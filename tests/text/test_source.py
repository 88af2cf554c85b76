"""A source text knows where each character stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.text.source import Position, SourceText


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_end_at_every_kind_of_line_end(line_end: str) -> None:
    source = SourceText("a.txt", f"甲乙{line_end}{line_end}丙")
    assert [line.of(source.text) for line in source.lines] == ["甲乙", "", "丙"]


def test_positions_count_characters_from_one() -> None:
    source = SourceText("a.txt", "甲乙\r\n丙")
    assert source.position(0) == Position(1, 1)
    assert source.position(1) == Position(1, 2)
    assert source.position(4) == Position(2, 1)
    assert source.position(5) == Position(2, 2)


def test_an_empty_text_has_one_empty_line() -> None:
    assert SourceText("a.txt", "").position(0) == Position(1, 1)


def test_a_column_past_the_end_of_its_line_is_that_end() -> None:
    assert SourceText("a.txt", "甲乙\n丙").offset(Position(1, 9)) == 2


@given(st.text(alphabet="甲a1\r\n　"), st.data())
def test_position_and_offset_are_inverse(text: str, data: st.DataObject) -> None:
    source = SourceText("a.txt", text)
    line = data.draw(st.sampled_from(source.lines))
    offset = data.draw(st.integers(line.start, line.end))
    assert source.offset(source.position(offset)) == offset

"""Text in the cells of a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gwlint.reports.cells import folded, padded, shown, visible, width_of, wrapped


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("文", "文"),
        ("\u3000", "\u3000"),
        ("\t", "    "),
        ("\x1b", "␛"),
        ("\n", "␊"),
        ("\x7f", "␡"),
        ("\x9b", "<U+009B>"),
        ("\u200b", "<U+200B>"),
        ("\u202e", "<U+202E>"),
        ("\u2028", "<U+2028>"),
        ("\udc80", "<U+DC80>"),
        ("\ufe0f", ""),
        ("\U000e0100", ""),
        ("\u0301", "\u0301"),
    ],
)
def test_characters_that_would_act_on_the_terminal_are_shown_as_symbols(
    character: str, expected: str
) -> None:
    assert shown(character) == expected


@given(st.text())
def test_nothing_visible_acts_on_the_terminal(text: str) -> None:
    categories = {unicodedata.category(character) for character in visible(text)}
    assert categories.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


@given(st.text())
def test_widths_add_up(text: str) -> None:
    assert sum(map(width_of, text)) == cell_len(visible(text))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("短句。", 10, ["短句。"]),
        ("一二三四五六七", 8, ["一二三四", "五六七"]),
        ("一二三四，五六", 8, ["一二三", "四，五六"]),
        ("一二三（四五）六", 8, ["一二三", "（四五）", "六"]),
        ("一二三——四五", 7, ["一二三", "——四五"]),
        ("合同额129.97亿元", 10, ["合同额", "129.97亿元"]),
        ("see the clause", 8, ["see the", "clause"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ],
)
def test_lines_break_where_chinese_text_may_break(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@given(st.text("一二，。（）“”ab1 .\u3000é", max_size=60), st.integers(10, 30))
def test_wrapping_fits_and_drops_nothing_but_blanks(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert max(map(cell_len, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text("一二ab1\u0301", max_size=40), st.integers(2, 9))
def test_folding_fits_and_drops_nothing(text: str, width: int) -> None:
    parts = folded(text, width)
    assert max(map(cell_len, parts)) <= width
    assert "".join(parts) == text


def test_padding_counts_cells() -> None:
    assert padded("依据", 6) == "依据  "

"""Edits change what they name and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.text.edits import Edit, apply_edits, smallest_edits
from gwlint.text.span import Span, covering


def test_edits_are_made_in_the_order_of_the_text() -> None:
    edits = [Edit(Span(3, 4), "〕"), Edit(Span(0, 1), "〔")]
    assert apply_edits("[21]", edits) == "〔21〕"


def test_the_same_edit_twice_is_made_once() -> None:
    assert apply_edits("甲", [Edit(Span(1, 1), "。")] * 2) == "甲。"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("甲乙丙", [Edit(Span(0, 2), ""), Edit(Span(1, 3), "")])


def test_a_correction_of_brackets_leaves_the_figures_alone() -> None:
    edits = smallest_edits(Span(10, 16), "[2021]", "〔2021〕")
    assert edits == (Edit(Span(10, 11), "〔"), Edit(Span(15, 16), "〕"))


@given(st.text(alphabet="甲乙12[]〔〕", max_size=20), st.text(alphabet="甲乙12[]〔〕", max_size=20))
def test_the_smallest_edits_make_the_one_out_of_the_other(before: str, after: str) -> None:
    assert apply_edits(before, smallest_edits(Span(0, len(before)), before, after)) == after


def test_a_covering_span_contains_all() -> None:
    assert covering(Span(5, 7), Span(1, 2), Span(6, 9)) == Span(1, 9)

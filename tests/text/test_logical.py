"""A logical text leads back to the characters that it was made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.text.logical import LogicalTextBuilder
from gwlint.text.span import Span


def test_what_is_left_out_within_a_span_belongs_to_it() -> None:
    builder = LogicalTextBuilder("共 12 件")
    builder.keep(0, 1)
    builder.keep(2, 4)
    builder.keep(5, 6)
    logical = builder.build()
    assert logical.text == "共12件"
    assert logical.physical(Span(0, 3)) == Span(0, 4)
    assert logical.physical(Span(1, 3)) == Span(2, 4)
    assert logical.physical(Span(1, 1)) == Span(2, 2)


def test_a_physical_span_leads_to_what_was_kept_of_it() -> None:
    builder = LogicalTextBuilder("共 12 件")
    builder.keep(0, 1)
    builder.keep(2, 4)
    builder.keep(5, 6)
    assert builder.build().logical(Span(1, 5)) == Span(1, 3)


def test_a_character_may_be_written_otherwise_but_not_longer() -> None:
    builder = LogicalTextBuilder("１２")
    builder.keep(0, 2, "12")
    assert builder.build().text == "12"
    with pytest.raises(ValueError, match="length"):
        LogicalTextBuilder("１２").keep(0, 2, "123")


def test_pieces_come_in_order() -> None:
    builder = LogicalTextBuilder("甲乙")
    builder.keep(1, 2)
    with pytest.raises(ValueError, match="left to right"):
        builder.keep(0, 1)


@given(st.text(alphabet="甲乙丙1 2\n"), st.data())
def test_every_logical_character_stands_where_the_map_says(text: str, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    builder = LogicalTextBuilder(text)
    for offset, keep in enumerate(kept):
        if keep:
            builder.keep(offset, offset + 1)
    logical = builder.build()
    origins = [offset for offset, keep in enumerate(kept) if keep]
    assert len(logical.text) == len(origins)
    for offset, origin in enumerate(origins):
        assert logical.physical(Span(offset, offset + 1)) == Span(origin, origin + 1)
        assert logical.logical_offset(origin) == offset

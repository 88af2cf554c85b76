from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gwlint.document.sequences import Break, BreakKind, thread
from gwlint.mentions.ordinals import Ordinal, OrdinalForm
from gwlint.text.span import Span


def ordinals(*numbers: int) -> list[Ordinal]:
    return [
        Ordinal(OrdinalForm.HANZI, number, Span(index, index + 1))
        for index, number in enumerate(numbers)
    ]


def breaks(*numbers: int) -> list[tuple[int, int, BreakKind]]:
    return [
        (found.items[broken.position], broken.expected, broken.kind)
        for found in thread(ordinals(*numbers))
        for broken in found.breaks
    ]


def test_numbers_in_a_row_make_one_thread() -> None:
    (found,) = thread(ordinals(1, 2, 3))
    assert found.items == (0, 1, 2)
    assert found.breaks == ()


def test_a_list_within_an_item_is_a_thread_of_its_own() -> None:
    outer, inner = thread(ordinals(1, 1, 2, 3, 2, 3))
    assert outer.items == (0, 4, 5)
    assert inner.items == (1, 2, 3)


def test_a_missing_number() -> None:
    assert breaks(1, 2, 4, 5) == [(2, 3, BreakKind.GAP)]


def test_a_repeated_number() -> None:
    assert breaks(1, 2, 2, 3) == [(2, 3, BreakKind.REPEAT)]


def test_a_number_that_goes_back() -> None:
    assert breaks(1, 2, 3, 2) == [(3, 4, BreakKind.BACK)]


def test_a_thread_that_does_not_begin_with_one() -> None:
    assert breaks(2, 3) == [(0, 1, BreakKind.START)]


def test_a_misprint_breaks_only_once() -> None:
    assert breaks(1, 3, 3, 4) == [(1, 2, BreakKind.GAP)]
    assert breaks(1, 2, 1, 4) == [(2, 3, BreakKind.BACK)]
    assert breaks(3, 2, 3) == [(0, 1, BreakKind.START)]


def test_uncertain_ordinals_only_go_on() -> None:
    uncertain = Ordinal(OrdinalForm.HANZI, 4, Span(9, 10), certain=False)
    (found,) = thread([*ordinals(1, 2), uncertain])
    assert found.items == (0, 1)
    assert found.breaks == ()


def test_items_out_of_reach_begin_anew() -> None:
    first, second = thread(ordinals(1, 2, 2, 3), lambda start, later: (start < 2) == (later < 2))
    assert first.items == (0, 1)
    assert second.breaks == (Break(0, 1, BreakKind.START),)


def test_of_nested_threads_the_one_goes_on_that_looks_alike() -> None:
    outer, inner = thread(
        ordinals(1, 2, 1, 2, 3), resembles=lambda last, later: (last < 2) == (later in (0, 1, 4))
    )
    assert outer.items == (0, 1, 4)
    assert inner.items == (2, 3)


@given(st.lists(st.integers(1, 6), max_size=12))
def test_every_certain_item_belongs_to_exactly_one_thread(numbers: list[int]) -> None:
    found = thread(ordinals(*numbers))
    assert sorted(index for run in found for index in run.items) == list(range(len(numbers)))


@given(st.lists(st.integers(2, 5), max_size=4))
def test_complete_lists_one_after_another_never_break(lengths: list[int]) -> None:
    assert breaks(*(number for length in lengths for number in range(1, length + 1))) == []

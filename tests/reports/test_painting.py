"""Underlines stand under exactly the cells of what they mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment

from gwlint.reports.cells import visible, width_of
from gwlint.reports.marks import Mark
from gwlint.reports.page import Line
from gwlint.reports.painting import all_rows, context_row, excerpt_rows
from gwlint.reports.palette import REMOVED as PRIMARY
from gwlint.reports.windows import windows

MIXED = st.text("文字，。a1.%\u3000 \t\u0301\u200b\x1b（）“”", min_size=1, max_size=150).filter(
    lambda text: text[0] != "\u0301"
)
WIDTHS = st.integers(24, 100)


@st.composite
def marked_lines(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(MIXED)
    spans = draw(st.lists(st.tuples(*[st.integers(0, len(text))] * 2), min_size=1, max_size=4))
    marks = [
        Mark(
            1,
            min(span),
            max(*span, min(span) + 1),
            draw(st.sampled_from(["", "合计"])),
            number == 0,
        )
        for number, span in enumerate(spans)
    ]
    return text, sorted(_whole(text, mark) for mark in marks)


def _whole(text: str, mark: Mark) -> Mark:
    """``mark`` as ``marks_of`` makes it: letters with their combining marks."""
    start, end = mark.start, mark.end
    while 0 < start < len(text) and width_of(text[start]) == 0:
        start -= 1
    while end < len(text) and width_of(text[end]) == 0:
        end += 1
    return mark._replace(start=start, end=end)


def cells_of(line: Iterable[Segment], *, styled: bool) -> Iterator[str]:
    """For each cell, whether it is marked: the style of its segment as a word, or a blank."""
    for segment in line:
        marked = segment.style is not None and segment.style.color is not None
        word = str(segment.style) if marked and (styled or segment.text.strip()) else " "
        yield from [word] * cell_len(segment.text)


def cells_marked(line: Line, width: int) -> list[str]:
    cells = list(cells_of(line, styled=True))
    return [*cells, *[" "] * (width - len(cells))]


def text_and_underlines(rows: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Each row of text with the row of underlines that follows it."""
    for text, underline in pairwise(rows):
        drawn = "".join(segment.text for segment in underline).strip()
        if drawn and not set(drawn) - set("━─┬ "):
            yield text, underline


@given(marked_lines(), WIDTHS)
def test_underlines_cover_exactly_the_cells_of_the_marks(
    line: tuple[str, list[Mark]], width: int
) -> None:
    text, marks = line
    marks = [mark._replace(label="") for mark in marks]
    rows = list(excerpt_rows(text, marks, width, PRIMARY))
    pairs = list(text_and_underlines(rows))
    assert pairs
    for row, underline in pairs:
        assert cells_marked(row, width) == cells_marked(underline, width)


@given(MIXED, st.data(), WIDTHS)
def test_what_is_painted_is_the_marked_text(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mark = _whole(text, Mark(1, start, end, "", primary=True))
    rows = [row for row, _ in text_and_underlines(list(all_rows(text, [mark], width, PRIMARY)))]
    painted = "".join(segment.text for row in rows for segment in row if segment.style == PRIMARY)
    assert painted == visible(text[mark.start : mark.end])


@given(marked_lines(), WIDTHS)
def test_no_row_is_wider_than_its_room(line: tuple[str, list[Mark]], width: int) -> None:
    text, marks = line
    padded = text.ljust(max(mark.end for mark in marks))
    rows = [*excerpt_rows(text, marks, width, PRIMARY), *all_rows(text, marks, width, PRIMARY)]
    rows.append(
        context_row(padded, [mark._replace(primary=True) for mark in marks], width, PRIMARY)
    )
    assert max(sum(cell_len(segment.text) for segment in row) for row in rows) <= width


@given(marked_lines(), WIDTHS)
def test_every_label_is_shown_once(line: tuple[str, list[Mark]], width: int) -> None:
    text, marks = line
    marks = [mark._replace(label=f"甲{number}乙") for number, mark in enumerate(marks)]
    rows = excerpt_rows(text, marks, width, PRIMARY)
    shown = "".join(segment.text for row in rows for segment in row)
    assert all(shown.count(mark.label) == 1 for mark in marks)


@given(marked_lines(), WIDTHS)
def test_every_mark_is_in_a_window(line: tuple[str, list[Mark]], width: int) -> None:
    text, marks = line
    text = text.ljust(max(mark.end for mark in marks))
    shown = windows(text, marks, width)
    for mark in marks:
        assert any(window.start <= mark.start < window.end for window in shown)
        assert any(window.start < mark.end <= window.end for window in shown)


def plain(rows: Iterable[Line]) -> list[str]:
    return ["".join(segment.text for segment in row) for row in rows]


def test_labels_hang_from_their_marks_and_the_last_stands_beside() -> None:
    text = "解决方案1002项，解决对接468项，对接率64.7%。"
    marks = [
        Mark(1, 4, 9, "全部", primary=False),
        Mark(1, 14, 18, "其中", primary=False),
        Mark(1, 22, 27, "", primary=True),
    ]
    assert plain(excerpt_rows(text, marks, 60, PRIMARY)) == [
        "解决方案1002项，解决对接468项，对接率64.7%。",
        "        ┬─────          ┬────        ━━━━━",
        "        │               ╰ 其中",
        "        ╰ 全部",
    ]
    assert plain(excerpt_rows(text, marks[:2], 60, PRIMARY))[1:] == [
        "        ┬─────          ───── 其中",
        "        ╰ 全部",
    ]


def test_a_label_without_room_on_the_right_stands_on_the_left() -> None:
    text = "抄送机关在这里写着：市政协提案委"
    marks = [Mark(1, 10, 16, "抄送机关里写的", primary=False)]
    assert plain(excerpt_rows(text, marks, 32, PRIMARY)) == [
        "抄送机关在这里写着：市政协提案委",
        "                    ┬───────────",
        "     抄送机关里写的 ╯",
    ]

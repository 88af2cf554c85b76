"""Which part of a long paragraph is shown."""

from __future__ import annotations

from gwlint.reports.marks import Mark
from gwlint.reports.windows import folds, windows

PARAGRAPH = (
    "我市加快建设充电设施，建成公共充电站1250座，充电桩36800个，"
    "其中快充桩占43.5%，居民小区覆盖率达到90%以上，群众满意度明显提高，得到各方好评。"
)


def mark(text: str, words: str) -> Mark:
    start = text.index(words)
    return Mark(1, start, start + len(words), "", primary=True)


def shown(text: str, width: int, *words: str) -> list[str]:
    marks = [mark(text, each) for each in words]
    return [
        f"{'…' * window.cut_before}{text[window.start : window.end]}{'…' * window.cut_after}"
        for window in windows(text, marks, width)
    ]


def test_a_line_that_fits_is_shown_whole_without_its_indent() -> None:
    assert shown("\u3000\u3000感谢您的支持！", 40, "支持") == ["感谢您的支持！"]


def test_a_marked_indent_is_shown() -> None:
    assert shown("\u3000\u3000感谢您的支持！", 40, "\u3000") == ["\u3000\u3000感谢您的支持！"]


def test_a_window_begins_after_a_pause_and_fills_the_row() -> None:
    assert shown(PARAGRAPH, 40, "43.5%") == ["…其中快充桩占43.5%，居民小区覆盖率达到…"]


def test_a_window_does_not_cut_figures() -> None:
    assert shown(PARAGRAPH, 22, "充电桩") == ["…充电桩36800个，其中…"]
    assert shown(PARAGRAPH, 17, "充电站") == ["…公共充电站…"]


def test_at_the_end_of_a_line_the_room_goes_to_what_is_before() -> None:
    assert shown(PARAGRAPH, 40, "好评") == ["…群众满意度明显提高，得到各方好评。"]


def test_marks_that_fit_together_share_a_window() -> None:
    assert shown(PARAGRAPH, 60, "36800个", "43.5%") == [
        "…充电桩36800个，其中快充桩占43.5%，居民小区覆盖率达到90%以…"
    ]


def test_marks_that_stand_apart_have_windows_of_their_own() -> None:
    assert shown(PARAGRAPH, 30, "1250座", "90%") == [
        "…公共充电站1250座，充电桩…",
        "…区覆盖率达到90%以上，群众满…",
    ]


def test_a_mark_wider_than_a_window_goes_over_several() -> None:
    words = "居民小区覆盖率达到90%以上，群众满意度明显提高"
    assert shown(PARAGRAPH, 30, words) == [
        "…43.5%，居民小区覆盖率达到90%",
        "以上，群众满意度明显提高，得…",
    ]


def test_of_a_very_long_mark_the_middle_is_left_out() -> None:
    text = "一二三四五六七八九十" * 20
    rows = shown(text, 30, text)
    assert [len(row) for row in rows] == [15, 5]
    assert rows[0].endswith("…")
    assert rows[1].startswith("…")


def test_folds_show_everything() -> None:
    assert [(window.start, window.end) for window in folds("一二1234", 6)] == [(0, 2), (2, 6)]
    assert [(window.start, window.end) for window in folds("", 6)] == [(0, 0)]

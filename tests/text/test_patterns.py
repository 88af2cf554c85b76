"""Expressions are compiled once, and kept for the next run."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from gwlint.text.kept import KeptPatterns
from gwlint.text.patterns import Pattern


def test_a_pattern_searches_within_bounds_without_cutting_the_text() -> None:
    pattern = Pattern(r"(?<=第)\d+")
    match = pattern.search("第1条第2条", 2)
    assert match is not None
    assert match.span() == (4, 5)


def test_what_was_kept_finds_the_same(tmp_path: Path) -> None:
    first = KeptPatterns(str(tmp_path))
    compiled = first.compiled(r"(?P<year>\d{4})年", 0)
    first.keep()
    again = KeptPatterns(str(tmp_path)).compiled(r"(?P<year>\d{4})年", 0)
    assert again is not compiled
    assert again.search("于2021年5月").group("year") == "2021"  # type: ignore[union-attr]


def test_a_second_run_adds_to_what_the_first_kept(tmp_path: Path) -> None:
    for expression in ("甲", "乙"):
        run = KeptPatterns(str(tmp_path))
        run.compiled(expression, 0)
        run.keep()
    (kept,) = tmp_path.iterdir()
    size = kept.stat().st_size
    run = KeptPatterns(str(tmp_path))
    run.compiled("甲", 0)
    run.compiled("乙", 0)
    run.keep()
    assert kept.stat().st_size == size


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", b"\x00" * 99])
def test_an_unreadable_file_is_as_good_as_none(tmp_path: Path, rubbish: bytes) -> None:
    first = KeptPatterns(str(tmp_path))
    first.compiled("甲", 0)
    first.keep()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(rubbish)
    assert KeptPatterns(str(tmp_path)).compiled("甲", 0).search("甲") is not None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    tmp_path.joinpath("file").write_text("")
    kept = KeptPatterns(str(tmp_path / "file" / "folder"))
    kept.compiled("甲", 0)
    kept.keep()


def test_a_wrong_expression_is_said_to_be_wrong(tmp_path: Path) -> None:
    with pytest.raises(regex.error):
        KeptPatterns(str(tmp_path)).compiled("(", 0)


def test_what_others_can_write_is_not_read(tmp_path: Path) -> None:
    first = KeptPatterns(str(tmp_path))
    first.compiled("甲", 0)
    first.compiled("乙", 0)
    first.keep()
    (kept,) = tmp_path.iterdir()
    size = kept.stat().st_size
    tmp_path.chmod(0o777)
    second = KeptPatterns(str(tmp_path))
    second.compiled("甲", 0)
    second.keep()
    assert kept.stat().st_size < size


def test_without_a_folder_nothing_is_kept() -> None:
    kept = KeptPatterns("")
    assert kept.compiled("甲", 0).search("甲") is not None
    kept.keep()

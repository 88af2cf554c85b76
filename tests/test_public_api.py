"""gwlint from Python."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import gwlint
from gwlint.readers.errors import UnreadableError

WRONG = "会议于2021年2月30日召开。\n"


def test_the_example_of_the_documentation() -> None:
    result = doctest.testmod(gwlint)
    assert (result.attempted, result.failed) == (2, 0)


def test_a_text() -> None:
    report = gwlint.lint_text(WRONG, "稿.txt")
    (finding,) = report.findings
    assert report.name == "稿.txt"
    assert finding.place.span.of(WRONG) == "2021年2月30日"


def test_an_empty_text_has_no_findings() -> None:
    assert gwlint.lint_text("").findings == ()


def test_a_text_in_markdown() -> None:
    text = f"```\n{WRONG}```\n"
    assert gwlint.lint_text(text, "a.md").findings == ()
    assert gwlint.lint_text(text, "a.txt").findings != ()


def test_the_language() -> None:
    (finding,) = gwlint.lint_text(WRONG, language="en").findings
    assert "does not exist" in finding.message


def test_a_file_by_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "gwlint.toml").write_text('ignore = ["GW301"]', encoding="utf-8")
    path = tmp_path / "a.txt"
    path.write_text(WRONG, encoding="utf-8")
    assert gwlint.lint_file(path).findings == ()
    with pytest.raises(UnreadableError):
        gwlint.lint_file(tmp_path / "missing.txt")

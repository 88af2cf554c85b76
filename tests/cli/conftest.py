"""Running the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from gwlint.cli.main import main

WRONG = "会议于2021年2月30日召开。\n"
RIGHT = "会议于2021年2月28日召开。\n"


class Run(NamedTuple):
    """What a run of the command line came to."""

    status: int
    out: str
    err: str


Gwlint = Callable[..., Run]


@pytest.fixture
def gwlint(capsys: pytest.CaptureFixture[str]) -> Gwlint:
    """Runs the command line in this process."""

    def run(*words: str | Path) -> Run:
        status = main([str(word) for word in words])
        return Run(status, *capsys.readouterr())

    return run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder without any configuration above it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gwlint.toml").write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def wrong(folder: Path) -> Path:
    """A file in the current folder with one error: a date that does not exist."""
    path = folder / "wrong.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.fixture
def right(folder: Path) -> Path:
    """A file in the current folder without any fault."""
    path = folder / "right.txt"
    path.write_text(RIGHT, encoding="utf-8")
    return path

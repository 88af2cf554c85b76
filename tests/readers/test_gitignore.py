"""Ignore files: git itself says what is right."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gwlint.readers.discovery import discover
from gwlint.readers.gitignore import ignore_patterns

FILES = ["a.txt", "b.md", "ab.txt", "a/a.txt", "a/b/a.txt", "a/b/中.txt", "b/a/b.md", "ab/a b.txt"]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    folder = tmp_path_factory.mktemp("repository")
    _git(folder, "init", "--quiet")
    for file in FILES:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文字", encoding="utf-8")
    return folder


def _git(folder: Path, *arguments: str) -> str:
    environment = {
        "PATH": os.environ["PATH"],
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "HOME": str(folder),
    }
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


def _kept_by_git(folder: Path) -> set[str]:
    listed = _git(folder, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    return {name for name in listed.split("\0") if name and not name.endswith(".gitignore")}


def _kept_by_us(folder: Path) -> set[str]:
    found = discover([str(folder)]).files
    return {Path(name).relative_to(folder).as_posix() for name in found}


WORDS = "a b ab 中 .txt .md a.txt b/ /a / * ** /**/ **/ ? [ab] [!a] [^b.] [[:alpha:]] [a- ] ! #"
pieces = st.sampled_from([*WORDS.split(), " ", "\\", "\\*"])
patterns = st.lists(pieces, min_size=1, max_size=4).map("".join)
ignore_files = st.lists(patterns, max_size=4).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(top=ignore_files, nested=ignore_files, exclude=ignore_files)
def test_the_files_kept_are_those_that_git_keeps(
    repository: Path, top: str, nested: str, exclude: str
) -> None:
    (repository / ".gitignore").write_text(top, encoding="utf-8")
    (repository / "a" / ".gitignore").write_text(nested, encoding="utf-8")
    (repository / ".git" / "info" / "exclude").write_text(exclude, encoding="utf-8")
    assert _kept_by_us(repository) == _kept_by_git(repository)


@pytest.mark.parametrize(
    ("pattern", "ignored", "kept"),
    [
        ("草稿.txt", ["草稿.txt", "甲/草稿.txt"], ["终稿.txt"]),
        ("/草稿.txt", ["草稿.txt"], ["甲/草稿.txt"]),
        ("甲/*.txt", ["甲/1.txt"], ["甲/乙/1.txt", "丙/甲/1.txt"]),
        ("甲/**", ["甲/1.txt", "甲/乙/1.txt"], ["甲"]),
        ("**/乙", ["乙", "甲/乙", "丙/甲/乙"], ["甲乙"]),
        ("甲/**/乙", ["甲/乙", "甲/丙/乙"], ["乙"]),
        ("[[:digit:]]*.txt", ["1.txt", "12.txt"], ["a.txt"]),
        (r"\#1.txt", ["#1.txt"], ["1.txt"]),
        ("尾空格.txt  ", ["尾空格.txt"], []),
        (r"尾空格\ ", ["尾空格 "], ["尾空格"]),
        ("[无尾", [], ["[无尾", "无"]),
    ],
)
def test_a_pattern_ignores(pattern: str, ignored: list[str], kept: list[str]) -> None:
    ignore_file = ignore_patterns(b"/top", [pattern.encode()])
    for path in ignored:
        assert ignore_file.verdict(b"/top/" + path.encode(), is_folder=False) is True
    for path in kept:
        assert ignore_file.verdict(b"/top/" + path.encode(), is_folder=False) is None


def test_the_last_pattern_that_matches_decides() -> None:
    ignore_file = ignore_patterns(b"/top", [b"*.txt", b"!a.txt"])
    assert ignore_file.verdict(b"/top/a.txt", is_folder=False) is False
    assert ignore_file.verdict(b"/top/b.txt", is_folder=False) is True


def test_what_lies_outside_of_its_folder_is_no_concern() -> None:
    assert ignore_patterns(b"/top", [b"*"]).verdict(b"/elsewhere/a.txt", is_folder=False) is None

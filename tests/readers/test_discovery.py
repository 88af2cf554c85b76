"""Which files a path stands for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gwlint.readers.discovery import Exclusions, discover
from gwlint.readers.errors import Reason

Tree = Callable[..., None]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Makes files in the current folder; ``name="content"`` or just the name."""

    def make(*names: str, **ignore_files: str) -> None:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("文字", encoding="utf-8")
        for folder, content in ignore_files.items():
            place = tmp_path if folder == "top" else tmp_path / folder
            (place / ".gitignore").write_text(content, encoding="utf-8")

    monkeypatch.chdir(tmp_path)
    return make


def found(*paths: str, exclusions: Exclusions | None = None) -> list[str]:
    return [name.replace(os.sep, "/") for name in discover(paths, exclusions).files]


def test_a_folder_stands_for_its_texts_in_the_order_of_their_names(tree: Tree) -> None:
    tree("乙.md", "a/2.txt", "a/10.TXT", "z.markdown", "b.text", "图.png", "c.docx", "d.py")
    assert found(".") == ["a/10.TXT", "a/2.txt", "b.text", "z.markdown", "乙.md"]


def test_names_are_as_the_user_says_them(tree: Tree, tmp_path: Path) -> None:
    tree("a/1.txt")
    assert found("a") == ["a/1.txt"]
    assert found("./a") == ["./a/1.txt"]
    assert found(str(tmp_path)) == [f"{tmp_path.as_posix()}/a/1.txt"]


def test_a_file_that_is_named_is_taken_whatever_it_is(tree: Tree) -> None:
    tree("稿", ".hidden.txt", "a.docx", top="*")
    assert found("稿", ".hidden.txt", "a.docx", "没有.txt") == [
        "稿", ".hidden.txt", "a.docx", "没有.txt",
    ]  # fmt: skip


def test_each_file_once(tree: Tree, tmp_path: Path) -> None:
    tree("a/1.txt", "a/2.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a" / "1.txt")
    assert found("a/2.txt", "a", ".", "a/1.txt") == ["a/2.txt", "a/1.txt"]


def test_links_that_run_in_circles_and_links_to_nowhere(tree: Tree, tmp_path: Path) -> None:
    tree("a/1.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "lost.txt").symlink_to(tmp_path / "nowhere")
    assert found(".") == ["a/1.txt"]


def test_hidden_folders_are_passed_over(tree: Tree) -> None:
    tree(".git/1.txt", ".venv/lib/2.txt", "a/.b/3.txt", "a/.4.txt", "5.txt")
    assert found(".") == ["5.txt"]


def test_gitignore_holds_outside_of_a_repository_too(tree: Tree) -> None:
    tree("1.txt", "稿/2.txt", "稿/3.txt", "稿/旧/4.txt", top="*.txt\n!3.txt\n", 稿="!2.txt\n旧/\n")
    assert found(".") == ["稿/2.txt", "稿/3.txt"]


def test_gitignore_above_holds_up_to_the_root_of_the_repository(tree: Tree, tmp_path: Path) -> None:
    tree("上/仓/a/1.txt", "上/仓/a/2.txt", "上/仓/a/3.txt", "上/仓/.git/info/exclude")
    (tmp_path / "上" / ".gitignore").write_text("1.txt", encoding="utf-8")
    (tmp_path / "上" / "仓" / ".gitignore").write_text("2.txt", encoding="utf-8")
    (tmp_path / "上" / "仓" / ".git" / "info" / "exclude").write_text("/a/3.txt", encoding="utf-8")
    assert found("上/仓/a") == ["上/仓/a/1.txt"]


def test_gitignore_can_be_disregarded(tree: Tree) -> None:
    tree("1.txt", top="*")
    assert found(".") == []
    assert found(".", exclusions=Exclusions(gitignore=False)) == ["1.txt"]


def test_exclusions_hold_for_folders_and_if_forced_for_files(tree: Tree) -> None:
    tree("a/1.txt", "a/旧/2.txt", "b/3.txt")
    asked = []

    def is_excluded(path: str, is_folder: bool) -> bool:
        asked.append(path.replace(os.sep, "/"))
        return "旧" in path or path == "b"

    exclusions = Exclusions(is_excluded)
    assert found(".", exclusions=exclusions) == ["a/1.txt"]
    assert asked == ["a", "a/1.txt", "a/旧", "b"]
    assert found("a/旧/2.txt", exclusions=exclusions) == ["a/旧/2.txt"]
    forced = exclusions._replace(forced=True)
    assert found("a/1.txt", "a/旧/2.txt", exclusions=forced) == ["a/1.txt"]


def test_a_folder_that_may_not_be_read_is_reported(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree("a/1.txt", "b/2.txt")
    scan = os.scandir

    def refuse(folder: str) -> os.ScandirIterator[str]:  # type: ignore[name-defined]
        if folder.endswith("a"):
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    discovery = discover(["."])
    assert discovery.files == (os.path.join("b", "2.txt"),)
    assert [(error.name, error.reason) for error in discovery.unreadable] == [
        ("a", Reason.PERMISSION)
    ]

"""Many files, in one process or in several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gwlint.engine import crew, running
from gwlint.engine.complaints import ConfigurationError
from gwlint.engine.configuration import Configurations
from gwlint.engine.crew import map_in_processes
from gwlint.engine.finding import Failure, FileReport
from gwlint.engine.running import FileLinter, lint_files
from tests.engine.support import new_rule, write_rule

DOUBLED = "[find]\npattern = '的的'"


@pytest.fixture
def linter(tmp_path: Path) -> FileLinter:
    return FileLinter(Configurations(), builtin=[new_rule(tmp_path / "rules", DOUBLED)])


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def outcome(report: FileReport | Failure) -> str:
    if isinstance(report, Failure):
        return f"{Path(report.name).name}: {report.reason}"
    texts = " ".join(finding.place.text for finding in report.findings)
    return f"{Path(report.name).name}: {texts}"


def test_each_file_has_a_report_in_the_order_given(tmp_path: Path, linter: FileLinter) -> None:
    paths = [write(tmp_path / name, text) for name, text in (("b.txt", "我的的"), ("a.txt", "书"))]
    reports = list(lint_files(linter, [*paths, str(tmp_path / "c.txt")]))
    assert [outcome(report) for report in reports] == [
        "b.txt: 的的",
        "a.txt: ",
        "c.txt: 文件不存在",
    ]


def test_several_processes_say_what_one_says(
    tmp_path: Path, linter: FileLinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(tmp_path / f"{number}.txt", "我的的" * (number % 3)) for number in range(50)]
    paths.insert(7, str(tmp_path / "missing.txt"))
    alone = list(lint_files(linter, paths, jobs=1))
    monkeypatch.setattr(running, "BYTES_WORTH_A_PROCESS", 1)
    assert list(lint_files(linter, paths, jobs=3)) == alone


def test_each_file_has_the_configuration_next_to_it(tmp_path: Path, linter: FileLinter) -> None:
    write(tmp_path / "strict" / "gwlint.toml", "[severity]\nsample = 'error'")
    write(tmp_path / "silent" / "gwlint.toml", "ignore = ['XX001']")
    write(tmp_path / "some" / "gwlint.toml", "[per-file-ignores]\n'a.*' = ['XX']")
    folders = ("strict", "silent", "some")
    paths = [write(tmp_path / folder / "a.txt", "的的") for folder in folders]
    paths.append(write(tmp_path / "some" / "b.txt", "的的"))
    reports = [report for report in lint_files(linter, paths) if isinstance(report, FileReport)]
    severities = [[str(each.severity) for each in report.findings] for report in reports]
    assert severities == [["error"], [], [], ["warning"]]


def test_a_configuration_brings_its_own_rules(tmp_path: Path, linter: FileLinter) -> None:
    write_rule(tmp_path / "a" / "house", "own", "[terms]\n'甲' = '乙'", code="XX900")
    write(tmp_path / "a" / "gwlint.toml", "rule-paths = ['house']")
    paths = [write(tmp_path / folder / "t.txt", "甲的的") for folder in ("a", "b")]
    assert [outcome(report) for report in lint_files(linter, paths)] == [
        "t.txt: 甲 的的",
        "t.txt: 的的",
    ]


def test_a_wrong_configuration_ends_the_run_before_it_begins(
    tmp_path: Path, linter: FileLinter
) -> None:
    write(tmp_path / "gwlint.toml", "select = ['XX9']")
    with pytest.raises(ConfigurationError, match="没有“XX9”"):
        lint_files(linter, [write(tmp_path / "a.txt", "的的")])


def test_the_language_is_that_of_the_configuration_unless_commanded(
    tmp_path: Path, linter: FileLinter
) -> None:
    write(tmp_path / "gwlint.toml", "lang = 'en'")
    missing = [str(tmp_path / "missing.txt")]
    assert [outcome(each) for each in lint_files(linter, missing)] == ["missing.txt: no such file"]
    commanded = FileLinter(Configurations(), language="zh", builtin=linter.linter_for("x").rules)
    assert [outcome(each) for each in lint_files(commanded, missing)] == ["missing.txt: 文件不存在"]


def test_processes_need_not_be_forked(
    tmp_path: Path, linter: FileLinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(tmp_path / f"{number}.txt", "我的的") for number in range(3)]
    alone = list(lint_files(linter, paths, jobs=1))
    monkeypatch.setattr(running, "BYTES_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(crew, "_context", lambda: multiprocessing.get_context("spawn"))
    assert list(lint_files(linter, paths, jobs=2)) == alone


def dies_of_seven(item: str) -> str:
    if item == "7":
        os.kill(os.getpid(), signal.SIGKILL)
    return item * 2


def always_dies(item: str) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return item


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_if_a_process_dies_only_its_item_is_lost(processes: int) -> None:
    items = [str(number) for number in range(40)]
    results = map_in_processes(dies_of_seven, items, processes, lambda item: f"lost {item}")
    assert list(results) == [item * 2 if item != "7" else "lost 7" for item in items]


def test_even_if_every_process_dies_the_run_comes_to_its_end() -> None:
    results = map_in_processes(always_dies, list("abcde"), 2, lambda item: f"lost {item}")
    assert list(results) == [f"lost {item}" for item in "abcde"]


def test_a_process_without_further_work_need_not_wait_for_the_others() -> None:
    results = map_in_processes(first_is_quickest, list("ab"), 2, lambda item: f"lost {item}")
    assert list(results) == ["a", "b"]


def first_is_quickest(item: str) -> str:
    if item != "a":
        time.sleep(0.2)
    return item


def test_results_may_be_large() -> None:
    items = [str(number) for number in range(20)]
    results = map_in_processes(a_megabyte, items, 2, str)
    assert [len(result) for result in results] == [1 << 20] * 20


def a_megabyte(item: str) -> str:
    return "甲" * (1 << 20)


def test_a_run_that_is_broken_off_leaves_no_process_behind() -> None:
    results: Iterator[str] = map_in_processes(pid, [str(number) for number in range(64)], 2, str)
    process = int(next(results))
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def pid(item: str) -> str:
    return str(os.getpid())

"""The command line as a whole: commands, mistakes, accidents."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import gwlint as package
from gwlint.cli import check
from tests.cli.conftest import WRONG, Gwlint

COMMAND = [sys.executable, "-m", "gwlint"]


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_version(gwlint: Gwlint, word: str) -> None:
    assert gwlint(word) == (0, f"gwlint {package.__version__}\n", "")


@pytest.mark.parametrize("words", [["-h"], ["inspect", "--help"], ["rule", "-h"], ["test", "-h"]])
def test_help(gwlint: Gwlint, words: list[str]) -> None:
    run = gwlint(*words)
    assert (run.status, run.err) == (0, "")
    assert run.out.count("用法：") == 1


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--nonsense"], "没有 --nonsense 这个选项"),
        (["-j", "0"], "--jobs 至少为 1"),
        (["--select", "GW999"], "GW999"),
        (["--config", "missing.toml"], "missing.toml"),
        (["rule"], "请写明规则的代码或名称"),
        (["rule", "GW99"], "没有“GW99”"),
        (["inspect"], "请写明要看哪个文件"),
        (["test", "missing.toml"], "missing.toml"),
        (["test", "missing"], "missing"),
    ],
)
def test_mistakes_are_explained(
    gwlint: Gwlint, right: Path, words: list[str], complaint: str
) -> None:
    run = gwlint(*words)
    assert (run.status, run.out) == (2, "")
    assert complaint in run.err
    assert "Traceback" not in run.err


def test_a_broken_configuration(gwlint: Gwlint, folder: Path, wrong: Path) -> None:
    (folder / "gwlint.toml").write_text('selct = ["GW3"]\nfail-on = 3', encoding="utf-8")
    run = gwlint(wrong)
    assert (run.status, run.out) == (2, "")
    assert "select" in run.err
    assert len(run.err.splitlines()) == 2


def raising(error: BaseException) -> object:
    def run(_: object) -> int:
        raise error

    return run


def test_an_interrupt(gwlint: Gwlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "run", raising(KeyboardInterrupt()))
    assert gwlint("check") == (130, "", "")


def test_an_internal_error(gwlint: Gwlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "run", raising(ZeroDivisionError("x / 0")))
    run = gwlint("check")
    assert run.status == 2
    assert "内部错误" in run.err
    assert "Traceback" not in run.err
    assert "Traceback" in gwlint("check", "-v").err


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_nobody_reads_the_report(folder: Path) -> None:
    (folder / "a.txt").write_text(WRONG * 2000, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "a.txt", "--output-format", "concise"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.parametrize("output_format", ["full", "concise", "json"])
def test_an_output_that_cannot_take_chinese(wrong: Path, output_format: str) -> None:
    run = subprocess.run(
        [*COMMAND, "wrong.txt", "--output-format", output_format],
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        check=False,
        capture_output=True,
    )
    assert (run.returncode, run.stderr) == (1, b"")
    assert run.stdout.isascii()
    assert rb"\u5e74" in run.stdout


class TestRule:
    def test_a_page(self, gwlint: Gwlint, folder: Path) -> None:
        run = gwlint("rule", "gw301", "date-impossible")
        assert run.status == 0
        assert run.out.count("GW301") >= 2

    def test_all(self, gwlint: Gwlint, folder: Path) -> None:
        assert "GW301" in gwlint("rule", "--all").out

    def test_json(self, gwlint: Gwlint, folder: Path) -> None:
        assert '"code": "GW301"' in gwlint("rule", "GW301", "--output-format", "json").out


class TestInspect:
    def test_what_was_understood(self, gwlint: Gwlint, wrong: Path) -> None:
        run = gwlint("inspect", wrong)
        assert (run.status, run.err) == (0, "")
        assert "2021" in run.out

    def test_json(self, gwlint: Gwlint, wrong: Path) -> None:
        run = gwlint("inspect", "wrong.txt", "wrong.txt", "--output-format", "json")
        assert [line[0] for line in run.out.splitlines()] == ["{", "{"]

    def test_an_unreadable_file(self, gwlint: Gwlint, wrong: Path) -> None:
        run = gwlint("inspect", "missing.txt", "wrong.txt")
        assert (run.status, run.err) == (2, "gwlint: missing.txt: 文件不存在\n")
        assert "2021" in run.out


RULE = """\
code = "XY101"
name = "draft"
title = "草稿字样"
severity = "error"
since = "0.1"
basis = ["实务"]
applies = ["*"]
message = "“{text}”不应留在正式文件中。"
explain = '''定稿前应当删去。'''

[find]
pattern = '''草稿'''

[en]
title = "Draft"
message = "“{text}” must not remain."
explain = '''Remove it.'''

[[wrong]]
text = '''这是⟦草稿⟧。'''
[[wrong]]
text = '''⟦草稿⟧之一。'''
[[wrong]]
text = '''第二份⟦草稿⟧。'''
[[right]]
text = '''这是定稿。'''
[[right]]
text = '''一株草。'''
[[right]]
text = '''稿件。'''
"""


class TestTest:
    def test_examples_that_come_out(self, gwlint: Gwlint, folder: Path) -> None:
        (folder / "draft.toml").write_text(RULE, encoding="utf-8")
        run = gwlint("test", "draft.toml", "--lang", "en")
        assert run == (0, "rules: 1; examples passed: 6, failed: 0\n", "")

    def test_examples_that_do_not(self, gwlint: Gwlint, folder: Path) -> None:
        (folder / "rules").mkdir()
        broken = RULE.replace("一株草。", "一份草稿。")
        (folder / "rules" / "draft.toml").write_text(broken, encoding="utf-8")
        run = gwlint("test", "rules")
        assert run.status == 1
        assert "[[right]] 2" in run.out
        assert "不应报告而报告" in run.out

    def test_a_rule_of_ones_own(self, gwlint: Gwlint, folder: Path) -> None:
        (folder / "mine").mkdir()
        (folder / "mine" / "draft.toml").write_text(RULE, encoding="utf-8")
        (folder / "gwlint.toml").write_text('rule-paths = ["mine"]', encoding="utf-8")
        (folder / "a.txt").write_text("草稿", encoding="utf-8")
        assert "XY101" in gwlint("a.txt").out
        assert "草稿字样" in gwlint("rule", "XY101").out

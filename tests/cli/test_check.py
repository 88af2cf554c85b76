"""``gwlint check``: what it reports, where, and its exit status."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import RIGHT, WRONG, Gwlint

DATE = "GW301"


def configure(folder: Path, text: str) -> None:
    (folder / "gwlint.toml").write_text(text, encoding="utf-8")


class TestExitStatus:
    def test_nothing_found(self, gwlint: Gwlint, right: Path) -> None:
        run = gwlint(right)
        assert (run.status, run.err) == (0, "")
        assert "未发现问题" in run.out

    def test_something_found(self, gwlint: Gwlint, wrong: Path) -> None:
        run = gwlint("check", wrong)
        assert (run.status, run.err) == (1, "")
        assert "2021年2月30日" in run.out

    def test_exit_zero(self, gwlint: Gwlint, wrong: Path) -> None:
        assert gwlint(wrong, "--exit-zero").status == 0

    def test_an_unreadable_input_outweighs_findings_and_exit_zero(
        self, gwlint: Gwlint, wrong: Path
    ) -> None:
        run = gwlint("missing.txt", wrong, "--exit-zero")
        assert run.status == 2
        assert run.err == "gwlint: missing.txt: 文件不存在\n"
        assert "2021年2月30日" in run.out

    @pytest.mark.parametrize(
        ("severity", "fail_on", "status"),
        [
            ("error", None, 1),
            ("error", "error", 1),
            ("warning", None, 1),
            ("warning", "error", 0),
            ("info", None, 0),
            ("info", "warning", 0),
            ("info", "info", 1),
        ],
    )
    def test_what_fails(
        self, gwlint: Gwlint, folder: Path, wrong: Path, severity: str, fail_on: str, status: int
    ) -> None:
        configure(folder, f'severity = {{ {DATE} = "{severity}" }}')
        options = ["--fail-on", fail_on] if fail_on else []
        assert gwlint(wrong, *options).status == status

    def test_what_is_not_reported_fails_all_the_same(
        self, gwlint: Gwlint, folder: Path, wrong: Path
    ) -> None:
        configure(folder, f'severity = {{ {DATE} = "warning" }}')
        run = gwlint(wrong, "--min-severity", "error", "--output-format", "concise")
        assert (run.status, run.out) == (1, "")

    def test_nothing_found_never_fails(self, gwlint: Gwlint, right: Path) -> None:
        assert gwlint(right, "--fail-on", "info").status == 0


class TestWhatIsReported:
    def test_hints_are_counted_but_not_shown(
        self, gwlint: Gwlint, folder: Path, wrong: Path
    ) -> None:
        configure(folder, f'severity = {{ {DATE} = "info" }}')
        run = gwlint(wrong)
        assert DATE not in run.out
        assert "--min-severity info" in run.out
        assert DATE in gwlint(wrong, "--min-severity", "info").out

    def test_what_fails_is_shown(self, gwlint: Gwlint, folder: Path, wrong: Path) -> None:
        configure(folder, f'severity = {{ {DATE} = "info" }}')
        assert DATE in gwlint(wrong, "--fail-on", "info").out

    def test_the_configuration_decides_where_the_command_line_is_silent(
        self, gwlint: Gwlint, folder: Path, wrong: Path
    ) -> None:
        configure(
            folder, f'min-severity = "info"\nfail-on = "info"\nseverity = {{ {DATE} = "info" }}'
        )
        run = gwlint(wrong)
        assert run.status == 1
        assert DATE in run.out
        assert gwlint(wrong, "--fail-on", "error").status == 0

    def test_the_configuration_of_the_first_path_holds_for_the_run(
        self, gwlint: Gwlint, folder: Path
    ) -> None:
        (folder / "sub").mkdir()
        configure(folder / "sub", f'lang = "en"\nseverity = {{ {DATE} = "info" }}')
        (folder / "sub" / "a.txt").write_text(WRONG, encoding="utf-8")
        assert "1 file checked" in gwlint("sub").out

    def test_selection(self, gwlint: Gwlint, wrong: Path) -> None:
        assert gwlint(wrong, "--select", "GW4,GW5").status == 0
        assert gwlint(wrong, "--select", "GW4", "--extend-select", "date-impossible").status == 1
        assert gwlint(wrong, "--ignore", DATE).status == 0
        assert gwlint(wrong, "--ignore", "ALL", "--select", DATE).status == 1

    def test_isolated_and_another_configuration(
        self, gwlint: Gwlint, folder: Path, wrong: Path
    ) -> None:
        configure(folder, f'ignore = ["{DATE}"]')
        (folder / "other.toml").write_text("", encoding="utf-8")
        assert gwlint(wrong).status == 0
        assert gwlint(wrong, "--isolated").status == 1
        assert gwlint(wrong, "--config", "other.toml").status == 1

    def test_english(self, gwlint: Gwlint, wrong: Path) -> None:
        run = gwlint(wrong, "--lang", "en")
        assert "does not exist" in run.out
        assert "1 file checked" in run.out


class TestFormats:
    def test_concise(self, gwlint: Gwlint, wrong: Path) -> None:
        run = gwlint("wrong.txt", "--output-format", "concise")
        assert run.out.startswith("wrong.txt:1:4: error GW301 date-impossible “2021年2月30日”")
        assert run.out.count("\n") == 1

    def test_json(self, gwlint: Gwlint, wrong: Path, right: Path) -> None:
        run = gwlint("wrong.txt", "right.txt", "missing.txt", "--output-format", "json")
        table = json.loads(run.out)
        assert run.status == 2
        assert [file["path"] for file in table["files"]] == ["wrong.txt", "right.txt"]
        assert table["files"][0]["findings"][0]["end"] == {"line": 1, "column": 14}
        assert table["errors"] == [{"path": "missing.txt", "message": "文件不存在"}]
        assert table["summary"] == {"files": 2, "error": 1, "warning": 0, "info": 0}

    def test_statistics(self, gwlint: Gwlint, wrong: Path) -> None:
        run = gwlint(wrong, "--statistics")
        assert (run.status, run.out) == (1, "     1  GW301  error    date-impossible\n")
        table = json.loads(gwlint(wrong, "--statistics", "--output-format", "json").out)
        assert table["statistics"][0]["count"] == 1

    def test_quiet(self, gwlint: Gwlint, wrong: Path) -> None:
        assert gwlint(wrong, "-q") == (1, "", "")

    def test_colours_are_a_matter_of_choice(self, gwlint: Gwlint, wrong: Path) -> None:
        assert "\x1b[" not in gwlint(wrong).out
        assert "\x1b[" in gwlint(wrong, "--color", "always").out

    def test_verbose_names_the_configuration(
        self, gwlint: Gwlint, folder: Path, right: Path
    ) -> None:
        run = gwlint(right, "-v", "--select", DATE)
        assert run.err == f"gwlint: 配置文件：{folder / 'gwlint.toml'}；规则：1 条\n"


class TestInputs:
    def test_without_a_path_the_current_folder_is_checked(
        self, gwlint: Gwlint, wrong: Path
    ) -> None:
        assert gwlint("--output-format", "concise").out.startswith("wrong.txt:1:4: ")

    def test_a_folder_without_texts(self, gwlint: Gwlint, folder: Path) -> None:
        run = gwlint()
        assert (run.status, run.err) == (0, "gwlint: 没有找到文本文件（.txt、.md）\n")

    def test_gitignore(self, gwlint: Gwlint, folder: Path, wrong: Path) -> None:
        (folder / ".gitignore").write_text("*.txt", encoding="utf-8")
        assert gwlint(".").status == 0
        assert gwlint(".", "--no-respect-gitignore").status == 1
        assert gwlint(wrong).status == 1

    def test_exclude(self, gwlint: Gwlint, folder: Path, wrong: Path) -> None:
        configure(folder, 'exclude = ["wrong.*"]')
        assert gwlint(".").status == 0
        assert gwlint(wrong).status == 1
        assert gwlint(wrong, "--force-exclude").status == 0

    def test_every_unreadable_input_has_one_line_and_the_others_go_on(
        self, gwlint: Gwlint, folder: Path, wrong: Path
    ) -> None:
        files = {"a.txt": b"", "b.pdf": b"%PDF-1.7", "c.txt": b"\x00\x01", "d.txt": b"\xff\xfe\xff"}
        for name, data in files.items():
            (folder / name).write_bytes(data)
        run = gwlint(*files, wrong, "--output-format", "concise", "--lang", "en")
        assert run.status == 2
        assert [line.split(": ")[1] for line in run.err.splitlines()] == [*files]
        assert run.out.count("\n") == 1

    @pytest.mark.parametrize("content", [WRONG, RIGHT])
    def test_standard_input(
        self, gwlint: Gwlint, folder: Path, monkeypatch: pytest.MonkeyPatch, content: str
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode("gb18030"))))
        run = gwlint("-", "--stdin-filename", "稿.txt", "--output-format", "concise")
        assert run.status == (content == WRONG)
        assert run.out.startswith("稿.txt:1:4: " if content == WRONG else "")

    def test_an_empty_standard_input(
        self, gwlint: Gwlint, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert gwlint("-") [::2] == (2, "gwlint: -: 是空文件，没有可检查的文字\n")  # fmt: skip

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_the_order_of_files_does_not_depend_on_processes(
        self, gwlint: Gwlint, folder: Path, jobs: str
    ) -> None:
        for number in range(30):
            (folder / f"{number:02}.txt").write_text(WRONG + "文" * 4000, encoding="utf-8")
        out = gwlint("--output-format", "concise", "-j", jobs).out
        assert [line[:2] for line in out.splitlines()] == [f"{n:02}" for n in range(30)]

    @pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
    def test_a_name_that_is_no_text(self, gwlint: Gwlint, folder: Path) -> None:
        name = os.fsdecode(b"\xff.txt")
        (folder / name).write_text(WRONG, encoding="utf-8")
        run = gwlint(".", "--output-format", "json")
        assert run.status == 1

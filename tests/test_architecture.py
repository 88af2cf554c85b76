"""The plan of the house holds: floors, sizes of files, a lean start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_FILE = 400
HEAVY = ("asyncio", "concurrent.futures", "difflib", "importlib.metadata", "jieba", "json", "rich")


def test_a_floor_imports_only_the_floors_below_it() -> None:
    linter = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    run = subprocess.run(
        [sys.executable, "-c", linter],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks"])
def test_no_file_is_long(folder: str) -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_asking_for_the_version_imports_nothing_heavy() -> None:
    code = (
        "import sys; from gwlint.cli.main import main; main(['--version']);"
        "print(*sys.modules, sep='\\n')"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert not set(HEAVY) & set(run.stdout.splitlines())

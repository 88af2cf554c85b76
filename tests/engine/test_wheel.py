"""A wheel holds the rules, compiled, and works outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from gwlint.engine.loading import load_rules, rules_folder

ROOT = Path(__file__).parent.parent.parent
SHOW = """
import sys
from gwlint.engine.documentation import documentation
from gwlint.engine.loading import builtin_rules
rules = builtin_rules()
assert "tomllib" not in sys.modules
print(*(f"{rule.code} {len(documentation(rule).wrong)}" for rule in rules))
"""


@pytest.mark.slow
def test_the_rules_of_an_installed_package(tmp_path: Path) -> None:
    arguments = ("--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT))
    build = [sys.executable, "-m", "build", *arguments]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    shown = subprocess.run(
        [sys.executable, "-c", SHOW],
        cwd=site,
        env={"PYTHONPATH": str(site)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    codes = [word for word in shown.split() if word[0].isalpha()]
    assert codes == [rule.code for rule in load_rules(rules_folder())]
    assert "0" not in shown.split()

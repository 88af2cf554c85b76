"""The hook for pre-commit, installed and run by pre-commit itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OF_THE_PACKAGE = [
    ".pre-commit-hooks.yaml",
    "LICENSE",
    "README.md",
    "hatch_build.py",
    "pyproject.toml",
    "rules",
    "src",
]
CLEAN = "会议于2021年2月28日召开。\n"
FLAWED = "会议于2021年2月30日召开。\n"
CONFIGURATION = """\
repos:
  - repo: {url}
    rev: {revision}
    hooks:
      - id: gwlint
"""

pytestmark = pytest.mark.slow


def git(
    folder: Path, *arguments: str, check: bool = True, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "-c", "user.name=test", "-c", "user.email=test@example.org", *arguments],
        cwd=folder,
        env={**_environment(), **environment},
        check=check,
        capture_output=True,
        encoding="utf-8",
    )


def _environment() -> dict[str, str]:
    """The environment without what a surrounding git or hook has put there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose commits the hook, taken from this checkout, guards."""
    package = tmp_path_factory.mktemp("gwlint")
    for name in OF_THE_PACKAGE:
        source, target = ROOT / name, package / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    git(package, "init", "--quiet")
    git(package, "add", "--all")
    git(package, "commit", "--quiet", "--no-verify", "--message", "snapshot")
    revision = git(package, "rev-parse", "HEAD").stdout.strip()

    guarded = tmp_path_factory.mktemp("letters")
    git(guarded, "init", "--quiet")
    configuration = CONFIGURATION.format(url=package.as_uri(), revision=revision)
    (guarded / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    git(guarded, "add", ".pre-commit-config.yaml")
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install", "--install-hooks"],
        cwd=guarded,
        env=_environment() | {"PRE_COMMIT_HOME": str(guarded / ".git" / "pre-commit")},
        check=True,
        capture_output=True,
    )
    return guarded


def commit(repository: Path, text: str) -> subprocess.CompletedProcess[str]:
    (repository / "letter.txt").write_text(text, encoding="utf-8")
    git(repository, "add", "letter.txt")
    home = str(repository / ".git" / "pre-commit")
    return git(repository, "commit", "--message", "letter", check=False, PRE_COMMIT_HOME=home)


def test_a_flawed_letter_is_refused_and_a_clean_one_accepted(repository: Path) -> None:
    refused = commit(repository, FLAWED)
    assert refused.returncode != 0
    assert "GW301" in refused.stdout + refused.stderr
    accepted = commit(repository, CLEAN)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr

"""The help says everything, in both languages, within the width of a terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from gwlint.cli.help import help_text
from gwlint.cli.usage import COMMANDS


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained_within_the_width(command: str, language: str) -> None:
    text = help_text(command, language)
    for _, _, options in COMMANDS[command].groups:
        for option in options:
            assert all(flag in text for flag in option.flags)
    assert all(cell_len(line) <= 80 for line in text.splitlines())


def test_the_general_help_names_all_commands() -> None:
    for command in ("inspect", "rule", "test"):
        assert f"\n  {command} " in help_text("check", "zh")


def test_the_language() -> None:
    assert "用法：" in help_text("check", "zh")
    assert "Usage:" in help_text("check", "en")

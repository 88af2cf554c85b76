"""Where output goes, and whether it may be coloured."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def prepare_output() -> None:
    """Let what the encoding of standard output lacks be written as an escape, not fail."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def colored(choice: str, *, terminal: bool, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to use colours.

    ``choice`` is ``always``, ``never``, or ``auto``: then ``NO_COLOR`` says no, ``FORCE_COLOR``
    says yes, and otherwise it must be a terminal that can.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") != "0":
        return True
    return terminal and environment.get("TERM") != "dumb"


def console(choice: str) -> Console:
    """Standard output as a console of the ``rich`` library."""
    from rich.console import Console

    color = colored(choice, terminal=sys.stdout.isatty())
    return Console(
        file=sys.stdout,
        color_system="auto" if color else None,
        force_terminal=color,
        no_color=False,
        highlight=False,
        emoji=False,
        markup=False,
    )


def complain(text: str) -> None:
    """Write one line to standard error."""
    print(text, file=sys.stderr)  # noqa: T201


def abandon_output() -> None:
    """Let nothing more be written to a standard output that nobody reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

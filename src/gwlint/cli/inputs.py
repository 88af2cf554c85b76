"""Standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gwlint.readers.reading import LARGEST, read_bytes

if TYPE_CHECKING:
    from gwlint.text.source import SourceText

STANDARD_INPUT = "-"


def read_standard_input(name: str) -> SourceText:
    """The text on standard input, called ``name``.

    Raises:
        UnreadableError: if it is no text.
    """
    # A process can be started without a standard input.
    data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
    return read_bytes(data, name)

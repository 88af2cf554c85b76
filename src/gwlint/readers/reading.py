"""From a file, or from bytes, to a :class:`~gwlint.text.source.SourceText`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from gwlint.readers import markdown
from gwlint.readers.decoding import decode, first_invalid_byte
from gwlint.readers.errors import Reason, UnreadableError
from gwlint.readers.formats import binary_format
from gwlint.text.source import SourceText

if TYPE_CHECKING:
    from pathlib import Path

    from gwlint.text.span import Span

LARGEST_MEBIBYTES = 32
LARGEST = LARGEST_MEBIBYTES * 1024 * 1024


def read_file(path: str | Path) -> SourceText:
    """The text of the file at ``path``, which also is its name.

    Raises:
        UnreadableError: if there is no such file, or if it is not readable or no text.
    """
    name = str(path)
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UnreadableError(name, Reason.MISSING) from error
    except OSError as error:
        raise _system_failure(name, error) from error
    return read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> SourceText:
    """The text that ``data`` holds; the suffix of ``name`` says whether it is Markdown.

    Raises:
        UnreadableError: if ``data`` is empty, larger than ``LARGEST``, or no text.
    """
    if len(data) > LARGEST:
        raise UnreadableError(name, Reason.TOO_LARGE, str(LARGEST_MEBIBYTES))
    if binary := binary_format(data):
        raise UnreadableError(name, Reason.NOT_TEXT, binary)
    decoded = decode(data)
    if decoded is None:
        raise _undecodable(name, data)
    if not decoded.text.strip():
        raise UnreadableError(name, Reason.EMPTY)
    return SourceText(name, decoded.text, _markup(decoded.text, name), *decoded[1:])


def read_text(text: str, name: str) -> SourceText:
    """``text`` as if it had been read from a file called ``name``, but even if it is empty."""
    return SourceText(name, text, _markup(text, name))


def _markup(text: str, name: str) -> tuple[Span, ...]:
    return markdown.find_markup(text) if name.lower().endswith(markdown.SUFFIXES) else ()


def _undecodable(name: str, data: bytes) -> UnreadableError:
    if b"\0" in data:
        return UnreadableError(name, Reason.BINARY)
    return UnreadableError(name, Reason.UNDECODABLE, str(first_invalid_byte(data)))


def _system_failure(name: str, error: OSError) -> UnreadableError:
    # Windows says "permission denied" of a folder.
    if isinstance(error, IsADirectoryError) or os.path.isdir(name):
        return UnreadableError(name, Reason.DIRECTORY)
    if isinstance(error, PermissionError):
        return UnreadableError(name, Reason.PERMISSION)
    return UnreadableError(name, Reason.SYSTEM, error.strerror or str(error))

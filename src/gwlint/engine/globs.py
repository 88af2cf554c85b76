"""Patterns of a configuration file that say for which files something holds."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from gwlint.readers.gitignore import IgnoreFile, ignore_patterns


def is_matched(
    path: str | Path, patterns: Iterable[str], folder: str, *, is_folder: bool = False
) -> bool:
    """Whether the file (or folder) at ``path``, or a folder that holds it, is matched.

    The patterns are those of a ``.gitignore`` file in ``folder``.
    """
    ignore_file = _ignore_file(tuple(patterns), str(Path(folder).absolute()))
    absolute = Path(os.path.abspath(path))
    folders = [_raw(parent) for parent in reversed(absolute.parents)]
    return any(ignore_file.verdict(parent, True) for parent in folders) or bool(
        ignore_file.verdict(_raw(absolute), is_folder)
    )


@lru_cache(maxsize=256)
def _ignore_file(patterns: tuple[str, ...], folder: str) -> IgnoreFile:
    return ignore_patterns(_raw(Path(folder)), (os.fsencode(pattern) for pattern in patterns))


def _raw(path: Path) -> bytes:
    return os.fsencode(path.as_posix())

"""From what a person names to the files that are to be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from os.path import isdir, isfile, join, realpath
from typing import NamedTuple

from gwlint.readers.errors import Reason, UnreadableError
from gwlint.readers.gitignore import IgnoreFile, ignore_patterns, parse_ignore_file

TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown")


class Discovery(NamedTuple):
    """The files found, each once, and the folders that could not be searched."""

    files: tuple[str, ...]
    unreadable: tuple[UnreadableError, ...]


class Exclusions(NamedTuple):
    """What a search of folders passes over.

    ``patterns`` are as in a ``.gitignore`` file that stands in ``folder``; ``gitignore`` says
    whether real ``.gitignore`` files hold too; ``forced`` whether ``patterns`` hold for files that
    were named one by one.
    """

    patterns: tuple[str, ...] = ()
    folder: str = "."
    gitignore: bool = True
    forced: bool = False

    def ignore_file(self) -> IgnoreFile:
        """``patterns`` as an ignore file."""
        lines = (os.fsencode(pattern) for pattern in self.patterns)
        return ignore_patterns(os.fsencode(realpath(self.folder)), lines)


def discover(paths: Iterable[str], exclusions: Exclusions | None = None) -> Discovery:
    """The files that ``paths`` name, in that order; those of a folder in the order of their names.

    A file that is named is taken, whatever it is; so is a path that leads nowhere, for the reader
    to complain of. Of a folder, the files with ``TEXT_SUFFIXES`` are taken that neither the
    exclusions nor ``.gitignore`` name. Hidden files and folders, and links to folders, are passed
    over.
    """
    exclusions = exclusions or Exclusions()
    excluded = exclusions.ignore_file()
    unreadable: list[UnreadableError] = []
    files: dict[str, str] = {}
    for path in paths:
        if isdir(path):
            ignore_files = _above(path) if exclusions.gitignore else ()
            search = _Search(excluded, exclusions.gitignore, unreadable)
            found: Iterable[str] = search.walk(path, realpath(path), ignore_files)
        else:
            found = () if exclusions.forced and _is_excluded(excluded, path) else (path,)
        for file in found:
            files.setdefault(realpath(file), file)
    return Discovery(tuple(files.values()), tuple(unreadable))


class _Search(NamedTuple):
    excluded: IgnoreFile
    gitignore: bool
    unreadable: list[UnreadableError]

    def walk(self, folder: str, real: str, ignore_files: Sequence[IgnoreFile]) -> Iterator[str]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            self.unreadable.append(UnreadableError(folder, Reason.PERMISSION))
            return
        if self.gitignore:
            ignore_files = (*_own(real, ".gitignore"), *ignore_files)
        for entry in entries:
            if entry.name.startswith("."):
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if not is_folder and not entry.name.lower().endswith(TEXT_SUFFIXES):
                continue
            entry_real = join(real, entry.name)
            if self._is_ignored(entry_real, is_folder, ignore_files):
                continue
            name = entry.name if folder == "." else entry.path
            if is_folder:
                yield from self.walk(name, entry_real, ignore_files)
            elif entry.is_file():
                yield name

    def _is_ignored(self, path: str, is_folder: bool, ignore_files: Sequence[IgnoreFile]) -> bool:
        raw = _raw(path)
        for ignore_file in (self.excluded, *ignore_files):
            verdict = ignore_file.verdict(raw, is_folder)
            if verdict is not None:
                return verdict
        return False


def _above(folder: str) -> tuple[IgnoreFile, ...]:
    """The ignore files that hold for ``folder`` from above, up to the root of the repository."""
    found: list[IgnoreFile] = []
    above = realpath(folder)
    while not os.path.exists(join(above, ".git")):
        parent = os.path.dirname(above)
        if parent == above:
            return ()
        above = parent
        found += _own(above, ".gitignore")
    return (*found, *_own(above, join(".git", "info", "exclude")))


def _own(folder: str, name: str) -> tuple[IgnoreFile, ...]:
    path = join(folder, name)
    if not isfile(path):
        return ()
    try:
        with open(path, "rb") as file:
            return (parse_ignore_file(_raw(folder), file.read()),)
    except OSError:
        return ()


def _is_excluded(excluded: IgnoreFile, path: str) -> bool:
    raw = _raw(realpath(path))
    slashes = [offset for offset in range(len(raw)) if raw[offset : offset + 1] == b"/"]
    folders = (raw[:slash] for slash in slashes)
    return any(excluded.verdict(folder, True) for folder in folders) or bool(
        excluded.verdict(raw, False)
    )


def _raw(path: str) -> bytes:
    return os.fsencode(path).replace(os.fsencode(os.sep), b"/")

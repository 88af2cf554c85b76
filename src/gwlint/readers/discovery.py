"""From what a person names to the files that are to be read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from os.path import isdir, isfile, join, realpath
from typing import NamedTuple

from gwlint.readers.errors import Reason, UnreadableError
from gwlint.readers.gitignore import IgnoreFile, parse_ignore_file

TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown")


class Discovery(NamedTuple):
    """The files found, each once, and the folders that could not be searched."""

    files: tuple[str, ...]
    unreadable: tuple[UnreadableError, ...]


class Exclusions(NamedTuple):
    """What a search of folders passes over.

    ``is_excluded`` says it of a path and whether that is a folder's; ``gitignore`` says whether
    ``.gitignore`` files hold; ``forced`` whether ``is_excluded`` also is asked of files that were
    named one by one.
    """

    is_excluded: Callable[[str, bool], bool] = lambda _path, _is_folder: False
    gitignore: bool = True
    forced: bool = False


def discover(paths: Iterable[str], exclusions: Exclusions | None = None) -> Discovery:
    """The files that ``paths`` name, in that order; those of a folder in the order of their names.

    A file that is named is taken, whatever it is; so is a path that leads nowhere, for the reader
    to complain of. Of a folder, the files with ``TEXT_SUFFIXES`` are taken that neither the
    exclusions nor ``.gitignore`` name. Hidden files and folders, and links to folders, are passed
    over.
    """
    search = _Search(exclusions or Exclusions(), [])
    files: dict[str, str] = {}
    for path in paths:
        for file in search.start(path):
            files.setdefault(realpath(file), file)
    return Discovery(tuple(files.values()), tuple(search.unreadable))


class _Search(NamedTuple):
    exclusions: Exclusions
    unreadable: list[UnreadableError]

    def start(self, path: str) -> Iterator[str]:
        if isdir(path):
            ignore_files = _above(path) if self.exclusions.gitignore else ()
            yield from self._walk(path, realpath(path), ignore_files)
        elif not (self.exclusions.forced and self.exclusions.is_excluded(path, False)):
            yield path

    def _walk(self, folder: str, real: str, ignore_files: Sequence[IgnoreFile]) -> Iterator[str]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            self.unreadable.append(UnreadableError(folder, Reason.PERMISSION))
            return
        if self.exclusions.gitignore:
            ignore_files = (*_own(real, ".gitignore"), *ignore_files)
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if not _may_be_text(entry, is_folder):
                continue
            name = entry.name if folder == "." else entry.path
            entry_real = join(real, entry.name)
            if self.exclusions.is_excluded(name, is_folder) or _is_ignored(
                entry_real, is_folder, ignore_files
            ):
                continue
            if is_folder:
                yield from self._walk(name, entry_real, ignore_files)
            else:
                yield name


def _may_be_text(entry: os.DirEntry[str], is_folder: bool) -> bool:
    if entry.name.startswith("."):
        return False
    return is_folder or (entry.name.lower().endswith(TEXT_SUFFIXES) and entry.is_file())


def _is_ignored(path: str, is_folder: bool, ignore_files: Sequence[IgnoreFile]) -> bool:
    raw = _raw(path)
    for ignore_file in ignore_files:
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


def _raw(path: str) -> bytes:
    return os.fsencode(path).replace(os.fsencode(os.sep), b"/")

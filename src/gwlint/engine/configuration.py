"""``gwlint.toml``, or ``[tool.gwlint]`` in ``pyproject.toml``: what a person wants of gwlint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gwlint.engine.complaints import Complaint, Complaints, ConfigurationError
from gwlint.engine.finding import Severity
from gwlint.engine.selection import Selectors

FILE_NAME = "gwlint.toml"
PROJECT_FILE_NAME = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Configuration:
    """What one configuration file says; what it leaves open is ``None`` or empty.

    ``path`` is the file ("" if there is none) and ``folder`` the folder that its patterns and paths
    are relative to. ``per_file_ignores`` holds selectors by pattern, ``severities`` severities by
    selector, ``options`` tables of options by code or name of a rule. Patterns are as in a
    ``.gitignore`` file. Selectors and options have not been compared with the rules yet.
    """

    path: str = ""
    folder: str = "."
    selectors: Selectors = field(default_factory=Selectors)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    rule_paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    min_severity: Severity | None = None
    fail_on: Severity | None = None
    language: str | None = None

    def excludes(self, path: str | Path, *, is_folder: bool = False) -> bool:
        """Whether one of the ``exclude`` patterns holds for the file or folder at ``path``."""
        from gwlint.engine.globs import is_matched

        return bool(self.exclude) and is_matched(
            path, self.exclude, self.folder, is_folder=is_folder
        )

    def ignored_in(self, path: str | Path) -> tuple[str, ...]:
        """The selectors of ``per_file_ignores`` whose pattern holds for the file at ``path``."""
        if not self.per_file_ignores:
            return ()
        from gwlint.engine.globs import is_matched

        return tuple(
            selector
            for pattern, selectors in self.per_file_ignores.items()
            if is_matched(path, (pattern,), self.folder)
            for selector in selectors
        )


class Configurations:
    """The configurations of all files of a run, each file read once.

    The nearest ``gwlint.toml``, or ``pyproject.toml`` with a table ``[tool.gwlint]``, in the folder
    of a file or above it holds for that file, alone. With ``explicit`` that one configuration holds
    for every file.
    """

    def __init__(self, explicit: Configuration | None = None) -> None:
        self._explicit = explicit
        self._by_folder: dict[Path, Configuration] = {}

    def of_file(self, path: str | Path) -> Configuration:
        """The configuration that holds for the file at ``path``, which need not exist.

        Raises:
            ConfigurationError: with everything that is wrong with the configuration file.
        """
        return self.of_folder(Path(path).absolute().parent)

    def of_folder(self, folder: Path) -> Configuration:
        """The configuration that holds for the files in ``folder``, an absolute path.

        Raises:
            ConfigurationError: with everything that is wrong with the configuration file.
        """
        if self._explicit is not None:
            return self._explicit
        if folder not in self._by_folder:
            found = _in_folder(folder)
            if found is None and folder.parent != folder:
                found = self.of_folder(folder.parent)
            self._by_folder[folder] = found or Configuration()
        return self._by_folder[folder]


def read_configuration(path: str | Path) -> Configuration:
    """The configuration in the file at ``path``.

    Raises:
        ConfigurationError: with everything that is wrong with it, or if there is none in it.
    """
    path = Path(path)
    configuration = _read_file(path)
    if configuration is None:
        raise ConfigurationError([Complaint(str(path), "tool.gwlint", "缺少这一项", "is missing")])
    return configuration


def _in_folder(folder: Path) -> Configuration | None:
    for name in (FILE_NAME, PROJECT_FILE_NAME):
        path = folder / name
        if path.is_file() and (found := _read_file(path)) is not None:
            return found
    return None


def _read_file(path: Path) -> Configuration | None:
    from gwlint.engine.configuration_file import read_settings
    from gwlint.engine.fields import parse_toml

    complaints = Complaints(str(path))
    values: object = parse_toml(path, complaints)
    prefix = ""
    if path.name == PROJECT_FILE_NAME:
        prefix = "tool.gwlint"
        values = _value_at(values, prefix)
    configuration = None if values is None else read_settings(values, path, prefix, complaints)
    if complaints:
        raise ConfigurationError(complaints)
    return configuration


def _value_at(values: object, key: str) -> object:
    for name in key.split("."):
        values = values.get(name) if isinstance(values, dict) else None
    return values

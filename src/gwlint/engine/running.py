"""Many files: each by the configuration that holds for it, in one process or in several."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from gwlint.engine.configuration import Configuration, Configurations
from gwlint.engine.finding import Failure, FileReport
from gwlint.engine.linting import Linter
from gwlint.engine.loading import builtin_rules
from gwlint.engine.rules import Rule
from gwlint.engine.selection import matches
from gwlint.engine.setup import Overrides, all_rules, rules_to_run

if TYPE_CHECKING:
    from gwlint.text.source import SourceText

BYTES_WORTH_A_PROCESS = 100_000
"""So many bytes of text take about as long as starting a process and telling it what to do."""


class FileLinter:
    """Checks files, each by the configuration that holds for it.

    ``overrides`` is what the command line says, ``language`` that of the messages if the
    configuration is not to decide; ``builtin`` replaces the built-in rules.
    """

    def __init__(
        self,
        configurations: Configurations,
        overrides: Overrides | None = None,
        *,
        language: str | None = None,
        builtin: Sequence[Rule] | None = None,
    ) -> None:
        self.configurations = configurations
        self.overrides = overrides or Overrides()
        self.language = language
        self._builtin_given = builtin
        self._linters: dict[str, Linter] = {}

    @cached_property
    def _builtin(self) -> Sequence[Rule]:
        return builtin_rules() if self._builtin_given is None else self._builtin_given

    def linter_for(self, name: str) -> Linter:
        """The linter for the file ``name``, which need not exist.

        Raises:
            ConfigurationError: if its configuration, or a rule file, cannot be used.
        """
        configuration = self.configurations.of_file(name)
        if configuration.path not in self._linters:
            self._linters[configuration.path] = self._new_linter(configuration)
        return self._linters[configuration.path]

    def _new_linter(self, configuration: Configuration) -> Linter:
        folders = (*configuration.rule_paths, *self.overrides.rule_paths)
        rules = all_rules(self._builtin, folders) if folders else tuple(self._builtin)
        selected = rules_to_run(rules, configuration, self.overrides)
        return Linter(selected, self.language or configuration.language or "zh")

    def lint_source(self, source: SourceText) -> FileReport:
        """The report on a text that has been read already.

        Raises:
            ConfigurationError: if its configuration, or a rule file, cannot be used.
        """
        linter = self.linter_for(source.name)
        selectors = self.configurations.of_file(source.name).ignored_in(source.name)
        ignored = {
            rule.code
            for rule in (linter.rules if selectors else ())
            if any(matches(selector, rule) for selector in selectors)
        }
        return linter.lint(source, without=ignored)

    def lint_file(self, path: str) -> FileReport | Failure:
        """The report on the file at ``path``, or why there is none.

        Raises:
            ConfigurationError: if its configuration, or a rule file, cannot be used.
        """
        from gwlint.readers.errors import UnreadableError
        from gwlint.readers.reading import read_file

        try:
            source = read_file(path)
        except UnreadableError as error:
            return Failure(path, error.explain(self.linter_for(path).language))
        return self.lint_source(source)


def lint_files(
    linter: FileLinter, paths: Sequence[str], jobs: int | None = None
) -> Iterator[FileReport | Failure]:
    """The reports on all ``paths``, in their order, each as soon as it and those before are there.

    ``jobs`` is the greatest number of processes; by default that of the processors. There are
    fewer, or none but this one, where more would not be worth their while. If a process dies, the
    file that it was at is a failure, and the others go on.

    Raises:
        ConfigurationError: before anything is checked, if a configuration or a rule file cannot be
            used.
    """
    for path in paths:
        linter.linter_for(path)
    processes = _worthwhile_processes(paths, jobs)
    if processes < 2:
        return map(linter.lint_file, paths)
    from gwlint.engine.crew import map_in_processes

    return map_in_processes(linter.lint_file, paths, processes, partial(_died, linter))


def _died(linter: FileLinter, path: str) -> Failure:
    if linter.linter_for(path).language == "en":
        return Failure(path, "internal error: the process died while checking this file")
    return Failure(path, "内部错误：检查此文件的进程意外终止")


def _worthwhile_processes(paths: Sequence[str], jobs: int | None) -> int:
    most = min(len(paths), jobs or _processors())
    if most < 2:
        return 1
    return min(most, sum(map(_size, paths)) // BYTES_WORTH_A_PROCESS)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0

"""``gwlint check``: report what is wrong."""

from __future__ import annotations

import gc
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gwlint.cli.arguments import UsageError
from gwlint.cli.inputs import STANDARD_INPUT, read_standard_input
from gwlint.cli.preferences import Preferences, preferences
from gwlint.cli.progress import with_progress
from gwlint.cli.terminal import complain, console
from gwlint.engine.finding import Failure, FileReport, Severity
from gwlint.engine.running import FileLinter, lint_files
from gwlint.readers.discovery import Discovery, Exclusions, discover
from gwlint.readers.errors import UnreadableError
from gwlint.reports.outcomes import Outcome, failures_of


def run(arguments: Namespace) -> int:
    """Check what ``arguments`` name, report, and give the exit status.

    Raises:
        ConfigurationError: if a configuration, or a rule file, cannot be used.
        UsageError: if an option has an impossible value.
    """
    if arguments.jobs is not None and arguments.jobs < 1:
        raise UsageError("--jobs 至少为 1", "--jobs must be at least 1")
    wanted = preferences(arguments)
    linter = FileLinter(wanted.configurations, wanted.overrides, language=arguments.lang)
    found = _discover(arguments, wanted)
    _tell(arguments, linter, found, wanted.language)
    outcomes = _outcomes(arguments, wanted, linter, found)
    if not _streams(arguments):
        outcomes = with_progress(outcomes, len(found.files))
    tally = _Tally(silent=_report_shows_failures(arguments))
    _report(arguments, wanted, tally.count(outcomes))
    return tally.status(wanted.failing, exit_zero=arguments.exit_zero)


@dataclass
class _Tally:
    """What decides the exit status. Failures are told on standard error unless ``silent``."""

    silent: bool
    failed: bool = False
    found: set[Severity] = field(default_factory=set)

    def count(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        for outcome in outcomes:
            for failure in failures_of(outcome):
                self.failed = True
                if not self.silent:
                    complain(f"gwlint: {failure.name}: {failure.reason}")
            if isinstance(outcome, FileReport):
                self.found.update(finding.severity for finding in outcome.findings)
            yield outcome

    def status(self, failing: Severity, *, exit_zero: bool) -> int:
        if self.failed:
            return 2
        return int(not exit_zero and any(severity >= failing for severity in self.found))


def _discover(arguments: Namespace, wanted: Preferences) -> Discovery:
    def is_excluded(path: str, is_folder: bool) -> bool:
        configuration = wanted.configurations.of_file(path)
        return configuration.excludes(path, is_folder=is_folder)

    exclusions = Exclusions(
        is_excluded,
        gitignore=not arguments.no_respect_gitignore,
        forced=arguments.force_exclude,
    )
    return discover(
        (path for path in arguments.paths or ["."] if path != STANDARD_INPUT), exclusions
    )


def _outcomes(
    arguments: Namespace, wanted: Preferences, linter: FileLinter, found: Discovery
) -> Iterator[Outcome]:
    for error in found.unreadable:
        yield Failure(error.name, error.explain(wanted.language))
    if STANDARD_INPUT in arguments.paths:
        try:
            yield linter.lint_source(read_standard_input(arguments.stdin_filename))
        except UnreadableError as error:
            yield Failure(error.name, error.explain(wanted.language))
    if len(found.files) > 1:
        gc.enable()
    yield from lint_files(linter, found.files, arguments.jobs)


def _report(arguments: Namespace, wanted: Preferences, outcomes: Iterable[Outcome]) -> None:
    if arguments.quiet:
        for _ in outcomes:
            pass
    elif arguments.output_format == "json":
        from gwlint.reports import json

        json.render(outcomes, sys.stdout, wanted.least, statistics=arguments.statistics)
    elif arguments.statistics:
        from gwlint.reports import statistics

        statistics.render(outcomes, sys.stdout, wanted.least)
    elif arguments.output_format == "concise":
        from gwlint.reports import concise

        concise.render(outcomes, sys.stdout, wanted.least)
    else:
        from gwlint.reports import full

        full.render(outcomes, console(arguments.color), wanted.language, wanted.least)


def _streams(arguments: Namespace) -> bool:
    """Whether findings appear on a terminal as they are made, so that no bar is needed."""
    at_once = arguments.output_format != "json" and not arguments.statistics
    return at_once and not arguments.quiet and sys.stdout.isatty()


def _report_shows_failures(arguments: Namespace) -> bool:
    """Whether who reads standard error sees the failures in the report anyway."""
    return arguments.output_format == "full" and _streams(arguments) and sys.stderr.isatty()


def _tell(arguments: Namespace, linter: FileLinter, found: Discovery, language: str) -> None:
    """Say what the run is about, as far as that is wanted or is not what one expects."""
    if not (found.files or found.unreadable or STANDARD_INPUT in arguments.paths):
        complain(
            "gwlint: no text files (.txt, .md) found"
            if language == "en"
            else "gwlint: 没有找到文本文件（.txt、.md）"
        )
    if not arguments.verbose:
        return
    of_file = linter.configurations.of_file
    for path in dict.fromkeys(of_file(file).path for file in found.files):
        first = next(file for file in found.files if of_file(file).path == path)
        count = len(linter.linter_for(first).rules)
        complain(
            f"gwlint: configuration: {path or 'none'}; rules: {count}"
            if language == "en"
            else f"gwlint: 配置文件：{path or '无'}；规则：{count} 条"
        )

"""What holds for a whole run: the command line, and where it is silent, the configuration."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from gwlint.engine.configuration import Configuration, Configurations, read_configuration
from gwlint.engine.finding import Severity
from gwlint.engine.selection import Selectors
from gwlint.engine.setup import Overrides


class Preferences(NamedTuple):
    """What is wanted of a run.

    ``language`` is that of the reports; ``least`` the severity from which findings are reported,
    ``failing`` that from which the exit status is 1.
    """

    configurations: Configurations
    configuration: Configuration
    overrides: Overrides
    language: str
    least: Severity
    failing: Severity


def configurations_for(arguments: Namespace) -> Configurations:
    """The configurations that ``--config`` and ``--isolated`` leave.

    Raises:
        ConfigurationError: if the file of ``--config`` cannot be used.
    """
    if arguments.isolated:
        return Configurations(Configuration())
    if arguments.config is not None:
        return Configurations(read_configuration(arguments.config))
    return Configurations()


def main_configuration(configurations: Configurations, paths: list[str]) -> Configuration:
    """The configuration that holds for the first of ``paths``, or for the current folder."""
    first = Path(paths[0] if paths else ".")
    if first.is_dir():
        return configurations.of_folder(first.absolute())
    return configurations.of_file(first)


def preferences(arguments: Namespace) -> Preferences:
    """What the arguments of ``gwlint check`` and the configuration ask for.

    What one run can do in one way only (its language, what it reports, when it fails) is decided by
    the configuration that holds for the first path.

    Raises:
        ConfigurationError: if a configuration cannot be used.
    """
    configurations = configurations_for(arguments)
    names = [arguments.stdin_filename if path == "-" else path for path in arguments.paths]
    configuration = main_configuration(configurations, names)
    failing = _severity(arguments.fail_on, configuration.fail_on)
    failing = Severity.WARNING if failing is None else failing
    least = _severity(arguments.min_severity, configuration.min_severity)
    return Preferences(
        configurations,
        configuration,
        Overrides(
            Selectors(
                _selectors(arguments.select) if arguments.select else None,
                _selectors(arguments.extend_select),
                _selectors(arguments.ignore),
            ),
            min_severity=None if least is None else min(least, failing),
        ),
        arguments.lang or configuration.language or "zh",
        min(Severity.WARNING, failing) if least is None else least,
        failing,
    )


def _severity(name: str | None, otherwise: Severity | None) -> Severity | None:
    return otherwise if name is None else Severity[name.upper()]


def _selectors(values: list[str] | None) -> tuple[str, ...]:
    names = (name.strip() for value in values or () for name in value.split(","))
    return tuple(name for name in names if name)

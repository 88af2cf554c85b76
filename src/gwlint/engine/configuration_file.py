"""Reading a configuration file. The keys are told in ``docs/configuration.md``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gwlint.engine.configuration import Configuration
from gwlint.engine.fields import Fields
from gwlint.engine.finding import Severity
from gwlint.engine.rules import LANGUAGES
from gwlint.engine.selection import Selectors

if TYPE_CHECKING:
    from gwlint.engine.complaints import Complaints

_SEVERITIES = tuple(str(severity) for severity in reversed(Severity))


def read_settings(values: object, path: Path, prefix: str, complaints: Complaints) -> Configuration:
    """The configuration that the table ``values`` of the file at ``path`` holds.

    ``prefix`` is the key of the table in the file. What is wrong becomes a complaint.
    """
    if not isinstance(values, dict):
        complaints.add(prefix, "应为表", "must be a table")
        return Configuration()
    fields = Fields(values, complaints, prefix)
    folder = path.absolute().parent
    configuration = Configuration(
        path=str(path),
        folder=str(folder),
        selectors=Selectors(
            fields.texts("select"),
            fields.texts("extend-select") or (),
            fields.texts("ignore") or (),
        ),
        per_file_ignores=_read_lists(fields, "per-file-ignores"),
        severities=_read_severities(fields),
        options=_read_tables(fields, "rules"),
        rule_paths=_read_rule_paths(fields, folder),
        exclude=fields.texts("exclude") or (),
        min_severity=_read_severity(fields, "min-severity"),
        fail_on=_read_severity(fields, "fail-on"),
        language=fields.choice("lang", LANGUAGES) or None,
    )
    fields.finish()
    return configuration


def _read_lists(fields: Fields, name: str) -> dict[str, tuple[str, ...]]:
    table = fields.table(name)
    return {} if table is None else {key: table.texts(key) or () for key in table.values}


def _read_tables(fields: Fields, name: str) -> dict[str, dict[str, object]]:
    table = fields.table(name)
    if table is None:
        return {}
    rows = {key: table.table(key) for key in table.values}
    return {key: dict(row.values) for key, row in rows.items() if row is not None}


def _read_severities(fields: Fields) -> dict[str, Severity]:
    table = fields.table("severity")
    if table is None:
        return {}
    read = {selector: _read_severity(table, selector) for selector in table.values}
    return {selector: severity for selector, severity in read.items() if severity is not None}


def _read_severity(fields: Fields, name: str) -> Severity | None:
    chosen = fields.choice(name, _SEVERITIES)
    return Severity[chosen.upper()] if chosen else None


def _read_rule_paths(fields: Fields, folder: Path) -> tuple[str, ...]:
    paths = fields.texts("rule-paths") or ()
    for index, path in enumerate(paths):
        if not (folder / path).is_dir():
            fields.complaints.add(
                fields.key(f"rule-paths[{index}]"),
                f"没有文件夹“{path}”",
                f"there is no folder “{path}”",
            )
    return tuple(str(folder / path) for path in paths)

"""Loading rules: the built-in ones, and those of a user's folder."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from gwlint.engine.complaints import Complaint, RuleFileError
from gwlint.engine.rules import Rule
from gwlint.engine.table import Row, rules_of, to_row

_PACKAGE = Path(__file__).parent.parent
_CACHE_FOLDER = ".gwlint_cache"


def load_rules(folder: str | Path) -> tuple[Rule, ...]:
    """The rules of all files ``*.toml`` in ``folder`` and below, in the order of their codes.

    Raises:
        RuleFileError: with everything that is wrong with any of the files.
    """
    from gwlint.engine.rulefile import read_rule_file

    folder = Path(folder)
    if not folder.is_dir():
        raise RuleFileError([Complaint(str(folder), "", "没有这个文件夹", "no such folder")])
    complaints: list[Complaint] = []
    rules = []
    for path in sorted(folder.rglob("*.toml")):
        try:
            rules.append(read_rule_file(path).rule)
        except RuleFileError as error:
            complaints += error.complaints
    complaints += complaints_of_duplicates(rules)
    if complaints:
        raise RuleFileError(complaints)
    return tuple(sorted(rules, key=lambda rule: rule.code))


def complaints_of_duplicates(rules: Iterable[Rule]) -> Iterator[Complaint]:
    """A complaint for each code or name that an earlier one of ``rules`` has already."""
    origins: dict[str, str] = {}
    for rule in rules:
        for key, value in (("code", rule.code), ("name", rule.name)):
            earlier = origins.setdefault(value, rule.origin)
            if earlier != rule.origin:
                yield Complaint(
                    rule.origin,
                    key,
                    f"“{value}”已用于 {earlier}",
                    f"“{value}” is already used in {earlier}",
                )


def builtin_rules() -> tuple[Rule, ...]:
    """The rules of gwlint itself, in the order of their codes.

    Raises:
        RuleFileError: in a checkout, if something is wrong with a rule file.
    """
    folder = rules_folder()
    rows = _rows_of_build()
    if rows is None or folder.parent != _PACKAGE:
        rows = _rows_of_checkout(folder)
    return rules_of(rows, folder.as_posix())


def rules_folder() -> Path:
    """The folder of the built-in rule files: in the package, or at the top of the checkout."""
    packaged = _PACKAGE / "rules"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / "rules"


def _rows_of_build() -> tuple[Row, ...] | None:
    try:
        rows: tuple[Row, ...] = import_module("gwlint._rules").ROWS
    except ModuleNotFoundError:
        return None
    return rows


def _rows_of_checkout(folder: Path) -> tuple[Row, ...]:
    """The rows of all files of ``folder``, kept in a cache as long as no file changes."""
    import marshal

    cache = folder.parent / _CACHE_FOLDER / "rules"
    key = _state(folder, Path(__file__).parent)
    try:
        kept_key, rows = marshal.loads(cache.read_bytes())  # noqa: S302 - the checkout's own file
        if kept_key == key:
            kept: tuple[Row, ...] = rows
            return kept
    except (OSError, ValueError, EOFError, TypeError):
        pass
    fresh = tuple(to_row(rule, folder) for rule in load_rules(folder))
    _keep(cache, marshal.dumps((key, fresh)))
    return fresh


def _state(*folders: Path) -> tuple[str, ...]:
    """What changes whenever a file in one of ``folders`` or below does."""
    from os import walk

    state = [sys.version]
    for folder in folders:
        for parent, _, names in sorted(walk(folder)):
            for name in sorted(names):
                if name.endswith((".toml", ".py")):
                    status = Path(parent, name).stat()
                    state.append(f"{parent}/{name} {status.st_mtime_ns} {status.st_size}")
    return tuple(state)


def _keep(cache: Path, data: bytes) -> None:
    from os import getpid

    temporary = cache.with_name(f"{cache.name}.{getpid()}")
    with suppress(OSError):
        cache.parent.mkdir(exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(cache)

"""Reading TOML files whose keys are known beforehand, strictly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from gwlint.engine.complaints import Complaints

_TYPE_NAMES = {
    "str": ("字符串", "a string"),
    "bool": ("true 或 false", "true or false"),
    "int": ("整数", "an integer"),
    "float": ("小数", "a number"),
    "dict": ("表", "a table"),
    "list": ("数组", "an array"),
    "date": ("日期", "a date"),
}


def parse_toml(path: Path, complaints: Complaints) -> dict[str, Any] | None:
    """What the TOML file at ``path`` holds; ``None``, after a complaint, if it cannot be read."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = error.strerror or str(error)
        complaints.add("", f"无法读取：{reason}", f"cannot be read: {reason}")
    except UnicodeDecodeError:
        complaints.add("", "不是 UTF-8 编码", "is not encoded in UTF-8")
    except tomllib.TOMLDecodeError as error:
        complaints.add("", f"不是合格的 TOML：{error}", f"is no valid TOML: {error}")
    return None


class Fields:
    """One table of a TOML file. The keys that are asked for are the keys that it may have.

    Whatever is wrong becomes a complaint, and an empty value is given back, so that the rest can
    still be read. :meth:`finish` complains about the keys that nobody asked for.
    """

    def __init__(self, values: Mapping[str, object], complaints: Complaints, key: str = "") -> None:
        self.values = values
        self.complaints = complaints
        self._key = key
        self._known: dict[str, None] = {}

    def key(self, name: str) -> str:
        """The full, dotted key of ``name`` in this table."""
        return f"{self._key}.{name}" if self._key else name

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def value(self, name: str) -> object:
        """Whatever stands at ``name``, or ``None``."""
        self._known[name] = None
        return self.values.get(name)

    def text(self, name: str, *, required: bool = False) -> str:
        """The string at ``name``, or ""."""
        value = self._typed(name, str, required=required)
        if value == "":
            self.complaints.add(self.key(name), "不能为空", "must not be empty")
        return value if isinstance(value, str) else ""

    def any_text(self, name: str) -> str | None:
        """The string at ``name``, which may be empty, or ``None`` if there is none."""
        value = self._typed(name, str)
        return value if isinstance(value, str) else None

    def texts(self, name: str) -> tuple[str, ...] | None:
        """The array of strings at ``name``, or ``None`` if there is none."""
        values = self._typed(name, list)
        if not isinstance(values, list):
            return None
        for index, value in enumerate(values):
            if not isinstance(value, str):
                self._wrong_type(f"{name}[{index}]", "str", value)
        return tuple(value for value in values if isinstance(value, str))

    def choice(self, name: str, choices: Iterable[str], *, required: bool = False) -> str:
        """The string at ``name``, which is one of ``choices``; or ""."""
        choices = tuple(choices)
        value = self.text(name, required=required)
        if value and value not in choices:
            self.complaints.add_unknown(self.key(name), value, choices)
            return ""
        return value

    def choices(self, name: str, choices: Iterable[str]) -> tuple[str, ...] | None:
        """The array at ``name`` of strings that are among ``choices``, or ``None``."""
        choices = tuple(choices)
        values = self.texts(name)
        if values is None:
            return None
        for index, value in enumerate(values):
            if value not in choices:
                self.complaints.add_unknown(self.key(f"{name}[{index}]"), value, choices)
        return tuple(value for value in values if value in choices)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """The truth value at ``name``, or ``default``."""
        value = self._typed(name, bool)
        return value if isinstance(value, bool) else default

    def table(self, name: str) -> Fields | None:
        """The table at ``name``, or ``None`` if there is none."""
        value = self._typed(name, dict)
        return Fields(value, self.complaints, self.key(name)) if isinstance(value, dict) else None

    def tables(self, name: str) -> list[Fields]:
        """The array of tables at ``name``."""
        found = []
        values = self._typed(name, list)
        for index, value in enumerate(values if isinstance(values, list) else ()):
            if isinstance(value, dict):
                found.append(Fields(value, self.complaints, self.key(f"{name}[{index}]")))
            else:
                self._wrong_type(f"{name}[{index}]", "dict", value)
        return found

    def mapping(self, name: str) -> dict[str, str]:
        """The table at ``name``, whose keys are free and whose values are strings."""
        table = self.table(name)
        return {} if table is None else {key: table.text(key) for key in table.values}

    def finish(self) -> None:
        """Complain about every key that was not asked for."""
        for name in self.values:
            if name not in self._known:
                self.complaints.add_unknown(self._key, name, self._known)

    def _typed(self, name: str, expected: type, *, required: bool = False) -> object:
        value = self.value(name)
        if value is None:
            if required:
                self.complaints.add(self.key(name), "缺少这一项", "is missing")
            return None
        if type(value) is not expected:
            self._wrong_type(name, expected.__name__, value)
            return None
        return value

    def _wrong_type(self, name: str, expected: str, value: object) -> None:
        wanted, is_wanted = _TYPE_NAMES[expected]
        actual = type(value).__name__
        found, is_found = _TYPE_NAMES.get(actual, (actual, actual))
        self.complaints.add(
            self.key(name), f"应为{wanted}，不是{found}", f"must be {is_wanted}, not {is_found}"
        )

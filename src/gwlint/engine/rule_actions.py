"""What a rule does, read from its file: a check reference, ``[find]`` or ``[terms]``."""

from __future__ import annotations

import datetime as dt
import inspect
import pkgutil
import re
from collections.abc import Mapping
from importlib import import_module
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING

import regex

from gwlint import checks
from gwlint.document.elements import ElementKind
from gwlint.engine.rules import Action, CheckReference, Find, OptionValue, Term, Terms

if TYPE_CHECKING:
    from gwlint.engine.fields import Fields

APPLICABILITIES = ("safe", "unsafe", "display")
_KINDS = ("check", "find", "terms")
_GROUP_REFERENCE = re.compile(r"\\(?:(\d+)|g<([^>]*)>)")


def read_action(fields: Fields) -> Action | None:
    """The action of a rule file; ``None``, after a complaint, if it has none or several."""
    given = [kind for kind in _KINDS if fields.value(kind) is not None]
    if len(given) != 1:
        fields.complaints.add(
            "",
            "check、[find]、[terms] 须有且只有一项",
            "exactly one of check, [find], [terms] is needed",
        )
        return None
    if given == ["check"]:
        return _read_check(fields)
    table = fields.table(given[0])
    if table is None:
        return None
    return _read_find(table) if given == ["find"] else _read_terms(table)


def _read_check(fields: Fields) -> CheckReference | None:
    written = fields.text("check", required=True)
    module_name, dot, function = written.rpartition(".")
    if not dot:
        fields.complaints.add("check", "应写作“模块.函数”", "must be written “module.function”")
        return None
    reference = CheckReference(module_name, function)
    module = _check_module(fields, module_name)
    if module is not None and not isinstance(getattr(module, function, None), FunctionType):
        known = [f"{module_name}.{name}" for name in _public_functions(module)]
        fields.complaints.add_unknown("check", written, known)
    return reference


def _check_module(fields: Fields, name: str) -> ModuleType | None:
    full_name = f"{checks.__name__}.{name}"
    try:
        return import_module(full_name)
    except ModuleNotFoundError as error:
        if error.name == full_name:
            modules = [module.name for module in pkgutil.iter_modules(checks.__path__)]
            fields.complaints.add_unknown("check", name, [m for m in modules if m != "problem"])
            return None
        problem: Exception = error
    except (ImportError, SyntaxError) as error:
        problem = error
    fields.complaints.add(
        "check", f"模块“{name}”无法导入：{problem}", f"cannot import module “{name}”: {problem}"
    )
    return None


def _public_functions(module: ModuleType) -> list[str]:
    return [
        name
        for name, value in vars(module).items()
        if isinstance(value, FunctionType) and not name.startswith("_")
    ]


def read_options(fields: Fields, action: Action | None) -> dict[str, OptionValue]:
    """The ``[options]`` of a rule file, which only a check can have."""
    table = fields.table("options")
    if table is None:
        return {}
    known = _parameters(action)
    options: dict[str, OptionValue] = {}
    for key, value in table.values.items():
        name = key.replace("-", "_")
        if known is not None and name not in known:
            table.complaints.add_unknown(table.key(key), key, _kebab(known))
        elif (option := as_option(value)) is None:
            table.complaints.add(table.key(key), "不能作选项的值", "cannot be an option's value")
        else:
            complain_of_type(table, key, option, None if known is None else known[name])
            options[name] = option
    return options


def _parameters(action: Action | None) -> Mapping[str, object] | None:
    """The keyword parameters of a check with their defaults; ``None`` if there is no telling."""
    if not isinstance(action, CheckReference):
        return None if action is None else {}
    try:
        module = import_module(f"{checks.__name__}.{action.module}")
        signature = inspect.signature(getattr(module, action.function))
    except (ImportError, SyntaxError, AttributeError):
        return None
    return {
        parameter.name: parameter.default
        for parameter in signature.parameters.values()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    }


def _kebab(names: Mapping[str, object]) -> list[str]:
    return [name.replace("_", "-") for name in names]


def as_option(value: object) -> OptionValue | None:
    """A value of a TOML file as the value of an option, or ``None`` if it cannot be one."""
    if isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return tuple(value)
    return None


def complain_of_type(fields: Fields, key: str, value: OptionValue, default: object) -> None:
    """Complain if ``value`` is not of the type of ``default``, where that says something."""
    wanted = type(default)
    if wanted not in (str, int, float, bool, tuple) or type(value) is wanted:
        return
    if wanted is float and type(value) is int:
        return
    fields.complaints.add(
        fields.key(key), f"应与“{default}”同类", f"must be of the same type as “{default}”"
    )


def _read_find(fields: Fields) -> Find:
    pattern = fields.text("pattern", required=True)
    compiled = _compile(fields, "pattern", pattern)
    if compiled is not None and compiled.search("") is not None:
        fields.complaints.add(fields.key("pattern"), "会匹配空文字", "matches the empty string")
    find = Find(pattern, _read_where(fields), _read_unless(fields), _read_replace(fields, compiled))
    fields.choice("fix", APPLICABILITIES)
    if "fix" in fields and find.replace is None:
        fields.complaints.add(fields.key("fix"), "没有 replace，无从修改", "there is no replace")
    fields.finish()
    return find


def _read_replace(fields: Fields, compiled: regex.Pattern[str] | None) -> str | None:
    template = fields.any_text("replace")
    for reference in _GROUP_REFERENCE.finditer(template or ""):
        number, name = reference.groups()
        if compiled is None or _has_group(compiled, number or name):
            continue
        fields.complaints.add(
            fields.key("replace"),
            f"pattern 中没有“{reference[0]}”这一组",
            f"the pattern has no group “{reference[0]}”",
        )
    return template


def _has_group(compiled: regex.Pattern[str], reference: str) -> bool:
    if reference.isdecimal():
        return int(reference) <= compiled.groups
    return reference in compiled.groupindex


def _read_where(fields: Fields) -> tuple[str, ...]:
    return fields.choices("where", (str(kind) for kind in ElementKind)) or ()


def _read_unless(fields: Fields) -> str:
    unless = fields.text("unless")
    _compile(fields, "unless", unless)
    return unless


def _compile(fields: Fields, key: str, pattern: str) -> regex.Pattern[str] | None:
    try:
        return regex.compile(pattern, regex.MULTILINE | regex.V0) if pattern else None
    except (regex.error, ValueError) as error:
        fields.complaints.add(
            fields.key(key), f"不是正则表达式：{error}", f"is no regular expression: {error}"
        )
        return None


def _read_terms(fields: Fields) -> Terms:
    settings = ("where", "unless", "within-titles", "fix")
    where, unless = _read_where(fields), _read_unless(fields)
    within_titles = fields.flag("within-titles")
    fields.choice("fix", APPLICABILITIES)
    terms = tuple(_read_term(fields, old) for old in fields.values if old not in settings)
    if not terms:
        fields.complaints.add("terms", "没有词语", "has no terms")
    return Terms(terms, where, unless, within_titles)


def _read_term(fields: Fields, old: str) -> Term:
    table = fields.table(old) if isinstance(fields.value(old), dict) else None
    if table is None:
        return Term(old, fields.text(old))
    since = table.value("from")
    if since is not None and type(since) is not dt.date:
        table.complaints.add(
            table.key("from"), "应为日期，如 2018-03-21", "must be a date such as 2018-03-21"
        )
    term = Term(old, table.text("to", required=True), _iso(since), _read_unless(table))
    table.finish()
    return term


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else ""

"""Reading one rule file. The format is told in ``docs/writing-rules.md``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from gwlint.engine.complaints import Complaints, RuleFileError
from gwlint.engine.documentation import Documentation
from gwlint.engine.fields import Fields, parse_toml
from gwlint.engine.finding import Applicability, Severity
from gwlint.engine.literals import Alternatives, required_literals
from gwlint.engine.rule_actions import APPLICABILITIES, read_action, read_options
from gwlint.engine.rule_words import read_words
from gwlint.engine.rules import ANY, Action, CheckReference, Find, Rule, applicable_names

_CODE = re.compile(r"[A-Z]{2,6}[0-9]{3,4}")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_VERSION = re.compile(r"[0-9]+\.[0-9]+")


class RuleFile(NamedTuple):
    """Everything that a rule file says."""

    rule: Rule
    documentation: Documentation


def read_rule_file(path: str | Path) -> RuleFile:
    """The rule in the file at ``path``; its topic is the name of the folder that holds the file.

    Raises:
        RuleFileError: with everything that is wrong with the file.
    """
    path = Path(path)
    complaints = Complaints(str(path))
    values = parse_toml(path, complaints)
    read = _read(Fields(values, complaints), path) if values is not None else None
    if complaints or read is None:
        raise RuleFileError(complaints)
    return read


def _read(fields: Fields, path: Path) -> RuleFile:
    action = read_action(fields)
    options = read_options(fields, action)
    words = read_words(fields, action)
    rule = Rule(
        code=_read_shaped(fields, "code", _CODE, "GW301", required=True),
        name=_read_name(fields, path),
        topic=path.absolute().parent.name,
        severity=_read_severity(fields),
        action=action or CheckReference("", ""),
        chinese=words.chinese,
        english=words.english,
        applies=fields.choices("applies", applicable_names()) or (ANY,),
        requires=_read_requires(fields, action),
        options=options,
        applicability=_read_applicability(fields, action),
        basis=fields.texts("basis") or (),
        requirements=fields.texts("requirements") or (),
        since=_read_shaped(fields, "since", _VERSION, "0.1"),
        origin=str(path),
    )
    fields.finish()
    return RuleFile(rule, words.documentation)


def _read_shaped(
    fields: Fields, key: str, shape: re.Pattern[str], model: str, *, required: bool = False
) -> str:
    value = fields.text(key, required=required)
    if value and not shape.fullmatch(value):
        fields.complaints.add(key, f"应形如“{model}”", f"must look like “{model}”")
    return value


def _read_name(fields: Fields, path: Path) -> str:
    name = _read_shaped(fields, "name", _NAME, "date-impossible", required=True)
    if name and name != path.stem:
        fields.complaints.add(
            "name", f"与文件名“{path.stem}”不一致", f"differs from the file name “{path.stem}”"
        )
    return name


def _read_severity(fields: Fields) -> Severity:
    choices = [str(severity) for severity in Severity]
    chosen = fields.choice("severity", choices, required=True)
    return Severity[chosen.upper()] if chosen else Severity.INFO


def _read_requires(fields: Fields, action: Action | None) -> tuple[Alternatives, ...]:
    explicit = fields.texts("requires")
    if explicit is not None and ("" in explicit or not explicit):
        fields.complaints.add("requires", "不能为空", "must not be empty")
    derived = required_literals(action.pattern) if isinstance(action, Find) else ()
    return (explicit, *derived) if explicit else derived


def _read_applicability(fields: Fields, action: Action | None) -> Applicability:
    """How freely fixes may be applied; for a check the key stands at the top of the file."""
    if isinstance(action, CheckReference) or action is None:
        chosen = fields.choice("fix", APPLICABILITIES)
    else:
        table = fields.value("find" if isinstance(action, Find) else "terms")
        chosen = str(table.get("fix", "")) if isinstance(table, dict) else ""
    return Applicability[chosen.upper()] if chosen in APPLICABILITIES else Applicability.UNSAFE

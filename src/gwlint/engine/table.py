"""Rules as one nested tuple, which Python loads faster than anything else.

A built package holds the table as the module ``gwlint._rules``, whose byte code is a single
constant. A checkout keeps it in a cache. Neither holds explanations or examples.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gwlint.engine.finding import Applicability, Severity
from gwlint.engine.rules import Action, CheckReference, Find, Rule, Term, Terms, Wording

Row = tuple[Any, ...]


def to_row(rule: Rule, folder: Path) -> Row:
    """A rule as a tuple of constants; its origin is relative to ``folder``."""
    origin = Path(rule.origin).relative_to(folder).as_posix()
    return (
        rule.code,
        rule.name,
        rule.topic,
        int(rule.severity),
        _action_row(rule.action),
        _wording_row(rule.chinese),
        _wording_row(rule.english),
        rule.applies,
        rule.requires,
        tuple(rule.options.items()),
        int(rule.applicability),
        rule.basis,
        rule.requirements,
        rule.since,
        origin,
    )


def from_row(row: Row, folder: str) -> Rule:
    """The rule that :func:`to_row` made ``row`` of; ``folder`` is where its file is now."""
    code, name, topic, severity, action, chinese, english, applies, requires, options, *rest = row
    applicability, basis, requirements, since, origin = rest
    return Rule(
        code,
        name,
        topic,
        Severity(severity),
        _action(action),
        _wording(chinese),
        _wording(english),
        applies,
        requires,
        dict(options),
        Applicability(applicability),
        basis,
        requirements,
        since,
        f"{folder}/{origin}",
    )


def module_source(rules: Iterable[Rule], folder: Path) -> str:
    """The source of a module whose constant ``ROWS`` holds the rules of ``folder``."""
    rows = "".join(f"    {to_row(rule, folder)!r},\n" for rule in rules)
    title = "The rules, compiled from their files when the package was built."
    return f'"""{title}"""\n\nROWS = (\n{rows})\n'


def rules_of(rows: Sequence[Row], folder: str) -> tuple[Rule, ...]:
    """The rules of all ``rows``."""
    return tuple(from_row(row, folder) for row in rows)


def _action_row(action: Action) -> Row:
    match action:
        case CheckReference():
            return ("check", *action)
        case Find():
            return ("find", *action)
        case Terms(terms, where, unless, within_titles):
            return ("terms", tuple(map(tuple, terms)), where, unless, within_titles)


def _action(row: Row) -> Action:
    kind, *values = row
    if kind == "check":
        return CheckReference(*values)
    if kind == "find":
        return Find(*values)
    terms, *settings = values
    return Terms(tuple(Term(*term) for term in terms), *settings)


def _wording_row(wording: Wording) -> Row:
    return (wording.title, tuple(wording.messages.items()), tuple(wording.related.items()))


def _wording(row: Row) -> Wording:
    title, messages, related = row
    return Wording(title, dict(messages), dict(related))

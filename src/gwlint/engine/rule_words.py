"""The words of a rule, read from its file: titles, messages, explanations, examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import regex

from gwlint.engine.documentation import Documentation, Example, read_marks
from gwlint.engine.messages import placeholders
from gwlint.engine.rules import Action, CheckReference, Terms, Wording

if TYPE_CHECKING:
    from gwlint.engine.fields import Fields

_ALWAYS = ("text", "line")


class Words(NamedTuple):
    """Everything that a rule file says in words."""

    chinese: Wording
    english: Wording
    documentation: Documentation


def read_words(fields: Fields, action: Action | None) -> Words:
    """The words of a rule file; what ``[en]`` lacks is taken from the Chinese."""
    facts = _facts_of(action)
    chinese = _read_wording(fields, facts)
    explanations = {"zh": fields.text("explain")}
    english = chinese
    translation = fields.table("en")
    if translation is not None:
        english = _translated(translation, chinese, facts)
        explanations["en"] = translation.text("explain")
        translation.finish()
    wrong, right = _read_wrong(fields), _read_right(fields)
    return Words(chinese, english, Documentation(explanations, wrong, right))


def _read_wording(fields: Fields, facts: tuple[str, ...] | None) -> Wording:
    title = fields.text("title", required=True)
    messages = _read_messages(fields, facts)
    if not messages and fields.value("message") is None:
        fields.complaints.add("message", "缺少这一项", "is missing")
    return Wording(title, messages, _read_templates(fields, "related", None))


def _translated(fields: Fields, chinese: Wording, facts: tuple[str, ...] | None) -> Wording:
    title = fields.text("title") or chinese.title
    messages = _read_messages(fields, facts)
    related = _read_templates(fields, "related", None)
    _complain_of_strangers(fields, "message", messages, chinese.messages)
    _complain_of_strangers(fields, "related", related, chinese.related)
    return Wording(title, {**chinese.messages, **messages}, {**chinese.related, **related})


def _complain_of_strangers(
    fields: Fields, name: str, translated: Mapping[str, str], original: Mapping[str, str]
) -> None:
    for key in translated:
        if key not in original and original:
            fields.complaints.add_unknown(fields.key(name), key, original)


def _read_messages(fields: Fields, facts: tuple[str, ...] | None) -> dict[str, str]:
    if isinstance(fields.value("message"), dict):
        return _read_templates(fields, "message", facts)
    message = fields.text("message")
    _complain_of_placeholders(fields, "message", message, facts)
    return {"": message} if message else {}


def _read_templates(fields: Fields, name: str, facts: tuple[str, ...] | None) -> dict[str, str]:
    templates = fields.mapping(name)
    for key, template in templates.items():
        _complain_of_placeholders(fields, f"{name}.{key}", template, facts)
    return templates


def _complain_of_placeholders(
    fields: Fields, name: str, template: str, facts: tuple[str, ...] | None
) -> None:
    try:
        names = tuple(placeholders(template))
    except ValueError as error:
        fields.complaints.add(
            fields.key(name), f"占位符有误：{error}", f"has a malformed placeholder: {error}"
        )
        return
    for placeholder in names:
        if facts is not None and placeholder not in facts:
            fields.complaints.add_unknown(fields.key(name), f"{{{placeholder}}}", _braced(facts))


def _braced(names: tuple[str, ...]) -> list[str]:
    return [f"{{{name}}}" for name in names]


def _facts_of(action: Action | None) -> tuple[str, ...] | None:
    """What a message can mention; ``None`` if only the check knows."""
    if action is None or isinstance(action, CheckReference):
        return None
    if isinstance(action, Terms):
        dated = ("from",) if all(term.since for term in action.terms) else ()
        return (*_ALWAYS, "to", *dated)
    try:
        groups = tuple(regex.compile(action.pattern).groupindex)
    except (regex.error, ValueError):
        return None
    replacement = () if action.replace is None else ("replacement",)
    return (*_ALWAYS, *replacement, *groups)


def _read_wrong(fields: Fields) -> tuple[Example, ...]:
    examples = []
    for table in fields.tables("wrong"):
        example = _read_example(table)
        if example.text and not example.spans:
            table.complaints.add(
                table.key("text"), "没有用⟦⟧标出错误", "does not mark the mistake with ⟦⟧"
            )
        examples.append(example._replace(fixed=table.any_text("fixed")))
        table.finish()
    return tuple(examples)


def _read_right(fields: Fields) -> tuple[Example, ...]:
    examples = []
    for table in fields.tables("right"):
        example = _read_example(table)
        if example.spans:
            table.complaints.add(table.key("text"), "正例中不应有⟦⟧", "must not have marks ⟦⟧")
        examples.append(example)
        table.finish()
    return tuple(examples)


def _read_example(fields: Fields) -> Example:
    marked = fields.text("text", required=True)
    file = fields.text("file") or "example.txt"
    try:
        text, spans = read_marks(marked)
    except ValueError as error:
        fields.complaints.add(
            fields.key("text"), f"“{error}”没有配对", f"“{error}” has no counterpart"
        )
        return Example("", (), file)
    return Example(text, spans, file)

"""Message templates: text with ``{placeholders}`` for the facts of a problem."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

LONGEST_TEXT = 36
_TAIL = 9


def placeholders(template: str) -> Iterator[str]:
    """The names of the placeholders of ``template``.

    Raises:
        ValueError: if a brace is not closed, or a placeholder is not a plain name.
    """
    for _, name, form, conversion in Formatter().parse(template):
        if name is None:
            continue
        if not name.isidentifier() or form or conversion:
            raise ValueError(name)
        yield name


def fill(template: str, facts: Mapping[str, str | int]) -> str:
    """``template`` with the facts in their places; long ones are shortened.

    Raises:
        KeyError: if a fact is missing.
    """
    if "{" not in template and "}" not in template:
        return template
    return template.format_map({name: shortened(str(fact)) for name, fact in facts.items()})


def shortened(text: str) -> str:
    """``text`` in one line; of a long one, the beginning and the end."""
    text = "".join(text.splitlines())
    if len(text) <= LONGEST_TEXT:
        return text
    return f"{text[: LONGEST_TEXT - _TAIL - 1]}…{text[-_TAIL:]}"

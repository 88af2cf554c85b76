"""The strings without which a pattern cannot match.

A pattern need neither be compiled nor run on a text that lacks them. They are read off the parse
tree of :mod:`re`; what that parser does not understand (the ``regex`` library has more syntax) has
no strings, and such a pattern always runs.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any

Alternatives = tuple[str, ...]
"""Strings of which each match contains at least one."""

_MOST_ALTERNATIVES = 24
_MOST_GROUPS = 3
_ESCAPE = re.compile(r"\\(?:[pP]\{[^}]*\}|.)", re.DOTALL)
# Syntax of the regex library that re takes for plain characters: fuzzy matching such as {e<=1},
# and classes such as [[:alpha:]].
_MISTAKEN = re.compile(r"\{(?![0-9,]+\})[^}]*[a-z<=]|\[:|\[\[")


def required_literals(pattern: str) -> tuple[Alternatives, ...]:
    """Groups of strings; a text that matches ``pattern`` has at least one string of every group.

    At most three groups are given, the most telling first.
    """
    simple = _ESCAPE.sub(_without_property, pattern)
    if _MISTAKEN.search(simple):
        return ()
    try:
        parser = import_module("re._parser")
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)
            tree = parser.parse(simple, re.MULTILINE)
    except (ImportError, re.error, FutureWarning, OverflowError, RecursionError):
        return ()
    if tree.state.flags & re.IGNORECASE:
        return ()
    found = dict.fromkeys(group for group in _of_sequence(tree) if _is_telling(group))
    return tuple(sorted(found, key=_worth, reverse=True)[:_MOST_GROUPS])


def _without_property(match: re.Match[str]) -> str:
    return r"\w" if match[0][1] in "pP" and len(match[0]) > 2 else match[0]


def _is_telling(group: Alternatives) -> bool:
    return len(group) <= _MOST_ALTERNATIVES and "" not in group


def _worth(group: Alternatives) -> tuple[int, int]:
    return min(len(string) for string in group), -len(group)


def _of_sequence(items: Iterable[tuple[object, Any]]) -> Iterator[Alternatives]:
    """What the items of a sequence require; neighbouring characters make one string."""
    run = ""
    for operator, argument in items:
        name = str(operator)
        if name == "LITERAL":
            run += chr(argument)
            continue
        if run:
            yield (run,)
            run = ""
        yield from _of_item(name, argument)
    if run:
        yield (run,)


def _of_item(name: str, argument: Any) -> Iterator[Alternatives]:
    match name, argument:
        case "SUBPATTERN", (_, added_flags, _, inner):
            if not added_flags & re.IGNORECASE:
                yield from _of_sequence(inner)
        case "ATOMIC_GROUP", inner:
            yield from _of_sequence(inner)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (least, _, inner):
            if least > 0:
                yield from _of_sequence(inner)
        case "ASSERT", (_, inner):
            yield from _of_sequence(inner)
        case "IN", members:
            yield from _of_set(members)
        case "BRANCH", (_, branches):
            yield from _of_branches(branches)


def _of_set(members: Sequence[tuple[object, Any]]) -> Iterator[Alternatives]:
    if all(str(operator) == "LITERAL" for operator, _ in members):
        yield tuple(chr(character) for _, character in members)


def _of_branches(branches: Iterable[Any]) -> Iterator[Alternatives]:
    """One group: the most telling group of each branch, together."""
    together: dict[str, None] = {}
    for branch in branches:
        groups = [group for group in _of_sequence(branch) if _is_telling(group)]
        if not groups:
            return
        groups.sort(key=_worth)
        together.update(dict.fromkeys(groups[-1]))
    yield tuple(together)

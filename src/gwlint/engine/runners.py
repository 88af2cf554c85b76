"""From the action of a rule to the function that finds its problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from gwlint.engine.rules import CheckReference, Find, Rule

if TYPE_CHECKING:
    from gwlint.checks.problem import Problem
    from gwlint.document.document import Document

Runner = Callable[["Document"], Iterator["Problem"]]


def runner(rule: Rule) -> Runner:
    """The function that finds the problems of ``rule`` in a document.

    The module of a check is imported here and not before.
    """
    action = rule.action
    if isinstance(action, CheckReference):
        module = import_module(f"gwlint.checks.{action.module}")
        check: Runner = getattr(module, action.function)
        return partial(check, **rule.options)
    if isinstance(action, Find):
        from gwlint.engine.find import find_problems

        return find_problems(action)
    from gwlint.engine.terms import find_terms

    return find_terms(action)

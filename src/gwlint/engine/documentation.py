"""The explanation and the examples of a rule, read from its file when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from gwlint.text.span import Span

if TYPE_CHECKING:
    from gwlint.engine.rules import Rule

_OPENING, _CLOSING = "⟦", "⟧"


class Example(NamedTuple):
    """A text and the spans, in their order, that the rule must report in it.

    ``file`` is the name that the text is read under; ``fixed`` is the text after all fixes, if the
    example says so.
    """

    text: str
    spans: tuple[Span, ...] = ()
    file: str = "example.txt"
    fixed: str | None = None


class Documentation(NamedTuple):
    """What a rule file says for people. ``explanations`` goes by language (``zh``, ``en``)."""

    explanations: Mapping[str, str]
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]

    def explanation(self, language: str = "zh") -> str:
        """Why the rule is, what to do, which exceptions there are; "" if the file does not say."""
        return self.explanations.get(language) or self.explanations.get("zh", "")


def documentation(rule: Rule) -> Documentation:
    """The documentation of ``rule``, from the file at ``rule.origin``.

    Raises:
        RuleFileError: if the file has been damaged since the rule was loaded.
    """
    from gwlint.engine.rulefile import read_rule_file

    return read_rule_file(rule.origin).documentation


def read_marks(marked: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its ``⟦⟧`` marks, and what the marks enclosed, sorted. Marks can be nested.

    Raises:
        ValueError: if a mark has no counterpart.
    """
    kept: list[str] = []
    opened: list[int] = []
    spans = []
    for character in marked:
        if character == _OPENING:
            opened.append(len(kept))
        elif character == _CLOSING:
            if not opened:
                raise ValueError(_CLOSING)
            spans.append(Span(opened.pop(), len(kept)))
        else:
            kept.append(character)
    if opened:
        raise ValueError(_OPENING)
    return "".join(kept), tuple(sorted(set(spans)))

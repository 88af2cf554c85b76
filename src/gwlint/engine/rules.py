"""A rule: what is checked, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from gwlint.document.elements import DocumentKind, Matter
from gwlint.engine.finding import Applicability, Severity

OptionValue = str | int | float | bool | tuple[str | int, ...]
"""What an option of a rule can be."""

Alternatives = tuple[str, ...]
"""Strings of which at least one must be in a text."""

LANGUAGES = ("zh", "en")
ANY = "*"
OFFICIAL = "official"
_TO = "-to-"


class CheckReference(NamedTuple):
    """The function ``function`` of the module ``gwlint.checks.<module>``."""

    module: str
    function: str


class Find(NamedTuple):
    """A pattern that finds what is wrong; see ``docs/writing-rules.md``.

    ``where`` are the kinds of elements to be searched, none meaning the whole text. ``replace`` is
    the template of the correction, or ``None``.
    """

    pattern: str
    where: tuple[str, ...] = ()
    unless: str = ""
    replace: str | None = None


class Term(NamedTuple):
    """A word that is to be replaced, and since when (ISO date, "" meaning always)."""

    old: str
    new: str
    since: str = ""
    unless: str = ""


class Terms(NamedTuple):
    """A substitution table; see ``docs/writing-rules.md``."""

    terms: tuple[Term, ...]
    where: tuple[str, ...] = ()
    unless: str = ""
    within_titles: bool = False


Action = CheckReference | Find | Terms


class Wording(NamedTuple):
    """The words of a rule in one language.

    ``messages`` are templates by the variant of the problem, "" being that of a rule with one
    message. ``related`` are templates by the label of a related place.
    """

    title: str
    messages: Mapping[str, str]
    related: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, with all that a run needs. Its explanation and examples are its documentation.

    ``topic`` is the name of the folder and ``origin`` the path of its file. A rule does not run
    unless, for each group of ``requires``, one of the strings of the group is in the text.
    """

    code: str
    name: str
    topic: str
    severity: Severity
    action: Action
    chinese: Wording
    english: Wording
    applies: tuple[str, ...] = (ANY,)
    requires: tuple[Alternatives, ...] = ()
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    applicability: Applicability = Applicability.UNSAFE
    basis: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    since: str = ""
    origin: str = ""

    def wording(self, language: str) -> Wording:
        """The words in ``language`` (``zh`` or ``en``); what English lacks is Chinese."""
        return self.english if language == "en" else self.chinese

    def title(self, language: str = "zh") -> str:
        """What the rule is called in a list."""
        return self.wording(language).title

    def applies_to(self, kind: DocumentKind, matter: Matter | None = None) -> bool:
        """Whether documents of this kind, replies to such a matter, are the rule's concern."""
        names = {ANY, str(kind)}
        if kind is not DocumentKind.OTHER:
            names.add(OFFICIAL)
        if matter is not None:
            names.add(f"{kind}{_TO}{matter}")
        return not names.isdisjoint(self.applies)


def applicable_names() -> tuple[str, ...]:
    """Everything that ``applies`` of a rule file may hold."""
    matters = tuple(f"{DocumentKind.REPLY}{_TO}{matter}" for matter in Matter)
    return (ANY, OFFICIAL, *(str(kind) for kind in DocumentKind), *matters)

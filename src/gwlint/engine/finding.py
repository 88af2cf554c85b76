"""What is reported: a problem with the name, severity and words of its rule, in physical places."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from gwlint.text.edits import Edit
from gwlint.text.source import Position
from gwlint.text.span import Span


class Severity(IntEnum):
    """How bad a finding is; greater is worse."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        return self.name.lower()


class Applicability(IntEnum):
    """How freely a fix may be applied; greater is freer."""

    DISPLAY = 0
    UNSAFE = 1
    SAFE = 2

    def __str__(self) -> str:
        return self.name.lower()


class Place(NamedTuple):
    """Characters of the text as it stands, with the words and positions a person needs."""

    span: Span
    start: Position
    end: Position
    text: str


class RelatedPlace(NamedTuple):
    """Another place that a finding is about, and what it is there."""

    place: Place
    message: str


class Fix(NamedTuple):
    """Edits, in physical offsets of the source text, that correct what was found.

    ``ranges`` are the positions where each edit begins and ends, in the order of the edits.
    """

    applicability: Applicability
    edits: tuple[Edit, ...]
    ranges: tuple[tuple[Position, Position], ...] = ()


class Finding(NamedTuple):
    """One finding, complete: whoever renders it needs nothing but the source text for context."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    related: tuple[RelatedPlace, ...] = ()
    evidence: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    fix: Fix | None = None


class Failure(NamedTuple):
    """An input that could not be checked, and why, in one line."""

    name: str
    reason: str


class FileReport(NamedTuple):
    """Everything found in one input, in the order of the text, ready to be sent between processes.

    ``kind`` is the kind of document as the JSON contract spells it; ``matter`` is what a reply
    answers (``proposal``, ``suggestion``), as far as that is known. ``lines`` holds the text of
    every line that a finding touches, by line number from 1. ``failures`` are the rules that broke
    down over this input; the findings are those of the others.
    """

    name: str
    kind: str
    findings: tuple[Finding, ...]
    lines: dict[int, str]
    matter: str | None = None
    failures: tuple[Failure, ...] = ()

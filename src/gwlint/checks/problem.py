"""What a check says: where, and the facts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from gwlint.text.edits import Edit
from gwlint.text.span import Span

Facts = Mapping[str, str | int]

_NO_FACTS: Facts = MappingProxyType({})


class Related(NamedTuple):
    """Another place that the problem is about, above all the other half of a contradiction.

    ``label`` names an entry of the rule's ``[related]`` table, whose text is shown with the place.
    """

    span: Span
    label: str
    facts: Facts = _NO_FACTS


class Problem(NamedTuple):
    """One thing that is wrong in a document.

    ``span`` covers, in logical text, exactly what is wrong. ``facts`` fill the placeholders of the
    rule's message; ``variant`` chooses among several messages of the rule (an entry of its
    ``[message]`` table). Facts are figures and words of the text itself, never sentences, so that
    they fit a message in any language. ``evidence`` is the arithmetic, a step a line, in the same
    neutral notation. ``edits``, in logical text, make the correction.
    """

    span: Span
    facts: Facts = _NO_FACTS
    variant: str = ""
    related: tuple[Related, ...] = ()
    evidence: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()

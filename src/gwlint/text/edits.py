"""Changes to a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gwlint.text.span import Span


class Edit(NamedTuple):
    """Put ``replacement`` in the place of the characters of ``span``."""

    span: Span
    replacement: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with all ``edits`` made.

    Raises:
        ValueError: if two edits overlap.
    """
    pieces = []
    position = 0
    for span, replacement in sorted(set(edits)):
        if span.start < position:
            raise ValueError(f"edits overlap at {span.start}")
        pieces += [text[position : span.start], replacement]
        position = span.end
    pieces.append(text[position:])
    return "".join(pieces)


def smallest_edits(span: Span, before: str, after: str) -> tuple[Edit, ...]:
    """The edits that turn ``before``, which stands at ``span``, into ``after``.

    Characters that both have are not touched, so that a correction of brackets never rewrites the
    figures between them.
    """
    from difflib import SequenceMatcher

    return tuple(
        Edit(Span(span.start + old_start, span.start + old_end), after[new_start:new_end])
        for tag, old_start, old_end, new_start, new_end in SequenceMatcher(
            None, before, after, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    )

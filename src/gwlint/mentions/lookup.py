"""Finding mentions by where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from gwlint.text.span import Span


class HasSpan(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


Mention = TypeVar("Mention", bound=HasSpan)


def mentions_within(mentions: Iterable[Mention], span: Span) -> list[Mention]:
    """Those of ``mentions`` that lie within ``span``."""
    return [mention for mention in mentions if span.contains(mention.span)]

"""Regular expressions that are compiled when they are first used, and kept for the next run.

Compiling a hundred expressions takes longer than linting a letter. A :class:`Pattern` is cheap to
define at module level and costs nothing until it is used; what a run of the program has compiled,
the next one reads (:mod:`gwlint.text.kept`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import regex

from gwlint.text.kept import KeptPatterns, user_cache_folder

_KEPT = KeptPatterns(user_cache_folder())


def keep_patterns() -> None:
    """Write what was newly compiled to where the next run of the program finds it."""
    _KEPT.keep()


class Pattern:
    """A regular expression of the ``regex`` library, compiled on first use.

    The methods are those of a compiled expression. ``start`` and ``end`` bound the search without
    cutting the text, so that offsets stay those of the whole text.
    """

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.expression = expression
        self.flags = flags

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled expression."""
        return _KEPT.compiled(self.expression, self.flags | regex.V0)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[regex.Match[str]]:
        """Every match in ``text[start:end]``, from left to right."""
        return iter(self.compiled.finditer(text, start, end))

    def search(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """The first match in ``text[start:end]``, or ``None``."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """The match that begins at ``start``, or ``None``."""
        return self.compiled.match(text, start, end)

    def fullmatch(
        self, text: str, start: int = 0, end: int | None = None
    ) -> regex.Match[str] | None:
        """The match of the whole of ``text[start:end]``, or ``None``."""
        return self.compiled.fullmatch(text, start, end)

    def sub(self, replacement: str, text: str) -> str:
        """``text`` with every match replaced."""
        return self.compiled.sub(replacement, text)

    def __repr__(self) -> str:
        return f"Pattern({self.expression!r})"

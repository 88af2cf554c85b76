"""What of a Markdown file is no part of the text that a person reads."""

from __future__ import annotations

from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

SUFFIXES = (".md", ".markdown")

_MARKUP = Pattern(
    # Front matter begins with a key, or else the first line is but a rule across the page.
    r"""(?mx)
      \A(?P<mark>---|\+{3})[ \t]*\r?\n
        (?=\s*(?:\#|["'\w.-]+[ \t]*[:=]))(?s:.*?)^(?P=mark)[ \t]*(?=\r?$)
    | ^[ ]{0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$
        (?s:.*?)(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*(?=\r?$)|\Z)
    | <!--(?s:.*?)-->
    """
)


def find_markup(text: str) -> tuple[Span, ...]:
    """The spans of front matter, fenced code and comments, sorted and disjoint.

    A fence that is not closed reaches to the end of the text, as CommonMark has it; a comment that
    is not closed is none, lest a slip of the pen silence the rest of the text.
    """
    return tuple(Span(*match.span()) for match in _MARKUP.finditer(text))

"""How characters stand in the cells of a terminal.

A Chinese character takes two cells, a combining mark none. Characters that would move the cursor,
change colours or reverse the direction of writing are shown as symbols and never sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len

from gwlint.text.patterns import Pattern

_UNSHOWABLE = Pattern(r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]")
_UNBREAKABLE = Pattern(
    r"\s+|[“‘（《〈〔【「『(\[]*(?:—+|…+|[!-~]+|\S)[，。、；：？！”’）》〉〕】」』…]*"
)
_TAB = "    "


def shown(character: str) -> str:
    """``character`` as a terminal may show it: itself, blanks for a tab, a symbol, or nothing.

    Control characters become their Unicode pictures (␛), invisible ones their code (<U+200B>).
    Variation selectors are dropped, because terminals disagree about their effect on the width.
    """
    code = ord(character)
    if character == "\t":
        return _TAB
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF:
        return ""
    return f"<U+{code:04X}>" if _UNSHOWABLE.match(character) else character


def visible(text: str) -> str:
    """``text`` with every character as :func:`shown` shows it."""
    if _UNSHOWABLE.search(text) is None:
        return text
    return "".join(map(shown, text))


@lru_cache(maxsize=8192)
def width_of(character: str) -> int:
    """The number of cells that ``character`` takes as :func:`shown` shows it."""
    return cell_len(shown(character))


def wrapped(text: str, width: int) -> list[str]:
    """``text``, which must be visible, in lines of at most ``width`` cells; at least one line.

    A line breaks between Chinese characters and at blanks, but neither within a Latin word or a
    figure, nor before a closing mark, nor after an opening one; a piece that is longer than a line
    is cut.
    """
    if cell_len(text) <= width:
        return [text]
    lines = [""]
    used = 0
    for piece in _pieces(text, width):
        size = cell_len(piece)
        if used + size > width and used:
            lines[-1] = lines[-1].rstrip(" ")
            lines.append("")
            used = 0
        if used or not piece.isspace():
            lines[-1] += piece
            used += size
    return lines


def folded(text: str, width: int) -> list[str]:
    """``text``, which must be visible, cut wherever ``width`` cells are full; at least one part."""
    parts = []
    while cell_len(text) > width and (head := _longest_head(text, width)) != text:
        parts.append(head)
        text = text[len(head) :]
    return [*parts, text]


def _pieces(text: str, width: int) -> Iterator[str]:
    for match in _UNBREAKABLE.finditer(text):
        yield from folded(match.group(), width)


def _longest_head(text: str, width: int) -> str:
    used = 0
    for index, character in enumerate(text):
        used += width_of(character)
        if used > width and index:
            return text[:index]
    return text


def padded(text: str, width: int) -> str:
    """``text`` with blanks up to ``width`` cells."""
    return text + " " * (width - cell_len(text))

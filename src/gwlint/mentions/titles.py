"""Names of documents in title marks: 《关于……的通知》."""

from __future__ import annotations

from typing import NamedTuple

from gwlint.text.span import Span


class TitleMention(NamedTuple):
    """One 《…》, outermost marks; ``name`` is what stands between them."""

    span: Span
    name: str


def find_titles(text: str) -> tuple[TitleMention, ...]:
    """Every complete 《…》 that does not run over the end of a paragraph."""
    titles = []
    start = text.find("《")
    while start >= 0:
        end = _closing(text, start)
        if end is None:
            start = text.find("《", start + 1)
            continue
        titles.append(TitleMention(Span(start, end), text[start + 1 : end - 1]))
        start = text.find("《", end)
    return tuple(titles)


def _closing(text: str, start: int) -> int | None:
    depth = 0
    position = start
    while position < len(text):
        character = text[position]
        if character == "\n":
            return None
        depth += (character == "《") - (character == "》")
        position += 1
        if depth == 0:
            return position
    return None

"""From a source text to a document."""

from __future__ import annotations

from gwlint.document.document import Document
from gwlint.document.scars import read_logical
from gwlint.text.source import SourceText


def understand(source: SourceText) -> Document:
    """Read ``source``: heal its scars; its parts and mentions are found when first asked for."""
    reading = read_logical(source)
    return Document(source, reading.logical, reading.paragraphs, reading.page_numbers)

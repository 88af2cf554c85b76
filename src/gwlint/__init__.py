"""gwlint, the text-consistency linter for Chinese official documents.

>>> from gwlint import lint_text
>>> [finding.code for finding in lint_text("会议于2021年2月30日召开。").findings]
['GW301']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from gwlint.engine.finding import FileReport
    from gwlint.engine.running import FileLinter

__all__ = ["__version__", "lint_file", "lint_text"]

__version__ = "0.1.0"


def lint_text(text: str, name: str = "text.txt", *, language: str = "zh") -> FileReport:
    """What all built-in rules find in ``text``, in the order of the text.

    ``name`` is what the report calls the text; it is read as Markdown if that ends in ``.md``. No
    configuration holds. Messages are in ``language``: ``zh`` or ``en``. Findings have offsets in
    ``text`` (``place.span``) and lines and columns from 1 (``place.start``, ``place.end``).
    """
    from gwlint.readers.reading import read_text

    return _linter(language, isolated=True).lint_source(read_text(text, name))


def lint_file(path: str | Path, *, language: str | None = None) -> FileReport:
    """What the rules find in the file at ``path`` under the configuration that holds for it.

    Messages are in ``language``: ``zh``, ``en``, or what the configuration says.

    Raises:
        gwlint.readers.errors.UnreadableError: if the file cannot be read as text.
        gwlint.engine.complaints.ConfigurationError: if the configuration cannot be used.
    """
    from gwlint.readers.reading import read_file

    return _linter(language, isolated=False).lint_source(read_file(path))


@cache
def _linter(language: str | None, *, isolated: bool) -> FileLinter:
    from gwlint.engine.configuration import Configuration, Configurations
    from gwlint.engine.running import FileLinter

    configurations = Configurations(Configuration() if isolated else None)
    return FileLinter(configurations, language=language)

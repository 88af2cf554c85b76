"""Styles of the reports for people.

Only the 16 colours of the terminal's own palette, so that its theme decides what is legible, and no
colour says anything that a word or a symbol does not say as well. All symbols are in
GBK, so that they survive a Chinese code page.
"""

from __future__ import annotations

from rich.style import Style

from gwlint.engine.finding import Severity

PLAIN = Style()
BOLD = Style(bold=True)
QUIET = Style(dim=True)
RELATED = Style(color="cyan")
REMOVED = Style(color="red")
ADDED = Style(color="green")
GOOD = Style(color="green", bold=True)

SEVERITY_STYLES = {
    Severity.ERROR: Style(color="red", bold=True),
    Severity.WARNING: Style(color="yellow"),
    Severity.INFO: Style(color="magenta"),
}
SEVERITY_SYMBOLS = {Severity.ERROR: "×", Severity.WARNING: "▲", Severity.INFO: "○"}
GOOD_SYMBOL = "√"

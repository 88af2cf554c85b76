"""A bar that shows how far a long run is."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")

_PATIENCE = 1.0


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """``items``, with a bar on standard error from the moment that they take long.

    There is none unless standard error is a terminal.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    start = monotonic()
    with ExitStack() as stack:
        progress = None
        for number, item in enumerate(items, start=1):
            if progress is None and monotonic() - start > _PATIENCE:
                from rich.console import Console
                from rich.progress import Progress

                bar = Progress(console=Console(stderr=True), transient=True)
                progress = stack.enter_context(bar)
                task = progress.add_task("gwlint", total=total)
            if progress is not None:
                progress.update(task, completed=number)
            yield item

"""Items that are numbered within running text: 一是…二是…, 第一，…第二，…, （1）…；（2）…"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from gwlint.document.sequences import Break, thread
from gwlint.mentions.ordinals import Ordinal, OrdinalForm
from gwlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Items of one form that are numbered together, with the places where their numbers break."""

    form: OrdinalForm
    items: tuple[Ordinal, ...]
    breaks: tuple[Break, ...] = ()

    @property
    def span(self) -> Span:
        """From the first item's ordinal to the last item's ordinal."""
        return Span(self.items[0].span.start, self.items[-1].span.end)


def find_runs(
    ordinals: Iterable[Ordinal], reaches: Callable[[Ordinal, Ordinal], bool]
) -> tuple[Run, ...]:
    """The runs that ``ordinals``, in text order, make up, form by form, in text order.

    ``reaches(first, later)`` says whether ``later`` may belong to a run that begins with ``first``.
    A single uncertain ordinal makes no run.
    """
    by_form: dict[OrdinalForm, list[Ordinal]] = {}
    for ordinal in ordinals:
        by_form.setdefault(ordinal.form, []).append(ordinal)
    runs = [run for members in by_form.values() for run in _runs(members, reaches)]
    return tuple(sorted(runs, key=lambda run: run.items[0].span))


def _runs(
    ordinals: Sequence[Ordinal], reaches: Callable[[Ordinal, Ordinal], bool]
) -> Iterable[Run]:
    for found in thread(ordinals, lambda first, later: reaches(ordinals[first], ordinals[later])):
        items = tuple(ordinals[index] for index in found.items)
        if len(items) > 1 or items[0].certain:
            yield Run(items[0].form, items, found.breaks)

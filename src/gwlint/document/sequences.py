"""Threading numbers into sequences 1, 2, 3 …: which belong together, and where one breaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from gwlint.mentions.ordinals import Ordinal


class BreakKind(StrEnum):
    """What is wrong with a number."""

    GAP = "gap"  # 一、三、
    REPEAT = "repeat"  # 一、二、二、
    BACK = "back"  # 三、四、二、
    START = "start"  # 二、三、


class Break(NamedTuple):
    """The item at ``position`` of a thread should bear the number ``expected``."""

    position: int
    expected: int
    kind: BreakKind


class Thread(NamedTuple):
    """Items that are numbered together: their indices, in order, and where the numbers break."""

    items: tuple[int, ...]
    breaks: tuple[Break, ...]


class _Open:
    """A thread that may still go on."""

    def __init__(self, first: int, last: int, *, certain: bool = True) -> None:
        self.certain = certain
        self.items = [first]
        self.breaks: list[Break] = []
        self.last = last

    def append(self, index: int, number: int) -> None:
        self.items.append(index)
        self.last = number

    def break_off(self, index: int, number: int, expected: int, kind: BreakKind) -> None:
        self.breaks.append(Break(len(self.items), expected, kind))
        self.append(index, number)

    def close(self) -> Thread:
        return Thread(tuple(self.items), tuple(self.breaks))


def _always(earlier: int, later: int) -> bool:
    return later > earlier


def thread(
    ordinals: Sequence[Ordinal],
    reaches: Callable[[int, int], bool] = _always,
    resembles: Callable[[int, int], bool] = _always,
) -> tuple[Thread, ...]:
    """Thread ``ordinals``, in text order, into sequences, which may be nested in one another.

    ``reaches(first, later)`` says whether the item with index ``later`` may belong to a thread that
    begins with the item ``first``; if it may not, no item after it may. Where several threads might
    go on with it, the innermost one is taken whose last item ``resembles(last, later)``, or else
    the innermost one. An ordinal that is not certain may go on with a thread or, as number 1, begin
    one; otherwise it is left out. Threads come in the order of their first items.
    """
    opened: list[_Open] = []
    stack: list[_Open] = []
    for index, ordinal in enumerate(ordinals):
        stack = within = [run for run in stack if reaches(run.items[0], index)]
        candidates = [run for run in reversed(within) if run.last == ordinal.number - 1]
        following = _to_follow(candidates, index, resembles)
        if following is not None:
            del stack[stack.index(following) + 1 :]
            following.append(index, ordinal.number)
        elif ordinal.number == 1 and not _is_misnumbered(ordinals, index, within):
            stack.append(_Open(index, 1, certain=ordinal.certain))
            opened.append(stack[-1])
        elif ordinal.certain:
            _break(ordinals, index, within, stack, opened)
    return tuple(run.close() for run in sorted(opened, key=lambda run: run.items[0]))


def _to_follow(
    candidates: Sequence[_Open], index: int, resembles: Callable[[int, int], bool]
) -> _Open | None:
    """The one of ``candidates``, innermost first, that the item ``index`` goes on with."""
    likely = [run for run in candidates if run.certain] or candidates
    alike = (run for run in likely if resembles(run.items[-1], index))
    return next(alike, likely[0] if likely else None)


def _following_number(ordinals: Sequence[Ordinal], index: int) -> int:
    return ordinals[index + 1].number if index + 1 < len(ordinals) else 0


def _is_misnumbered(ordinals: Sequence[Ordinal], index: int, within: Sequence[_Open]) -> bool:
    """Whether the next item is numbered as if this one, a 1, had gone on: 1, 2, 1, 4."""
    following = _following_number(ordinals, index)
    return following > 2 and bool(within) and within[-1].last == following - 2


def _break(
    ordinals: Sequence[Ordinal],
    index: int,
    within: Sequence[_Open],
    stack: list[_Open],
    opened: list[_Open],
) -> None:
    number, following = ordinals[index].number, _following_number(ordinals, index)
    for run in reversed(within):
        if run.last == following - 2:
            run.break_off(index, run.last + 1, run.last + 1, _kind(number, run.last))
            return
    if within:
        run = next((run for run in reversed(within) if run.last < number), within[-1])
        run.break_off(index, number, run.last + 1, _kind(number, run.last))
        return
    run = _Open(index, 1 if following == 2 else number)
    run.breaks.append(Break(0, 1, BreakKind.START))
    stack.append(run)
    opened.append(run)


def _kind(number: int, last: int) -> BreakKind:
    if number > last:
        return BreakKind.GAP
    return BreakKind.REPEAT if number == last else BreakKind.BACK

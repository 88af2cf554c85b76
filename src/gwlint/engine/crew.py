"""Work shared among processes, none of whose deaths ends it."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

_LARGEST_CHUNK = 16
_CHUNKS_A_WORKER = 4

Result = TypeVar("Result")


def map_in_processes(
    work: Callable[[str], Result],
    items: Sequence[str],
    processes: int,
    died: Callable[[str], Result],
) -> Iterator[Result]:
    """``work`` done on each of ``items``, in their order, by so many processes.

    If a process dies, ``died`` says what becomes of the item that it was at, and another process
    takes its place.
    """
    crew = _Crew(work, items, processes, died)
    try:
        yield from crew.results()
    finally:
        crew.dismiss()


@dataclass
class _Worker:
    """A process, and the items that it has not given back yet, in their order."""

    process: BaseProcess
    connection: Connection[Any, Any]
    pending: deque[int]


class _Crew(Generic[Result]):
    def __init__(
        self,
        work: Callable[[str], Result],
        items: Sequence[str],
        processes: int,
        died: Callable[[str], Result],
    ) -> None:
        self._work = work
        self._items = items
        self._died = died
        self._chunks = deque(_chunks(len(items), processes))
        self._done: dict[int, Result] = {}
        self._context = _context()
        self._workers: list[_Worker] = []
        for _ in range(min(processes, len(self._chunks))):
            self._hire(self._chunks.popleft())

    def results(self) -> Iterator[Result]:
        for index in range(len(self._items)):
            while index not in self._done:
                self._listen()
            yield self._done.pop(index)

    def dismiss(self) -> None:
        for worker in self._workers:
            worker.connection.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def _listen(self) -> None:
        ready = wait([worker.connection for worker in self._workers])
        for worker in [worker for worker in self._workers if worker.connection in ready]:
            try:
                self._done[worker.pending[0]] = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            worker.pending.popleft()
            if not worker.pending:
                self._give(worker)

    def _give(self, worker: _Worker) -> None:
        """The next chunk for a worker that has done its own, or nothing more."""
        if not self._chunks:
            self._workers.remove(worker)
            worker.connection.close()
            worker.process.join()
            return
        worker.pending = deque(self._chunks.popleft())
        try:
            worker.connection.send(self._chunk_of(worker))
        except OSError:
            self._replace(worker)

    def _bury(self, worker: _Worker) -> None:
        """Give up the item that the worker died of."""
        index = worker.pending.popleft()
        self._done[index] = self._died(self._items[index])
        self._replace(worker)

    def _replace(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join()
        if worker.pending:
            self._hire(worker.pending)
        elif self._chunks:
            self._hire(self._chunks.popleft())

    def _hire(self, indices: Sequence[int]) -> None:
        ours, theirs = self._context.Pipe()
        arguments = (self._work, theirs, self._inherited(ours))
        process = self._context.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours, deque(indices))
        self._workers.append(worker)
        try:
            ours.send(self._chunk_of(worker))
        except OSError:
            self._bury(worker)

    def _inherited(self, ours: Connection[Any, Any]) -> list[Connection[Any, Any]]:
        """Our ends of the pipes, of which a forked process has copies.

        As long as a copy is open, closing our end does not tell the other end that no more comes.
        """
        if self._context.get_start_method() != "fork":
            return []
        return [ours, *(worker.connection for worker in self._workers)]

    def _chunk_of(self, worker: _Worker) -> list[str]:
        return [self._items[index] for index in worker.pending]


def _serve(
    work: Callable[[str], object],
    connection: Connection[Any, Any],
    inherited: Sequence[Connection[Any, Any]],
) -> None:
    """Do whatever chunks of work come, and send back each result, until no more come."""
    for other in inherited:
        other.close()
    # An interrupt reaches every process of the terminal; the first of them dismisses the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            chunk = connection.recv()
        except (EOFError, OSError):
            return
        for item in chunk:
            connection.send(work(item))


def _context() -> ForkContext | SpawnContext:
    if "fork" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _chunks(length: int, processes: int) -> list[range]:
    size = max(1, min(_LARGEST_CHUNK, length // (processes * _CHUNKS_A_WORKER)))
    return [range(start, min(start + size, length)) for start in range(0, length, size)]

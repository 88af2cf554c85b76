"""How fast gwlint is: ``python -m benchmarks.speed [--letters N] [--length N] [--processes]``.

Prints the throughput over letters that are all different, with every rule on, in one process; the
same for texts of growing length, to show that time grows as the text does; and, with
``--processes``, the start of the whole program against that of its two largest imports.
The target is 1 MB of UTF-8 a second and core.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.letters import letters
from gwlint.engine.linting import Linter
from gwlint.engine.loading import builtin_rules
from gwlint.text.source import SourceText

_TARGET = 1.0
_BASELINE = ("-c", "import regex, rich.console")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--length", type=int, default=4000)
    parser.add_argument("--processes", action="store_true")
    options = parser.parse_args()
    linter = Linter(builtin_rules())
    _throughput(linter, options.letters, options.length)
    _growth(linter, options.length)
    if options.processes:
        _processes(options.length)


def _throughput(linter: Linter, count: int, length: int) -> None:
    texts = list(letters(count, length))
    size = sum(len(text.encode()) for text in texts)
    linter.lint(SourceText("warm-up.txt", texts[0]))
    start = perf_counter()
    found = sum(
        len(linter.lint(SourceText(f"{index}.txt", text)).findings)
        for index, text in enumerate(texts)
    )
    seconds = perf_counter() - start
    speed = size / 1e6 / seconds
    print(f"{count} letters of {length} characters, {size / 1e6:.1f} MB, {len(linter.rules)} rules")
    print(f"  {seconds:.2f} s, {speed:.2f} MB/s on one core (target {_TARGET}), {found} findings")
    print(f"  {seconds / count * 1000:.1f} ms a letter")


def _growth(linter: Linter, length: int) -> None:
    print("one text of growing length")
    for factor in (1, 4, 16, 64):
        text = "\n".join(letters(factor, length))
        start = perf_counter()
        linter.lint(SourceText("long.txt", text))
        seconds = perf_counter() - start
        print(f"  {factor:3} × {length} characters: {seconds / factor * 1000:6.1f} ms a part")


def _processes(length: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder, "letter.txt")
        letter.write_text(next(letters(1, length)), encoding="utf-8")
        program = ("-m", "gwlint", "check", "--isolated", "--exit-zero", str(letter))
        ratios = [_seconds(program) / _seconds(_BASELINE) for _ in range(15)]
    print(f"whole process on one letter: {median(ratios):.2f} × its two largest imports")


def _seconds(arguments: tuple[str, ...]) -> float:
    start = perf_counter()
    subprocess.run((sys.executable, *arguments), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return perf_counter() - start


if __name__ == "__main__":
    main()

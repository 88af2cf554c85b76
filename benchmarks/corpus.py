"""What gwlint says of real documents: ``python -m benchmarks.corpus PATH … [--show RULE]``.

Prints how many findings each rule makes, of how many documents; with ``--show``, each finding of
that rule (or of all that begin so, such as GW3) in one line, with the words around it. Each is a
true fault of a text or a bug of ours.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gwlint.engine.configuration import Configuration, Configurations
from gwlint.engine.finding import FileReport, Finding
from gwlint.engine.running import FileLinter, lint_files
from gwlint.readers.discovery import discover
from gwlint.reports.outcomes import failures_of

_CONTEXT = 24


class Hit(NamedTuple):
    """A finding and the document that it is in."""

    finding: Finding
    report: FileReport


def main() -> None:
    """Run over the documents and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--show", default="", metavar="RULE", help="a code, its beginning, a name")
    parser.add_argument("--limit", type=int, default=50, help="show at most so many; default 50")
    parser.add_argument("--jobs", type=int)
    options = parser.parse_args()
    files = discover(options.paths).files
    linter = FileLinter(Configurations(Configuration()))
    hits: list[Hit] = []
    for outcome in lint_files(linter, files, options.jobs):
        for failure in failures_of(outcome):
            print(f"{failure.name}: {failure.reason}", file=sys.stderr)
        if isinstance(outcome, FileReport):
            hits += (Hit(finding, outcome) for finding in outcome.findings)
    for line in _shown(hits, options.show, options.limit) if options.show else _table(hits):
        print(line)
    print(f"{len(hits)} findings in {len(files)} documents")


def _table(hits: Iterable[Hit]) -> Iterator[str]:
    by_rule: dict[tuple[int, str, str], list[Hit]] = defaultdict(list)
    for hit in hits:
        finding = hit.finding
        by_rule[-finding.severity, finding.code, finding.name].append(hit)
    for (_, code, name), found in sorted(by_rule.items()):
        documents = len({hit.report.name for hit in found})
        severity = found[0].finding.severity
        yield f"{severity!s:<8}{code}  {name:<32}{len(found):>6} in {documents}"


def _shown(hits: Iterable[Hit], rule: str, limit: int) -> Iterator[str]:
    meant = [hit for hit in hits if hit.finding.code.startswith(rule) or hit.finding.name == rule]
    for finding, report in meant[:limit]:
        place = f"{report.name}:{finding.place.start.line}:{finding.place.start.column}"
        yield f"{place}  {finding.code}  {_in_context(finding, report)}  {finding.message}"
    if len(meant) > limit:
        yield f"… and {len(meant) - limit} more"


def _in_context(finding: Finding, report: FileReport) -> str:
    start, end = finding.place.start, finding.place.end
    before = report.lines.get(start.line, "")[: start.column - 1][-_CONTEXT:]
    after = report.lines.get(end.line, "")[end.column - 1 :][:_CONTEXT]
    return f"{before}⟦{finding.place.text}⟧{after}".replace("\n", "⏎")


if __name__ == "__main__":
    main()

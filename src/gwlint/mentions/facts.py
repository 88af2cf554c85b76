"""Facts of the calendar: plans, congresses, plenums, sessions, terms, anniversaries.

They are tables in ``rules/facts``, one fact a line, columns parted by tabs, the first line naming
the columns; lines that begin with # are comments. The last column says how sure the fact is (A:
seen in a published source; B: well known, not looked up; C: not certain). A table is read when a
check first meets a candidate for it.
"""

from __future__ import annotations

from functools import cache

CERTAIN = frozenset("AB")
"""The degrees of certainty on which an error or a warning may rest."""


@cache
def read_facts(name: str) -> tuple[dict[str, str], ...]:
    """The certain facts of the table ``name``, each by the names of its columns.

    Raises:
        FileNotFoundError: if there is no such table.
    """
    with open(f"{_folder()}/{name}.tsv", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line[0] not in "#\n"]
    columns = rows[0]
    facts = (dict(zip(columns, row, strict=True)) for row in rows[1:])
    return tuple(fact for fact in facts if fact["certainty"] in CERTAIN)


def _folder() -> str:
    """The folder of the tables: in the installed package, or at the top of the checkout."""
    from os.path import dirname, isdir

    package = dirname(dirname(__file__))
    installed = f"{package}/rules/facts"
    return installed if isdir(installed) else f"{dirname(dirname(package))}/rules/facts"

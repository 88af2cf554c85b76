"""The example letters show what they say: every planted fault is found, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from gwlint.engine.finding import Severity
from gwlint.engine.linting import Linter
from gwlint.engine.loading import builtin_rules
from gwlint.readers.reading import read_file

_EXAMPLES = Path(__file__).parent.parent / "examples"
_EXPECTED: dict[str, list[dict[str, str]]] = tomllib.loads(
    (_EXAMPLES / "expected.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(builtin_rules())


@pytest.mark.parametrize("name", sorted(_EXPECTED))
def test_an_example_has_the_faults_that_were_planted_in_it(name: str, linter: Linter) -> None:
    report = linter.lint(read_file(_EXAMPLES / name))
    found = sorted(
        (finding.code, finding.place.text)
        for finding in report.findings
        if finding.severity >= Severity.WARNING
    )
    assert found == sorted((fault["rule"], fault["text"]) for fault in _EXPECTED[name])
    assert report.failures == ()


def test_every_letter_is_expected_to_be_something() -> None:
    letters = {path.name for path in _EXAMPLES.glob("[0-9]*") if path.suffix in {".txt", ".md"}}
    assert letters == set(_EXPECTED)


def test_half_of_the_letters_are_clean() -> None:
    clean = [name for name, faults in _EXPECTED.items() if not faults]
    assert len(_EXPECTED) >= 10
    assert 3 <= len(clean) <= len(_EXPECTED) - 3

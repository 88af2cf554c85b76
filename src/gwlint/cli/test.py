"""``gwlint test``: run the examples of rules."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from os.path import isdir

from gwlint.engine.examples import ExampleResult, run_examples
from gwlint.engine.loading import builtin_rules, load_rules
from gwlint.engine.rules import Rule


def run(arguments: Namespace) -> int:
    """Run the examples of the rules in the files and folders that are named.

    The exit status is 1 if an example does not come out as it says.

    Raises:
        RuleFileError: if a rule file cannot be used.
    """
    language = arguments.lang or "zh"
    rules = tuple(_rules(arguments.paths))
    passed = failed = 0
    for rule in rules:
        for result in run_examples(rule):
            passed += result.passed
            failed += not result.passed
            if not result.passed:
                _tell(result, language)
    sys.stdout.write(
        f"rules: {len(rules)}; examples passed: {passed}, failed: {failed}\n"
        if language == "en"
        else f"{len(rules)} 条规则；例子通过 {passed} 个，不通过 {failed} 个\n"
    )
    return int(failed > 0)


def _rules(paths: Sequence[str]) -> Iterator[Rule]:
    from gwlint.engine.rulefile import read_rule_file

    if not paths:
        yield from builtin_rules()
    for path in paths:
        if isdir(path):
            yield from load_rules(path)
        else:
            yield read_rule_file(path).rule


def _tell(result: ExampleResult, language: str) -> None:
    rule = result.rule
    kind = "wrong" if result.is_wrong else "right"
    sys.stdout.write(f"{rule.origin}: {rule.code} {rule.name}: [[{kind}]] {result.number}\n")
    sys.stdout.writelines(f"  {difference.text(language)}\n" for difference in result.differences)

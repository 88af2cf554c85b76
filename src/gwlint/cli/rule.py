"""``gwlint rule``: explain rules."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence

from gwlint.cli.arguments import UsageError
from gwlint.cli.preferences import configurations_for, main_configuration
from gwlint.cli.terminal import console
from gwlint.engine.complaints import Complaints, ConfigurationError
from gwlint.engine.documentation import documentation
from gwlint.engine.loading import builtin_rules
from gwlint.engine.rules import Rule
from gwlint.engine.selection import selector_names
from gwlint.engine.setup import all_rules


def run(arguments: Namespace) -> int:
    """Explain the rules that are named, or list all.

    Raises:
        ConfigurationError: if there is no such rule, or a configuration or rule file cannot be
            used.
        UsageError: if no rule is named.
    """
    if not (arguments.paths or arguments.all):
        raise UsageError("请写明规则的代码或名称，或写 --all", "which rule? or --all")
    configuration = main_configuration(configurations_for(arguments), [])
    rules = all_rules(builtin_rules(), configuration.rule_paths)
    language = arguments.lang or configuration.language or "zh"
    chosen = rules if arguments.all else tuple(_named(arguments.paths, rules))
    if arguments.output_format == "json":
        _write_json(chosen, language)
    elif arguments.all:
        from gwlint.reports.rule_page import render_rules

        render_rules(chosen, console(arguments.color), language)
    else:
        from gwlint.reports.rule_page import render_rule

        for rule in chosen:
            render_rule(rule, documentation(rule), console(arguments.color), language)
    return 0


def _named(names: Iterable[str], rules: Sequence[Rule]) -> Iterable[Rule]:
    by_name = {key: rule for rule in rules for key in (rule.code.lower(), rule.name)}
    complaints = Complaints("")
    for name in names:
        if name.lower() in by_name:
            yield by_name[name.lower()]
        else:
            complaints.add_unknown("", name, selector_names(rules))
    if complaints:
        raise ConfigurationError(complaints)


def _write_json(rules: Iterable[Rule], language: str) -> None:
    import json

    from gwlint.reports.rule_page import rule_as_json

    table = {
        "version": 1,
        "rules": [rule_as_json(rule, documentation(rule), language) for rule in rules],
    }
    sys.stdout.write(json.dumps(table, ensure_ascii=False, indent=2) + "\n")

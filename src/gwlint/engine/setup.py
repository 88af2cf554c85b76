"""From a configuration to the rules that run, with the severities and options that are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from gwlint.engine.complaints import Complaint, Complaints, ConfigurationError, RuleFileError
from gwlint.engine.finding import Severity
from gwlint.engine.loading import complaints_of_duplicates, load_rules
from gwlint.engine.rules import OptionValue, Rule
from gwlint.engine.selection import (
    Selectors,
    complain_of_strangers,
    most_specific,
    selected_rules,
    selector_names,
)

if TYPE_CHECKING:
    from gwlint.engine.configuration import Configuration


class Overrides(NamedTuple):
    """What the command line says; what it leaves open is ``None`` or empty."""

    selectors: Selectors = Selectors()
    rule_paths: tuple[str, ...] = ()
    min_severity: Severity | None = None


def all_rules(builtin: Iterable[Rule], folders: Iterable[str]) -> tuple[Rule, ...]:
    """The built-in rules and those of the given folders, in the order of their codes.

    Raises:
        RuleFileError: if a folder or a file cannot be used, or a code or name is there twice.
    """
    complaints: list[Complaint] = []
    rules = list(builtin)
    for folder in dict.fromkeys(folders):
        try:
            rules += load_rules(folder)
        except RuleFileError as error:
            complaints += error.complaints
    complaints += complaints_of_duplicates(rules)
    if complaints:
        raise RuleFileError(complaints)
    return tuple(sorted(rules, key=lambda rule: rule.code))


def rules_to_run(
    rules: Sequence[Rule], configuration: Configuration, overrides: Overrides | None = None
) -> tuple[Rule, ...]:
    """Those of ``rules`` that the configuration and the command line select.

    Raises:
        ConfigurationError: with everything that the configuration, or the command line, says about
            rules or options that do not exist.
    """
    overrides = overrides or Overrides()
    complaints = [
        *_complaints_of(configuration, rules),
        *_complaints_of_selectors(overrides.selectors, rules),
    ]
    if complaints:
        raise ConfigurationError(complaints)
    least = overrides.min_severity
    if least is None:
        least = configuration.min_severity or Severity.INFO
    selected = selected_rules(rules, (configuration.selectors, overrides.selectors))
    adjusted = (_adjusted(rule, configuration) for rule in selected)
    return tuple(rule for rule in adjusted if rule.severity >= least)


def _adjusted(rule: Rule, configuration: Configuration) -> Rule:
    selector = most_specific(configuration.severities, rule)
    if selector is not None:
        rule = replace(rule, severity=configuration.severities[selector])
    for name in (rule.code, rule.name):
        if name in configuration.options:
            rule = replace(rule, options={**rule.options, **_named(configuration.options[name])})
    return rule


def _named(options: Mapping[str, object]) -> dict[str, OptionValue]:
    from gwlint.engine.rule_actions import as_option

    read = {key.replace("-", "_"): as_option(value) for key, value in options.items()}
    return {name: value for name, value in read.items() if value is not None}


def _complaints_of_selectors(selectors: Selectors, rules: Sequence[Rule]) -> Complaints:
    complaints = Complaints("")
    complain_of_strangers(selectors.select or (), rules, "--select", complaints)
    complain_of_strangers(selectors.extend_select, rules, "--extend-select", complaints)
    complain_of_strangers(selectors.ignore, rules, "--ignore", complaints)
    return complaints


def _complaints_of(configuration: Configuration, rules: Sequence[Rule]) -> Complaints:
    complaints = Complaints(configuration.path)
    selectors = configuration.selectors
    complain_of_strangers(selectors.select or (), rules, "select", complaints)
    complain_of_strangers(selectors.extend_select, rules, "extend-select", complaints)
    complain_of_strangers(selectors.ignore, rules, "ignore", complaints)
    complain_of_strangers(configuration.severities, rules, "severity", complaints)
    for pattern, ignored in configuration.per_file_ignores.items():
        complain_of_strangers(ignored, rules, f"per-file-ignores.{pattern}", complaints)
    for name, options in configuration.options.items():
        rule = next((rule for rule in rules if name in (rule.code, rule.name)), None)
        if rule is None:
            complaints.add_unknown("rules", name, selector_names(rules))
        else:
            _complain_of_options(f"rules.{name}", options, rule, complaints)
    return complaints


def _complain_of_options(
    key: str, options: Mapping[str, object], rule: Rule, complaints: Complaints
) -> None:
    from gwlint.engine.fields import Fields
    from gwlint.engine.rule_actions import as_option, complain_of_type

    known = {name.replace("_", "-"): default for name, default in rule.options.items()}
    fields = Fields(options, complaints, key)
    for name, value in options.items():
        kebab = name.replace("_", "-")
        option = as_option(value)
        if kebab not in known:
            complaints.add_unknown(fields.key(name), name, known)
        elif option is None:
            complaints.add(fields.key(name), "不能作选项的值", "cannot be an option's value")
        else:
            complain_of_type(fields, name, option, known[kebab])

"""One document, all rules: from a source text to the report on it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from gwlint.document.elements import DocumentKind, ElementKind
from gwlint.engine.composing import compose, touched_lines
from gwlint.engine.finding import Failure, FileReport, Finding
from gwlint.engine.rules import CheckReference, Rule
from gwlint.engine.runners import Runner, runner

if TYPE_CHECKING:
    from gwlint.checks.problem import Problem
    from gwlint.document.document import Document
    from gwlint.text.source import SourceText


class Linter:
    """Checks documents against rules.

    ``rules`` are the rules to be run, with the severities and options that are wanted;
    ``language`` is that of the messages (``zh`` or ``en``). What a rule needs is imported and
    compiled when the first text passes its gate, and kept.
    """

    def __init__(self, rules: Iterable[Rule], language: str = "zh") -> None:
        self.rules = tuple(rules)
        self.language = language
        self._runners: dict[str, Runner] = {}
        self._applicable: dict[tuple[DocumentKind, object], tuple[Rule, ...]] = {}

    def __reduce__(self) -> tuple[type[Linter], tuple[tuple[Rule, ...], str]]:
        """Sent to another process, a linter leaves behind what it has imported and compiled."""
        return (Linter, (self.rules, self.language))

    def lint(self, source: SourceText, *, without: Container[str] = ()) -> FileReport:
        """The report on ``source``, leaving out the rules with the codes ``without``.

        A rule that breaks down leaves a failure in the report; the others go on.
        """
        from gwlint.document.reading import understand

        try:
            return self.check(understand(source), without=without)
        except Exception as error:  # noqa: BLE001 - one document must not end the run
            failure = Failure(source.name, _reason(None, error, self.language))
            return FileReport(source.name, str(DocumentKind.OTHER), (), {}, failures=(failure,))

    def check(self, document: Document, *, without: Container[str] = ()) -> FileReport:
        """The report on a document that has been understood already; see :meth:`lint`."""
        source = document.source
        findings: list[Finding] = []
        failures: list[Failure] = []
        for rule in self._rules_for(document):
            if rule.code in without or not is_possible(rule, document.text):
                continue
            try:
                findings += list(self.findings(rule, document))
            except Exception as error:  # noqa: BLE001 - one rule must not end the run
                failures.append(Failure(source.name, _reason(rule, error, self.language)))
        ordered = tuple(sorted(dict.fromkeys(findings), key=_order))
        return FileReport(
            source.name,
            str(document.kind),
            ordered,
            touched_lines(ordered, source),
            None if document.matter is None else str(document.matter),
            tuple(failures),
        )

    def findings(self, rule: Rule, document: Document) -> Iterator[Finding]:
        """What ``rule`` finds in ``document``, whether or not it applies to such documents."""
        if rule.code not in self._runners:
            self._runners[rule.code] = runner(rule)
        for problem in self._runners[rule.code](document):
            if not is_extraneous(problem, rule, document):
                yield compose(problem, rule, document, self.language)

    def _rules_for(self, document: Document) -> tuple[Rule, ...]:
        key = (document.kind, document.matter)
        if key not in self._applicable:
            self._applicable[key] = tuple(rule for rule in self.rules if rule.applies_to(*key))
        return self._applicable[key]


def is_possible(rule: Rule, text: str) -> bool:
    """Whether ``text`` has the strings without which ``rule`` cannot find anything."""
    return all(any(string in text for string in group) for group in rule.requires)


def is_extraneous(problem: Problem, rule: Rule, document: Document) -> bool:
    """Whether the problem lies in words that are no part of the document, such as web navigation.

    A rule that names these words among its elements, or reports the whole of them, means them.
    """
    if not isinstance(rule.action, CheckReference) and ElementKind.EXTRANEOUS in rule.action.where:
        return False
    return any(
        element.span.contains(problem.span) and element.span != problem.span
        for element in document.elements_of(ElementKind.EXTRANEOUS)
    )


def _order(finding: Finding) -> tuple[int, int, str]:
    return (*finding.place.span, finding.code)


def _reason(rule: Rule | None, error: Exception, language: str) -> str:
    """What broke down and where, in one line."""
    what = f"{type(error).__name__}: {error} ({_innermost_line(error)})".replace("\n", " ")
    if language == "en":
        who = "internal error" if rule is None else f"internal error of {rule.code} {rule.name}"
        return f"{who}: {what}"
    who = "内部错误" if rule is None else f"规则 {rule.code} {rule.name} 内部错误"
    return f"{who}：{what}"


def _innermost_line(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    return f"{trace.tb_frame.f_globals.get('__name__', '')}:{trace.tb_lineno}"

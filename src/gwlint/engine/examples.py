"""Running the examples of a rule: what is wrong must be reported, exactly, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from gwlint.document.reading import understand
from gwlint.engine.documentation import Example, documentation
from gwlint.engine.finding import Finding
from gwlint.engine.linting import Linter, is_possible
from gwlint.engine.rules import LANGUAGES
from gwlint.readers.errors import UnreadableError
from gwlint.readers.reading import read_bytes
from gwlint.text.edits import Edit, apply_edits

if TYPE_CHECKING:
    from gwlint.document.document import Document
    from gwlint.engine.rules import Rule
    from gwlint.text.span import Span


class Difference(NamedTuple):
    """One way in which an example did not come out as it should, in both languages."""

    chinese: str
    english: str

    def text(self, language: str = "zh") -> str:
        """The difference in one line; ``language`` is ``zh`` or ``en``."""
        return self.english if language == "en" else self.chinese


class ExampleResult(NamedTuple):
    """What became of one example. ``number`` counts the rule's examples of its kind from 1."""

    rule: Rule
    is_wrong: bool
    number: int
    example: Example
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Whether the rule did exactly what the example says."""
        return not self.differences


def run_examples(rule: Rule) -> Iterator[ExampleResult]:
    """Run the ``wrong`` examples of ``rule``, then the ``right`` ones, each through everything.

    Raises:
        RuleFileError: if the rule's file has been damaged since the rule was loaded.
    """
    written = documentation(rule)
    for is_wrong, examples in ((True, written.wrong), (False, written.right)):
        for number, example in enumerate(examples, start=1):
            differences = tuple(differences_of(rule, example))
            yield ExampleResult(rule, is_wrong, number, example, differences)


def differences_of(rule: Rule, example: Example) -> Iterator[Difference]:
    """How what ``rule`` says of ``example`` differs from what it should say."""
    try:
        document = understand(read_bytes(example.text.encode(), example.file))
    except UnreadableError as error:
        yield Difference(error.explain("zh"), error.explain("en"))
        return
    if example.spans and not rule.applies_to(document.kind, document.matter):
        kind = "-to-".join(filter(None, (document.kind, document.matter)))
        yield Difference(f"规则不适用于：{kind}", f"the rule does not apply to: {kind}")
        return
    if example.spans and not is_possible(rule, document.text):
        yield Difference(
            "例文中没有 requires 所列的文字", "the text has none of the strings of requires"
        )
        return
    try:
        findings = _findings(rule, document)
    except Exception as error:  # noqa: BLE001 - whatever a check does wrong is the result
        what = f"{type(error).__name__}: {error}"
        yield Difference(f"规则出错：{what}", f"the rule broke down: {what}")
        return
    yield from _differences_of_spans(findings, example, document)
    if example.fixed is not None:
        yield from _differences_of_fix(findings, example)


def _findings(rule: Rule, document: Document) -> list[Finding]:
    """The findings in Chinese; those in English are made too, to see that they can be."""
    if not rule.applies_to(document.kind, document.matter):
        return []
    if not is_possible(rule, document.text):
        return []
    of_language = {
        language: list(Linter((rule,), language).findings(rule, document)) for language in LANGUAGES
    }
    return of_language["zh"]


def _differences_of_spans(
    findings: Iterable[Finding], example: Example, document: Document
) -> Iterator[Difference]:
    found = {finding.place.span: finding.message for finding in findings}
    for span in example.spans:
        if span not in found:
            place = _place(span, document)
            yield Difference(f"应报告而未报告：{place}", f"not reported: {place}")
    for span, message in sorted(found.items()):
        if span not in example.spans:
            place = f"{_place(span, document)} {message}"
            yield Difference(f"不应报告而报告：{place}", f"reported, but should not be: {place}")


def _place(span: Span, document: Document) -> str:
    line, column = document.source.position(span.start)
    return f"{line}:{column} ⟦{span.of(document.source.text)}⟧"


def _differences_of_fix(findings: Iterable[Finding], example: Example) -> Iterator[Difference]:
    edits: list[Edit] = [
        edit for finding in findings if finding.fix is not None for edit in finding.fix.edits
    ]
    try:
        fixed = apply_edits(example.text, edits)
    except ValueError as error:
        yield Difference(f"修改相互重叠：{error}", f"the fixes overlap: {error}")
        return
    if fixed != example.fixed:
        yield Difference(f"修改后为：{fixed!r}", f"the fixes make: {fixed!r}")

"""From a problem, in logical text and facts, to a finding, in physical text and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from gwlint.engine.finding import Finding, Fix, Place, RelatedPlace
from gwlint.engine.messages import fill
from gwlint.text.edits import Edit

if TYPE_CHECKING:
    from gwlint.checks.problem import Facts, Problem, Related
    from gwlint.document.document import Document
    from gwlint.engine.rules import Rule, Wording
    from gwlint.text.source import SourceText
    from gwlint.text.span import Span


def compose(problem: Problem, rule: Rule, document: Document, language: str) -> Finding:
    """The finding that tells of ``problem`` in the words of ``rule``.

    Raises:
        KeyError: if the rule has no words for the problem, or the problem not the facts for them.
    """
    wording = rule.wording(language)
    return Finding(
        rule.code,
        rule.name,
        rule.severity,
        fill(_template(wording.messages, problem.variant), _facts(problem, document)),
        place_of(problem.span, document),
        tuple(_related_place(related, wording, document) for related in problem.related),
        problem.evidence,
        rule.basis,
        _fix(problem.edits, rule, document),
    )


def place_of(span: Span, document: Document) -> Place:
    """The physical characters of a logical span."""
    source = document.source
    physical = document.logical.physical(span)
    return Place(
        physical,
        source.position(physical.start),
        source.position(physical.end),
        physical.of(source.text),
    )


def touched_lines(findings: Iterable[Finding], source: SourceText) -> dict[int, str]:
    """The text of every line that the findings, what they relate to and their fixes touch."""
    numbers: set[int] = set()
    for finding in findings:
        for span in _touched_spans(finding):
            first, last = source.position(span.start).line, source.position(span.end).line
            numbers.update(range(first, last + 1))
    return {number: source.lines[number - 1].of(source.text) for number in sorted(numbers)}


def _touched_spans(finding: Finding) -> Iterator[Span]:
    yield finding.place.span
    yield from (related.place.span for related in finding.related)
    if finding.fix is not None:
        yield from (edit.span for edit in finding.fix.edits)


def _template(templates: Mapping[str, str], key: str) -> str:
    """The template for ``key``; a rule with one message has it for every variant."""
    return templates[""] if key not in templates and "" in templates else templates[key]


def _facts(problem: Problem, document: Document) -> Facts:
    facts = _own_facts(problem.span, document)
    if problem.related:
        of_related = _own_facts(problem.related[0].span, document)
        facts |= {"related": of_related["text"], "related_line": of_related["line"]}
    return {**facts, **problem.facts}


def _own_facts(span: Span, document: Document) -> dict[str, str | int]:
    offset = document.logical.physical_offset(span.start)
    return {"text": span.of(document.text), "line": document.source.position(offset).line}


def _related_place(related: Related, wording: Wording, document: Document) -> RelatedPlace:
    facts = {**_own_facts(related.span, document), **related.facts}
    message = fill(wording.related[related.label], facts) if related.label else ""
    return RelatedPlace(place_of(related.span, document), message)


def _fix(edits: tuple[Edit, ...], rule: Rule, document: Document) -> Fix | None:
    """The edits in physical offsets; no fix if one would swallow a line end that is a mere scar."""
    physical = tuple(Edit(document.logical.physical(span), text) for span, text in edits)
    for edit, (span, _) in zip(physical, edits, strict=True):
        removed = edit.span.of(document.source.text)
        if "\n" in removed and "\n" not in span.of(document.text):
            return None
    if not physical:
        return None
    position = document.source.position
    ranges = tuple((position(edit.span.start), position(edit.span.end)) for edit in physical)
    return Fix(rule.applicability, physical, ranges)

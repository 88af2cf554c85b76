"""Pages on rules for the terminal: one rule with its examples, or all rules in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from rich.segment import Segment

from gwlint.engine.documentation import Documentation, Example
from gwlint.engine.finding import Place
from gwlint.engine.rules import Rule
from gwlint.reports.cells import padded, visible, wrapped
from gwlint.reports.marks import marks_at
from gwlint.reports.page import Line, page_width, paragraph, print_lines, rule
from gwlint.reports.painting import all_rows
from gwlint.reports.palette import BOLD, GOOD, GOOD_SYMBOL, QUIET, SEVERITY_STYLES, SEVERITY_SYMBOLS
from gwlint.reports.rule_words import (
    RuleWords,
    applicability_in_words,
    rule_words_in,
    topic_in_words,
)
from gwlint.reports.words import counted, words_in
from gwlint.text.source import SourceText

if TYPE_CHECKING:
    from rich.console import Console
    from rich.style import Style


def render_rule(
    subject: Rule, documentation: Documentation, console: Console, language: str = "zh"
) -> None:
    """Print the page of the rule ``subject``. ``language`` is ``"zh"`` or ``"en"``."""
    width = page_width(console)
    print_lines(console, _page(subject, documentation, language, width))


def render_rules(subjects: Iterable[Rule], console: Console, language: str = "zh") -> None:
    """Print a list of rules, by topic in the order of their codes."""
    width = page_width(console)
    print_lines(console, _list(list(subjects), language, width))


def rule_as_json(
    subject: Rule, documentation: Documentation | None, language: str = "zh"
) -> dict[str, Any]:
    """All that is known of a rule, as values that JSON has; without ``documentation``, the head.

    Spans of examples are pairs of offsets in characters.
    """
    wording = subject.wording(language)
    head: dict[str, Any] = {
        "code": subject.code,
        "name": subject.name,
        "title": wording.title,
        "topic": subject.topic,
        "severity": str(subject.severity),
        "since": subject.since,
        "basis": list(subject.basis),
        "requirements": list(subject.requirements),
        "applies": list(subject.applies),
    }
    if documentation is None:
        return head
    return head | {
        "messages": dict(wording.messages),
        "explanation": documentation.explanation(language),
        "wrong": [
            {"text": example.text, "spans": [list(span) for span in example.spans]}
            for example in documentation.wrong
        ],
        "right": [{"text": example.text} for example in documentation.right],
    }


def _page(subject: Rule, documentation: Documentation, language: str, width: int) -> Iterator[Line]:
    words = rule_words_in(language)
    yield from rule(
        f"{subject.code} {subject.name}", topic_in_words(subject.topic, language), width
    )
    yield []
    yield from paragraph(Segment("  "), subject.title(language), width, BOLD)
    yield []
    yield from _facts(subject, words, language, width)
    explanation = documentation.explanation(language)
    for text in explanation.splitlines():
        yield []
        yield from paragraph(Segment("  "), text.strip(), width)
    style = SEVERITY_STYLES[subject.severity]
    wrong = Segment(f"{SEVERITY_SYMBOLS[subject.severity]} {words.wrong}", style)
    right = Segment(f"{GOOD_SYMBOL} {words.right}", GOOD)
    yield from _examples(wrong, documentation.wrong, style, width)
    yield from _examples(right, documentation.right, style, width)
    yield []


def _facts(subject: Rule, words: RuleWords, language: str, width: int) -> Iterator[Line]:
    severity = words_in(language).severities[subject.severity]
    since = f" · {words.since.format(subject.since)}" if subject.since else ""
    applies = words.pause.join(applicability_in_words(name, language) for name in subject.applies)
    facts = (
        (words.severity, f"{SEVERITY_SYMBOLS[subject.severity]} {severity}{since}"),
        (words.applies, applies),
        (words.basis, words.pause.join(subject.basis)),
        (words.requirements, words.pause.join(subject.requirements)),
    )
    longest = max(cell_len(word) for word, _ in facts)
    for word, fact in facts:
        if fact:
            yield from paragraph(Segment(f"  {padded(word, longest)}  ", QUIET), fact, width)


def _examples(
    heading: Segment, examples: Sequence[Example], style: Style, width: int
) -> Iterator[Line]:
    if examples:
        yield []
        yield [heading]
    for number, example in enumerate(examples):
        if number:
            yield [Segment("  ┆", QUIET)]
        yield from _example(example, style, width)


def _example(example: Example, style: Style, width: int) -> Iterator[Line]:
    source = SourceText(example.file, example.text)
    lines = {number: span.of(example.text) for number, span in enumerate(source.lines, 1)}
    marks = sorted(
        mark
        for place in _places(example, source)
        for mark in marks_at(place, lines, "", primary=True)
    )
    for number, text in lines.items():
        here = [mark for mark in marks if mark.line == number]
        for row in all_rows(text, here, width - 4, style):
            yield [Segment("  │ ", QUIET), *row]


def _places(example: Example, source: SourceText) -> Iterator[Place]:
    for span in example.spans:
        start, end = source.position(span.start), source.position(span.end)
        yield Place(span, start, end, span.of(example.text))


def _list(subjects: Sequence[Rule], language: str, width: int) -> Iterator[Line]:
    titles = max((cell_len(subject.title(language)) for subject in subjects), default=0)
    names = max((cell_len(subject.name) for subject in subjects), default=0)
    column = titles if titles + names + 15 <= width else 0
    by_topic: dict[str, list[Rule]] = {}
    for subject in sorted(subjects, key=lambda subject: subject.code):
        by_topic.setdefault(subject.topic, []).append(subject)
    for topic, members in by_topic.items():
        yield from rule(topic_in_words(topic, language), "", width)
        for member in members:
            yield from _entry(member, language, column, width)
        yield []
    yield [Segment(counted(rule_words_in(language).number, len(subjects)))]


def _entry(subject: Rule, language: str, column: int, width: int) -> Iterator[Line]:
    """One rule of the list, its name in a column beside its title, or below if there is none."""
    head = [
        Segment(f"  {subject.code}", BOLD),
        Segment(f" {SEVERITY_SYMBOLS[subject.severity]} ", SEVERITY_STYLES[subject.severity]),
    ]
    indent = sum(cell_len(segment.text) for segment in head)
    title, name = visible(subject.title(language)), visible(subject.name)
    if column:
        yield [*head, Segment(padded(title, column)), Segment(f"  {name}", QUIET)]
        return
    for line in wrapped(title, width - indent):
        yield [*head, Segment(line)]
        head = [Segment(" " * indent)]
    yield from paragraph(Segment(" " * indent), name, width, QUIET)

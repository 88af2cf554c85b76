"""Plans and anniversaries: the years that belong to “十四五”, and the years since an event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gwlint.checks.problem import Problem, Related
from gwlint.checks.subject_year import SubjectYear, subject_year
from gwlint.checks.tense import is_quoted
from gwlint.document.document import Document
from gwlint.mentions.facts import read_facts
from gwlint.mentions.periods import Period, PeriodKind
from gwlint.mentions.small_numerals import small_number, small_number_or_none
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_OPENS = Pattern(r"(?P<noun>时期|期间|规划期|规划时期|规划|计划)?[（(]")
_CLOSES = Pattern(r"[）)]")
_NAMED_IN_BRACKETS = Pattern(r"[（(](?:即|为)?")
_NAMED_CLOSES = Pattern(r"(?:时期|期间)?[）)]")
_PHASE = Pattern(
    r"(?:规划|时期|计划|发展|实施|落实|推进|建设|的|圆满|全面|决战|决胜){0,5}"
    r"(?:(?P<word>开局|起步|收官|收尾)(?:起步|之战)?(?:之年|年|的(?:关键)?(?:之)?(?:一)?年)|第(?P<number>[一二三四五])年)"
)
_YEAR_AFTER = Pattern(r"(?:的|——|（|\(|，即|即)(?P<year>20\d{2}|19\d{2})年")
_FIRST_WORDS = ("开局", "起步")
_ANNIVERSARY = Pattern(r"(?P<number>\d{1,3}|[一二三四五六七八九十百零]{1,5})周年")
_BEFORE_EVENT = Pattern(
    r"(?:是|系|逢|值|迎来了?|喜迎|庆祝|纪念)(?:我们?|我国|伟大的?|祖国|中国人民|中国|[“”])*$"
)
_LONGEST_EVENT = 24


def plan_years(document: Document) -> Iterator[Problem]:
    """“十三五”（2015—2020年）: years in brackets that go beyond those of the plan."""
    for first, second in pairwise(document.periods):
        if (first.kind, second.kind) == (PeriodKind.PLAN, PeriodKind.YEARS):
            noun = _joined(document, first, second, _OPENS, _CLOSES)
            plan, years = first, second
        elif (first.kind, second.kind) == (PeriodKind.YEARS, PeriodKind.PLAN):
            noun = _joined(document, first, second, _NAMED_IN_BRACKETS, _NAMED_CLOSES)
            plan, years = second, first
        else:
            continue
        if noun is not None and not is_quoted(document, years.span):
            yield from _years_differ(plan, years, of_document=noun in ("规划", "计划"))


def _joined(
    document: Document, first: Period, second: Period, opens: Pattern, closes: Pattern
) -> str | None:
    """The noun between two periods of which one explains the other, or ``None``."""
    opened = opens.fullmatch(document.text, first.span.end, second.span.start)
    if opened is None or closes.match(document.text, second.span.end) is None:
        return None
    return opened.groupdict().get("noun") or ""


def _years_differ(plan: Period, years: Period, *, of_document: bool) -> Iterator[Problem]:
    """Part of the years of a plan may be meant; a document called 规划 may reach further."""
    known = _plan(plan.name)
    first, last = years.first_year, years.last_year
    if known is None or first is None or last is None or first > last:
        return
    if known[0] <= first and last <= known[1]:
        return
    if of_document and not 3 <= last - first <= 5:
        return
    facts: dict[str, str | int] = {"plan": f"“{plan.name}”", "first": known[0], "last": known[1]}
    yield Problem(years.span, facts, related=(Related(plan.span, "plan"),))


def _plan(name: str) -> tuple[int, int] | None:
    for fact in read_facts("five-year-plans"):
        if fact["name"] == name:
            return int(fact["first_year"]), int(fact["last_year"])
    return None


def plan_phase(document: Document) -> Iterator[Problem]:
    """2020年是“十四五”开局之年: the first and the last year of a plan."""
    for plan in document.periods:
        if plan.kind is not PeriodKind.PLAN:
            continue
        phase = _PHASE.match(document.text, plan.span.end)
        known = _plan(plan.name) if phase is not None else None
        if phase is None or known is None:
            continue
        if phase["number"]:
            expected = known[0] + small_number(phase["number"]) - 1
        else:
            expected = known[0] if phase["word"] in _FIRST_WORDS else known[1]
        stated = _stated_year(document, plan, phase.end())
        if stated is not None and stated.year != expected:
            yield Problem(
                Span(plan.span.start, phase.end()),
                {"plan": f"“{plan.name}”", "stated": stated.year, "expected": expected},
                related=(Related(stated.span, "year"),),
            )


def _stated_year(document: Document, plan: Period, end: int) -> SubjectYear | None:
    after = _YEAR_AFTER.match(document.text, end)
    if after is not None:
        return SubjectYear(int(after["year"]), Span(after.start("year"), after.end()))
    return subject_year(document, plan.span.start)


def anniversary(document: Document) -> Iterator[Problem]:
    """2020年是中国共产党成立100周年: a count that is not the difference of the years."""
    for match in _ANNIVERSARY.finditer(document.text):
        event = _event_before(document.text, match.start())
        if event is None:
            continue
        start, base = event
        if _BEFORE_EVENT.search(document.text, max(0, start - 12), start) is None:
            continue
        stated = subject_year(document, start)
        number = small_number_or_none(match["number"])
        if number is not None and stated is not None and stated.year - base != number:
            yield Problem(
                Span(start, match.end()),
                {"year": stated.year, "base": base, "expected": stated.year - base},
                related=(Related(stated.span, "year"),),
                evidence=(f"{stated.year} − {base} = {stated.year - base} ≠ {number}",),
            )


def _event_before(text: str, end: int) -> tuple[int, int] | None:
    """Where the event that ends at ``end`` begins, and the year from which it is counted."""
    words_before = text[max(0, end - _LONGEST_EVENT) : end]
    found = [
        (end - len(words), int(fact["year"]))
        for fact in read_facts("anniversaries")
        for words in fact["words"].split("|")
        if words_before.endswith(words)
    ]
    return min(found, default=None)

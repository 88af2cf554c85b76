"""``[terms]``: words that are to be replaced by others, some of them only from a certain day on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from gwlint.checks.problem import Problem
from gwlint.engine.find import areas, excuse
from gwlint.engine.rules import Term, Terms
from gwlint.mentions.lookup import mentions_within
from gwlint.mentions.periods import PeriodKind
from gwlint.mentions.small_numerals import small_number
from gwlint.text.edits import smallest_edits
from gwlint.text.span import Span

if TYPE_CHECKING:
    from gwlint.document.document import Document
    from gwlint.mentions.date_values import Date
    from gwlint.mentions.periods import Period

_SENTENCE_ENDS = "。！？\n"
_NO_DAY = "9999"
# The sixth plan began in 1981, and since then every fifth year one has begun.
_YEAR_BEFORE_FIRST_PLAN = 1951


def find_terms(action: Terms) -> Callable[[Document], Iterator[Problem]]:
    """The function that finds the words of a substitution table.

    Of words that overlap, the one that begins first counts, and of those the longest. A term that
    stays as it is ("工商银行" = "工商银行") therefore protects itself from shorter ones.
    """
    by_first_character: dict[str, list[Term]] = {}
    for term in action.terms:
        by_first_character.setdefault(term.old[0], []).append(term)
    is_excused = excuse(action.unless)
    is_excused_by_term = {term: excuse(term.unless) for term in action.terms if term.unless}

    def run(document: Document) -> Iterator[Problem]:
        text = document.text
        for span, term in _occurrences(text, by_first_character):
            if (
                term.new != term.old
                and _is_searched(document, action, span)
                and not is_excused(text, span)
                and not (term.unless and is_excused_by_term[term](text, span))
                and _is_in_force(document, span, term.since)
            ):
                yield _problem(span, term)

    return run


def _problem(span: Span, term: Term) -> Problem:
    facts: dict[str, str | int] = {"to": term.new}
    if term.since:
        year, month, day = map(int, term.since.split("-"))
        facts["from"] = f"{year}年{month}月{day}日"
    return Problem(span, facts, edits=smallest_edits(span, term.old, term.new))


def _occurrences(
    text: str, by_first_character: Mapping[str, Iterable[Term]]
) -> Iterator[tuple[Span, Term]]:
    found = []
    for character in by_first_character.keys() & set(text):
        for term in by_first_character[character]:
            found += [(span.start, -span.length, span, term) for span in _find(text, term.old)]
    end = 0
    for start, _, span, term in sorted(found):
        if start >= end:
            yield span, term
            end = span.end


def _find(text: str, word: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        span = Span(start, start + len(word))
        if not _cuts_a_word(text, span):
            yield span
        start = text.find(word, start + 1)


def _cuts_a_word(text: str, span: Span) -> bool:
    """Whether an end of the span lies within a Latin word or number."""
    return any(
        0 < edge < len(text)
        and (text[edge - 1] + text[edge]).isalnum()
        and (text[edge - 1] + text[edge]).isascii()
        for edge in span
    )


def _is_searched(document: Document, action: Terms, span: Span) -> bool:
    if action.where and not any(area.contains(span) for area in areas(document, action.where)):
        return False
    return action.within_titles or not any(title.span.contains(span) for title in document.titles)


def _is_in_force(document: Document, span: Span, since: str) -> bool:
    """Whether nothing that the text says goes back to before ``since`` (ISO date; "": always).

    The sentence must mention no earlier day, and the document must be of that day or later; of a
    document without a date nobody knows.
    """
    if not since:
        return True
    issued = _issued(document)
    if issued is None or issued < since:
        return False
    sentence = _sentence(document.text, span)
    days = [_day(date, int(issued[:4])) for date in mentions_within(document.dates, sentence)]
    days += [_first_day(period) for period in mentions_within(document.periods, sentence)]
    return all(day >= since for day in days)


def _issued(document: Document) -> str | None:
    """The first day, in ISO form, that the document can be of."""
    for date in (document.issue_date, document.print_date):
        if date is not None and date.earliest is not None:
            return date.earliest.isoformat()
    number = document.own_number
    year = None if number is None else number.year_number
    return None if year is None else f"{year}-01-01"


def _day(date: Date, year_of_document: int) -> str:
    """The first day that ``date`` can mean; of a date without a year, a day in the far future."""
    if date.year is None and date.offset is not None:
        date = date.placed_in(year_of_document + date.offset)
    return _NO_DAY if date.earliest is None else date.earliest.isoformat()


def _first_day(period: Period) -> str:
    year = period.first_year
    if period.kind is PeriodKind.PLAN and (number := small_number(period.name[:-1])) >= 6:
        year = _YEAR_BEFORE_FIRST_PLAN + 5 * number
    return _NO_DAY if year is None else f"{year}-01-01"


def _sentence(text: str, span: Span) -> Span:
    start = max(text.rfind(mark, 0, span.start) for mark in _SENTENCE_ENDS) + 1
    ends = [text.find(mark, span.end) for mark in _SENTENCE_ENDS]
    return Span(start, min((end for end in ends if end >= 0), default=len(text)))

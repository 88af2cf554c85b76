"""The dates of a document in the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gwlint.document.document import Document
from gwlint.mentions.date_values import Date


class DatedMention(NamedTuple):
    """A date of the document, and its value in ISO notation, as far as it is known.

    ``value`` is a year, a month or a day, with the part of the year or month that narrows it
    (下半年, 中旬); it is "" if the year is not known.
    """

    value: str
    date: Date


def timeline(document: Document) -> tuple[DatedMention, ...]:
    """Every date of ``document``, the earliest first, in the order of the text where they agree.

    今年 and the like are counted from the issue date. Dates without a year come last.
    """
    return tuple(mention for _, _, mention in sorted(_keyed(document)))


def _keyed(document: Document) -> Iterator[tuple[tuple[int, ...], int, DatedMention]]:
    for number, date in enumerate(document.dates):
        year = _year(date, document)
        if year is None or date.recurring:
            yield (9999,), number, DatedMention("", date)
            continue
        yield _first_day(date, year), number, DatedMention(_value(date, year), date)


def _year(date: Date, document: Document) -> int | None:
    if date.year is not None or date.offset is None:
        return date.year
    issued = document.issue_date
    return issued.year + date.offset if issued is not None and issued.year is not None else None


def _first_day(date: Date, year: int) -> tuple[int, ...]:
    earliest = date.placed_in(year).earliest
    if earliest is None:
        return year, date.month or 1, date.day or 1
    return earliest.year, earliest.month, earliest.day


def _value(date: Date, year: int) -> str:
    parts = [f"{year:04}", *(f"{part:02}" for part in (date.month, date.day) if part is not None)]
    return f"{'-'.join(parts)} {date.phase}".rstrip()

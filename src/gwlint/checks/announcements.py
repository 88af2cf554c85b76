"""What a sentence announces (以下三个方面：) against the items that follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import ElementKind
from gwlint.document.outline import Group, Heading
from gwlint.document.runs import Run
from gwlint.mentions.ordinals import Ordinal, hanzi_number
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span, covering

_NOUNS = (
    "方面|问题|措施|举措|任务|原因|特点|建议|意见|要求|内容|工作|层面|环节|途径|办法|做法|"
    "难点|困难|渠道|理由|优势|重点|情形|步骤"
)
_COUNTED = Pattern(
    r"(?P<ahead>以下|下列|下述|如下)?(?<![\d一二三四五六七八九十百千第前后几每各](?:[大、.～—-])?)"
    r"(?P<number>十[一二三四五六七八九]?|[两二三四五六七八九]|\d{1,2})"
    rf"(?:(?:个|大|项|条|类|种|点)?(?:主要|重点|具体|突出)?(?:{_NOUNS})|点(?![\u4e00-\u9fff]))"
)
_REFERS_BACK = Pattern(r"(?:上述|以上|其他|其余|另外?|每|各|前|后|这|那)(?:的)?$")
_AFTER_COUNT = Pattern(
    r"(?!.*(?:其中|例如|比如|主要|包括|特别|尤其|重点))[^\d一二三四五六七八九十：:。，,]{0,12}"
)
_PROMISE = Pattern(
    rf"(?P<words>(?:以下|下列|下述|如下)(?:几|若干)?(?:个|大|项|条|类|种|点)?(?:{_NOUNS}|点)[^，。：；\n]{{0,8}})[：。]"
)
_LONGEST_SENTENCE = 600
_ITEMISED = Pattern(
    r"；|[①-⑳]|[（(][一二三\d][)）]|[一二三]是|[一二三]要|第[一二三][，、]|首先|其次|其一|\d[.．、](?!\d)|一方面|^[|]|[：:].*\n.*[：:]"
)


def announced(document: Document) -> Iterator[Problem]:
    """A number of items announced (三个方面：) against the number of items that follow at once."""
    for outline in (document.outline, *document.attachment_outlines):
        for index, run in enumerate(outline.runs):
            if _is_whole(run, islice(outline.runs, index + 1, None)):
                yield from _compared(document.text, run.items)
        for group in outline.groups:
            if _is_complete(group):
                items = tuple(heading.ordinal for heading in group.headings)
                yield from _compared(document.text, items, ahead_only=True)


def _is_whole(run: Run, later: Iterable[Run]) -> bool:
    """Whether ``run`` is sure to have all its items: a run nested in it may have taken some."""
    if run.breaks or len(run.items) < 2 or run.items[0].number != 1:
        return False
    end = run.span.end
    nested = takewhile(lambda other: other.items[0].span.start < end, later)
    return not any(other.form is run.form for other in nested)


def _is_complete(group: Group) -> bool:
    return not group.breaks and len(group.headings) > 1 and group.headings[0].number == 1


def _compared(
    text: str, items: tuple[Ordinal, ...], *, ahead_only: bool = False
) -> Iterator[Problem]:
    first = items[0].span.start
    counts = _counts_before(text, first)
    if len(counts) != 1:
        return
    span, number, ahead = counts[0]
    if number == len(items) or (ahead_only and not ahead):
        return
    facts = {"announced": number, "count": len(items)}
    yield Problem(span, facts, "", (Related(covering(*(item.span for item in items)), "items"),))


def _counts_before(text: str, end: int) -> list[tuple[Span, int, bool]]:
    """What is counted in the sentence that ends at ``end``, if its last count announces."""
    stop = end
    while stop > 0 and text[stop - 1] in "：:。\n ":
        stop -= 1
    if stop == end:
        return []
    lower = max(0, stop - _LONGEST_SENTENCE)
    start = max(text.rfind(mark, lower, stop) for mark in "。；！？\n") + 1 or lower
    found = list(_COUNTED.finditer(text, start, stop))
    if not found or _AFTER_COUNT.fullmatch(text, found[-1].end(), stop) is None:
        return []
    if _REFERS_BACK.search(text[max(start, found[-1].start() - 3) : found[-1].start()]):
        return []
    return [
        (Span(*match.span()), _value(match["number"]), match["ahead"] is not None)
        for match in found
    ]


def _value(numeral: str) -> int:
    if numeral == "两":
        return 2
    return int(numeral) if numeral.isdigit() else hanzi_number(numeral) or 0


def promised(document: Document) -> Iterator[Problem]:
    """“以下几个方面：” in the body of an official document, with no items after it."""
    if not document.is_official:
        return
    for paragraph in document.outline.paragraphs:
        for found in _PROMISE.finditer(document.text, *paragraph.span):
            end = _end_of_what_follows(document, found.end())
            if end is None:
                continue
            rest = document.text[found.end() : end].strip()
            if "\n" not in rest and _ITEMISED.search(rest) is None:
                yield Problem(Span(*found.span("words")))


def _end_of_what_follows(document: Document, start: int) -> int | None:
    """Where the text ends that belongs to ``start``; ``None`` if headings are part of it."""
    current: Heading | None = None
    for heading in document.outline.all_headings:
        if heading.marker.start > start:
            is_part = current is None or heading in current.children
            return None if is_part else heading.marker.start
        current = heading
    closing = document.element(ElementKind.CLOSING)
    return document.body.end if closing is None else closing.span.start

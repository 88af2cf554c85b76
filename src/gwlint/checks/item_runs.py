"""Items numbered in running text: 一是…二是…, 第一，…第二，…, （1）…；（2）…"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.lost_ordinals import stands_within
from gwlint.document.outline import Outline
from gwlint.document.runs import Run
from gwlint.document.sequences import Break, BreakKind
from gwlint.mentions.ordinals import Ordinal, OrdinalForm, written
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_INLINE_FORMS = (
    OrdinalForm.HANZI_BRACKET,
    OrdinalForm.ARABIC,
    OrdinalForm.ARABIC_BRACKET,
    OrdinalForm.CIRCLED,
)
_WORD_FORMS = (OrdinalForm.NARRATIVE, OrdinalForm.NTH, OrdinalForm.ITEM)
_LONGEST_INLINE = 1500
_GOES_ON_OTHERWISE = Pattern(
    r"二[是要则来者]|其二|其次|再次|再者|再有|第二|[（(]二[)）]|②|(?<!\d)2[.．、）](?!\d)|另一|另外|此外|最后|再就是"
)
_SECOND_STEP = Pattern(
    r"其次|再次|最后|然后|第二|二是|其二|接着|接下来|同时|另外|此外|再者|还|再|随后|之后|进而|在此基础上"
)
_THANKS = Pattern(
    r"[，,]?(?:请允许|允许|让)?(?:我们?)?(?:衷心|诚挚|非常|十分|真诚|由衷)?(?:地)?(?:感谢|对您|对你|向您|向你|祝)"
)
_ONE_HAND = Pattern(r"(?<![另这某任哪每单同的之])一方面")
_OTHER_HAND = Pattern(r"另一方面|另方面|一方面|另外|同时|再者|此外|二方面|也")


def gaps(document: Document) -> Iterator[Problem]:
    """Runs whose numbers leave a gap, repeat or go back (一是…三是…), and a 一是 all alone."""
    yield from _gaps(document)
    if document.is_official:
        yield from _lonely(document)


def _gaps(document: Document) -> Iterator[Problem]:
    for outline in (document.outline, *document.attachment_outlines):
        for run in outline.runs:
            if run.form not in _WORD_FORMS and not _is_inline_list(document, run):
                continue
            for found in run.breaks:
                if not _is_written_elsewhere(document.text, outline, run, found):
                    yield _gap(run, found)


def _is_inline_list(document: Document, run: Run) -> bool:
    """Whether ``run`` is a list in a paragraph of ordinary length.

    Where a converter has made one line of a whole text, lists of several levels run into another.
    """
    if not document.is_official or run.form not in _INLINE_FORMS:
        return False
    start = document.text.rfind("\n", 0, run.span.start)
    end = document.text.find("\n", run.span.end)
    return (end if end >= 0 else len(document.text)) - start <= _LONGEST_INLINE


def _is_written_elsewhere(text: str, outline: Outline, run: Run, found: Break) -> bool:
    item = run.items[found.position]
    if found.kind is BreakKind.GAP:
        start = run.items[found.position - 1].span.end
        missing = range(found.expected, item.number)
    elif found.kind is BreakKind.START:
        start = _start_of_section(outline, item)
        missing = range(item.number - 1, item.number)
    else:
        return False
    return any(stands_within(text, run.form, number, start, item.span.start) for number in missing)


def _start_of_section(outline: Outline, item: Ordinal) -> int:
    """Where the section begins in which ``item`` stands, at the highest level there is."""
    start = outline.paragraphs[0].span.start
    for heading in outline.headings:
        if heading.marker.start > item.span.start:
            break
        start = heading.marker.start
    return start


def _gap(run: Run, found: Break) -> Problem:
    item = run.items[found.position]
    previous = run.items[found.position - 1] if found.position else None
    related = () if previous is None else (Related(previous.span, "previous"),)
    return Problem(
        item.span, {"expected": _words(run.form, found.expected)}, str(found.kind), related
    )


def _words(form: OrdinalForm, number: int) -> str:
    return written(form, number).rstrip("，")


def _lonely(document: Document) -> Iterator[Problem]:
    """A 一是 that no 二是 follows, in the body."""
    outline = document.outline
    runs = [run for run in outline.runs if run.form is OrdinalForm.NARRATIVE]
    for run, next_run in zip_longest(runs, runs[1:]):
        item = run.items[0]
        if len(run.items) > 1 or item.number != 1 or not item.certain:
            continue
        limit = next_run.span.start if next_run else document.body.end
        end = min(limit, _next_heading(outline, item, limit))
        if _GOES_ON_OTHERWISE.search(document.text, item.span.end, end) is None:
            yield Problem(item.span, {"expected": "二是"}, "lonely")


def _next_heading(outline: Outline, item: Ordinal, default: int) -> int:
    following = (heading.marker.start for heading in outline.all_headings)
    return next((start for start in following if start > item.span.start), default)


def pairs(document: Document) -> Iterator[Problem]:
    """首先 without 其次, 一方面 without 另一方面, 第一， without 第二， in the same section."""
    if not document.is_official:
        return
    outline = document.outline
    for run in outline.runs:
        item = run.items[0]
        end = _next_heading(outline, item, document.body.end)
        if item.number != 1 or len(run.items) > 1 or item.mark != "，":
            continue
        if run.form in (OrdinalForm.NTH, OrdinalForm.ITEM, OrdinalForm.FIRST_NEXT_LAST):
            if _THANKS.match(document.text, item.span.end):
                continue
            if _SECOND_STEP.search(document.text, item.span.end, end) is None:
                yield Problem(item.span, {"expected": _words(run.form, 2)})
    if "一方面" in document.text:
        yield from _one_hand(document)


def _one_hand(document: Document) -> Iterator[Problem]:
    paragraphs = document.outline.paragraphs
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        end = (following or paragraph).span.end
        found = _ONE_HAND.search(document.text, *paragraph.span)
        if found and _OTHER_HAND.search(document.text, found.end(), end) is None:
            yield Problem(Span(*found.span()), {"expected": "另一方面"})

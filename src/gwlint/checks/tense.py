"""Whether a sentence says that something at a date has happened, or is still to come."""

from __future__ import annotations

from bisect import bisect_right

from gwlint.document.document import Document
from gwlint.mentions.dates import Date
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_ALREADY = Pattern(
    r"(?<![不而迫自])已(?![知故婚建]|有意向)|已建(?!成区)|(?<![为除罢不受免大])了(?![解如望然结不])|曾(?!任)"
)
_ALREADY_BEFORE = Pattern(r"已经?[于在]$")
_OFFICE_DEEDS = Pattern(
    r"召开|召集|举行|举办|印发|出台|发布|公布|颁布|下发|下达|报送|通报|签署|签订|走访|赴|邀请|沟通|联系|面商|座谈|会商|调研|考察"
    r"|收到|听取|审议通过|批复|获|取得|入选|揭牌|挂牌|成立|设立|开市|开业"
)
_ISSUED_AT = Pattern(
    r"(?:正式|联合|共同|修订|制定|由[^，。；的]{2,12})?(?:印发|发布|出台|公布|颁布|下发|召开|举行|通过|签署|签订)的"
)
_PLANNED = Pattern(r"将|拟|计划|预计|力争|待|即将|定于")
_BOUND = Pattern(r"(?:年?底|年?末|上旬|中旬|下旬|当天|当日)?(?:之|以)?[前后起]|以来|之际|[-—–~～至到]|的(?!时候)")
_NO_ADVERBIAL = Pattern(
    r"[为对就把给按据用以比与从到至向由的和及、]$|[为对把](?![您你了])|围绕|关于|针对|根据|按照|将"
)
_RESERVED = Pattern(
    r"将(?![士领军帅])|拟|计划|预计|力争|争取|确保|目标|定于|有望|届时|到\d{4}年|至\d{4}年|届满|到期|如果|若|凡|应当|可以|可|不得|视为|约定|须|应"
)
_TO_COME = Pattern(
    r"规划|安排|准备|打算|截至|截止|为止|有效|施行|实施之日|生效|起|期限|时限|今后|未来|远景|展望|需|如|明确|要求|提出|建议|承诺|申请|继续"
    r"|逐步|即将|待|完成时间|时，|的，|的；|前"
)
_PLANS = Pattern(r"下一步|下一阶段|下阶段|下步|今后|接下来|工作打算|工作计划|工作安排|时间安排|进度安排")
_CLAUSE = Pattern(r"[^，；。：\n]*")
_LONGEST_SUBJECT = 24


def sentence_at(document: Document, offset: int) -> Span | None:
    """The sentence of the document in which ``offset`` lies, or ``None`` outside of sentences."""
    sentences = document.sentences
    position = bisect_right(sentences, (offset, len(document.text) + 1)) - 1
    if position >= 0 and sentences[position].start <= offset < sentences[position].end:
        return sentences[position]
    return None


def is_quoted(document: Document, span: Span) -> bool:
    """Whether ``span`` lies in a title 《…》 or in quotation marks."""
    return any(title.span.contains(span) for title in document.titles) or any(
        quotation.span.contains(span) for quotation in document.quotations
    )


def says_done(document: Document, date: Date, *, narrative: bool) -> bool:
    """Whether the sentence says that what it tells of ``date`` has been done.

    It does with 已, 了 or 曾, and of what was issued or held at that date (6月印发的《……》). In a narrative (a letter or report that tells what was done) the mere
    verb of an act of office on a certain day is enough (6月10日召开座谈会), unless plans are already
    being told of. Words of plans, deadlines, conditions and periods of validity make the answer no,
    and so does a date that is no adverbial (为2025年……奠定了基础).
    """
    sentence = sentence_at(document, date.span.start)
    if sentence is None or is_quoted(document, date.span):
        return False
    text = document.text
    before = text[sentence.start : date.span.start]
    after = text[date.span.end : _end_of_telling(text, date.span.end, sentence.end)]
    if _ISSUED_AT.match(after):
        return _PLANNED.search(before) is None
    if not _is_adverbial(before) or _BOUND.match(after) or _RESERVED.search(before + after):
        return False
    if _ALREADY_BEFORE.search(before) or _ALREADY.search(after):
        return True
    return (
        narrative
        and date.day is not None
        and _OFFICE_DEEDS.search(after) is not None
        and _TO_COME.search(text[sentence.start : sentence.end]) is None
        and _PLANS.search(text, document.body.start, date.span.start) is None
    )


def _is_adverbial(before: str) -> bool:
    """Whether a date after ``before``, the beginning of its sentence, says when something was."""
    clause = before[max(before.rfind(mark) for mark in "，；：") + 1 :]
    return len(clause) <= _LONGEST_SUBJECT and _NO_ADVERBIAL.search(clause) is None


def _end_of_telling(text: str, start: int, end: int) -> int:
    """The end of the clause that begins at ``start``; of the next one if this one is empty."""
    first = _CLAUSE.match(text, start, end)
    stop = first.end() if first is not None else start
    if stop - start <= 1 and text[stop : stop + 1] == "，":
        following = _CLAUSE.match(text, stop + 1, end)
        return following.end() if following is not None else stop
    return stop

"""Whether a sentence says that something at a date has happened, or is still to come."""

from __future__ import annotations

from bisect import bisect_right

from gwlint.document.document import Document
from gwlint.mentions.dates import Date
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_DEEDS = (
    r"召开|举行|举办|开展|完成|印发|出台|制定|发布|公布|颁布|成立|启动|建成|签署|签订|获得|取得|组织|审议通过|通过|批准|批复"
    r"|投入使用|上线|竣工|开工|揭牌|挂牌|赴|走访|上门|进行|邀请|联系|沟通|面商|下发|下达|实现|入选|获批|开市|注册设立|开通|通车|投产|交付|受理|收到"
)
_ALREADY = Pattern(r"(?<![不而迫])已(?![知故婚经]|有意向)|已经|业已|了(?!解|望|如)|曾(?!经?任职?资格)")
_DEED = Pattern(rf"(?:{_DEEDS})(?!的?(?:计划|方案|时间|期限|日期|后|时|前|之日))")
_DONE = Pattern(rf"(?:{_DEEDS})(?:[\u4e00-\u9fff]{{0,2}})了")
_TO_COME = Pattern(
    r"将(?![士领军帅])|拟|计划|预计|力争|争取|确保|目标|规划|安排|定于|定在|准备|打算|有望|届时|到\d{4}年|至\d{4}年|底前|日前|月前|年前"
    r"|之前|以前|为止|有效|施行|实施之日|生效|起|期限|时限|届满|到期|下一步|下一阶段|下阶段|下步|今后|未来|远景|展望|应当|应|须|需|如|若|凡|可以|明确|要求"
    r"|提出|建议|约定|承诺|申请|继续|逐步|即将|待|争取|实施期|完成时间|截止|时，|的，"
)
_RESERVED = Pattern(
    r"将(?![士领军帅])|拟|计划|预计|力争|争取|确保|目标|定于|有望|届时|到\d{4}年|至\d{4}年|前|后|起|届满|到期|如|若|凡|的，|的；|应当|可以|不得|视为|约定"
)
_CLAUSE = Pattern(r"[^，；。：\n]*")


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

    In a narrative (a letter or a report that says what was done) the mere verb of a deed is enough:
    “6月10日召开座谈会”; elsewhere it takes 已, 了 or 曾. Words of plans, deadlines, periods of
    validity and conditions make the answer no.
    """
    sentence = sentence_at(document, date.span.start)
    if sentence is None or is_quoted(document, date.span):
        return False
    text = document.text
    clause_end = _clauses_end(text, date.span.end, sentence.end)
    before = text[sentence.start : date.span.start]
    after = text[date.span.end : clause_end]
    if _ALREADY.search(after) or _DONE.search(after):
        return not (_RESERVED.search(before) or _RESERVED.search(after))
    if narrative and _DEED.search(after):
        whole = text[sentence.start : sentence.end].replace(date.span.of(text), "")
        return not _TO_COME.search(whole)
    return False


def _clauses_end(text: str, start: int, end: int) -> int:
    """The end of the clause that begins at ``start``; of the next one if this one is empty."""
    first = _CLAUSE.match(text, start, end)
    stop = first.end() if first else start
    if stop - start <= 1 and stop < end and text[stop] == "，":
        following = _CLAUSE.match(text, stop + 1, end)
        return following.end() if following else stop
    return stop

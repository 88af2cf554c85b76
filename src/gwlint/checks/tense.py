"""Whether a sentence says that something at a date has happened, or is still to come."""

from __future__ import annotations

from bisect import bisect_right

from gwlint.document.document import Document
from gwlint.mentions.dates import Date
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_ALREADY = Pattern(
    r"(?<![不而迫自])已(?![知故婚建]|有意向)|已建(?!成区)|(?<![为除罢不受免大])了(?![解如望然结不])"
    r"|曾(?!任)"
)
_ALREADY_BEFORE = Pattern(r"已经?[于在]$")
_OFFICE_DEEDS = Pattern(
    r"(?:召开|召集|印发|出台|发布|公布|颁布|下发|下达|报送|通报|签署|签订|走访|赴|邀请|沟通|联系"
    r"|面商|座谈|会商|调研|考察|收到|听取|审议通过|批复|获|取得|入选|揭牌|挂牌|成立|设立|开市"
    r"|正式(?:开通|上线|运行|启动))(?!的)"
)
_PAPER_DEEDS = Pattern(
    r"(?:印发|出台|发布|公布|颁布|下发|审议通过|签署|签订)了?[^，。；：]{0,10}《"
)
_STATE = Pattern(r"，[^。；：\n]{0,24}(?:累计|共|已)")
_ISSUED_AT = Pattern(
    r"(?:正式|联合|共同|由[^，。；的]{2,12})?(?:印发|发布|出台|公布|颁布|下发|修订)的"
    r"(?:《|[^，。；：]{0,12}(?:文件|通知|意见|办法|方案|报告|公报|数据|名单|规划|政策|规定|标准))"
)
_PLANNED = Pattern(r"将|拟|计划|预计|力争|待|即将|定于")
_BOUND = Pattern(r"(?:年?[底末]|当[天日])?(?:之|以)?[前后起]|以来|之际|[-—–~～至到]|的")
_AFTER_YEAR = Pattern(r"，|(?:[我全本][省市县区州局委厅])?已")
_NO_ADVERBIAL = Pattern(
    r"(?:[为对就把给按据用以比与从到向由的和及、]|(?<!截)至)$|[为对把](?![您你了])|围绕|关于|针对"
    r"|根据|按照|将"
)
_RESERVED = Pattern(
    r"将(?![士领军帅])|拟|计划|预计|力争|争取|确保|目标|定于|有望|届|[到至]\d{4}年|到期|如果|若|凡"
    r"|可|不得|视为|约定|须|应"
)
_TO_COME = Pattern(
    r"规划|安排|准备|打算|截至|截止|为止|有效|施行|实施之日|生效|[日月年]起|期限|时限|今后|未来|远景"
    r"|展望|(?<!供)需(?!求)|如[果遇需]|承诺|即将|(?<![接期对看优])待|决定|完成时间|时，|的，|[日月底年之以]前"
)
_PLANS_BEGIN = Pattern(
    r"(?:^|[\n。])[^，。；\n]{0,8}(?:下一步|下一?阶段|下步|今后|接下来)"
    r"|\n[^，。；\n]{0,14}(?:打算|计划|安排|考虑|思路|举措)(?=\n|。)"
)
_SECTION = Pattern(r"\n[一二三四五六七八九十]{1,3}、")
_QUOTED_WORDS = Pattern(r"《[^《》]*》|“[^“”]*”")
_AS_OF = ("截至", "截止")
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

    It does with 已, 了 or 曾, and where something was issued at that date (6月印发的《……》). In a
    narrative (a letter or report that tells what was done) less is enough, unless plans are being
    told of: the mere verb of an act of office (6月10日召开座谈会), or figures as of the date. Words
    of plans, deadlines, conditions and terms of validity make the answer no, and so does a date
    that is no adverbial (为2025年……奠定了基础, 2025年工作的部署).
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
    if date.month is None and not date.phase and _AFTER_YEAR.match(after) is None:
        return False
    if _ALREADY_BEFORE.search(before) or _ALREADY.search(after):
        return True
    return narrative and _is_narrated(document, date, sentence, after)


def _is_narrated(document: Document, date: Date, sentence: Span, after: str) -> bool:
    """Whether a narrative tells of ``date`` as of something done, without saying so in a word."""
    text = document.text
    if text[sentence.start : date.span.start].endswith(_AS_OF):
        told = _STATE.match(text, date.span.end, sentence.end)
        around = text[date.span.end : sentence.end]
    else:
        deeds = _PAPER_DEEDS if date.day is None else _OFFICE_DEEDS
        told = deeds.search(after)
        around = text[sentence.start : sentence.end]
    plain = _QUOTED_WORDS.sub("《》", around)
    if told is None or date.month is None or _TO_COME.search(plain) is not None:
        return False
    return not _are_plans(document, date.span.start)


def _are_plans(document: Document, offset: int) -> bool:
    """Whether the text has turned to plans before ``offset`` and not to another section since."""
    start = document.body.start
    turns = [match.start() for match in _PLANS_BEGIN.finditer(document.text, start, offset)]
    return bool(turns) and _SECTION.search(document.text, turns[-1] + 1, offset) is None


def _is_adverbial(before: str) -> bool:
    """Whether a date after ``before``, the beginning of its sentence, says when something was."""
    clause = before[max(before.rfind(mark) for mark in "，；：") + 1 :]
    return len(clause) <= _LONGEST_SUBJECT and _NO_ADVERBIAL.search(clause) is None


def _end_of_telling(text: str, start: int, end: int) -> int:
    """The end of the clause that begins at ``start``; of the next one if this one tells nothing."""
    first = _CLAUSE.match(text, start, end)
    stop = first.end() if first is not None else start
    is_empty = stop - start <= 1 or text[start:stop].endswith("期间")
    if is_empty and text[stop : stop + 1] == "，":
        following = _CLAUSE.match(text, stop + 1, end)
        return following.end() if following is not None else stop
    return stop

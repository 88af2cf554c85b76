"""To whom a document is written, and how it begins: addressee, opening, title."""

from __future__ import annotations

from collections.abc import Iterator

from gwlint.checks.problem import Problem, Related
from gwlint.document.document import Document
from gwlint.document.elements import ElementKind
from gwlint.document.words import PROPOSERS
from gwlint.mentions.surnames import COMPOUND_SURNAMES, SURNAMES
from gwlint.text.edits import Edit
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_ROLE = Pattern(
    r"(?P<role>委员|代表)"
    r"(?=[，。；：的您！”]|提出|提到|所提|在|对|关于|建议|指出|反映|关心|一直|长期|和|及|进行|当面|沟通|联系)"
)
_BEFORE_SURNAME = ("感谢", "正如", "根据", "按照", "同意", *"，。；：、（“ \n对与和向如请")
_RECEIPT = Pattern(
    r"收悉|收到|敬悉|(?:答复|函复|回复|复函|反馈|报告|办理|意见|情况)[^。，；]{0,10}如下|如下[^。，；]{0,6}(?:意见|答复)|经(?:研究|认真研究)"
)
_MATTER_WORDS = Pattern(r"提案|建议|议案|意见")
_TITLE_FAULTS = (
    (
        "open",
        Pattern(r"关于[^的《》“”\n]{4,60}?(?P<fault>答复|复函|通知|批复|请示|通报)(?=。?(?:\n|$))"),
    ),
    ("doubled", Pattern(r"(?P<fault>关于关于)")),
    ("doubled", Pattern(r"(?P<fault>的通知》?的通知)")),
)
_ANONYMOUS = Pattern(r"有关|相关")
_NUMBER_ALONE = Pattern(r"第?\d{1,8}(?=提案|建议)|第\d{1,8}(?!\d|[号届次年个])")
_NAMED = Pattern(r"\d|[《“]|会办|协办|关于.{6,}(?<!会议|委员会|政协|人大|代表|委员)(?:的)?$")


def role_fits_matter(document: Document) -> Iterator[Problem]:
    """委员 is written to on a proposal, 代表 on a suggestion; neither as 女士 or 先生."""
    addressee, title = document.addressee, document.title_statement
    if addressee is None or not addressee.role or addressee.is_body:
        return
    if title is None or title.noun is None or title.answers_both:
        return
    expected = PROPOSERS[title.noun.matter]
    if addressee.role == expected:
        return
    start = addressee.span.start + addressee.text.rfind(addressee.role)
    yield Problem(
        Span(start, start + len(addressee.role)),
        {"role": addressee.role, "expected": expected, "noun": title.noun.noun},
        "role" if addressee.role in PROPOSERS.values() else "courtesy",
        related=(Related(title.noun.span, "title"),),
    )


def colon(document: Document) -> Iterator[Problem]:
    """The addressee is followed by a full-width colon (GB/T 9704—2012 §7.3.2)."""
    addressee = document.addressee
    if addressee is None or addressee.mark == "：":
        return
    end = addressee.span.end
    if not addressee.mark:
        name = Span(max(addressee.span.start, end - 2), end)
        yield Problem(name, variant="missing", edits=(Edit(Span(end, end), "："),))
        return
    mark = Span(end - 1, end)
    variant = "half-width" if addressee.mark == ":" else "other"
    yield Problem(mark, {"mark": addressee.mark}, variant, edits=(Edit(mark, "："),))


def addressed_by_surname(document: Document) -> Iterator[Problem]:
    """赵委员 in the body is one of the persons that the letter is written to."""
    addressee = document.addressee
    if addressee is None or addressee.is_open or addressee.is_body or not addressee.names:
        return
    surnames = addressee.surnames()
    for match in _ROLE.finditer(document.text, document.body.start, document.body.end):
        surname = _surname_before(document.text, match.start())
        if not surname:
            continue
        facts = {
            "surname": surname,
            "role": match["role"],
            "addressee": addressee.text.rstrip("：:，,"),
        }
        related = (Related(addressee.span, "addressee"),)
        if surname not in surnames:
            place = Span(match.start() - len(surname), match.start())
            yield Problem(place, facts, "surname", related=related)
        elif addressee.role in PROPOSERS.values() and match["role"] != addressee.role:
            yield Problem(Span(*match.span()), facts, "role", related=related)


def _surname_before(text: str, end: int) -> str:
    """The surname that ends at ``end`` with nothing of a name before it, or ``""``."""
    for length, surnames in ((2, COMPOUND_SURNAMES), (1, SURNAMES)):
        start = end - length
        if text[start:end] in surnames and (start == 0 or text.endswith(_BEFORE_SURNAME, 0, start)):
            return text[start:end]
    return ""


def opening_formula(document: Document) -> Iterator[Problem]:
    """A reply begins by naming what was received and says that it answers (实务)."""
    paragraphs = document.body_paragraphs[:2]
    if not paragraphs or document.addressee is None:
        return
    text = "".join(paragraph.text for paragraph in paragraphs)
    if _RECEIPT.search(text) and _MATTER_WORDS.search(text):
        return
    first = paragraphs[0]
    end = first.text.find("。")
    length = min(len(first.text) if end < 0 else end + 1, 40)
    yield Problem(Span(first.span.start, first.span.start + length))


def title_of_reply(document: Document) -> Iterator[Problem]:
    """The title of a reply says which proposal or suggestion it answers (地方规范)."""
    title = document.element(ElementKind.TITLE)
    statement = document.title_statement
    if title is None or statement is None or statement.noun is None or statement.numbers:
        return
    bare = _NUMBER_ALONE.search(document.text, title.span.start, title.span.end)
    if bare is not None:
        yield Problem(Span(*bare.span()), {"noun": statement.noun.noun}, "number")
        return
    if _ANONYMOUS.search(title.text) or not _NAMED.search(title.text.split(statement.noun.noun)[0]):
        yield Problem(title.span, {"noun": statement.noun.noun}, "anonymous")


def title_end_mark(document: Document) -> Iterator[Problem]:
    """A title ends without a full stop, comma, colon or semicolon (GB/T 15834—2011 附录B.4)."""
    title = document.element(ElementKind.TITLE)
    if title is not None and title.text[-1] in "。，；：、,;:.":
        mark = Span(title.span.end - 1, title.span.end)
        yield Problem(mark, {"mark": title.text[-1]}, edits=(Edit(mark, ""),))


def title_about(document: Document) -> Iterator[Problem]:
    """关于 in a title is closed by 的 before the type; nothing stands twice (条例 第九条（七）)."""
    title = document.element(ElementKind.TITLE)
    if title is None:
        return
    for variant, pattern in _TITLE_FAULTS:
        match = pattern.search(document.text, title.span.start, title.span.end)
        if match is not None:
            yield Problem(Span(*match.span("fault")), {"fault": match["fault"]}, variant)

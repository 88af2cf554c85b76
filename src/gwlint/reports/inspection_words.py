"""The words of the inspection, in Chinese and in English."""

from __future__ import annotations

from typing import NamedTuple

from gwlint.document.elements import ElementKind
from gwlint.mentions.verdicts import Verdict


class InspectionWords(NamedTuple):
    """The words of the inspection. Those of amounts are templates for one value or two."""

    elements: str
    pages: str
    outline: str
    dates: str
    references: str
    relations: str
    quantities: str
    undated: str
    issue_date: str
    print_date: str
    titles: str
    document_numbers: str
    proposal_numbers: str
    sessions: str
    periods: str
    line: str
    expected: str
    pause: str
    verdicts: dict[Verdict, str]
    exactly: str
    between: str
    above: str
    at_least: str
    below: str
    at_most: str


_CHINESE = InspectionWords(
    elements="要素",
    pages="页码",
    outline="层次",
    dates="时间",
    references="引用",
    relations="数字关系",
    quantities="数字",
    undated="未定",
    issue_date="成文日期",
    print_date="印发日期",
    titles="书名号",
    document_numbers="文号",
    proposal_numbers="编号",
    sessions="届次",
    periods="时期",
    line="第 {} 行",
    expected="应为 {}",
    pause="、",
    verdicts={
        Verdict.CONTRADICTED: "矛盾",
        Verdict.ROUNDED: "舍入有出入",
        Verdict.VERIFIED: "相符",
        Verdict.UNVERIFIABLE: "无从核算",
    },
    exactly="{}",
    between="{} 至 {}",
    above="大于 {}",
    at_least="不小于 {}",
    below="小于 {}",
    at_most="不大于 {}",
)

_ENGLISH = InspectionWords(
    elements="Elements",
    pages="page numbers",
    outline="Outline",
    dates="Dates",
    references="References",
    relations="Figures that follow from others",
    quantities="Figures",
    undated="undated",
    issue_date="issue date",
    print_date="print date",
    titles="title",
    document_numbers="document number",
    proposal_numbers="proposal number",
    sessions="session",
    periods="period",
    line="line {}",
    expected="should be {}",
    pause=", ",
    verdicts={
        Verdict.CONTRADICTED: "contradicted",
        Verdict.ROUNDED: "rounded oddly",
        Verdict.VERIFIED: "verified",
        Verdict.UNVERIFIABLE: "not verifiable",
    },
    exactly="{}",
    between="{} to {}",
    above="more than {}",
    at_least="at least {}",
    below="less than {}",
    at_most="at most {}",
)

_ELEMENTS = {
    ElementKind.COPY_NUMBER: "份号",
    ElementKind.CLASSIFICATION: "密级",
    ElementKind.URGENCY: "紧急程度",
    ElementKind.LETTERHEAD: "发文机关标志",
    ElementKind.DOCUMENT_NUMBER: "发文字号",
    ElementKind.SIGNATORY: "签发人",
    ElementKind.RESULT_CLASS: "办理结果",
    ElementKind.DISCLOSURE: "公开属性",
    ElementKind.TITLE: "标题",
    ElementKind.ADDRESSEE: "主送",
    ElementKind.OPENING: "开头",
    ElementKind.BODY: "正文",
    ElementKind.HEADING: "层次标题",
    ElementKind.CLOSING: "结语",
    ElementKind.ATTACHMENT_NOTE: "附件说明",
    ElementKind.SIGNATURE: "署名",
    ElementKind.ISSUE_DATE: "成文日期",
    ElementKind.ANNOTATION: "附注",
    ElementKind.CONTACT: "联系方式",
    ElementKind.ATTACHMENT: "附件",
    ElementKind.COPY_RECIPIENTS: "抄送机关",
    ElementKind.PRINTING_OFFICE: "印发机关",
    ElementKind.PRINT_DATE: "印发日期",
    ElementKind.EXTRANEOUS: "非公文文字",
}


def inspection_words_in(language: str) -> InspectionWords:
    """The words in ``language``: English if it is ``"en"``, else Chinese."""
    return _ENGLISH if language == "en" else _CHINESE


def element_in_words(kind: ElementKind, language: str) -> str:
    """What a part of a document is called."""
    return kind.replace("-", " ") if language == "en" else _ELEMENTS[kind]

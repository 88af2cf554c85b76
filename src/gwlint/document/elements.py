"""The parts of an official document and the kinds of document.

The names are those of ``docs/glossary.md``; the parts are those of GB/T 9704—2012 §7 and of the
practice of reply letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from gwlint.text.span import Span


class ElementKind(StrEnum):
    """A part of an official document."""

    COPY_NUMBER = "copy-number"  # 份号
    CLASSIFICATION = "classification"  # 密级和保密期限
    URGENCY = "urgency"  # 紧急程度
    LETTERHEAD = "letterhead"  # 发文机关标志
    DOCUMENT_NUMBER = "document-number"  # 发文字号
    SIGNATORY = "signatory"  # 签发人
    RESULT_CLASS = "result-class"  # 办理结果类别
    DISCLOSURE = "disclosure"  # 公开属性
    TITLE = "title"  # 标题
    ADDRESSEE = "addressee"  # 主送机关、称谓
    OPENING = "opening"  # 开头
    BODY = "body"  # 正文段落
    HEADING = "heading"  # 独立成行的层次标题
    CLOSING = "closing"  # 结语
    ATTACHMENT_NOTE = "attachment-note"  # 附件说明
    SIGNATURE = "signature"  # 发文机关署名
    ISSUE_DATE = "issue-date"  # 成文日期
    ANNOTATION = "annotation"  # 附注
    CONTACT = "contact"  # 联系人、联系电话
    ATTACHMENT = "attachment"  # 附件
    COPY_RECIPIENTS = "copy-recipients"  # 抄送机关
    PRINTING_OFFICE = "printing-office"  # 印发机关
    PRINT_DATE = "print-date"  # 印发日期
    EXTRANEOUS = "extraneous"  # 网页导航等不属于公文的文字


class Element(NamedTuple):
    """One part of a document: what it is, where (in logical text), and what it says.

    ``text`` is the logical text of the span; a title that ran over several lines is already one.
    """

    kind: ElementKind
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of logical text: a line without its indent and its line end.

    ``indent`` is the width of the indent in half-width columns as it stood in the source;
    ``table`` says that the line is a row of a Markdown table.
    """

    index: int
    span: Span
    text: str
    indent: int = 0
    table: bool = False


class DocumentKind(StrEnum):
    """What kind of document a text is, as the JSON contract spells it.

    The 15 statutory types are those of 条例 第八条; ``REPLY`` is the house type of letters that
    answer a proposal or a suggestion; ``OTHER`` is none of these.
    """

    REPLY = "reply"  # 提案、建议答复
    RESOLUTION = "resolution"  # 决议
    DECISION = "decision"  # 决定
    ORDER = "order"  # 命令（令）
    COMMUNIQUE = "communique"  # 公报
    ANNOUNCEMENT = "announcement"  # 公告
    PUBLIC_NOTICE = "public-notice"  # 通告
    OPINION = "opinion"  # 意见
    NOTICE = "notice"  # 通知
    CIRCULAR = "circular"  # 通报
    REPORT = "report"  # 报告
    REQUEST = "request"  # 请示
    APPROVAL = "approval"  # 批复
    BILL = "bill"  # 议案
    LETTER = "letter"  # 函
    MINUTES = "minutes"  # 纪要
    OTHER = "other"  # 其他文字


class Matter(StrEnum):
    """What a reply letter answers."""

    PROPOSAL = "proposal"  # 政协提案
    SUGGESTION = "suggestion"  # 人大代表建议

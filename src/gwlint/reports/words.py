"""The reports' own words, in Chinese and in English.

What a rule says is in its rule file; here is only what the reports say about it.
"""

from __future__ import annotations

from typing import NamedTuple

from gwlint.engine.finding import Applicability, Severity


class Words(NamedTuple):
    """The words of the report on findings.

    Counted words are pairs: for one, and for any other number, which fills ``{}``.
    """

    severities: dict[Severity, str]
    evidence: str
    basis: str
    fix: str
    applicabilities: dict[Applicability, str]
    nothing: str
    failure: str
    breakdown: str
    summary: str
    checked: tuple[str, str]
    clean: tuple[str, str]
    failed: tuple[str, str]
    broken: tuple[str, str]
    counts: dict[Severity, tuple[str, str]]
    hidden: tuple[str, str]
    fixable: tuple[str, str]
    nothing_found: str
    separator: str
    pause: str
    stop: str


_CHINESE = Words(
    severities={Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"},
    evidence="算式",
    basis="依据",
    fix="修改",
    applicabilities={
        Applicability.SAFE: "可照改",
        Applicability.UNSAFE: "核对后再改",
        Applicability.DISPLAY: "仅供参考",
    },
    nothing="（空）",
    failure="无法检查",
    breakdown="规则故障",
    summary="合计",
    checked=("检查 {} 个文件", "检查 {} 个文件"),
    clean=("{} 个无误", "{} 个无误"),
    failed=("{} 个无法检查", "{} 个无法检查"),
    broken=("规则故障 {} 次", "规则故障 {} 次"),
    counts={
        Severity.ERROR: ("错误 {} 处", "错误 {} 处"),
        Severity.WARNING: ("警告 {} 处", "警告 {} 处"),
        Severity.INFO: ("提示 {} 处", "提示 {} 处"),
    },
    hidden=(
        "另有较轻的 {} 处未列出（加 --min-severity info 列出）",
        "另有较轻的 {} 处未列出（加 --min-severity info 列出）",
    ),
    fixable=("附修改建议 {} 处", "附修改建议 {} 处"),
    nothing_found="未发现问题",
    separator="，",
    pause="；",
    stop="。",
)

_ENGLISH = Words(
    severities={Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
    evidence="sums",
    basis="basis",
    fix="fix",
    applicabilities={
        Applicability.SAFE: "safe",
        Applicability.UNSAFE: "to be checked first",
        Applicability.DISPLAY: "for information",
    },
    nothing="(nothing)",
    failure="not checked",
    breakdown="rule failure",
    summary="Summary",
    checked=("{} file checked", "{} files checked"),
    clean=("{} clean", "{} clean"),
    failed=("{} not checked", "{} not checked"),
    broken=("{} rule failure", "{} rule failures"),
    counts={
        Severity.ERROR: ("{} error", "{} errors"),
        Severity.WARNING: ("{} warning", "{} warnings"),
        Severity.INFO: ("{} info", "{} infos"),
    },
    hidden=(
        "{} lesser finding not shown (--min-severity info shows it)",
        "{} lesser findings not shown (--min-severity info shows them)",
    ),
    fixable=("{} fix suggested", "{} fixes suggested"),
    nothing_found="nothing found",
    separator=", ",
    pause="; ",
    stop=".",
)

_KINDS = {
    "reply": ("答复", "reply"),
    "resolution": ("决议", "resolution"),
    "decision": ("决定", "decision"),
    "order": ("命令", "order"),
    "communique": ("公报", "communiqué"),
    "announcement": ("公告", "announcement"),
    "public-notice": ("通告", "public notice"),
    "opinion": ("意见", "opinion"),
    "notice": ("通知", "notice"),
    "circular": ("通报", "circular"),
    "report": ("报告", "report"),
    "request": ("请示", "request"),
    "approval": ("批复", "approval"),
    "bill": ("议案", "bill"),
    "letter": ("函", "letter"),
    "minutes": ("纪要", "minutes"),
    "other": ("其他文字", "other text"),
}
_MATTERS: dict[str | None, tuple[str, str]] = {
    "proposal": ("提案答复", "reply to a proposal"),
    "suggestion": ("建议答复", "reply to a suggestion"),
}


def words_in(language: str) -> Words:
    """The report's words in ``language``: English if it is ``"en"``, else Chinese."""
    return _ENGLISH if language == "en" else _CHINESE


def kind_in_words(kind: str, matter: str | None, language: str) -> str:
    """What a document of ``kind``, on ``matter``, is called; both as the JSON contract has them."""
    chinese, english = _MATTERS.get(matter) or _KINDS.get(kind, (kind, kind))
    return english if language == "en" else chinese


def counted(words: tuple[str, str], number: int) -> str:
    """``words`` for ``number`` things."""
    return words[number != 1].format(number)

"""The words of the pages on rules, in Chinese and in English."""

from __future__ import annotations

from typing import NamedTuple

from gwlint.reports.words import kind_in_words


class RuleWords(NamedTuple):
    """The words of the pages on rules. ``since`` and ``number`` are templates for one value."""

    severity: str
    since: str
    applies: str
    basis: str
    requirements: str
    wrong: str
    right: str
    number: tuple[str, str]
    pause: str


_CHINESE = RuleWords(
    severity="级别",
    since="自 {} 版起",
    applies="适用",
    basis="依据",
    requirements="条目",
    wrong="反例",
    right="正例",
    number=("共 {} 条规则。", "共 {} 条规则。"),
    pause="、",
)

_ENGLISH = RuleWords(
    severity="severity",
    since="since {}",
    applies="applies to",
    basis="basis",
    requirements="covers",
    wrong="Wrong",
    right="Right",
    number=("{} rule.", "{} rules."),
    pause=", ",
)

_TOPICS = {
    "elements": ("要素", "elements"),
    "structure": ("结构层次", "structure"),
    "dates": ("日期", "dates"),
    "figures": ("数字", "figures"),
    "references": ("引用与名称", "references"),
    "punctuation": ("标点", "punctuation"),
    "numerals": ("数字用法", "numerals"),
    "wording": ("用语", "wording"),
    "layout": ("版式", "layout"),
    "repository": ("文件之间", "repository"),
}

_APPLIES = {
    "*": ("各种文字", "any text"),
    "official": ("公文", "official documents"),
    "reply-to-proposal": ("提案答复", "replies to proposals"),
    "reply-to-suggestion": ("建议答复", "replies to suggestions"),
}


def rule_words_in(language: str) -> RuleWords:
    """The words in ``language``: English if it is ``"en"``, else Chinese."""
    return _ENGLISH if language == "en" else _CHINESE


def topic_in_words(topic: str, language: str) -> str:
    """What a topic, given as the name of its folder, is called."""
    chinese, english = _TOPICS.get(topic, (topic, topic))
    return english if language == "en" else chinese


def applicability_in_words(name: str, language: str) -> str:
    """What an entry of a rule's ``applies`` means."""
    if name not in _APPLIES:
        return kind_in_words(name, None, language)
    chinese, english = _APPLIES[name]
    return english if language == "en" else chinese

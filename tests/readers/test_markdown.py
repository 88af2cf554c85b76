"""Front matter, code and comments of Markdown are no part of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.readers.markdown import find_markup


def marked(text: str) -> list[str]:
    return [span.of(text) for span in find_markup(text)]


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("---\ntitle: 答复\n---\n正文", ["---\ntitle: 答复\n---"]),
        ('+++\ntitle = "答复"\n+++\n正文', ['+++\ntitle = "答复"\n+++']),
        ("---\r\ntitle: 答复\r\n---\r\n正文", ["---\r\ntitle: 答复\r\n---"]),
        ("甲\n```text\n2月30日\n```\n乙", ["```text\n2月30日\n```"]),
        ("甲\n~~~~\n~~~\n2月30日\n~~~~~\n乙", ["~~~~\n~~~\n2月30日\n~~~~~"]),
        ("甲\n```\n没有结尾", ["```\n没有结尾"]),
        ("甲<!-- 备注 -->乙", ["<!-- 备注 -->"]),
        ("甲\n<!-- 两行\n备注 -->\n乙", ["<!-- 两行\n备注 -->"]),
        ("```\n<!--\n```\n乙-->", ["```\n<!--\n```"]),
        ("<!--\n```\n-->\n乙\n```\n丙\n```", ["<!--\n```\n-->", "```\n丙\n```"]),
    ],
)
def test_markup(text: str, markup: list[str]) -> None:
    assert marked(text) == markup


@pytest.mark.parametrize(
    "text",
    [
        "---\n\n第一段：正文。\n\n---\n第二段",
        "正文\n---\ntitle: 甲\n---\n",
        "行内的 ```代码``` 不是代码块",
        "    ```\n    缩进四格\n",
        "没有结尾的备注 <!-- 甲\n乙",
        "---\ntitle: 没有结尾",
    ],
)
def test_no_markup(text: str) -> None:
    assert marked(text) == []


@given(st.lists(st.sampled_from(["```", "~~~", "<!--", "-->", "---", "\n", "a: 1", "甲"])))
def test_spans_are_sorted_disjoint_and_within_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for span in find_markup(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end

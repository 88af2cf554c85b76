"""Inputs that cannot be read, and why."""

from __future__ import annotations

from enum import Enum


class Reason(Enum):
    """Why an input cannot be read: one line for a person, in Chinese and in English."""

    MISSING = ("文件不存在", "no such file")
    DIRECTORY = ("是文件夹，不是文件", "is a folder, not a file")
    PERMISSION = ("没有读取权限", "permission denied")
    SYSTEM = ("无法读取（{detail}）", "cannot be read ({detail})")
    EMPTY = ("是空文件，没有可检查的文字", "is empty: there is no text to check")
    TOO_LARGE = ("超过 {detail} MiB，未检查", "is larger than {detail} MiB and was not checked")
    NOT_TEXT = ("是 {detail} 文件，不是文本文件", "is a {detail} file, not a text file")
    BINARY = ("不是文本文件（含有空字节）", "is not a text file (it holds NUL bytes)")
    UNDECODABLE = (
        "编码无法识别：既不是 UTF-8（自第 {detail} 个字节起不合规则），也不是 GB18030 或 UTF-16",
        "has an unknown encoding: not UTF-8 (invalid from byte {detail}), nor GB18030 or UTF-16",
    )


class UnreadableError(Exception):
    """An input cannot be read as text.

    ``name`` is what the user calls the input; ``detail`` is the size, format, byte or system
    message that the reason mentions.
    """

    def __init__(self, name: str, reason: Reason, detail: str = "") -> None:
        super().__init__(name, reason, detail)
        self.name = name
        self.reason = reason
        self.detail = detail

    def explain(self, language: str = "zh") -> str:
        """The reason in one line, without the name; ``language`` is ``zh`` or ``en``."""
        chinese, english = self.reason.value
        return (english if language == "en" else chinese).format(detail=self.detail)

    def __str__(self) -> str:
        return f"{self.name}: {self.explain()}"

"""The help texts."""

from __future__ import annotations

import os
from collections.abc import Iterator

from gwlint import __version__
from gwlint.cli.usage import COMMANDS, DEFAULT_COMMAND, EXIT_STATUSES, Option

_WIDEST = 100
_INDENT = 30


def help_text(name: str, language: str) -> str:
    """The help of the command ``name``; that of ``check`` introduces the other commands, too."""
    return "\n".join(_lines(name, language)) + "\n"


def _lines(name: str, language: str) -> Iterator[str]:
    command = COMMANDS[name]
    if name == DEFAULT_COMMAND:
        title = _either(
            language, "公文文字一致性检查", "text consistency of Chinese official documents"
        )
        yield f"gwlint {__version__} – {title}"
        yield ""
    usage = _either(language, "用法：", "Usage: ")
    for line in command.usage:
        yield f"{usage}{line}"
        usage = " " * (6 if language == "zh" else 7)
    yield ""
    yield from _wrapped(command.help(language), 0)
    for chinese, english, options in command.groups:
        yield ""
        yield _either(language, f"{chinese}：", f"{english.capitalize()}:")
        for option in options:
            yield from _entry(_spelling(option), option.help(language))
    if name == DEFAULT_COMMAND:
        yield from _more(language)


def _more(language: str) -> Iterator[str]:
    yield ""
    yield _either(language, "其他命令：", "Other commands:")
    for name, command in COMMANDS.items():
        if name != DEFAULT_COMMAND:
            yield from _entry(name, command.help(language))
    yield ""
    yield _either(language, "退出状态：", "Exit status:")
    for status, chinese, english in EXIT_STATUSES:
        yield from _entry(status, _either(language, chinese, english))


def _entry(head: str, text: str) -> Iterator[str]:
    lead = f"  {head}"
    if len(lead) >= _INDENT:
        yield lead
        lead = ""
    for line in _wrapped(text, _INDENT):
        yield lead.ljust(_INDENT) + line
        lead = ""


def _spelling(option: Option) -> str:
    flags = ", ".join(option.flags)
    return f"{flags} {option.value}" if option.value else flags


def _wrapped(text: str, indent: int) -> list[str]:
    from gwlint.reports.cells import wrapped

    return wrapped(text, _width() - indent)


def _width() -> int:
    try:
        width = os.get_terminal_size().columns
    except OSError:
        width = 80
    return max(60, min(width, _WIDEST))


def _either(language: str, chinese: str, english: str) -> str:
    return english if language == "en" else chinese

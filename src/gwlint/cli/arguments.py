"""From the words on the command line to what is to be done."""

from __future__ import annotations

from argparse import ArgumentError, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from gwlint.cli.usage import COMMANDS, DEFAULT_COMMAND, Command


class UsageError(Exception):
    """The command line cannot be understood. ``chinese`` and ``english`` say why."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(english)
        self.chinese = chinese
        self.english = english

    def text(self, language: str) -> str:
        """What is wrong, in one line."""
        return self.english if language == "en" else self.chinese


def language_of(words: Sequence[str]) -> str:
    """The language that the command line asks for, found before anything else is understood."""
    for word, following in pairwise([*words, ""]):
        if word == "--":
            break
        if word == "--lang=en" or (word == "--lang" and following == "en"):
            return "en"
    return "zh"


def command_of(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The name of the command and the words that follow it; a path or an option means ``check``."""
    if words and words[0] in COMMANDS:
        return words[0], words[1:]
    return DEFAULT_COMMAND, words


def parse(command: str, words: Sequence[str]) -> Namespace:
    """The options of ``command`` as attributes, and the other words as ``paths``.

    Raises:
        UsageError: if there is no such option, or its value is wrong.
    """
    options, paths = _split(words)
    parser = _parser(COMMANDS[command])
    try:
        namespace, others = parser.parse_known_args(options)
    except ArgumentError as error:
        raise _translated(error) from error
    for word in others:
        if word.startswith("-") and word != "-":
            raise _unknown(word, COMMANDS[command])
    namespace.paths = [*others, *paths]
    return namespace


def _split(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    if "--" not in words:
        return words, ()
    end = words.index("--")
    return words[:end], words[end + 1 :]


def _parser(command: Command) -> ArgumentParser:
    # Without a width, each option would have argparse ask the terminal, with a slow import.
    formatter = partial(HelpFormatter, width=80)
    parser = ArgumentParser(
        add_help=False, allow_abbrev=False, exit_on_error=False, formatter_class=formatter
    )
    for _, _, options in command.groups:
        for option in options:
            parser.add_argument(*option.flags, **option.settings)
    return parser


def _translated(error: ArgumentError) -> UsageError:
    option, message = error.argument_name or "", error.message
    if message == "expected one argument":
        return UsageError(f"{option} 缺少取值", f"{option} needs a value")
    if message.startswith("ignored explicit argument"):
        return UsageError(f"{option} 不带取值", f"{option} takes no value")
    value = message.partition("'")[2].partition("'")[0]
    if "(choose from" in message:
        choices = message.partition("(choose from ")[2].rstrip(")").replace("'", "")
        return UsageError(
            f"{option} 没有“{value}”这个取值，可以是：{choices.replace(', ', '、')}",
            f"{option} cannot be “{value}”; possible are: {choices}",
        )
    return UsageError(f"{option} 的取值“{value}”不是整数", f"{option}: “{value}” is no integer")


def _unknown(word: str, command: Command) -> UsageError:
    from gwlint.engine.complaints import nearest

    flag = word.partition("=")[0]
    known = [
        known for _, _, options in command.groups for option in options for known in option.flags
    ]
    close = nearest(flag, known)
    if close is None:
        return UsageError(f"没有 {flag} 这个选项", f"there is no option {flag}")
    return UsageError(
        f"没有 {flag} 这个选项，是否想写 {close}？",
        f"there is no option {flag}; did you mean {close}?",
    )

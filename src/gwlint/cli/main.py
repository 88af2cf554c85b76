"""The command line from its words to its exit status."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

from gwlint import __version__
from gwlint.cli.arguments import UsageError, command_of, language_of, parse
from gwlint.cli.terminal import abandon_output, complain, prepare_output

SUCCESS, FOUND, FAILED, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141


def run() -> None:
    """Run the command line of this process and end the process.

    There is nothing to collect while a program starts, and looking for it takes as long as linting
    a letter does; a run over many files turns the collector on again.
    """
    gc.disable()
    status = main(sys.argv[1:])
    if "gwlint.text.patterns" in sys.modules:
        from gwlint.text.patterns import keep_patterns

        keep_patterns()
    sys.exit(status)


def main(words: Sequence[str]) -> int:
    """Do what ``words`` ask for.

    The exit status is 0 if nothing failing was found, 1 if something was, and 2 if the run itself
    failed. Whatever goes wrong is said in a line or two on standard error.
    """
    prepare_output()
    try:
        status = _dispatch(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last resort
        return _explain(error, words)
    return status


def _dispatch(words: Sequence[str]) -> int:
    name, rest = command_of(words)
    arguments = parse(name, rest)
    if getattr(arguments, "version", False):
        sys.stdout.write(f"gwlint {__version__}\n")
        return SUCCESS
    if arguments.help:
        from gwlint.cli.help import help_text

        sys.stdout.write(help_text(name, language_of(words)))
        return SUCCESS
    command = import_module(f"gwlint.cli.{name}")
    status: int = command.run(arguments)
    return status


def _explain(error: Exception, words: Sequence[str]) -> int:
    from gwlint.engine.complaints import ConfigurationError

    language = language_of(words)
    if isinstance(error, UsageError):
        complain(f"gwlint: {error.text(language)}")
        complain("详见 gwlint --help" if language == "zh" else "see gwlint --help")
    elif isinstance(error, ConfigurationError):
        for line in error.messages(language):
            complain(f"gwlint: {line}")
    else:
        _explain_internal(error, words, language)
    return FAILED


def _explain_internal(error: Exception, words: Sequence[str], language: str) -> None:
    name = type(error).__name__
    if {"-v", "--verbose"} & set(words):
        from traceback import format_exception

        complain("".join(format_exception(error)))
    complain(
        f"gwlint: internal error, please report it ({name}: {error}); --verbose shows more"
        if language == "en"
        else f"gwlint: 内部错误，请报告（{name}：{error}）；--verbose 显示详情"
    )

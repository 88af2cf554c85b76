"""Words on the command line and what they mean."""

from __future__ import annotations

import pytest

from gwlint.cli.arguments import UsageError, command_of, language_of, parse


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ([], "check"),
        (["a.txt"], "check"),
        (["--select", "GW3", "a.txt"], "check"),
        (["check", "rule"], "check"),
        (["rule", "GW301"], "rule"),
        (["inspect", "a.txt"], "inspect"),
        (["test"], "test"),
        (["./test"], "check"),
    ],
)
def test_the_first_word_may_name_a_command(words: list[str], command: str) -> None:
    assert command_of(words)[0] == command


def test_options_and_paths_may_stand_in_any_order() -> None:
    arguments = parse("check", ["a.txt", "--select", "GW3,GW4", "b.txt", "-q", "-", "--select=GW1"])
    assert arguments.paths == ["a.txt", "b.txt", "-"]
    assert arguments.select == ["GW3,GW4", "GW1"]
    assert arguments.quiet


def test_after_two_dashes_everything_is_a_path() -> None:
    assert parse("check", ["-q", "--", "-a.txt", "--quiet"]).paths == ["-a.txt", "--quiet"]


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        (["--exit-zer"], "没有 --exit-zer 这个选项，是否想写 --exit-zero？", "did you mean --exit"),
        (["--xyz"], "没有 --xyz 这个选项", "there is no option --xyz"),
        (["--select"], "--select 缺少取值", "--select needs a value"),
        (["-q=3"], "-q/--quiet 不带取值", "takes no value"),
        (["--fail-on", "warn"], "--fail-on 没有“warn”这个取值", "cannot be “warn”"),
        (["-j", "many"], "-j/--jobs 的取值“many”不是整数", "“many” is no integer"),
    ],
)
def test_what_cannot_be_understood(words: list[str], chinese: str, english: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse("check", words)
    assert chinese in caught.value.text("zh")
    assert english in caught.value.text("en")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ([], "zh"),
        (["--lang", "en"], "en"),
        (["--lang=en", "--nonsense"], "en"),
        (["--lang", "zh"], "zh"),
        (["--", "--lang=en"], "zh"),
    ],
)
def test_the_language_is_known_before_the_rest(words: list[str], language: str) -> None:
    assert language_of(words) == language

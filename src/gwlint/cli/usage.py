"""The commands and options of the command line, in Chinese and in English."""

from __future__ import annotations

from typing import Any, NamedTuple


class Option(NamedTuple):
    """One option: how it is written, what it does, and how ``argparse`` is to read it."""

    flags: tuple[str, ...]
    value: str
    chinese: str
    english: str
    settings: dict[str, Any]

    def help(self, language: str) -> str:
        """What the option does."""
        return self.english if language == "en" else self.chinese


class Command(NamedTuple):
    """One command: its lines of usage, what it does, and its options by group."""

    usage: tuple[str, ...]
    chinese: str
    english: str
    groups: tuple[tuple[str, str, tuple[Option, ...]], ...]

    def help(self, language: str) -> str:
        """What the command does."""
        return self.english if language == "en" else self.chinese


SEVERITIES = ("error", "warning", "info")


def _flag(*flags: str, chinese: str, english: str) -> Option:
    return Option(flags, "", chinese, english, {"action": "store_true"})


def _value(*flags: str, value: str, chinese: str, english: str, **settings: object) -> Option:
    return Option(flags, value, chinese, english, settings)


def _rules(flag: str, *, chinese: str, english: str) -> Option:
    return Option((flag,), "RULE,…", chinese, english, {"action": "append"})


_HELP = _flag("-h", "--help", chinese="显示本说明", english="show this help")
_VERSION = _flag("-V", "--version", chinese="显示版本", english="show the version")
_LANGUAGE = _value(
    "--lang",
    value="zh|en",
    choices=("zh", "en"),
    chinese="信息的语言：中文（默认）或英文",
    english="the language of messages: Chinese (default) or English",
)
_COLOR = _value(
    "--color",
    value="auto|always|never",
    choices=("auto", "always", "never"),
    default="auto",
    chinese="何时用颜色；默认 auto：在终端上用，并遵从 NO_COLOR、FORCE_COLOR 和 TERM=dumb",
    english="when to colour; default auto: at a terminal, as NO_COLOR, FORCE_COLOR and TERM say",
)
_STDIN_FILENAME = _value(
    "--stdin-filename",
    value="NAME",
    default="-",
    chinese="从标准输入（-）读取时，文件叫什么；.md 结尾的按 Markdown 读",
    english="what to call standard input (-); a name in .md is read as Markdown",
)
_CONFIG = _value(
    "--config",
    value="FILE",
    chinese="用这个配置文件，不去寻找",
    english="use this configuration file instead of looking for one",
)
_ISOLATED = _flag("--isolated", chinese="不用任何配置文件", english="use no configuration file")

_VERBOSE = _flag(
    "-v",
    "--verbose",
    chinese="说明用了哪个配置、多少规则；内部出错时列出详情",
    english="say which configuration and rules are used; show details of internal errors",
)
_QUIET = _flag(
    "-q", "--quiet", chinese="不报告，只看退出状态", english="report nothing; the exit status tells"
)

_TEXT_OR_JSON = _value(
    "--output-format",
    value="text|json",
    choices=("text", "json"),
    default="text",
    chinese="输出的格式；默认 text",
    english="the format of the output; default text",
)

_CHECK_RULES = (
    _rules(
        "--select",
        chinese="只用这些规则：代码、代码前缀（如 GW3）、名称或 ALL",
        english="use these rules only: codes, prefixes of codes (GW3), names, or ALL",
    ),
    _rules(
        "--extend-select",
        chinese="在配置选定的规则之外，再加这些",
        english="use these rules, too",
    ),
    _rules("--ignore", chinese="不用这些规则", english="do not use these rules"),
    _CONFIG,
    _ISOLATED,
)
_CHECK_FILES = (
    _flag(
        "--no-respect-gitignore",
        chinese="文件夹中 .gitignore 排除的文件也检查",
        english="in folders, check what .gitignore excludes, too",
    ),
    _flag(
        "--force-exclude",
        chinese="直接列出的文件如被配置的 exclude 排除，也不检查",
        english="do not check excluded files even if they are named one by one",
    ),
    _STDIN_FILENAME,
)
_CHECK_REPORT = (
    _value(
        "--output-format",
        value="full|concise|json",
        choices=("full", "concise", "json"),
        default="full",
        chinese="报告的格式；默认 full",
        english="the format of the report; default full",
    ),
    _value(
        "--min-severity",
        value="|".join(SEVERITIES),
        choices=SEVERITIES,
        chinese="报告这一级及更严重的问题；默认 warning，--fail-on 更低时从 --fail-on",
        english="report findings of this severity and worse; default warning, or lower if "
        "--fail-on is",
    ),
    _value(
        "--fail-on",
        value="|".join(SEVERITIES),
        choices=SEVERITIES,
        chinese="有这一级及更严重的问题时，退出状态为 1，不论报告与否；默认 warning",
        english="exit with status 1 on findings of this severity and worse, reported or not; "
        "default warning",
    ),
    _flag(
        "--exit-zero",
        chinese="有问题时，退出状态也为 0",
        english="exit with status 0 even if there are findings",
    ),
    _flag(
        "--statistics",
        chinese="只报告每条规则发现了多少处；格式为 json 时附在后面",
        english="report only how many findings each rule made; in JSON, add it",
    ),
    _LANGUAGE,
    _COLOR,
    _QUIET,
)
_CHECK_RUN = (
    _value(
        "-j",
        "--jobs",
        value="N",
        type=int,
        chinese="用几个进程；默认看文件多少而定",
        english="how many processes to use; by default as many as the files are worth",
    ),
    _VERBOSE,
    _VERSION,
    _HELP,
)

_GENERAL = ("一般", "general")

COMMANDS = {
    "check": Command(
        ("gwlint [check] [OPTION …] [PATH …]",),
        "检查文件，或文件夹中的全部文本（.txt、.md）。不写路径，即检查当前文件夹；"
        "路径 - 是标准输入。",
        "Check files, or all texts (.txt, .md) of folders. Without a path, the current folder is "
        "checked; the path - is standard input.",
        (
            ("规则", "rules", _CHECK_RULES),
            ("报告", "report", _CHECK_REPORT),
            ("文件", "files", _CHECK_FILES),
            (*_GENERAL, _CHECK_RUN),
        ),
    ),
    "inspect": Command(
        ("gwlint inspect [OPTION …] FILE …",),
        "显示读出了什么：文种、要素、日期、数字关系及其核对结果。",
        "Show what was understood: kind, elements, dates, relations of figures and whether they "
        "hold.",
        ((*_GENERAL, (_TEXT_OR_JSON, _STDIN_FILENAME, _LANGUAGE, _COLOR, _VERBOSE, _HELP)),),
    ),
    "rule": Command(
        ("gwlint rule [OPTION …] RULE …", "gwlint rule [OPTION …] --all"),
        "说明规则：查什么，依据什么，怎么改，正例反例。",
        "Explain rules: what they check, on what grounds, what to do, with examples.",
        (
            (
                *_GENERAL,
                (
                    _flag("--all", chinese="列出全部规则", english="list all rules"),
                    _TEXT_OR_JSON,
                    _CONFIG,
                    _ISOLATED,
                    _LANGUAGE,
                    _COLOR,
                    _VERBOSE,
                    _HELP,
                ),
            ),
        ),
    ),
    "test": Command(
        ("gwlint test [OPTION …] [RULES …]",),
        "执行规则文件（或文件夹中全部规则文件）里的例子；不写，即执行内置规则的例子。",
        "Run the examples in rule files, or in all rule files of folders; by default in the "
        "built-in ones.",
        ((*_GENERAL, (_LANGUAGE, _COLOR, _VERBOSE, _HELP)),),
    ),
}
DEFAULT_COMMAND = "check"

EXIT_STATUSES = (
    (
        "0",
        "没有达到 --fail-on 级别的问题",
        "no finding of the severity of --fail-on or worse",
    ),
    ("1", "有", "some"),
    (
        "2",
        "运行本身失败：文件无法读取，用法或配置有误，内部错误",
        "the run itself failed: unreadable input, bad usage or configuration, internal error",
    ),
)

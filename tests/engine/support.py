"""Small rule files and letters for the tests of the engine."""

from __future__ import annotations

from pathlib import Path

from gwlint.engine.linting import Linter
from gwlint.engine.rulefile import read_rule_file
from gwlint.engine.rules import Rule
from gwlint.text.source import SourceText

LETTER = """\
青泽市园林局

青园提复〔2023〕7号

关于市政协六届二次会议第0042号提案的答复

林晓岚委员：

您提出的《关于增设街心花园的提案》收悉，现答复如下：

{body}

感谢您对园林工作的关心与支持！

青泽市园林局
2023年6月9日
"""


def letter(body: str) -> str:
    """A small reply to a proposal whose body is ``body``."""
    return LETTER.format(body=body)


def write_rule(folder: Path, name: str, action: str, /, **keys: str) -> Path:
    """Write a rule file: ``action`` is TOML, ``keys`` are strings that replace the usual ones."""
    usual = {"code": "XX001", "name": name, "title": "试验", "severity": "warning"}
    usual |= {"message": "“{text}”不对"} if "message" not in action else {}
    lines = [f"{key} = '{value}'" for key, value in (usual | keys).items()]
    path = folder / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join((*lines, action, "")), encoding="utf-8")
    return path


def new_rule(folder: Path, action: str, /, **keys: str) -> Rule:
    """The rule that :func:`write_rule` writes under the name ``sample``."""
    return read_rule_file(write_rule(folder, "sample", action, **keys)).rule


def reported(rule: Rule, text: str) -> list[str]:
    """The texts that ``rule`` reports in ``text``."""
    report = Linter((rule,)).lint(SourceText("sample.txt", text))
    assert report.failures == ()
    return [finding.place.text for finding in report.findings]

"""A rule file is read strictly: whatever is wrong with it is said, all of it, with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.engine.complaints import RuleFileError
from gwlint.engine.documentation import documentation
from gwlint.engine.finding import Applicability, Severity
from gwlint.engine.loading import load_rules
from gwlint.engine.rulefile import read_rule_file
from gwlint.engine.rules import Find
from tests.engine.support import new_rule, write_rule

FIND = "[find]\npattern = '，，'\n"


def complaints(path: Path) -> list[str]:
    with pytest.raises(RuleFileError) as caught:
        read_rule_file(path)
    assert all(complaint.file == str(path) for complaint in caught.value.complaints)
    return [f"{each.key}: {each.chinese}" for each in caught.value.complaints]


def test_a_rule_says_what_its_file_says(tmp_path: Path) -> None:
    text = f"""
since = "0.1"
basis = ["实务"]
requirements = ["PU-17"]
applies = ["reply", "notice"]
requires = ["，"]
explain = "为什么"
{FIND}
replace = '，'
fix = "safe"
[en]
title = "Trial"
[[wrong]]
text = "甲⟦，，⟧乙"
[[right]]
text = "甲，乙"
file = "a.md"
"""
    rule = new_rule(tmp_path / "punctuation", text)
    assert (rule.code, rule.name, rule.topic) == ("XX001", "sample", "punctuation")
    assert rule.severity is Severity.WARNING
    assert rule.applicability is Applicability.SAFE
    assert rule.action == Find("，，", replace="，")
    assert rule.requires == (("，",), ("，，",))
    assert rule.applies == ("reply", "notice")
    assert (rule.title("zh"), rule.title("en")) == ("试验", "Trial")
    written = documentation(rule)
    assert written.explanation("en") == "为什么"
    assert written.wrong[0].text == "甲，，乙"
    assert written.wrong[0].spans == ((1, 3),)
    assert written.right[0].file == "a.md"


def test_english_falls_back_to_chinese_message_by_message(tmp_path: Path) -> None:
    action = """check = "sample.none"
[message]
one = "一"
two = "二"
[related]
here = "在此"
[en.message]
one = "one"
[find]
pattern = "a"
"""
    rule = new_rule(tmp_path, action.replace('check = "sample.none"', ""))
    assert rule.wording("en").messages == {"one": "one", "two": "二"}
    assert rule.wording("en").related == {"here": "在此"}


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    path = write_rule(tmp_path, "sample", f"{FIND}wher = ['title']", code="7", severity="eror")
    assert complaints(path) == [
        "find: 没有“wher”，是否想写“where”？",
        "code: 应形如“GW301”",
        "severity: 没有“eror”，是否想写“error”？",
    ]


@pytest.mark.parametrize(
    ("action", "complaint"),
    [
        ("", ": check、[find]、[terms] 须有且只有一项"),
        (f"check = 'dates.impossible'\n{FIND}", ": check、[find]、[terms] 须有且只有一项"),
        ("check = 'dates'", "check: 应写作“模块.函数”"),
        ("check = 'datez.impossible'", "check: 没有“datez”，是否想写“dates”？"),
        (
            "check = 'dates.imposible'",
            "check: 没有“dates.imposible”，是否想写“dates.impossible”？",
        ),
        (
            "check = 'dates.impossible'\n[options]\nlongest = 3",
            "options.longest: 没有“longest”",
        ),
        (f"{FIND}where = ['titel']", "find.where[0]: 没有“titel”，是否想写“title”？"),
        (f"{FIND}replace = '\\2'", r"find.replace: pattern 中没有“\2”这一组"),
        (f"{FIND}fix = 'safe'", "find.fix: 没有 replace，无从修改"),
        (f"{FIND}unless = 3", "find.unless: 应为字符串，不是整数"),
        ("[find]\npattern = '甲*'", "find.pattern: 会匹配空文字"),
        ("[terms]", "terms: 没有词语"),
        ("[terms]\n'甲' = {from = 2018-01-01}", "terms.甲.to: 缺少这一项"),
        (
            "[terms]\n'甲' = {to = '乙', from = '2018'}",
            "terms.甲.from: 应为日期，如 2018-03-21",
        ),
        (f"applies = ['replies']\n{FIND}", "applies[0]: 没有“replies”，是否想写“reply”？"),
        (f"requires = []\n{FIND}", "requires: 不能为空"),
        (f"message = '{{tex}}'\n{FIND}", "message: 没有“{tex}”，是否想写“{text}”？"),
        (f"message = '{{text'\n{FIND}", "message: 占位符有误：expected '}' before end of string"),
        (f"message = '{{text!r}}'\n{FIND}", "message: 占位符有误：text"),
        (f"message = 3\n{FIND}", "message: 应为字符串，不是整数"),
        (f"{FIND}[en]\ntitel = 'x'", "en: 没有“titel”，是否想写“title”？"),
        (f"{FIND}[[wrong]]\ntext = '甲，，乙'", "wrong[0].text: 没有用⟦⟧标出错误"),
        (f"{FIND}[[wrong]]\ntext = '甲⟦，，乙'", "wrong[0].text: “⟦”没有配对"),
        (f"{FIND}[[right]]\ntext = '甲⟦，⟧乙'", "right[0].text: 正例中不应有⟦⟧"),
    ],
)
def test_each_mistake_is_named_with_its_key(tmp_path: Path, action: str, complaint: str) -> None:
    assert complaint in complaints(write_rule(tmp_path, "sample", action))


def test_a_pattern_that_cannot_be_parsed_is_said(tmp_path: Path) -> None:
    (found,) = complaints(write_rule(tmp_path, "sample", "[find]\npattern = '('"))
    assert found.startswith("find.pattern: 不是正则表达式：")


def test_a_translation_of_a_message_that_does_not_exist_is_said(tmp_path: Path) -> None:
    action = f"[message]\nmonth = '月'\n[en.message]\nmonht = 'month'\n{FIND}"
    path = write_rule(tmp_path, "sample", action)
    assert complaints(path) == ["en.message: 没有“monht”，是否想写“month”？"]


def test_a_find_rule_can_mention_its_groups_and_its_replacement(tmp_path: Path) -> None:
    action = "message = '{mark}{replacement}'\n[find]\npattern = '(?P<mark>，)，'\nreplace = '，'"
    assert new_rule(tmp_path, action).wording("zh").messages == {"": "{mark}{replacement}"}


def test_a_name_is_the_name_of_the_file(tmp_path: Path) -> None:
    path = write_rule(tmp_path, "sample", FIND, name="other")
    assert complaints(path) == ["name: 与文件名“sample”不一致"]


def test_text_that_is_no_toml_is_said(tmp_path: Path) -> None:
    path = tmp_path / "sample.toml"
    path.write_text("code = ", encoding="utf-8")
    (found,) = complaints(path)
    assert found.startswith(": 不是合格的 TOML：")


def test_a_complaint_is_one_line_in_either_language(tmp_path: Path) -> None:
    path = write_rule(tmp_path, "sample", FIND, severity="eror")
    with pytest.raises(RuleFileError) as caught:
        read_rule_file(path)
    assert caught.value.messages("zh") == (f"{path}: severity: 没有“eror”，是否想写“error”？",)
    assert caught.value.messages("en") == (
        f"{path}: severity: there is no “eror”; did you mean “error”?",
    )


def test_a_folder_gives_its_rules_by_code(tmp_path: Path) -> None:
    write_rule(tmp_path / "a", "later", FIND, code="XX002")
    write_rule(tmp_path / "b", "earlier", FIND, code="XX001")
    assert [rule.name for rule in load_rules(tmp_path)] == ["earlier", "later"]


def test_the_complaints_of_all_files_are_said_and_doubles_too(tmp_path: Path) -> None:
    first = write_rule(tmp_path / "a", "same", FIND)
    write_rule(tmp_path / "b", "same", FIND)
    write_rule(tmp_path / "c", "bad", "", code="XX003")
    with pytest.raises(RuleFileError) as caught:
        load_rules(tmp_path)
    assert [each.chinese for each in caught.value.complaints] == [
        "check、[find]、[terms] 须有且只有一项",
        f"“XX001”已用于 {first}",
        f"“same”已用于 {first}",
    ]


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="没有这个文件夹"):
        load_rules(tmp_path / "nowhere")

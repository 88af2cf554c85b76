"""The nearest configuration file holds, and is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.engine.complaints import ConfigurationError
from gwlint.engine.configuration import Configurations, read_configuration
from gwlint.engine.finding import Severity


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def complaints(path: Path) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(path)
    return [f"{each.key}: {each.chinese}" for each in caught.value.complaints]


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    text = """
select = ["GW3"]
extend-select = ["GW101"]
ignore = ["GW301"]
rule-paths = ["house"]
exclude = ["drafts/"]
min-severity = "warning"
fail-on = "error"
lang = "en"
[per-file-ignores]
"notices/*.txt" = ["GW2"]
[severity]
GW6 = "info"
[rules.GW301]
longest = 20
"""
    read = read_configuration(write(tmp_path / "gwlint.toml", text))
    assert read.selectors == (("GW3",), ("GW101",), ("GW301",))
    assert read.rule_paths == (str(tmp_path / "house"),)
    assert (read.min_severity, read.fail_on) == (Severity.WARNING, Severity.ERROR)
    assert read.language == "en"
    assert read.severities == {"GW6": Severity.INFO}
    assert read.options == {"GW301": {"longest": 20}}
    assert read.excludes(tmp_path / "drafts" / "a.txt")
    assert not read.excludes(tmp_path / "a.txt")
    assert read.ignored_in(tmp_path / "notices" / "a.txt") == ("GW2",)
    assert read.ignored_in(tmp_path / "replies" / "a.txt") == ()


def test_an_empty_file_leaves_everything_open(tmp_path: Path) -> None:
    read = read_configuration(write(tmp_path / "gwlint.toml", ""))
    assert read.selectors.select is None
    assert (read.min_severity, read.fail_on, read.language) == (None, None, None)
    assert not read.excludes(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("slect = []", ["(file): 没有“slect”，是否想写“select”？"]),
        ("select = 'GW3'", ["select: 应为数组，不是字符串"]),
        ("ignore = [3]", ["ignore[0]: 应为字符串，不是整数"]),
        ("lang = 'eng'", ["lang: 没有“eng”，是否想写“en”？"]),
        ("fail-on = 'fatal'", ["fail-on: 没有“fatal”，可以写：error、warning、info"]),
        ("[severity]\nGW1 = 'warn'", ["severity.GW1: 没有“warn”，是否想写“warning”？"]),
        ("rule-paths = ['nowhere']", ["rule-paths[0]: 没有文件夹“nowhere”"]),
        ("[rules]\nGW301 = 3", ["rules.GW301: 应为表，不是整数"]),
        (
            "lang = 'de'\nselct = []",
            ["lang: 没有“de”，可以写：zh、en", "(file): 没有“selct”，是否想写“select”？"],
        ),
    ],
)
def test_every_mistake_is_said(tmp_path: Path, text: str, expected: list[str]) -> None:
    path = write(tmp_path / "gwlint.toml", text)
    assert [each if each[0] != ":" else f"(file){each}" for each in complaints(path)] == expected


def test_a_mistake_in_pyproject_has_its_full_key(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[tool.gwlint]\nslect = []")
    assert complaints(path) == ["tool.gwlint: 没有“slect”，是否想写“select”？"]


def test_the_nearest_file_holds_alone(tmp_path: Path) -> None:
    write(tmp_path / "gwlint.toml", "lang = 'en'\nmin-severity = 'error'")
    write(tmp_path / "near" / "pyproject.toml", "[tool.gwlint]\nlang = 'zh'")
    write(tmp_path / "near" / "deep" / "pyproject.toml", "[project]\nname = 'x'")
    configurations = Configurations()
    assert configurations.of_file(tmp_path / "a.txt").language == "en"
    near = configurations.of_file(tmp_path / "near" / "deep" / "a.txt")
    assert near.path == str(tmp_path / "near" / "pyproject.toml")
    assert (near.language, near.min_severity) == ("zh", None)


def test_gwlint_toml_comes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.gwlint]\nlang = 'zh'")
    write(tmp_path / "gwlint.toml", "lang = 'en'")
    assert Configurations().of_file(tmp_path / "a.txt").language == "en"


def test_an_explicit_configuration_holds_for_every_file(tmp_path: Path) -> None:
    write(tmp_path / "gwlint.toml", "lang = 'en'")
    explicit = read_configuration(write(tmp_path / "other" / "my.toml", "lang = 'zh'"))
    assert Configurations(explicit).of_file(tmp_path / "a.txt").language == "zh"


def test_a_project_file_without_the_table_is_no_configuration(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[project]\nname = 'x'")
    assert complaints(path) == ["tool.gwlint: 缺少这一项"]


def test_a_file_of_another_encoding_is_said(tmp_path: Path) -> None:
    path = tmp_path / "gwlint.toml"
    path.write_bytes("# 配置".encode("gb18030"))
    assert complaints(path) == [": 不是 UTF-8 编码"]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "gwlint.toml"
    path.write_text("lang = 'en'", encoding="utf-8-sig")
    assert read_configuration(path).language == "en"

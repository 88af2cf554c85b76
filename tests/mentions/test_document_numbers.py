"""Document numbers are recognised, well formed or not, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from gwlint.mentions.document_numbers import find_document_numbers


@pytest.mark.parametrize(
    ("text", "code", "year", "serial"),
    [
        ("绍水提复〔2023〕18号", "绍水提复", "2023", "18"),
        ("《用水办法》（绍水办〔2020〕3号）", "绍水办", "2020", "3"),
        ("根据绍水办〔2020〕3号要求", "绍水办", "2020", "3"),
        ("京经信发〔2022〕87号", "京经信发", "2022", "87"),
        ("和政办发〔2021〕7号", "和政办发", "2021", "7"),
        ("绍水办[2020]3号", "绍水办", "2020", "3"),
        ("绍水办〔二〇二〇〕3号", "绍水办", "二〇二〇", "3"),
        ("绍水办〔20〕3号", "绍水办", "20", "3"),
    ],
)
def test_the_parts_of_a_number(text: str, code: str, year: str, serial: str) -> None:
    (number,) = find_document_numbers(text)
    assert (number.code, number.year, number.serial) == (code, year, serial)
    assert number.span.of(text).startswith(code)
    assert number.year_span.of(text) == year
    assert number.serial_span.of(text) == serial


@pytest.mark.parametrize(
    "text",
    [
        "（2021）浙06民初132号",
        "财政部公告（2021）3号",
        "文献[21]第116号",
        "年内（2022）完成12号楼",
        "用地（2022）",
    ],
)
def test_what_is_no_document_number(text: str) -> None:
    assert find_document_numbers(text) == ()


def test_a_year_in_chinese_numerals_is_a_year() -> None:
    (number,) = find_document_numbers("绍水办〔二〇二〇〕3号")
    assert number.year_number == 2020


def test_what_is_missing_is_said() -> None:
    (number,) = find_document_numbers("绍水办〔2020〕第03")
    assert number.prefix is not None
    assert not number.closed

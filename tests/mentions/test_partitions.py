"""Names of parts that exclude one another, and such as leave nothing beside them."""

from __future__ import annotations

import pytest

from gwlint.mentions.partitions import are_series, leave_nothing, may_overlap


@pytest.mark.parametrize(
    "names",
    [
        ["甲类", "乙类", "丙类项目"],
        ["第一产业", "第二产业", "第三产业"],
        ["A产品", "B产品"],
        ["一期工程", "二期工程"],
    ],
)
def test_series(names: list[str]) -> None:
    assert are_series(names)


@pytest.mark.parametrize(
    "names",
    [
        ["工业企业", "民营企业"],
        ["甲类"],
        ["甲类", "甲类"],
        ["甲类", "乙级"],
        ["清洁能源", "新能源装机"],
    ],
)
def test_no_series(names: list[str]) -> None:
    assert not are_series(names)


@pytest.mark.parametrize(
    "names",
    [["主办", "会办"], ["代表建议", "委员提案"], ["甲院", "乙院", "其他医院"], ["出口", "进口"]],
)
def test_nothing_is_left(names: list[str]) -> None:
    assert leave_nothing(names)


@pytest.mark.parametrize("names", [["小学", "初中"], ["主办", "会办", "协办"], ["进出口", "进口"]])
def test_something_may_be_left(names: list[str]) -> None:
    assert not leave_nothing(names)


def test_groups_that_share_members() -> None:
    assert may_overlap("党员")
    assert may_overlap("高新技术企业")
    assert not may_overlap("甲类园区")

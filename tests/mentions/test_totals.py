"""Totals are held against their parts, as far as these exclude one another."""

from __future__ import annotations

import pytest

from gwlint.mentions.verdicts import RelationKind, Verdict
from tests.mentions.relations_of import contradictions, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "共有111个园区，其中甲类园区60个、乙类园区51个。",
        "共有学校320所，其中小学200所、初中80所、高中40所。",
        "新建泊位4500个（公共泊位1500个、专用泊位3000个）。",
        "服务中心12家，分别为综合性中心9家、专科中心3家。",
        "投入市级资金3.2亿元、区级资金1.8亿元，合计5亿元。",
        "收到建议提案156件。其中，代表建议96件，委员提案60件。",
        "财政赤字2.38万亿元，其中中央1.55万亿元，地方8300亿元。",
        "发放补贴31.5亿元，其中甲市10.6亿元，同比增长5%；乙市20.9亿元，同比增长3%。",
    ],
)
def test_parts_that_make_the_total(text: str) -> None:
    assert verdicts(text, RelationKind.TOTAL) == {Verdict.VERIFIED}


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("共有111个园区，其中甲类园区60个、乙类园区61个。", "60 + 61 = 121个 ≠ 111个"),
        ("新建泊位4500个（公共泊位1500个、专用泊位2800个）。", "1500 + 2800 = 4300个 ≠ 4500个"),
        (
            "投入市级资金3.2亿元、区级资金1.8亿元，合计5.6亿元。",
            "3.2亿 + 1.8亿 = 5.0亿元 ≠ 5.6亿元",
        ),
        ("收到建议提案156件，其中代表建议96件、委员提案50件。", "96 + 50 = 146件 ≠ 156件"),
        (
            "病床3000张，其中甲院1200张、乙院900张、其他医院800张。",
            "1200 + 900 + 800 = 2900张 ≠ 3000张",
        ),
        ("共有养老机构85家，其中民办机构96家。", "96家 > 85家"),
    ],
)
def test_parts_that_do_not(text: str, arithmetic: str) -> None:
    assert contradictions(text) == [arithmetic]


@pytest.mark.parametrize(
    "text",
    [
        "共有111个园区，其中甲类园区60个、乙类园区31个。",
        "参会代表80人，其中党员65人、妇女30人。",
        "企业500家，其中高新技术企业300家、科技型企业250家。",
        "学校320所，其中义务教育学校280所，含小学200所、初中80所，高中40所。",
        "用户17.1亿户，比上年末净增2653万户。其中，5G用户6.76亿户。",
        "处分1647人，移送司法机关73人，其中，处分科级干部54人、处级干部285人。",
        "街镇20个，其中城关镇有村居45个。",
        "气温达40度，其中城区达43度。",
        "病床约3000张，其中甲院1900张、乙院1200张。",
        "减税25亿元，加上退税10亿元，合计38亿元左右。",
        "有9个项目，其中我市获得全部8个奖项，在4个单项上领先。",
    ],
)
def test_parts_that_may_overlap_or_leave_something_out(text: str) -> None:
    assert contradictions(text) == []


def test_counts_leave_nothing_to_round() -> None:
    assert contradictions("建议提案156件，其中代表建议96件、委员提案61件。") != []
    assert contradictions("资金15.6亿元，其中中央9.6亿元、地方6.1亿元。") == []

"""Percentages that cannot pass a hundred."""

from __future__ import annotations

import pytest

from tests.mentions.relations_of import contradictions


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        (
            "第一产业占8.2%，第二产业占45.3%，第三产业占50.5%。",
            "8.2% + 45.3% + 50.5% = 104.0% > 100%",
        ),
        ("甲类、乙类、丙类项目分别占45%、38%和27%。", "45% + 38% + 27% = 110% > 100%"),
        ("三次产业结构为8.2：45.3：50.5。", "8.2 + 45.3 + 50.5 = 104.0 ≠ 100"),
        ("比例由10：45：45调整为8：41：61。", "8 + 41 + 61 = 110 ≠ 100"),
        ("产量占全市总量的126%。", "126% > 100%"),
        ("投诉量同比下降120%。", "120% > 100%"),
    ],
)
def test_more_than_a_hundred(text: str, arithmetic: str) -> None:
    assert contradictions(text) == [arithmetic]


@pytest.mark.parametrize(
    "text",
    [
        "第一产业占8.2%，第二产业占41.3%，第三产业占50.5%。",
        "三次产业结构为6.8：77.4：15.9。",
        "人员比例为3：5：2。",
        "城乡收入比为2.35：1。",
        "受访群众中，选择公交的占65%，选择骑行的占48%，选择步行的占32%。",
        "营业额1165亿元、合同额1749亿元，分别占总额的53.7%和59.2%。",
        "完工量、新接订单量和手持订单量分别占世界总量的43.5%、62.9%和50.8%。",
        "绿化、透水铺装面积占比分别达83.2%、64%。",
        "代表中，党员占62%，妇女占35%，高校教师占51%。",
        "工业企业占60%，民营企业占70%。",
        "债务余额占生产总值的126%。",
        "利润下降120%。",
        "产能利用率下降到120%。",
        "进出口增长120%。",
    ],
)
def test_what_may_be(text: str) -> None:
    assert contradictions(text) == []

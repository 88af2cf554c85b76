"""Growth is recomputed in every usual order of its figures, and only where it can be."""

from __future__ import annotations

import pytest

from gwlint.mentions.verdicts import RelationKind, Verdict
from tests.mentions.relations_of import contradictions, relations_of, verdicts

_RIGHT_AND_WRONG = [
    ("企业由2018年的250家增加到2021年的400家，增长{}。", "60%", "50%"),
    ("企业从250家增至400家，增幅达{}。", "60%", "68%"),
    ("企业由2018年的250家，增加到2021年的400家，三年增长{}。", "60%", "6%"),
    ("企业由250家增加到400家，增加{}，增长60%。", "150家", "160家"),
    ("审批时限由20天压缩到8天，压缩{}。", "60%", "40%"),
    ("全年受理投诉1260件，比上年增加210件，增长{}。", "20%", "25%"),
    ("全年受理投诉1260件，同比增长{}，增加210件。", "20%", "12%"),
    ("全年受理投诉945件（同比减少105件，下降{}）。", "10%", "11.5%"),
    ("收入129.7亿元，完成预算的102%，比上年增收12.4亿元，增长{}。", "10.6%", "16%"),
    ("与上年的1050件相比，增加210件，增长{}。", "20%", "25%"),
    ("培训860人次，去年同期为720人次，同比增长{}。", "19.4%", "29.4%"),
    ("培训860人次（去年同期720人次），增长{}。", "19.4%", "91.4%"),
    ("登记专利1380件，较2020年的1150件增长{}。", "20%", "30%"),
    ("2020年登记专利1150件，2021年登记专利1380件，增长{}。", "20%", "2%"),
    ("2021年登记1380件，2020年为1150件，同比增长{}。", "20%", "23%"),
    ("由1150件增长{}，达到1380件。", "20%", "30%"),
    ("社区食堂由8家增加到24家，增长{}。", "2倍", "3倍"),
    ("社区食堂24家，是2018年8家的{}。", "3倍", "2倍"),
    ("达标率由76.5%提高到84.2%，提高{}。", "7.7个百分点", "8.7个百分点"),
    ("覆盖率达到42%，比上年的36.5%提高{}。", "5.5个百分点", "6.5个百分点"),
    ("投资由3200万元增加到1.2亿元，增长{}。", "275%", "257%"),
]


@pytest.mark.parametrize(("sentence", "right", "wrong"), _RIGHT_AND_WRONG)
def test_a_figure_that_follows_is_verified(sentence: str, right: str, wrong: str) -> None:
    assert Verdict.VERIFIED in verdicts(sentence.format(right), RelationKind.GROWTH)
    assert contradictions(sentence.format(right)) == []


@pytest.mark.parametrize(("sentence", "right", "wrong"), _RIGHT_AND_WRONG)
def test_another_figure_is_contradicted(sentence: str, right: str, wrong: str) -> None:
    text = sentence.format(wrong)
    found = [
        relation.stated.span.of(text)
        for relation in relations_of(text, RelationKind.GROWTH)
        if relation.verdict is Verdict.CONTRADICTED
    ]
    assert wrong in found


@pytest.mark.parametrize(
    "sentence",
    [
        "生产总值由820亿元增加到1020亿元，按可比价格计算增长18%。",
        "地区生产总值1020亿元，比上年增加200亿元，增长18%。",
        "可支配收入由1.2万元增加到1.8万元，增长41%。",
        "扣除减税因素，税收由52亿元增加到58亿元，增长15.2%。",
        "税收58亿元，比上年增加6亿元，同口径增长15.2%。",
        "航线由3条增加到15条，货物吞吐量增长2倍。",
        "专利1380件，同比增长33.6%。",
        "专利1380件，专利费21.6万元，与2016年相比分别增长33.6%、176.2%。",
        "力争到2025年，企业由400家增加到600家，增长40%。",
        "企业由约250家增加到400家，增长50%。",
        "企业由250家增加到400家，增长超过40%。",
        "由2015年的320个增加到2020年的400个，年均增长4.6%。",
        "从3个部门抽调12人，增加到5个组，效率提高20%。",
        "机构400家，比上年增加8家，其中民办机构增长20%。",
        "2019年合同额1150万元，2020年利润1380万元，增长30%。",
        "图书馆从5家增加到8家，藏书增长20%。",
    ],
)
def test_what_cannot_be_recomputed_is_not_judged(sentence: str) -> None:
    assert contradictions(sentence) == []


def test_rates_without_a_base_are_known_to_be_unverifiable() -> None:
    text = "专利1380件，专利费21.6万元，与2016年相比分别增长33.6%、176.2%。"
    stated = [each.stated.span.of(text) for each in relations_of(text, RelationKind.GROWTH)]
    assert stated == ["33.6%", "176.2%"]
    assert verdicts(text, RelationKind.GROWTH) == {Verdict.UNVERIFIABLE}


def test_the_rounding_of_every_figure_is_allowed_for() -> None:
    assert contradictions("财政收入24.9亿元，上年为24.85亿元，增长0.4%。") == []
    assert contradictions("零售额20.67亿元，上年为16亿元，增长28.8%。") == []


def test_a_miss_by_the_last_place_is_no_contradiction() -> None:
    text = "投诉由1180件下降到953件，下降19.3%。"
    assert verdicts(text, RelationKind.GROWTH) == {Verdict.ROUNDED}


def test_a_large_multiple_is_not_held_to_the_difference_of_one() -> None:
    text = "用户由3537万户增加到15.68亿户，增长44倍。"
    assert Verdict.CONTRADICTED not in verdicts(text, RelationKind.GROWTH)


def test_percentage_points_written_as_per_cent() -> None:
    text = "城镇化率由62%提高到65%，提高3%。"
    assert verdicts(text, RelationKind.POINTS) == {Verdict.CONTRADICTED}


@pytest.mark.parametrize(
    "text",
    [
        "城镇化率由62%提高到65%，提高3个百分点。",
        "覆盖率由20%提高到23%，提高了15%。",
        "城镇化率由62%提高到约65%，提高3%。",
    ],
)
def test_what_may_be_a_relative_change(text: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(text, RelationKind.POINTS)


def test_the_arithmetic_is_shown_in_the_figures_of_the_text() -> None:
    assert contradictions("企业由2018年的250家增加到400家，增长50%。") == [
        "400 ÷ 250 − 1 = 60% ≠ 50%"
    ]
    assert contradictions("受理投诉1260件，比上年增加210件，增长25.0%。") == [
        "210 ÷ (1260 − 210) = 20.0% ≠ 25.0%"
    ]

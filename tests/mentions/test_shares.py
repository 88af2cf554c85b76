"""Shares and rates of action are recomputed where part and total are plain from the text."""

from __future__ import annotations

import pytest

from gwlint.mentions.verdicts import RelationKind, Verdict
from tests.mentions.relations_of import contradictions, relations_of, verdicts

_RIGHT_AND_WRONG = [
    ("成交36.0亿元，占全市总金额152.5亿元的{}。", "23.6%", "28.6%"),
    ("转化金额36.0亿元，居全省第一，占全省152.5亿元的比重为{}。", "23.6%", "26.3%"),
    ("完成投资126亿元，完成年度计划180亿元的{}。", "70%", "75%"),
    ("完成投资126亿元，占年度计划180亿元的{}。", "70%", "67%"),
    ("承办提案250件，其中委员提案215件，占{}。", "86%", "68%"),
    ("承办提案250件，其中委员提案215件，占提案总数的{}；集体提案35件，占14%。", "86%", "89%"),
    ("全镇850户低保家庭中，完成改造612户，占{}。", "72%", "70.2%"),
    ("承办提案250件，其中委员提案215件、集体提案35件，分别占86%、{}。", "14%", "24%"),
    ("征集方案1002项，解决对接468项，对接率{}。", "46.7%", "64.7%"),
    ("应办结建议86件，已办结83件，办结率{}。", "96.5%", "95.6%"),
    ("抽检食品1250批次，合格1225批次，合格率{}。", "98%", "89%"),
    ("计划改造小区200个，已完成150个，完成率{}。", "75%", "57%"),
]


@pytest.mark.parametrize(("sentence", "right", "wrong"), _RIGHT_AND_WRONG)
def test_a_share_that_follows_is_verified(sentence: str, right: str, wrong: str) -> None:
    assert Verdict.VERIFIED in verdicts(sentence.format(right), RelationKind.SHARE)
    assert contradictions(sentence.format(right)) == []


@pytest.mark.parametrize(("sentence", "right", "wrong"), _RIGHT_AND_WRONG)
def test_another_share_is_contradicted(sentence: str, right: str, wrong: str) -> None:
    text = sentence.format(wrong)
    found = [
        relation.stated.span.of(text)
        for relation in relations_of(text, RelationKind.SHARE)
        if relation.verdict is Verdict.CONTRADICTED
    ]
    assert found == [wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "成交36.0亿元，占全国总金额比达23.6%。",
        "粮食产量420万吨，占全省的12.5%。",
        "全省有高校120所，我市有高校24所，占全省的18%。",
        "常住人口320万人，其中老年人60万人，占户籍人口的22%。",
        "企业500家，其中科技型企业120家，研发投入占全省的30%。",
        "排查隐患约600处，整改540处，整改率95%。",
        "完成保供12.9亿吨，完成任务8.3亿吨、占全国34.5%。",
        "比预算少支4748万元。其中，农业支出1376万元，占预算的96.9%。",
        "逮捕222人，同比下降51.2%；不捕139人，不捕率39.2%。",
        "发现隐患2300处，责令整改2100处，整改率100%。",
        "现有医院86家，床位3.2万张，病床使用率82.4%。",
        "走访企业300家，解决问题20家，解决率95%。",
        "满意率100%，办复率100%。",
    ],
)
def test_what_has_no_certain_total_is_not_judged(sentence: str) -> None:
    assert contradictions(sentence) == []


def test_any_fitting_total_of_the_paragraph_will_do() -> None:
    text = "共受理600件，审结550件。其中民事案件400件，占66.7%。"
    assert Verdict.VERIFIED in verdicts(text, RelationKind.SHARE)


def test_shares_that_agree_on_a_total_tell_what_the_total_of_the_others_is() -> None:
    text = (
        "全年承办提案92件。已解决的22件，占提案总数的23.91%；正在解决的68件，"
        "占提案总数的63.91%；列入规划的2件，占提案总数的2.17%。"
    )
    assert contradictions(text) == ["68 ÷ 92 = 73.91% ≠ 63.91%"]


def test_shares_of_a_figure_that_is_not_in_the_text_show_that_the_total_is_wrong() -> None:
    text = "受理诉求2844件。其中，咨询类1246件，占63.7%；求助类567件，占29%；其他类143件，占7.3%。"
    assert contradictions(text) == ["1246 + 567 + 143 = 1956件 ≠ 2844件"]


def test_half_width_commas_part_clauses_too() -> None:
    assert contradictions("逮捕222人,不捕139人,同比下降21.3%,不捕率39.2%。") == []

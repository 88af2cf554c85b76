"""What a letter tells against the day on which it was issued."""

from __future__ import annotations

import pytest

from gwlint.checks import chronology, citations
from tests.checks.dated_letters import letter, read


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年6月10日，我局已印发名录。",
        "2021年6月，我局完成了名录更新。",
        "截至2021年8月底，已收录43家。",
        "市工商联于2021年6月10日召开座谈会。",
        "我局已于2021年6月10日报送名单。",
        "根据2021年6月印发的《老字号名录》，全市有老字号43家。",
        "2020年10月12日设立中心，12月28日开市；2022年3月1日，中心获批国家级平台。",
        "收到提案后，我局于6月9日与您进行了沟通。",
    ],
)
def test_what_is_told_as_done_after_the_issue_date(sentence: str) -> None:
    assert len(list(chronology.event_after_issue(letter(sentence)))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年3月10日，我局已印发名录。",
        "2021年6月10日，我局将召开座谈会。",
        "到2025年，老字号已不止于守成。",
        "2021年12月底前完成名录更新，已落实责任。",
        "名录自2022年1月1日起施行，已公示。",
        "为2022年扩大消费奠定了基础。",
        "对2022年工作进行了部署。",
        "我局明确了2022年底的目标。",
        "力争2021年9月10日召开推进会。",
        "会议定于2021年9月10日召开。",
        "《老字号名录（2022年6月10日印发）》已在编制。",
        "您提出“2022年已实现翻番”的目标。",
        "2021年5月20日至6月10日，开展了名录复核。",
        "2022年9月召开的展会是良好契机。",
        "下一步，2021年7月15日召开企业座谈会。",
        "项目2020年开工，2022年竣工。",
        "每年6月9日，与您一道开展了宣传。",
        "2020年，我局开展了调研。6月9日与您进行了沟通。",
        "2021年6月10日起，对已取得资格的予以奖励。",
    ],
)
def test_what_is_not_told_as_done_after_the_issue_date(sentence: str) -> None:
    assert not list(chronology.event_after_issue(letter(sentence)))


def test_without_an_issue_date_nothing_is_said() -> None:
    sentence = "2031年6月10日，我局已印发名录，今年（2019年）12月已完成。"
    document = letter(sentence, issued="")
    assert not list(chronology.event_after_issue(document))
    assert not list(chronology.relative_year(document))


def test_this_year() -> None:
    told = letter(
        "今年8月已完成验收，今年4月已启动。", "今年（2020年）收录9家，去年（2020年）5家。"
    )
    to_come, stated = chronology.relative_year(told)
    assert (to_come.variant, to_come.span.of(told.text)) == ("to-come", "今年8月")
    assert (stated.variant, stated.span.of(told.text)) == ("stated", "今年（2020年）")
    assert stated.facts["expected"] == 2021


@pytest.mark.parametrize(
    ("text", "backwards"),
    [
        ("2020年10月28日中心成立，10月12日方案获批。", True),
        ("2019年11月开工，3月封顶。", True),
        ("2020年10月12日注册，10月28日开市。", False),
        ("2020年10月28日开市，2020年10月12日注册。", False),
        ("2020年10月28日开市，此前的10月12日注册。", False),
        ("截至2020年10月底收录43家，5月启动。", False),
        ("2020年10月增长5%，比9月提高2个百分点。", False),
        ("2020年10月28日开市。\n10月12日注册。", False),
    ],
)
def test_the_order_of_narration(text: str, backwards: bool) -> None:
    assert bool(list(chronology.narration_order(read(text)))) is backwards


def test_what_is_cited_is_not_later_than_the_letter() -> None:
    document = letter(
        "按照市府发〔2022〕3号、市府发〔2021〕3号和DB33/T 2104—2022、GB/T 9704—2012，",
        "依照《商务条例》（2023年修正）办理；GB/T 1234—2023正在报批。",
    )
    found = [problem.span.of(document.text) for problem in citations.cited_later(document)]
    assert found == ["市府发〔2022〕3号", "DB33/T 2104—2022", "（2023年修正）"]


def test_a_revision_may_be_dated_ahead_at_the_turn_of_the_year() -> None:
    december = letter("适用《商务条例》（2022年修订）。", issued="2021年12月26日")
    assert not list(citations.cited_later(december))

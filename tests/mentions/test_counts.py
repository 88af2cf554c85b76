"""Announced counts against the lists that go with them."""

from __future__ import annotations

import pytest

from gwlint.mentions import enumerations
from gwlint.mentions.counts import find_announced_counts


@pytest.mark.parametrize(
    ("text", "number", "items"),
    [
        ("构建了服务体系、交易体系和保障体系三大体系。", 3, 3),
        ("聚焦教育、医疗和养老三大领域。", 3, 3),
        ("制定《甲规范》和《乙规范》两项标准。", 2, 2),
        ("制定《甲规范》（DB1）、《乙规范》（DB2）两项标准。", 2, 2),
        ("实现“研发设计”“检验检测”和“成果转化”三大功能。", 3, 3),
        ("建立市、县、乡三级体系。", 3, 3),
        ("实现“研发创新-中试熟化-成果转化”三大功能。", 3, 3),
        ("制定《甲规范》(DB1) 和《乙规范》(DB2) 两项标准。", 2, 2),
        ("分为合格、不合格两个等次。", 2, 2),
        ("完善三大体系：服务体系、保障体系、监管体系。", 3, 3),
        ("根据《甲办法》，制定《乙方案》和《丙细则》两个文件。", 2, 2),
        ("依据《甲办法》和《乙方案》《丙细则》两个文件。", 2, 2),
    ],
)
def test_lists_that_hold_what_is_announced(text: str, number: int, items: int) -> None:
    (count,) = find_announced_counts(text)
    assert (count.number, count.fewest, count.most) == (number, items, items)
    assert count.agrees


@pytest.mark.parametrize(
    ("text", "words", "items"),
    [
        ("构建了服务体系、交易体系和保障体系四大体系。", "四大体系", 3),
        ("构建了服务体系、交易体系和保障体系两大体系，支撑转型。", "两大体系", 3),
        ("聚焦教育、医疗和养老两大领域。", "两大领域", 3),
        ("制定《甲规范》和《乙规范》三项地方标准。", "三项地方标准", 2),
        ("实现“研发设计”“检验检测”和“成果转化”两大功能。", "两大功能", 3),
        ("建立市、县、乡、村三级体系。", "三级体系", 4),
        ("实现“研发创新-中试熟化-成果转化”四大环节。", "四大环节", 3),
        ("制定《甲规范》(DB1) 和《乙规范》(DB2) 三项标准。", "三项标准", 2),
        ("完善三大体系：服务体系、保障体系、监管体系、评价体系。", "三大体系", 4),
        ("制定《甲规范》《乙规范》《丙规范》等两项标准。", "两项标准", 3),
    ],
)
def test_lists_that_do_not(text: str, words: str, items: int) -> None:
    (count,) = find_announced_counts(text)
    assert not count.agrees
    assert count.span.of(text) == words
    assert items in (count.fewest, count.most)


@pytest.mark.parametrize(
    "text",
    [
        "形成交易品种、交易方式等16项指南。",
        "支持批发零售业、住宿和餐饮业两大行业。",
        "支持批发零售业、住宿和餐饮业三大行业。",
        "打好污染防治、精准脱贫等三大攻坚战。",
        "落实中央八项规定和四个全面。",
        "建成社区食堂、社区浴室八个。",
        "新增友好城市和交流城市10个。",
        "涉及17个县（市、区）。",
        "国务院和省、市、自治区两级政府。",
        "推动A区、B区建设线上、线下两大平台。",
        "建立甲机制、乙机制，丙机制和丁机制四大机制。",
        "通报了若干项、多类问题。",
        "甲、乙等部门出台三项措施。",
        "建设甲地和乙地2个月以来。",
    ],
)
def test_what_counts_nothing_in_the_sentence_or_cannot_be_told(text: str) -> None:
    assert all(count.agrees for count in find_announced_counts(text))


def test_the_dictionary_is_asked_only_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(text: str) -> tuple[str, ...]:
        asked.append(text)
        return (text,)

    monkeypatch.setattr(enumerations, "words", answer)
    find_announced_counts("构建了服务体系、交易体系和保障体系三大体系。")
    assert asked == []
    find_announced_counts("构建了服务体系、交易体系和保障体系四大体系。")
    assert asked == ["构建了服务体系、交易体系和保障体系"]


def test_a_word_that_holds_an_and_is_not_taken_apart() -> None:
    text = "打造云和县城、庆元县城两大县城。"
    assert all(count.agrees for count in find_announced_counts(text))

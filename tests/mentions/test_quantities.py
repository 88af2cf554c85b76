"""Figures are found with unit, kind and exactness; what only names something is no quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.designations import Designation, DesignationKind
from gwlint.mentions.numbers import find_numbers, find_quantities
from gwlint.mentions.quantities import Approximation, Quantity, QuantityKind


def _one(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("登记11483项，", "11483项", 11483, "项"),
        ("合同额129.97亿元", "129.97亿元", 12_997_000_000, "元"),
        ("惠及1.2万人次", "1.2万人次", 12000, "人次"),
        ("播种3，989万亩", "3，989万亩", 39_890_000, "亩"),
        ("达到1,234.5吨", "1,234.5吨", Fraction("1234.5"), "吨"),
        ("浓度32微克/立方米", "32微克/立方米", 32, "微克/立方米"),
        ("全长12.5公里", "12.5公里", Fraction("12.5"), "公里"),
        ("投资一亿二千万元", "一亿二千万元", 120_000_000, "元"),
        ("选出三十五人", "三十五人", 35, "人"),
        ("签约两家企业", "两家", 2, "家"),
        ("装机30MW", "30MW", 30, "MW"),
    ],
)
def test_numbers_with_their_units(text: str, words: str, value: Fraction | int, unit: str) -> None:
    quantity = _one(text)
    assert quantity.span.of(text) == words
    assert (quantity.value, quantity.unit.name) == (value, unit)
    assert quantity.kind is QuantityKind.NUMBER


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("增长23.6%。", QuantityKind.PERCENT, Fraction("23.6")),
        ("死亡率5.2‰。", QuantityKind.PERCENT, Fraction("0.52")),
        ("下降百分之十二点五。", QuantityKind.PERCENT, Fraction("12.5")),
        ("占比超七成，", QuantityKind.PERCENT, 70),
        ("占全国4成，", QuantityKind.PERCENT, 40),
        ("提高2.3个百分点。", QuantityKind.POINTS, Fraction("2.3")),
        ("提高三个百分点。", QuantityKind.POINTS, 3),
        ("提高3个千分点。", QuantityKind.POINTS, Fraction("0.3")),
        ("增长1.5倍。", QuantityKind.MULTIPLE, Fraction("1.5")),
        ("增长两倍。", QuantityKind.MULTIPLE, 2),
        ("翻两番。", QuantityKind.DOUBLING, 2),
        ("实现翻番。", QuantityKind.DOUBLING, 1),
        ("三分之二的企业", QuantityKind.FRACTION, Fraction(2, 3)),
        ("增速为-5.2%，", QuantityKind.PERCENT, Fraction("-5.2")),
    ],
)
def test_kinds(text: str, kind: QuantityKind, value: Fraction | int) -> None:
    quantity = _one(text)
    assert (quantity.kind, quantity.value) == (kind, value)


def test_a_structure_keeps_its_terms() -> None:
    quantity = _one("三次产业结构为8.2：41.3：50.5。")
    assert quantity.kind is QuantityKind.PROPORTION
    assert [term.value for term in quantity.terms] == [
        Fraction("8.2"),
        Fraction("41.3"),
        Fraction("50.5"),
    ]
    assert quantity.value == 100


@pytest.mark.parametrize(
    ("text", "approximation", "inside", "outside"),
    [
        ("46个", Approximation.NONE, [46], [45, 47]),
        ("36.0亿元", Approximation.NONE, [3_595_000_000, 3_605_000_000], [3_594_000_000]),
        ("23.6%", Approximation.NONE, [Fraction("23.55"), Fraction("23.65")], [Fraction("23.5")]),
        ("超过5亿元", Approximation.OVER, [500_000_001, 10**10], [500_000_000]),
        ("近百件", Approximation.ALMOST, [99, 85], [100, 84]),
        ("20余项", Approximation.SOMEWHAT_OVER, [21, 29], [20, 30]),
        ("5亿多元", Approximation.SOMEWHAT_OVER, [550_000_000], [500_000_000, 600_000_000]),
        ("约200家", Approximation.ABOUT, [190, 210], [189, 211]),
        ("200家左右", Approximation.ABOUT, [190, 210], [189, 211]),
        ("不低于60%", Approximation.AT_LEAST, [60, 90], [59]),
        ("30%以上", Approximation.AT_LEAST, [30, 100], [29]),
        ("不超过3天", Approximation.AT_MOST, [3, 1], [4]),
        ("三成", Approximation.TENTHS, [25, 35], [24, 36]),
        ("10—20家", Approximation.RANGE, [10, 20], [9, 21]),
        ("3至5万元", Approximation.RANGE, [30_000, 50_000], [29_999]),
        ("10%—15%", Approximation.RANGE, [10, 15], [16]),
    ],
)
def test_a_figure_is_the_set_of_numbers_that_an_honest_writer_may_mean(
    text: str,
    approximation: Approximation,
    inside: list[Fraction | int],
    outside: list[Fraction | int],
) -> None:
    quantity = _one(text)
    assert quantity.approximation is approximation
    assert quantity.span.of(text) == text
    assert all(quantity.interval.contains(value) for value in inside)
    assert not any(quantity.interval.contains(value) for value in outside)


@pytest.mark.parametrize("text", ["签约30家", "节约30万元", "附近30家", "反超30家"])
def test_words_that_only_end_like_an_approximation(text: str) -> None:
    assert _one(text).approximation is Approximation.NONE


@pytest.mark.parametrize("text", ["46个", "三十五人", "120家", "0件"])
def test_counts_are_exact(text: str) -> None:
    assert _one(text).exact


@pytest.mark.parametrize("text", ["1.2万人", "20万人", "36亿元", "120亩", "约46个", "一百二十人"])
def test_what_was_rounded_is_not_exact(text: str) -> None:
    assert not _one(text).exact


@pytest.mark.parametrize(
    "text",
    [
        "2021年5月26日",
        "2016—2020年",
        "自2019年10月起",
        "10月28日开市",
        "上午9:30开始",
        "一季度",
        "二〇二一年",
        "沪科提复〔2021〕116号",
        "第0873号提案",
        "第3次会议",
        "第十二条",
        "DB31/T1283—2021",
        "G60科创走廊",
        "5G基站",
        "（一）",
        "（2）",
        "1.加强领导",
        "2、完善机制",
        "12345热线",
        "021-64371234",
        "13812345678",
        "“1+5+20”体系",
        "工业4.0",
        "统一思想",
        "一方面",
        "十四五",
        "几十个",
        "七八个",
        "百姓",
        "一家人",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


def test_what_names_something_is_known_as_such() -> None:
    numbers = find_numbers("2019年，根据第3号文，5月起实施。")
    assert [number.kind for number in numbers] == [
        DesignationKind.YEAR,
        DesignationKind.IDENTIFIER,
        DesignationKind.DATE,
    ]
    year = numbers[0]
    assert isinstance(year, Designation)
    assert year.year == 2019


def test_a_range_of_years_is_no_single_year() -> None:
    (years,) = find_numbers("2016—2020年")
    assert isinstance(years, Designation)
    assert years.year is None


_WORDS = "约 近 12 3.5 ， 亿 万 元 个 % 百分点 — 至 年 月 三 十 百分之 成 倍 余 左右 第 （ ） ： 到"
_PIECES = st.sampled_from([*_WORDS.split(" "), "\n"])


@given(st.lists(_PIECES, max_size=24).map("".join))
def test_whatever_is_written_numbers_are_apart_and_in_order(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.span.start < number.span.end <= len(text)
        end = number.span.end
        if isinstance(number, Quantity):
            assert number.interval.low <= number.interval.high

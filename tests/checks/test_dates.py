"""Dates by themselves and in the date fields."""

from __future__ import annotations

import pytest

from gwlint.checks import dates
from gwlint.text.edits import apply_edits
from tests.checks.dated_letters import letter, read


def test_each_part_that_cannot_be_is_told_with_its_figures() -> None:
    day, month, year = dates.impossible(read("2021年2月30日、2021年13月1日、202年5月6日。"))
    assert (day.variant, day.facts["month"], day.facts["days"]) == ("day", 2, 28)
    assert (month.variant, month.facts["month"]) == ("month", 13)
    assert (year.variant, year.facts["year"]) == ("year", "202")


@pytest.mark.parametrize(
    ("issued", "variant", "proper"),
    [
        ("2021年05月06日", "padded", "2021年5月6日"),
        ("二〇二一年五月六日", "chinese", "2021年5月6日"),
        ("2021年5月六日", "chinese", "2021年5月6日"),
        ("21年5月6日", "short-year", None),
        ("2021年5月", "incomplete", None),
    ],
)
def test_the_form_of_the_issue_date(issued: str, variant: str, proper: str | None) -> None:
    document = letter("一年来新增老字号3家。", issued=issued)
    (problem,) = dates.issue_date_form(document)
    assert problem.variant == variant
    assert problem.span.of(document.text) == issued
    if proper is None:
        assert not problem.edits
    else:
        assert f"\n{proper}" in apply_edits(document.text, problem.edits)


@pytest.mark.parametrize("issued", ["2021年5月6日", "二〇〇六年九月七日", "2012年06月01日"])
def test_a_proper_or_older_issue_date(issued: str) -> None:
    assert not list(dates.issue_date_form(letter("一年来新增老字号3家。", issued=issued)))


@pytest.mark.parametrize("issued", ["2021.5.6", "2021-05-06", "2021/5/6"])
def test_points_and_dashes_in_the_issue_date(issued: str) -> None:
    document = letter("一年来新增老字号3家。", issued=issued)
    (problem,) = dates.issue_date_notation(document)
    assert "2021年5月6日" in apply_edits(document.text, problem.edits)


def test_printing_before_signing() -> None:
    early = letter("新增老字号3家。", imprint="云梦泽市商务局办公室　　2021年5月20日印发")
    (problem,) = dates.print_before_issue(early)
    assert problem.span.of(early.text) == "2021年5月20日"
    assert problem.related[0].span.of(early.text) == "2021年5月26日"
    same = letter("新增老字号3家。", imprint="云梦泽市商务局办公室　　2021年5月26日印发")
    assert not list(dates.print_before_issue(same))
    undated = letter("新增老字号3家。", issued="", imprint="办公室　　2021年5月20日印发")
    assert not list(dates.print_before_issue(undated))


@pytest.mark.parametrize(
    ("text", "is_reversed"),
    [
        ("2021年5月至3月", True),
        ("2021年5月28日至20日", True),
        ("2021年5月28日至5月20日", True),
        ("2021年5月至2020年8月", True),
        ("2020—2016年", True),
        ("今年5月至3月", True),
        ("2020年11月至3月", False),
        ("11月至3月", False),
        ("每年11月至3月", False),
        ("2020年12月28日至1月3日", False),
        ("2020年5月至次年3月", False),
        ("倒查2023年至2019年", False),
        ("2016—2020年", False),
        ("3月5日至5日", False),
    ],
)
def test_reversed_ranges(text: str, is_reversed: bool) -> None:
    document = read(f"时间为{text}。")
    assert bool(list(dates.range_reversed(document))) is is_reversed


def test_a_second_issue_date_is_compared_only_where_it_claims_to_be_one() -> None:
    claims = read(
        "成文日期：2021年5月25日\n发布日期：2021年6月2日\n关于命名生态村的决定\n（2021年5月24日）\n"
        "各乡镇人民政府：\n经验收，决定命名石桥村等12个村为生态村。\n南浦县人民政府\n2021年5月26日"
    )
    found = [problem.span.of(claims.text) for problem in dates.issue_date_repeated(claims)]
    assert found == ["2021年5月25日", "2021年5月24日"]

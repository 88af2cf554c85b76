"""Contradicted figures are reported with the arithmetic and the places of the operands."""

from __future__ import annotations

import pytest

from gwlint.checks import counts, figures
from gwlint.checks.problem import Problem
from gwlint.document.document import Document
from gwlint.document.reading import understand
from gwlint.text.source import SourceText


def _document(text: str) -> Document:
    return understand(SourceText("figures.txt", text))


def _only(problems: list[Problem]) -> Problem:
    (problem,) = problems
    return problem


def test_a_rate_is_reported_with_its_operands() -> None:
    document = _document("企业由250家增加到400家，增长50%。")
    problem = _only(list(figures.growth(document)))
    assert problem.span.of(document.text) == "50%"
    assert [related.span.of(document.text) for related in problem.related] == ["250家", "400家"]
    assert {related.label for related in problem.related} == {"operand"}
    assert problem.evidence == ("400 ÷ 250 − 1 = 60% ≠ 50%",)
    assert problem.facts["formula"] == "400 ÷ 250 − 1"
    assert problem.facts["computed"] == "60%"


def test_of_parts_the_total_is_reported() -> None:
    document = _document("共有111个园区，其中甲类园区60个、乙类园区61个。")
    problem = _only(list(figures.parts_total(document)))
    assert problem.span.of(document.text) == "111个"
    assert problem.variant == "several"


def test_a_single_part_has_its_own_message() -> None:
    document = _document("共有养老机构85家，其中民办机构96家。")
    problem = _only(list(figures.parts_total(document)))
    assert problem.variant == "alone"
    assert problem.facts["first"] == "96家"


@pytest.mark.parametrize(
    ("text", "words", "variant"),
    [
        ("第一产业占48%，第二产业占62%。", "48%，第二产业占62%", "several"),
        ("产量占全市总量的126%。", "126%", "alone"),
        ("三次产业结构为8.2：45.3：50.5。", "8.2：45.3：50.5", "structure"),
    ],
)
def test_shares_are_reported_together(text: str, words: str, variant: str) -> None:
    document = _document(text)
    problem = _only(list(figures.shares_over_hundred(document)))
    assert (problem.span.of(document.text), problem.variant) == (words, variant)


def test_each_kind_has_its_check() -> None:
    document = _document(
        "满意度由62%提高到65%，提高3%。投诉下降120%。承办提案250件，其中委员提案215件，占68%。"
        "纠纷由1180件下降到953件，下降19.3%。"
    )
    assert [each.span.of(document.text) for each in figures.points_for_percent(document)] == ["3%"]
    assert [each.span.of(document.text) for each in figures.decrease_over_hundred(document)] == [
        "120%"
    ]
    assert [each.span.of(document.text) for each in figures.share(document)] == ["68%"]
    assert [each.span.of(document.text) for each in figures.rounding(document)] == ["19.3%"]
    assert list(figures.growth(document)) == []


def test_points_are_named_as_such() -> None:
    problem = _only(list(figures.points_for_percent(_document("由62%提高到65%，提高3%。"))))
    assert problem.facts["points"] == "3个百分点"


def test_an_announced_count_names_both_numbers() -> None:
    document = _document("构建了服务体系、交易体系和保障体系四大体系。")
    problem = _only(list(counts.announced_count(document)))
    assert problem.span.of(document.text) == "四大体系"
    assert (problem.facts["announced"], problem.facts["count"]) == (4, 3)
    assert problem.evidence == ("4 ≠ 3",)


def test_the_figures_of_a_document_are_found_once() -> None:
    document = _document("企业由250家增加到400家，增长50%。")
    assert document.figures is document.figures
    assert len(document.quantities) == 3

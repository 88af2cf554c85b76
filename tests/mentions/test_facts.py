"""The tables of facts are whole and agree with each other."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gwlint.mentions.facts import read_facts


@pytest.mark.parametrize("name", ["party-congresses", "plenums", "national-sessions"])
def test_days_are_in_order(name: str) -> None:
    for fact in read_facts(name):
        assert fact["first_day"] <= fact["last_day"]
        assert len(fact["first_day"]) == len("2021-03-05")


def test_plans_follow_one_another() -> None:
    plans = [fact for fact in read_facts("five-year-plans") if int(fact["first_year"]) >= 1966]
    assert all(
        int(later["first_year"]) == int(earlier["last_year"]) + 1
        for earlier, later in pairwise(plans)
    )


def test_terms_of_a_province_follow_every_five_years() -> None:
    facts = read_facts("provincial-terms")
    starts = {(f["province"], f["body"], int(f["term"])): int(f["first_year"]) for f in facts}
    for (province, body, term), year in starts.items():
        assert starts.get((province, body, term + 1), year + 5) == year + 5


def test_uncertain_facts_are_left_out() -> None:
    assert not [fact for fact in read_facts("national-sessions") if fact["certainty"] == "C"]


def test_a_table_that_does_not_exist() -> None:
    with pytest.raises(FileNotFoundError):
        read_facts("lunar-eclipses")

"""Two names can be of one organ if one keeps the other's characters in order."""

from __future__ import annotations

import pytest

from gwlint.mentions.organisations import can_be_one, owner_of_office, province_of, region_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("上海市科委", "上海市科学技术委员会"),
        ("市发展改革委", "绍兴市发展和改革委员会"),
        ("绍兴市水利局", "绍兴市水利局（盖章）"),
        ("国家税务总局", "税务总局"),
        ("国家发展改革委办公厅", "发展改革委办公厅"),
        ("越城区政府", "绍兴市越城区人民政府"),
    ],
)
def test_short_forms(first: str, second: str) -> None:
    assert can_be_one(first, second)
    assert can_be_one(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("上海市教委", "上海市科学技术委员会"),
        ("绍兴市水利局", "丽水市水利局"),
        ("绍兴市水利局", "绍兴市财政局"),
    ],
)
def test_other_organs(first: str, second: str) -> None:
    assert not can_be_one(first, second)


def test_an_office_belongs_to_its_organ() -> None:
    assert owner_of_office("上海市科委办公室") == "上海市科委"
    assert owner_of_office("绍兴市政府办公室文书科") == "绍兴市政府"
    assert owner_of_office("绍兴市水利局") == "绍兴市水利局"


def test_places() -> None:
    assert province_of("内蒙古自治区农牧厅") == "内蒙古"
    assert province_of("绍兴市水利局") == ""
    assert region_of("四川省凉山彝族自治州水利局") == "四川省凉山彝族自治州"
    assert region_of("财政部") == ""

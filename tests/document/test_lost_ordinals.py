from __future__ import annotations

import pytest

from gwlint.document.lost_ordinals import stands_within
from gwlint.mentions.ordinals import OrdinalForm


def found(text: str, form: OrdinalForm, number: int) -> bool:
    return stands_within(text, form, number, 0, len(text))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("工作完成。三、下步打算", OrdinalForm.HANZI),
        ("12三、下步打算", OrdinalForm.HANZI),
        ("三 下步打算", OrdinalForm.HANZI),
        ("以上为（二）的内容。（三）下步打算", OrdinalForm.HANZI_BRACKET),
        ("（三下步打算", OrdinalForm.HANZI_BRACKET),
        ("完成。3.下步打算", OrdinalForm.ARABIC),
        ("3.2025年工作打算", OrdinalForm.ARABIC),
        ("（3）下步打算", OrdinalForm.ARABIC_BRACKET),
        ("此外，要加强督查", OrdinalForm.NARRATIVE),
        ("三要加强督查", OrdinalForm.NARRATIVE),
    ],
)
def test_an_ordinal_stands_there_in_some_way(text: str, form: OrdinalForm) -> None:
    assert found(text, form, 3)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("在三、四线城市推广", OrdinalForm.HANZI),
        ("发展二、三产业", OrdinalForm.HANZI),
        ("三是加强督查", OrdinalForm.HANZI),
        ("第（三）项", OrdinalForm.HANZI_BRACKET),
        ("完成3.5万元", OrdinalForm.ARABIC),
        ("（3）下步打算", OrdinalForm.ARABIC),
        ("同时加强督查", OrdinalForm.NARRATIVE),
    ],
)
def test_other_words_with_the_number(text: str, form: OrdinalForm) -> None:
    assert not found(text, form, 3)


def test_only_the_given_part_of_the_text_counts() -> None:
    text = "一、甲\n二、乙\n三、丙"
    assert not stands_within(text, OrdinalForm.HANZI, 1, 4, len(text))

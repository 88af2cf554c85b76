"""The skeleton: each number one character, and the way back to what it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.numbers import find_numbers
from gwlint.mentions.skeleton import Skeleton, grammar, skeleton_of


def _skeleton(text: str) -> Skeleton:
    return skeleton_of(text, find_numbers(text))


def test_every_number_is_one_letter() -> None:
    skeleton = _skeleton("2020年登记11483项，增长33.6%，提高2个百分点，是2016年的3倍。")
    assert str(skeleton) == "Ⓨ登记Ⓝ，增长Ⓟ，提高Ⓓ，是Ⓨ的Ⓜ。"


def test_expressions_speak_of_numbers_by_letter() -> None:
    skeleton = _skeleton("由8家增加到10家")
    match = grammar("由(?P<base>Ⓝ)增加到(?P<current>Ⓝ)").search(skeleton.text)
    assert match is not None
    base, current = skeleton.quantities(match, "base", "current")
    assert (int(base.value), int(current.value)) == (8, 10)


def test_a_letter_in_the_text_is_no_number() -> None:
    assert grammar("Ⓝ").search(_skeleton("符号Ⓝ").text) is None


def test_remarks_without_figures_are_left_out() -> None:
    assert str(_skeleton("服务体系（含窗口）8个，（其中市级3个）")) == "服务体系Ⓝ，（其中市级Ⓝ）"


def test_remarks_on_the_scope_stay() -> None:
    assert "同口径" in str(_skeleton("收入8亿元（同口径）"))


def test_punctuation_is_full_width() -> None:
    assert str(_skeleton("共8个,其中3个;另有2个")) == "共Ⓝ，其中Ⓝ；另有Ⓝ"


def test_sentences() -> None:
    skeleton = _skeleton("甲8个。乙3个！丙2个\n丁1个")
    middle = skeleton.text.index("乙")
    assert skeleton.sentence(middle, middle).startswith("乙")
    assert skeleton.sentence_end(middle) == skeleton.text.index("！")
    assert skeleton.sentence_start(skeleton.text.index("丁") + 1) == skeleton.text.index("丁")


_PIECES = st.sampled_from(
    ["共", "8个", "（含", "）", "（", "2020年", "，", "。", "\n", "33.6%", "体系", "口径", "3"]
)


@given(st.lists(_PIECES, max_size=20).map("".join))
def test_the_numbers_stand_where_the_skeleton_says(text: str) -> None:
    skeleton = _skeleton(text)
    kept = [number for number in find_numbers(text) if number in skeleton.numbers.values()]
    assert list(skeleton.numbers.values()) == kept
    assert sorted(skeleton.numbers) == list(skeleton.numbers)
    shown = str(skeleton)
    assert all(shown[offset] in "ⓃⓅⒹⓂⓇⒻⓎⓉⒾ" for offset in skeleton.numbers)
    assert skeleton.source == text

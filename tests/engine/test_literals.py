"""A pattern is not run on a text that lacks the strings it cannot match without."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from gwlint.engine.literals import required_literals


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [
        ("根据《[^》]+》显示", (("根据《",), ("》显示",))),
        (r"[〔\[]\d{4}[〕\]]", (("〔", "["), ("〕", "]"))),
        ("同比(?:增长|下降)", (("同比",), ("增长", "下降"))),
        ("(?:增长|下降)率", (("增长", "下降"), ("率",))),
        (r"第?\d+号", (("号",),)),
        ("(?<!原)国土资源部(?!门)", (("国土资源部",),)),
        ("(?<=约)[0-9]+(?=左右)", (("左右",), ("约",))),
        ("(?P<report>，)，", (("，",),)),
        (r"\p{Han}{2}委员会", (("委员会",),)),
    ],
)
def test_the_strings_that_every_match_contains(
    pattern: str, groups: tuple[tuple[str, ...], ...]
) -> None:
    assert required_literals(pattern) == groups


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d+",
        "[^，]",
        "(?:甲|乙|)",
        "甲*",
        "(?i)gdp",
        "(?i:gdp)",
        "(?:foo){e<=1}",
        "[[:alpha:]]",
        r"\h",
        "(?<name>甲)",
        "(",
    ],
)
def test_what_is_not_understood_or_not_needed_requires_nothing(pattern: str) -> None:
    assert required_literals(pattern) == ()


_ATOMS = st.sampled_from(["甲", "乙丙", "[丁戊]", r"\d", ".", "(?:己|庚)", "[^辛]", r"\p{Han}"])
_QUANTIFIED = st.tuples(_ATOMS, st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}"])).map(
    lambda pair: f"(?:{pair[0]}){pair[1]}"
)
_SEQUENCES = st.lists(_QUANTIFIED, min_size=1, max_size=4).map("".join)
_PATTERNS = st.lists(_SEQUENCES, min_size=1, max_size=3).map("|".join)


@given(_PATTERNS, st.text(alphabet="甲乙丙丁戊己庚辛a1", max_size=12))
def test_whatever_matches_has_a_string_of_every_group(pattern: str, text: str) -> None:
    match = regex.search(pattern, text)
    groups = required_literals(pattern)
    if match is not None:
        assert all(any(string in match[0] for string in group) for group in groups)

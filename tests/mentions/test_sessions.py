"""Sessions of congresses and conferences, party congresses, plenums."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.mentions.sessions import Body, find_sessions
from gwlint.mentions.small_numerals import chinese

_FRAGMENTS = st.sampled_from(
    [
        *(
            "市",
            "政协",
            "人大",
            "人民代表大会",
            "十三届",
            "第十四届",
            "四次会议",
            "第三次会议",
            "全国",
        ),
        *("委员会", "常务委员会", "上海市", "党的", "二十大", "五中全会", "\n", "，", "省", "提案"),
    ]
)


@pytest.mark.parametrize(
    ("text", "body", "place", "term", "number"),
    [
        ("市政协十三届四次会议", Body.CONFERENCE, "市", 13, 4),
        ("政协第十三届全国委员会第三次会议", Body.CONFERENCE, "全国", 13, 3),
        ("全国政协十四届一次会议", Body.CONFERENCE, "全国", 14, 1),
        ("十三届全国政协四次会议", Body.CONFERENCE, "全国", 13, 4),
        ("政协上海市第十四届委员会第二次会议", Body.CONFERENCE, "上海市", 14, 2),
        ("市政协第十四届委员会第一次会议", Body.CONFERENCE, "市", 14, 1),
        ("市十三届政协四次会议", Body.CONFERENCE, "市", 13, 4),
        ("县政协第十届三次全会", Body.CONFERENCE, "县", 10, 3),
        ("十四届全国人大二次会议", Body.CONGRESS, "全国", 14, 2),
        ("省十三届人大三次会议", Body.CONGRESS, "省", 13, 3),
        ("上海市第十六届人民代表大会第二次会议", Body.CONGRESS, "上海市", 16, 2),
        ("县第十七届人民代表大会第三次会议", Body.CONGRESS, "县", 17, 3),
        ("市人大十五届五次会议", Body.CONGRESS, "市", 15, 5),
        ("广西壮族自治区十四届人大一次会议", Body.CONGRESS, "广西壮族自治区", 14, 1),
    ],
)
def test_a_session(text: str, body: Body, place: str, term: int, number: int) -> None:
    (session,) = find_sessions(f"在{text}期间")
    assert (session.body, session.place) == (body, place)
    assert (session.term, session.number) == (term, number)
    assert session.span.of(f"在{text}期间") == text


@pytest.mark.parametrize(
    ("text", "body", "term", "number"),
    [
        ("党的十九大", Body.PARTY_CONGRESS, 19, None),
        ("中国共产党第二十次全国代表大会", Body.PARTY_CONGRESS, 20, None),
        ("十九届五中全会", Body.PLENUM, 19, 5),
        ("党的二十届三中全会", Body.PLENUM, 20, 3),
        ("中国共产党第十九届中央委员会第五次全体会议", Body.PLENUM, 19, 5),
    ],
)
def test_congresses_and_plenums_of_the_party(
    text: str, body: Body, term: int, number: int | None
) -> None:
    (session,) = find_sessions(f"学习{text}精神")
    assert (session.body, session.term, session.number) == (body, term, number)


@pytest.mark.parametrize(
    "text",
    [
        "十三届全国人大常委会第三十次会议",
        "政协第十三届全国委员会常务委员会第二十五次会议",
        "农工党十六届六中全会",
        "二十大重点工程",
        "第三届博览会第二次会议",
        "十三届检察委员会第十一次会议",
    ],
)
def test_what_is_no_such_session(text: str) -> None:
    assert find_sessions(text) == ()


@given(st.integers(1, 30), st.integers(1, 9))
def test_both_kinds_of_numerals_agree(term: int, number: int) -> None:
    of_characters, of_figures = find_sessions(
        f"市政协{chinese(term)}届{chinese(number)}次会议，市政协第{term}届第{number}次会议"
    )
    assert (of_characters.term, of_characters.number) == (term, number)
    assert (of_figures.term, of_figures.number) == (term, number)


@given(st.lists(_FRAGMENTS, max_size=10).map("".join))
def test_sessions_stand_in_order_apart_and_within_the_text(text: str) -> None:
    sessions = find_sessions(text)
    assert all(0 <= session.span.start < session.span.end <= len(text) for session in sessions)
    assert all(first.span.end <= second.span.start for first, second in pairwise(sessions))

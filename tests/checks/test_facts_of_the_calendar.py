"""Plans, anniversaries, congresses, plenums and sessions against what is known of them."""

from __future__ import annotations

import pytest

from gwlint.checks import periods, sessions
from tests.checks.dated_letters import letter, read


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("“十三五”（2015—2020年）", "2015—2020年"),
        ("“十四五”时期（2021—2026年）", "2021—2026年"),
        ("2020—2025年（“十四五”时期）", "2020—2025年"),
        ("“十四五”（2021—2023年）", None),
        ("“十四五”规划（2021—2035年）", None),
        ("《“十四五”规划（2020—2025年）》", None),
        ("“十六五”（2031—2035年）", None),
    ],
)
def test_the_years_of_a_plan(text: str, wrong: str | None) -> None:
    document = read(f"{text}新建泊位3000个。")
    found = [problem.span.of(document.text) for problem in periods.plan_years(document)]
    assert found == ([] if wrong is None else [wrong])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年是“十四五”开局之年", 2021),
        ("2024年是攻坚之年，也是“十四五”规划的收官之年", 2025),
        ("2022年是“十四五”规划实施的第三年", 2023),
        ("“十四五”开局之年（2020年）", 2021),
        ("2021年是“十四五”开局之年", None),
        ("2020年为“十四五”开局之年做好准备", None),
        ("2020年是谋划“十四五”开局之年的一年", None),
        ("2020年工作扎实，“十四五”开局良好", None),
        ("今年是“十四五”开局之年", None),
    ],
)
def test_the_phase_of_a_plan(text: str, expected: int | None) -> None:
    found = [problem.facts["expected"] for problem in periods.plan_phase(read(f"{text}。"))]
    assert found == ([] if expected is None else [expected])


def test_this_year_is_that_of_the_letter() -> None:
    assert list(periods.plan_phase(letter("今年是“十三五”收官之年。")))
    assert list(periods.anniversary(letter("今年是新中国成立70周年。")))
    assert not list(periods.anniversary(letter("今年是新中国成立72周年。")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年是中国共产党成立100周年", 99),
        ("2019年恰逢新中国成立七十一周年", 70),
        ("2022年迎来香港回归祖国20周年", 25),
        ("2021年是中国共产党成立100周年", None),
        ("2020年，庆祝中国共产党成立100周年活动启动", None),
        ("2022年是县文化馆建馆60周年", None),
    ],
)
def test_anniversaries(text: str, expected: int | None) -> None:
    found = [problem.facts["expected"] for problem in periods.anniversary(read(f"{text}。"))]
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2018年召开的党的十九大", "2018年"),
        ("党的二十大于2021年10月在北京召开", "2021年10月"),
        ("2023年党的十九大精神宣讲", None),
        ("2017年党的十九大以来", None),
        ("党的二十大召开后的2023年", None),
    ],
)
def test_party_congresses(text: str, wrong: str | None) -> None:
    document = read(f"{text}。")
    found = [problem.span.of(document.text) for problem in sessions.congress_year(document)]
    assert found == ([] if wrong is None else [wrong])


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("2019年召开的党的十九届五中全会", True),
        ("2020年11月，党的十九届五中全会召开", True),
        ("2020年10月，党的十九届五中全会审议通过建议", False),
        ("2021年贯彻党的十九届五中全会精神", False),
    ],
)
def test_plenums(text: str, is_wrong: bool) -> None:
    assert bool(list(sessions.plenum_date(read(f"{text}。")))) is is_wrong


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("2020年召开的十三届全国人大四次会议", True),
        ("2020年3月，全国政协十三届三次会议召开", True),
        ("2020年5月，全国政协十三届三次会议召开", False),
        ("2022年，十三届全国人大四次会议批准的纲要全面实施", False),
        ("2020年召开的市十三届人大四次会议", False),
    ],
)
def test_national_sessions(text: str, is_wrong: bool) -> None:
    assert bool(list(sessions.national_session_date(read(f"{text}。")))) is is_wrong


@pytest.mark.parametrize(
    ("session", "issuer", "issued", "variant"),
    [
        ("市政协十三届五次会议", "上海市商务委员会", "2021年5月26日", "later"),
        ("市政协十三届三次会议", "上海市商务委员会", "2021年5月26日", "earlier"),
        ("市政协十二届四次会议", "上海市商务委员会", "2021年5月26日", "earlier"),
        ("全国政协十三届四次会议", "商务部", "2022年5月26日", "earlier"),
        ("省政协十二届五次会议", "浙江省商务厅", "2021年5月26日", "later"),
        ("市政协十三届四次会议", "上海市商务委员会", "2021年5月26日", None),
        ("市政协十三届四次会议", "上海市商务委员会", "2022年1月26日", None),
        ("市政协十三届五次会议", "宁波市商务局", "2021年5月26日", None),
        ("区政协十三届五次会议", "上海市静安区商务委员会", "2021年5月26日", None),
        ("省政协十二届五次会议", "海南藏族自治州商务局", "2021年5月26日", None),
        ("省政协十二届五次会议", "河北省商务厅", "2021年5月26日", None),
    ],
)
def test_the_session_that_a_letter_answers(
    session: str, issuer: str, issued: str, variant: str | None
) -> None:
    document = letter("新增老字号3家。", session=session, issuer=issuer, issued=issued)
    found = [problem.variant for problem in sessions.session_year(document)]
    assert found == ([] if variant is None else [variant])

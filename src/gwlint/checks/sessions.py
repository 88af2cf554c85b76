"""Sessions and years: of the session that a letter answers to, of congresses and of plenums."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from gwlint.checks.problem import Problem, Related
from gwlint.checks.tense import is_quoted
from gwlint.document.document import Document
from gwlint.document.elements import DocumentKind, ElementKind
from gwlint.mentions.dates import Date
from gwlint.mentions.facts import read_facts
from gwlint.mentions.sessions import Body, Session
from gwlint.text.patterns import Pattern

_HELD = r"(?:在北京|在京|胜利|隆重|顺利|如期|[，,])*(?:召开|举行|开幕|闭幕)"
_HELD_BEFORE = Pattern(rf"{_HELD}的")
_HELD_AFTER = Pattern(rf"{_HELD}(?!以来|以后|之?后|前|的|不久|之际|时)")
_SAID_AFTER = Pattern(
    r"[，。；、）)]|$|期间|上(?!的)|审议|首次|(?:提出|作出|通过|明确|决定|指出|强调)(?!的)|第\d+号"
)
_THEN_HELD = Pattern(r"(?:于|在)?")
_IN_BRACKETS = Pattern(r"[（(]")
_FOLLOW_UP = Pattern(
    r"续办|续复|滚动|跟踪|再次|补充|[二两]次(?=答复|办理|回复|复文)|重新|回头看|后续|历年"
)
_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
_PROVINCES = (
    *_MUNICIPALITIES,
    *("河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西"),
    *("山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏"),
    *("陕西", "甘肃", "青海", "宁夏", "新疆"),
)
_NAMESAKES = ("海南藏族", "海南州", "河南蒙古族")
_PROVINCIAL_WORDS = ("省", "自治区")
_SESSIONS_OF_A_TERM = 5
_EXTRA_SESSIONS = 2
_LATE_MONTHS = 3


def congress_year(document: Document) -> Iterator[Problem]:
    """2018年召开的党的十九大: a party congress with another date than its own."""
    for session in document.sessions:
        if session.body is Body.PARTY_CONGRESS:
            yield from _misdated(document, session, "party-congresses")


def plenum_date(document: Document) -> Iterator[Problem]:
    """2019年召开的十九届五中全会: a plenum with another date than its own."""
    for session in document.sessions:
        if session.body is Body.PLENUM:
            yield from _misdated(document, session, "plenums")


def national_session_date(document: Document) -> Iterator[Problem]:
    """2020年召开的十三届全国人大四次会议: a national session with another date than its own."""
    for session in document.sessions:
        if session.body in (Body.CONGRESS, Body.CONFERENCE) and session.place == "全国":
            yield from _misdated(document, session, "national-sessions")


def _misdated(document: Document, session: Session, table: str) -> Iterator[Problem]:
    stated = _stated_date(document, session)
    fact = _fact(session, table) if stated is not None else None
    if stated is None or fact is None or _agrees(stated, fact["first_day"], fact["last_day"]):
        return
    year, month, _ = fact["first_day"].split("-")
    yield Problem(
        stated.span,
        {"session": session.span.of(document.text), "year": year, "month": int(month)},
        related=(Related(session.span, "session"),),
    )


def _fact(session: Session, table: str) -> Mapping[str, str] | None:
    for fact in read_facts(table):
        if (
            fact["term"] == str(session.term)
            and fact.get("number", "None") == str(session.number)
            and fact.get("body", session.body) == session.body
        ):
            return fact
    return None


def _agrees(date: Date, first_day: str, last_day: str) -> bool:
    """Whether ``date`` is in the year, or in the month if it has one, of the session."""
    if date.month is None:
        return first_day[:4] <= f"{date.year:04}" <= last_day[:4]
    return first_day[:7] <= f"{date.year:04}-{date.month:02}" <= last_day[:7]


def _stated_date(document: Document, session: Session) -> Date | None:
    """The date that the text gives to ``session``, right before or right after it."""
    if is_quoted(document, session.span):
        return None
    text, (start, end) = document.text, session.span
    following = bisect_left(document.dates, end, key=lambda date: date.span.start)
    if following < len(document.dates):
        date = document.dates[following]
        if _is_given(date) and date.span.start - end <= 1 and _follows(text, end, date):
            return date
    if following == 0:
        return None
    date = document.dates[following - 1]
    if _is_given(date) and date.span.end <= start and _precedes(text, date, session):
        return date
    return None


def _is_given(date: Date) -> bool:
    return len(date.year_written) == 4 and not date.phase and date.why_impossible() is None


def _follows(text: str, end: int, date: Date) -> bool:
    if _IN_BRACKETS.fullmatch(text, end, date.span.start):
        return text[date.span.end : date.span.end + 1] in ("）", ")")
    held = _HELD_AFTER.match(text, date.span.end)
    return held is not None and _THEN_HELD.fullmatch(text, end, date.span.start) is not None


def _precedes(text: str, date: Date, session: Session) -> bool:
    start, end = session.span
    gap = text[date.span.end : start]
    if _HELD_BEFORE.fullmatch(gap) is not None:
        return True
    if gap in ("", "，", "，在") and _HELD_AFTER.match(text, end) is not None:
        return True
    return gap == "" and _SAID_AFTER.match(text, end) is not None


def session_year(document: Document) -> Iterator[Problem]:
    """A letter answers what was put forward at a session of its own year.

    The n-th session of a term is held in its n-th year. A letter may still be answered in the
    first months of the next year; people's congresses may have held extra sessions.
    """
    issued = document.issue_date
    if document.kind is not DocumentKind.REPLY or issued is None or issued.year is None:
        return
    title = document.element(ElementKind.TITLE)
    if title is not None and _FOLLOW_UP.search(title.text):
        return
    for session in _sessions_answered(document):
        years = _years_of(document, session)
        if years is None or years[0] <= issued.year <= years[1] or _is_late(issued, years[1]):
            continue
        yield Problem(
            session.span,
            {
                "session_year": _written_years(years),
                "issue_year": issued.year,
                "issue_date": issued.span.of(document.text),
            },
            "later" if issued.year < years[0] else "earlier",
            related=(Related(issued.span, "issue-date"),),
        )


def _sessions_answered(document: Document) -> Iterator[Session]:
    spans = [
        statement.span
        for statement in (document.title_statement, document.opening_statement)
        if statement is not None
    ]
    for session in document.sessions:
        if session.number is None or session.body is Body.PLENUM:
            continue
        if any(span.contains(session.span) for span in spans):
            yield session


def _is_late(issued: Date, session_year: int) -> bool:
    return issued.year == session_year + 1 and (issued.month or 0) <= _LATE_MONTHS


def _written_years(years: tuple[int, int]) -> str:
    return f"{years[0]}" if years[0] == years[1] else f"{years[0]}—{years[1]}"


def _years_of(document: Document, session: Session) -> tuple[int, int] | None:
    """The first and the last year in which the session can have been held, if that is known."""
    if session.place == "全国":
        fact = _fact(session, "national-sessions")
        return None if fact is None else (int(fact["first_day"][:4]), int(fact["last_day"][:4]))
    province = _province(document, session.place)
    number = session.number or 0
    for fact in read_facts("provincial-terms") if province else ():
        if (fact["province"], fact["body"]) != (province, session.body):
            continue
        if int(fact["term"]) == session.term:
            return _years_in_term(int(fact["first_year"]), number, steady=fact["steady"] == "yes")
    return None


def _years_in_term(first_year: int, number: int, *, steady: bool) -> tuple[int, int] | None:
    year = first_year + number - 1
    if steady:
        return (year, year) if number <= _SESSIONS_OF_A_TERM else None
    last = min(year, first_year + _SESSIONS_OF_A_TERM - 1)
    return max(first_year, year - _EXTRA_SESSIONS), last


def _province(document: Document, place: str) -> str | None:
    """The province whose body meets; a bare 省 or 市 is that of the issuer."""
    if (named := _province_named(place)) is not None:
        return named if place.endswith(_PROVINCIAL_WORDS) or named in _MUNICIPALITIES else None
    issuers = document.elements_of(ElementKind.SIGNATURE, ElementKind.LETTERHEAD)
    provinces = {_province_named(issuer.text.removeprefix("中共")) for issuer in issuers}
    province = provinces.pop() if len(provinces) == 1 else None
    if province is None or place not in ("省", "自治区", "市"):
        return None
    return province if (place == "市") == (province in _MUNICIPALITIES) else None


def _province_named(words: str) -> str | None:
    if words.startswith(_NAMESAKES):
        return None
    return next((name for name in _PROVINCES if words.startswith(name)), None)

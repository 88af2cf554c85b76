"""Figures in Chinese characters: 一亿二千万元, 百分之十二点五, 三成半, 三分之二."""

from __future__ import annotations

import regex

from gwlint.mentions.approximations import approximation_after, approximation_before
from gwlint.mentions.designations import Designation, DesignationKind
from gwlint.mentions.numerals import SCALES, Numeral, read_numeral
from gwlint.mentions.quantities import Approximation, Quantity, QuantityKind
from gwlint.mentions.units import NO_UNIT, Unit, unit_at
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_DIGITS = "一二两三四五六七八九零〇○"
CHINESE_NUMBER = (
    rf"(?<![第几数上好成初{_DIGITS}十百千万])(?:百分之|千分之)?[{_DIGITS}十百千][{_DIGITS}十百千万亿]*"
    rf"(?:点[{_DIGITS}]+[万亿]*)?(?:分之[{_DIGITS}十百千]+(?:点[{_DIGITS}]+)?)?"
)
"""An expression for what may be a number in Chinese characters."""

_FOLLOWERS = frozenset(
    "个倍番成余多年月季元美欧港公亩吨人名家件户所座台辆斤张处套平立篇部场起项条半万亿"
)
_TAIL = Pattern(
    r"(?P<more>[余多])?(?P<scale>[万亿])?(?P<more_after>[余多](?![于元]))?"
    r"(?P<sign>个?[百千]分点|倍(?!频|率|增)|番(?!茄))?"
)
_TENTHS = Pattern(r"成(?P<half>半)?(?![为立果功长都绩员本份效分人熟套品才就交药批型语片建共])")
_CALENDAR = Pattern(r"年(?![以来间内多])|月(?:份|底|末|初)?|季度")
_SIGNS = {
    "百分点": (QuantityKind.POINTS, 0),
    "千分点": (QuantityKind.POINTS, -1),
    "倍": (QuantityKind.MULTIPLE, 0),
    "番": (QuantityKind.DOUBLING, 0),
}
_COUNTED_ALONE = frozenset("人名家户所座台辆")
_MEASURED_ALONE = frozenset(("元", "美元", "吨", "亩", "公里", "公顷", "平方公里"))
_TIME = frozenset(("天", "月", "秒"))


def chinese_figure(text: str, match: regex.Match[str]) -> Quantity | Designation | None:
    """What ``match``, a match of ``CHINESE_NUMBER``, is; ``None`` if it is no number that counts.

    A single digit before a measure word is a quantity only where it can be nothing else: 两家 and
    三人 are, 一个, 一批 and 三种 are not.
    """
    written = match[0]
    following = text[match.end() : match.end() + 1]
    if "分之" not in written and following not in _FOLLOWERS:
        return None
    try:
        return _figure(text, match.start(), written)
    except ValueError:
        return None


def _figure(text: str, start: int, written: str) -> Quantity | Designation | None:
    end = start + len(written)
    if "分之" in written:
        return _share(text, start, written)
    calendar = _CALENDAR.match(text, end)
    if calendar is not None:
        return _calendar(text, start, written, calendar.end())
    tenths = _TENTHS.match(text, end)
    if tenths is not None:
        numeral = read_numeral(written + tenths[0]).shifted(2)
        return _close(text, start, tenths.end(), QuantityKind.PERCENT, numeral)
    return _measured(text, start, written)


def _share(text: str, start: int, written: str) -> Quantity:
    numeral = read_numeral(written)
    end = start + len(written)
    if written.startswith(("百分之", "千分之")):
        percent = _to_the_unit(numeral.shifted(2))
        return _close(text, start, end, QuantityKind.PERCENT, percent)
    return _close(text, start, end, QuantityKind.FRACTION, numeral)


def _to_the_unit(numeral: Numeral) -> Numeral:
    """A rate whose tens are its last digit (百分之六十) is as exact as 60 %, not to the ten."""
    if numeral.power <= 0:
        return numeral
    return Numeral(numeral.coefficient * 10**numeral.power)


def _calendar(text: str, start: int, written: str, end: int) -> Designation | None:
    value = read_numeral(written).value
    mark = text[start + len(written)]
    if mark == "年":
        if not 1800 <= value <= 2100:
            return None
        return Designation(Span(start, end), DesignationKind.YEAR, int(value))
    if value > (12 if mark == "月" else 4):
        return None
    return Designation(Span(start, end), DesignationKind.DATE)


def _measured(text: str, start: int, written: str) -> Quantity | None:
    tail = _TAIL.match(text, start + len(written))
    if tail is None:
        return None
    scale = SCALES[tail["scale"] or ""]
    if tail["sign"] is not None:
        kind, size = _SIGNS[tail["sign"].removeprefix("个")]
        numeral = _to_the_unit(read_numeral(written).shifted(scale + size))
        return _close(text, start, tail.end(), kind, numeral, more=_more(tail))
    unit = unit_at(text, tail.end())
    if unit is None or not _counts(text, start, written, unit, _more(tail)):
        return None
    numeral = read_numeral(written).shifted(scale)
    end = tail.end() + len(unit.name)
    return _close(text, start, end, QuantityKind.NUMBER, numeral, unit, more=_more(tail))


def _more(tail: regex.Match[str]) -> bool:
    return bool(tail["more"] or tail["more_after"])


def _counts(text: str, start: int, written: str, unit: Unit, more: bool) -> bool:
    if unit.dimension in _TIME:
        return False
    if written in SCALES:
        return more or approximation_before(text, start)[1] < start
    if len(written) > 1 or unit.name in _MEASURED_ALONE:
        return True
    return unit.name in _COUNTED_ALONE and written != "一"


def _close(
    text: str,
    start: int,
    end: int,
    kind: QuantityKind,
    numeral: Numeral,
    unit: Unit = NO_UNIT,
    *,
    more: bool = False,
) -> Quantity:
    after, stop = approximation_after(text, end)
    before, begin = approximation_before(text, start)
    approximation = before if before is not Approximation.NONE else after
    if approximation is Approximation.NONE and more:
        approximation = Approximation.SOMEWHAT_OVER
    if approximation is Approximation.NONE and text[end - 1] in "成半":
        approximation = Approximation.TENTHS
    return Quantity(Span(begin, stop), kind, numeral, unit, approximation)

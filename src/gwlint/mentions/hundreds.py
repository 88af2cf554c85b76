"""Percentages that cannot pass a hundred: shares, together and alone, and decreases."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import regex

from gwlint.mentions.intervals import Interval
from gwlint.mentions.quantities import Quantity
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.verdicts import (
    Arithmetic,
    Relation,
    RelationKind,
    Verdict,
    decimal,
    is_plain,
)
from gwlint.text.patterns import Pattern
from gwlint.text.span import covering

_DECREASE = grammar(
    rf"(?:下降|减少|降低|下滑|压缩|缩短|压减|缩减|削减|降幅)(?:幅度)?(?:了|近|约|超过|超|达到|达|为)?(?P<stated>Ⓟ)"
)
_MAY_TURN_NEGATIVE = Pattern(r"利润|盈|亏|净|差额?|逆差|顺差|赤字|结余|增速|增幅|现金流|收益|温度|气温|损益|效益")
_SHARE_LIST = grammar(
    rf"(?P<names>[^，。；：\n{FIGURES}]{{2,40}}?)(?:分别占[^，。；\n{FIGURES}]{{0,20}}?|占比分别|比重分别|比例分别)"
    rf"(?:为|达|达到|约)?(?P<list>Ⓟ(?:[、和及与]Ⓟ)+)"
)
_SHARE_CHAIN = grammar(
    rf"(?:(?P<label>[^，。；、：\n{FIGURES}]{{1,12}}?)(?:Ⓝ[^，。；、\n{FIGURES}]{{0,4}}[，、]?)?占(?P<of>[^，。；、\n{FIGURES}]{{0,10}}?)(?:比例|比重|比)?(?:为|达到?|约)?(?P<stated>Ⓟ)(?:[，、；和]|(?=[。\n）]|\Z))){{2,}}"
)
_OF_ALL = grammar(
    rf"占(?P<of>[^，。；、\n{FIGURES}]{{0,8}}?(?:总数|总量|总额|总人数|总面积|全部|总体)[^，。；、\n{FIGURES}]{{0,6}}?)(?:的?(?:比例|比重))?(?:为|达到?|约)?(?P<stated>Ⓟ)"
)
_MAY_PASS = Pattern(r"GDP|生产总值|预算|计划|任务|目标|收入|资产|同期|上年|负债|债务|贷款|存款")
_PROPORTION = grammar(
    rf"(?:结构|比重|占比|构成|比例)[^，。；\n{FIGURES}]{{0,12}}?(?P<stated>Ⓡ)"
)
_OVERLAPPING = Pattern(
    r"调查|问卷|受访|多选|认为|表示|选择|重叠|兼|其中|女|男|党员|民族|岁|以上|以下|学历|职称"
)
_AND = Pattern("[、和及与]")
_COLON = Pattern("[:：∶]")
_HUNDRED = 100
_MOST = 190
_NEARLY = 112
_NEAR = 10


def find_hundreds(skeleton: Skeleton) -> Iterator[Relation]:
    """Every decrease over 100 %, and every set of shares with its sum."""
    text = skeleton.text
    for match in _DECREASE.finditer(text):
        yield from _decrease(skeleton, match)
    if "占" in text or "分别" in text:
        for match in _SHARE_LIST.finditer(text):
            yield from _list(skeleton, match)
        for match in _SHARE_CHAIN.finditer(text):
            yield from _chain(skeleton, match)
        for match in _OF_ALL.finditer(text):
            yield from _alone(skeleton, match)
    for match in _PROPORTION.finditer(text):
        yield from _proportion(skeleton, match)


def _decrease(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    stated = skeleton.quantity(match.start("stated"))
    if stated.interval.low <= _HUNDRED or not is_plain(stated):
        return
    sentence = skeleton.sentence(match.start(), match.end())
    if _MAY_TURN_NEGATIVE.search(sentence) is None:
        yield _over(skeleton, RelationKind.DECREASE, (stated,), stated.interval)


def _shares(
    skeleton: Skeleton, figures: tuple[Quantity, ...], match: regex.Match[str]
) -> Iterator[Relation]:
    """What the sum of exclusive shares says: more than 100 % by more than rounding is wrong."""
    sentence = skeleton.sentence(match.start(), match.end())
    if not all(is_plain(figure) for figure in figures) or _OVERLAPPING.search(sentence):
        return
    added = sum((figure.interval for figure in figures[1:]), figures[0].interval)
    last_place = max(figure.numeral.last_place for figure in figures)
    if _HUNDRED + last_place < added.low <= _MOST:
        yield _over(skeleton, RelationKind.SHARES, figures, added)
    elif added.contains(_HUNDRED):
        span = covering(*(figure.span for figure in figures))
        stated, operands = figures[-1], figures[:-1]
        yield Relation(RelationKind.SHARES, span, stated, operands, added, Verdict.VERIFIED)


def _over(
    skeleton: Skeleton, kind: RelationKind, figures: tuple[Quantity, ...], added: Interval
) -> Relation:
    written = [figure.span.of(skeleton.source) for figure in figures]
    decimals = max(0, *(-figure.numeral.power for figure in figures))
    total = sum((figure.value for figure in figures), Fraction(0))
    formula = " + ".join(written) if len(written) > 1 else ""
    arithmetic = Arithmetic(formula, f"{decimal(total, decimals)}%", ">", "100%")
    span = covering(*(figure.span for figure in figures))
    return Relation(
        kind, span, figures[-1], figures[:-1], added, Verdict.CONTRADICTED, arithmetic
    )


def _list(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    figures = tuple(figure for _, figure in skeleton.within(*match.span("list")))
    names = _AND.compiled.split(match["names"])
    if len(names) == len(figures) and len({name[-1:] for name in names}) == 1:
        yield from _shares(skeleton, figures, match)


def _chain(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    figures = tuple(skeleton.quantity(start) for start in match.starts("stated"))
    labels, totals = match.captures("label"), match.captures("of")
    if len({total for total in totals if total}) > 1 or len(labels) < len(figures):
        return
    alike = len({label[-1] for label in labels}) == 1
    added = sum(figure.value for figure in figures)
    if alike or (len(figures) > 2 and added <= _NEARLY):
        yield from _shares(skeleton, figures, match)


def _alone(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    stated = skeleton.quantity(match.start("stated"))
    if stated.interval.low > _HUNDRED and is_plain(stated) and not _MAY_PASS.search(match["of"]):
        yield _over(skeleton, RelationKind.SHARES, (stated,), stated.interval)


def _proportion(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    """A structure such as 6.8：77.3：15.9, whose terms are per cent if they nearly make 100."""
    stated = skeleton.quantity(match.start("stated"))
    distance = abs(stated.value - _HUNDRED)
    rounding = stated.numeral.last_place * len(stated.terms)
    if distance > _NEAR:
        return
    if distance * 2 <= rounding:
        verdict, sign = Verdict.VERIFIED, ""
    else:
        verdict, sign = (Verdict.ROUNDED if distance <= rounding else Verdict.CONTRADICTED), "≠"
    terms = _COLON.compiled.split(stated.span.of(skeleton.source))
    total = decimal(stated.value, max(0, -stated.numeral.power))
    arithmetic = Arithmetic(" + ".join(terms), total, sign, "100")
    added = Interval.exactly(stated.value)
    yield Relation(RelationKind.SHARES, stated.span, stated, (), added, verdict, arithmetic)

"""Percentages that cannot pass a hundred: shares, together and alone, and decreases."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import regex

from gwlint.mentions.intervals import Interval
from gwlint.mentions.partitions import are_series, may_overlap
from gwlint.mentions.quantities import Quantity, QuantityKind
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

_LABEL = rf"[^，。；、：\n{FIGURES}]"
_IS = "(?:比例|比重|比)?(?:为|达到?|约)?"
_DECREASES = Pattern(
    r"(?:下降|减少|降低|下滑|压缩|缩短|压减|缩减|削减|降幅)(?:幅度)?(?:了|达到|达|为)?\Z"
)
_MAY_TURN_NEGATIVE = Pattern(
    "利润|盈|亏|净|差额?|逆差|顺差|赤字|结余|增速|增幅|现金流|收益|温度|气温|损益|效益"
)
_RESPECTIVELY = grammar(
    rf"(?:分别占[^，。；\n{FIGURES}]{{0,20}}?|占比分别|比重分别|比例分别)(?:为|达到?|约)?"
    r"(?P<list>Ⓟ(?:[、和及与]Ⓟ)+)"
)
_SHARE = grammar(rf"占(?P<of>{_LABEL}{{0,10}}?){_IS}(?P<stated>Ⓟ)")
_NAMES = grammar(rf"(?r)[^，。；：\n{FIGURES}]{{2,40}}\Z")
_NAME = grammar(rf"(?:^|[，。；：、和\n])(?P<name>{_LABEL}{{1,12}}?)(?:Ⓝ{_LABEL}{{0,4}}[，、]?)?\Z")
_OF_ALL = grammar(
    rf"占(?P<of>{_LABEL}{{0,8}}?(?:总(?:人数|面积|[数量额体])|全部){_LABEL}{{0,6}}?)"
    rf"的?{_IS}(?P<stated>Ⓟ)"
)
_MAY_PASS = Pattern("GDP|生产总值|预算|计划|任务|目标|收入|资产|同期|上年|负债|债务|贷款|存款")
_STRUCTURE = Pattern("结构|比重|占比|构成|比例")
_PROPORTION = grammar("Ⓡ")
_AND = Pattern("[、和及与]")
_COLON = Pattern("[:：∶]")
_HUNDRED = 100
_LONGEST_NAMES = 42
_LONGEST_VERB = 6
_MOST = 190
_NEARLY = 112
_NEAR = 10


def find_hundreds(skeleton: Skeleton) -> Iterator[Relation]:
    """Every decrease over 100 %, and every set of shares with its sum."""
    text = skeleton.text
    yield from _decreases(skeleton)
    if "分别" in text:
        for match in _RESPECTIVELY.finditer(text):
            yield from _list(skeleton, match)
    if "占" in text:
        yield from _chains(skeleton)
        for match in _OF_ALL.finditer(text):
            yield from _alone(skeleton, match)
    for match in _PROPORTION.finditer(text):
        yield from _proportion(skeleton, match.start())


def _decreases(skeleton: Skeleton) -> Iterator[Relation]:
    for offset, stated in skeleton.numbers.items():
        if (
            isinstance(stated, Quantity)
            and stated.kind is QuantityKind.PERCENT
            and stated.numeral.coefficient > _HUNDRED
            and is_plain(stated)
            and _DECREASES.search(skeleton.text, max(0, offset - _LONGEST_VERB), offset)
            and stated.interval.low > _HUNDRED
            and not _MAY_TURN_NEGATIVE.search(skeleton.sentence(offset, offset))
        ):
            yield _over(skeleton, RelationKind.DECREASE, (stated,), stated.interval)


def _list(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    """“甲类、乙类、丙类项目分别占45%、38%和17%”"""
    start = match.start()
    before = _NAMES.search(skeleton.text, max(0, start - _LONGEST_NAMES), start)
    names = _AND.compiled.split(before[0]) if before else []
    figures = tuple(figure for _, figure in skeleton.within(*match.span("list")))
    if len(names) == len(figures) and are_series(names):
        yield from _shares(skeleton, figures, match.start())


def _chains(skeleton: Skeleton) -> Iterator[Relation]:
    """“第一产业占8.2%，第二产业占41.3%，第三产业占50.5%”: shares, one right after another."""
    chain: list[regex.Match[str]] = []
    for match in _SHARE.finditer(skeleton.text):
        if chain and not _goes_on(skeleton.text[chain[-1].end() : match.start()]):
            yield from _chain(skeleton, chain)
            chain = []
        chain.append(match)
    yield from _chain(skeleton, chain)


def _goes_on(between: str) -> bool:
    name = _NAME.search(between) if len(between) < _LONGEST_NAMES else None
    return name is not None and name.start() == 0 and between[0] in "，、；和"


def _chain(skeleton: Skeleton, chain: list[regex.Match[str]]) -> Iterator[Relation]:
    if len(chain) < 2:
        return
    text = skeleton.text
    names = []
    for match in chain:
        name = _NAME.search(text, max(0, match.start() - _LONGEST_NAMES), match.start())
        names.append(name["name"] if name else "")
    if not all(names) or len({each["of"] for each in chain} - {""}) > 1:
        return
    figures = tuple(skeleton.quantity(match.start("stated")) for match in chain)
    added = sum(figure.value for figure in figures)
    if are_series(names) or (len(figures) > 2 and added <= _NEARLY):
        yield from _shares(skeleton, figures, chain[0].start())


def _shares(skeleton: Skeleton, figures: tuple[Quantity, ...], offset: int) -> Iterator[Relation]:
    """What the sum of exclusive shares says: more than 100 % by more than rounding is wrong."""
    sentence = skeleton.sentence(offset, offset)
    if not all(is_plain(figure) for figure in figures) or may_overlap(sentence):
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
    return Relation(kind, span, figures[-1], figures[:-1], added, Verdict.CONTRADICTED, arithmetic)


def _alone(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    stated = skeleton.quantity(match.start("stated"))
    if stated.interval.low > _HUNDRED and is_plain(stated) and not _MAY_PASS.search(match["of"]):
        yield _over(skeleton, RelationKind.SHARES, (stated,), stated.interval)


def _proportion(skeleton: Skeleton, offset: int) -> Iterator[Relation]:
    """A structure such as 6.8：77.3：15.9, whose terms are per cent if they nearly make 100."""
    stated = skeleton.quantity(offset)
    distance = abs(stated.value - _HUNDRED)
    start = skeleton.sentence_start(offset)
    if distance > _NEAR or not _STRUCTURE.search(skeleton.text, start, offset):
        return
    rounding = stated.numeral.last_place * len(stated.terms)
    if distance * 2 <= rounding:
        verdict, sign = Verdict.VERIFIED, ""
    else:
        verdict, sign = (Verdict.ROUNDED if distance <= rounding else Verdict.CONTRADICTED), "≠"
    terms = _COLON.compiled.split(stated.span.of(skeleton.source))
    total = decimal(stated.value, max(0, -stated.numeral.power))
    arithmetic = Arithmetic(" + ".join(terms), total, sign, "100")
    added = Interval.exactly(stated.value)
    yield Relation(RelationKind.SHARES, stated.span, stated, (), added, verdict, arithmetic)

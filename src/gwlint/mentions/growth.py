"""Growth: a figure, an earlier figure, the change between them, and its rate, in every order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import regex

from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.scope import INTENTION, OTHER_MEASURE, REAL_INDICATOR
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.verdicts import (
    DECLINE,
    DECLINE_BY,
    GROWTH,
    GROWTH_BY,
    INCREASE,
    RATIO,
    REDUCTION,
    TIMES,
    TIMES_MORE,
    Formula,
    Relation,
    RelationKind,
    Verdict,
    is_plain,
    relate,
    unverifiable,
)
from gwlint.text.patterns import Pattern

UP = "增加|增长|提高|上升|扩大|提升|上涨|攀升|拓展|壮大|发展|跃升|延长|回升|增大|激增|猛增|扩展|增|升|涨|扩|跃"
DOWN = "下降|降低|减少|回落|缩短|压缩|缩减|下跌|精简|收窄|压减|减轻|下调|调减|降|减|缩|跌"
CHANGE = "增加|增长|提高|增收|增支|多收|多增|上升|提升|减少|减收|减支|少收|下降|降低|增|减|高|多|少|低"
RATE = "增长|下降|增幅|降幅|增速|上升|增加|减少|降低|提高|提升|上涨|下跌|高出|高|低|多|少"
_DOWNWARD = frozenset("降减缩跌落窄少低")
_NEUTRAL = frozenset(("增幅", "增速", "增长率", "幅度"))

COMPARISON = (
    r"(?:同比|环比|同期|[比较](?:上年度?|去年|前年|上月|上季度?|上半年|上周|上一(?:年度?|季度|届|批次?)|Ⓨ|Ⓣ|同期|年初|期初)"
    rf"[^，。；{FIGURES}]{{0,8}}|与[^，。；{FIGURES}]{{1,14}}相比[，,]?|相比Ⓨ)"
)
_ADVERB = (
    r"(?:累计|总体|整体|合计|总共|共|净|实际|[两三四五六七八九十]年间?|Ⓨ(?:以来|间)?|期间|其间|这一时期|实现|相应"
    r"|大幅|同比|环比|较Ⓨ|比Ⓨ|总(?:增幅|降幅)|增幅|降幅|幅度|涨幅|增长幅度)"
)
_THAN = r"(?P<than>(?<![占同环对])比(?![重例率如较赛])|较(?![好大多为强高快早少低重优])|与)"

_FROM_TO = grammar(
    rf"(?P<each>分别)?(?:由|从)(?P<before>[^，。；、\nⓃⓅ]{{0,24}})(?P<base>[ⓃⓅ])"
    rf"(?P<between>[^，。；、\n{FIGURES}]{{0,22}}?)(?:(?P<verb>{UP}|{DOWN})(?:到了|到|至|为|成)|到)"
    rf"(?P<towards>[^，。；、\n{FIGURES}]{{0,18}})(?P<current>[ⓃⓅ])(?!、[ⓃⓅ])"
)
_TAIL = grammar(
    rf"(?P<rest>[^，。；（(、{FIGURES}]{{0,8}})[，,（(、]{_ADVERB}*(?P<yearly>年均|每年平均|平均每年|年平均|平均)?{_ADVERB}*"
    rf"(?P<verb>{UP}|{DOWN}|增速|增长率|净增|净减|增幅|降幅)(?:幅度|速度)?率?(?:了|为|达到|达)?(?P<stated>[ⓃⓅⒹⓂ])"
)
_CHANGE_THEN_RATE = grammar(
    rf"(?P<current>Ⓝ)(?P<rest>[^，。；\n{FIGURES}]{{0,8}})[，,（(](?P<comparison>{COMPARISON}?)[，,]?净?(?P<verb>{CHANGE})了?(?P<change>Ⓝ)"
    rf"[，,、（(]{COMPARISON}?(?P<rated>{RATE})率?(?:了|为|达到|达)?(?P<stated>[ⓅⓂ])"
)
_RATE_THEN_CHANGE = grammar(
    rf"(?P<current>Ⓝ)(?P<rest>[^，。；\n{FIGURES}]{{0,8}})[，,（(](?P<comparison>{COMPARISON}?)[，,]?(?P<rated>{RATE})(?:了|为|达到|达)?(?P<stated>[ⓅⓂ])"
    rf"[，,、（(]{COMPARISON}?净?(?P<verb>{CHANGE})了?(?P<change>Ⓝ)"
)
_LAST_YEAR = grammar(
    rf"(?P<current>Ⓝ)(?P<rest>[^，。；\n{FIGURES}]{{0,6}})[，,（(](?:去年同期|上年同期|上年|去年|前年同期|前年|上月|上季度|Ⓨ同期)(?P<label>[^，。；{FIGURES}]{{0,6}}?)"
    rf"(?:为|是|仅为|仅|只有|仅有)?(?P<base>Ⓝ)[^，。；{FIGURES}]{{0,4}}[，,）)]+(?:同比|环比|比上年|较上年|较去年|比去年)?(?:净|大幅)?(?P<verb>{UP}|{DOWN})(?:率|幅度)?(?:了|为|达到|达)?(?P<stated>[ⓃⓅⓂ])"
)
_COMPARED = grammar(
    rf"(?P<current>[ⓃⓅ])(?P<rest>[^，。；\n{FIGURES}]{{0,8}})[，,（(]?(?:同比)?{_THAN}(?P<label>[^，。；\n{FIGURES}]{{0,20}}?)(?P<base>[ⓃⓅ])(?P<compared>[^，。；{FIGURES}]{{0,4}}?(?:相比|比较))?"
    rf"[，,]?(?:净|同比|共|大幅)?(?P<verb>{CHANGE}|上涨|下跌)(?:幅度)?(?:了|出|为|达到|达)?(?P<stated>[ⓃⓅⒹⓂ])"
)
_BASE_AND_CHANGE = grammar(
    rf"{_THAN}(?P<label>[^，。；\n{FIGURES}]{{0,30}}?)(?P<base>Ⓝ)(?P<compared>[^，。；{FIGURES}]{{0,4}}?(?:相比|比较))?"
    rf"[，,]?(?:净|同比|共)?(?P<verb>{CHANGE})了?(?P<change>Ⓝ)[，,、（(](?P<rated>{RATE})(?:率|幅度)?(?:了|为|达到|达)?(?P<stated>[ⓅⓂ])"
)
_YEAR_BY_YEAR = grammar(
    rf"(?P<base_year>Ⓨ)(?P<base_label>[^，。；\n{FIGURES}Ⓨ]{{0,18}}?)(?P<base>Ⓝ)[^，。；\n{FIGURES}]{{0,4}}[，,；]到?(?P<year>Ⓨ)(?P<label>[^，。；\n{FIGURES}Ⓨ]{{0,18}}?)(?P<current>Ⓝ)"
    rf"[^，。；\n{FIGURES}]{{0,4}}[，,（(](?:同比|比上年|较上年|[比较]Ⓨ|两年间?|[三四五六七八九十]年间?)?(?P<verb>{UP}|{DOWN})(?:了|为|达到|达)?(?P<stated>[ⓃⓅⓂ])"
)
_FROM_BY_TO = grammar(
    rf"(?:由|从)[^，。；、\nⓃⓅ]{{0,24}}(?P<base>Ⓝ)[^，。；{FIGURES}]{{0,6}}[，,]?(?:同比)?(?P<verb>{UP}|{DOWN})了?(?P<stated>[ⓅⓂ])[，,]?(?:达到|增加到|增至|上升到|提高到|到|至|达|降至|下降到|减少到|减至)"
    rf"[^，。；{FIGURES}]{{0,10}}(?P<current>Ⓝ)"
)
_TIMES = grammar(
    rf"(?P<current>Ⓝ)(?P<rest>[^，。；\n{FIGURES}]{{0,8}})[，,]?(?:约?[是为]|相当于|达到?)(?P<label>[^，。；\n{FIGURES}]{{0,16}})(?P<base>Ⓝ)的(?P<stated>Ⓜ)"
)
_ANY_RATE = grammar(
    rf"(?:同比|环比|增长|增加|上升|提高|提升|下降|减少|降低|增速|增幅|降幅|增长率)[^，。；、\n{FIGURES}]{{0,5}}(?P<stated>[ⓅⓂ])(?:[、和及][ⓅⓂ])*"
)


_PARTICLES = grammar(r"[的为达到至有共已则仅约了是]|完成|实现|增加|增至|增长|提高|上升|减少|下降|降至|年均?|全年|本市|我市|全市|累计|总数|数量")
_CLAUSE_HEAD = Pattern(r"[^，。；：、\n]*\Z")
_BASE_ROLE = Pattern(r"(?<![占同环对])比(?![重例率如赛])|较|与|相比|新增|增量|净增|增加|减少")
_SMALL_MULTIPLE = 10
_NEARBY = 24


def find_growth(skeleton: Skeleton) -> Iterator[Relation]:
    """Every statement of growth or decline, checked as far as its figures are given."""
    checked: set[int] = set()
    for relation in _checked(skeleton):
        if relation.stated.span.start not in checked:
            checked.add(relation.stated.span.start)
            yield relation
    for match in _ANY_RATE.finditer(skeleton.text):
        for _, rate in skeleton.within(match.start("stated"), match.end()):
            if rate.span.start not in checked:
                yield unverifiable(RelationKind.GROWTH, rate)


def _checked(skeleton: Skeleton) -> Iterator[Relation]:
    text = skeleton.text
    if "由" in text or "从" in text:
        yield from _each(skeleton, _FROM_TO, _from_to)
        yield from _each(skeleton, _FROM_BY_TO, _pair)
    yield from _each(skeleton, _CHANGE_THEN_RATE, _current_and_change)
    yield from _each(skeleton, _RATE_THEN_CHANGE, _current_and_change)
    yield from _each(skeleton, _BASE_AND_CHANGE, _base_and_change)
    yield from _each(skeleton, _LAST_YEAR, _pair)
    yield from _each(skeleton, _COMPARED, _compared)
    yield from _each(skeleton, _YEAR_BY_YEAR, _year_by_year)
    if "倍" in skeleton.source:
        yield from _each(skeleton, _TIMES, _times)


def _each(
    skeleton: Skeleton,
    pattern: Pattern,
    read: Callable[[Skeleton, regex.Match[str]], Iterator[Relation]],
) -> Iterator[Relation]:
    for match in pattern.finditer(skeleton.text):
        yield from read(skeleton, match)


def _from_to(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current = skeleton.quantities(match, "base", "current")
    if match["each"]:
        return
    position = match.end()
    while (tail := _TAIL.match(skeleton.text, position)) is not None:
        position = tail.end()
        stated = skeleton.quantity(tail.start("stated"))
        verb = tail["verb"]
        if match["verb"] and verb not in _NEUTRAL and _is_down(verb) != _is_down(match["verb"]):
            return
        if tail["yearly"]:
            yield unverifiable(RelationKind.GROWTH, stated, base, current)
            continue
        down = _is_down(match["verb"] or verb)
        yield from _change(skeleton, match, (base, current, stated), down)


def _pair(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current, stated = skeleton.quantities(match, "base", "current", "stated")
    yield from _change(skeleton, match, (base, current, stated), _is_down(match["verb"]))


def _compared(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    if match["than"] == "与" and not match["compared"]:
        return
    yield from _pair(skeleton, match)


def _year_by_year(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current, stated = skeleton.quantities(match, "base", "current", "stated")
    earlier, later = skeleton.year(match.start("base_year")), skeleton.year(match.start("year"))
    if earlier is None or later is None or earlier == later:
        return
    if not _same_subject(match["base_label"], match["label"]):
        return
    if later < earlier:
        base, current = current, base
    yield from _change(skeleton, match, (base, current, stated), _is_down(match["verb"]))


def _same_subject(first: str, second: str) -> bool:
    """Whether a second clause goes on about what the first is about."""
    first, second = _PARTICLES.sub("", first), _PARTICLES.sub("", second)
    return not second or second in first or (bool(first) and first in second)


def _current_and_change(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    current, change, stated = skeleton.quantities(match, "current", "change", "stated")
    clause = _CLAUSE_HEAD.search(skeleton.text, max(0, match.start() - 30), match.start())
    before = clause[0] if clause else ""
    if "相比" in match["rest"] or _BASE_ROLE.search(before):
        return
    down = _is_down(match["verb"])
    if match["rated"] not in _NEUTRAL and down != _is_down(match["rated"]):
        return
    formula = DECLINE_BY if down else GROWTH_BY
    yield from _rated(skeleton, match, formula, (current, change), stated)


def _base_and_change(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, change, stated = skeleton.quantities(match, "base", "change", "stated")
    if match["than"] == "与" and not match["compared"]:
        return
    if match["rated"] not in _NEUTRAL and _is_down(match["verb"]) != _is_down(match["rated"]):
        return
    yield from _rated(skeleton, match, RATIO, (change, base), stated)


def _rated(
    skeleton: Skeleton,
    match: regex.Match[str],
    formula: Formula,
    operands: tuple[Quantity, ...],
    stated: Quantity,
) -> Iterator[Relation]:
    kinds = {operand.kind for operand in operands}
    dimensions = {operand.unit.dimension for operand in operands}
    if kinds != {QuantityKind.NUMBER} or len(dimensions) > 1:
        return
    if stated.kind is not QuantityKind.PERCENT or _out_of_reach(skeleton, match):
        yield unverifiable(RelationKind.GROWTH, stated, *operands)
        return
    yield relate(skeleton.source, RelationKind.GROWTH, formula, operands, stated)


def _change(
    skeleton: Skeleton,
    match: regex.Match[str],
    figures: tuple[Quantity, Quantity, Quantity],
    down: bool,
) -> Iterator[Relation]:
    base, current, stated = figures
    base = _with_unit_of(base, current)
    if base.kind is not current.kind or base.unit.dimension != current.unit.dimension:
        return
    if _out_of_reach(skeleton, match):
        yield unverifiable(RelationKind.GROWTH, stated, base, current)
    elif base.kind is QuantityKind.PERCENT:
        yield from _rates(skeleton, (base, current, stated), down)
    else:
        yield from _amounts(skeleton, (base, current, stated), down)


def _amounts(
    skeleton: Skeleton, figures: tuple[Quantity, Quantity, Quantity], down: bool
) -> Iterator[Relation]:
    base, current, stated = figures
    pair = (base, current)
    if stated.kind is QuantityKind.PERCENT:
        formula = DECLINE if down else GROWTH
    elif stated.kind is QuantityKind.NUMBER:
        if stated.unit.dimension != base.unit.dimension:
            return
        formula = REDUCTION if down else INCREASE
    elif stated.kind is QuantityKind.MULTIPLE and not down:
        yield _times_more(skeleton, pair, stated)
        return
    else:
        yield unverifiable(RelationKind.GROWTH, stated, *pair)
        return
    yield relate(skeleton.source, RelationKind.GROWTH, formula, pair, stated)


def _times_more(
    skeleton: Skeleton, pair: tuple[Quantity, Quantity], stated: Quantity
) -> Relation:
    """“增长2倍” of 2 to 6; a small multiple that is the quotient itself was mixed up with it."""
    more = relate(skeleton.source, RelationKind.GROWTH, TIMES_MORE, pair, stated)
    if more.verdict is Verdict.VERIFIED:
        return more
    times = relate(skeleton.source, RelationKind.GROWTH, TIMES, pair, stated)
    if times.verdict is not Verdict.VERIFIED:
        return more
    plain = all(is_plain(figure) for figure in (*pair, stated))
    mixed_up = plain and stated.value <= _SMALL_MULTIPLE
    return replace(more, verdict=Verdict.CONTRADICTED if mixed_up else Verdict.ROUNDED)


def _rates(
    skeleton: Skeleton, figures: tuple[Quantity, Quantity, Quantity], down: bool
) -> Iterator[Relation]:
    base, current, stated = figures
    difference = REDUCTION if down else INCREASE
    pair = (base, current)
    if stated.kind is QuantityKind.POINTS:
        yield relate(skeleton.source, RelationKind.GROWTH, difference, pair, stated)
    elif stated.kind is QuantityKind.PERCENT:
        relative = relate(
            skeleton.source, RelationKind.GROWTH, DECLINE if down else GROWTH, pair, stated
        )
        points = relate(skeleton.source, RelationKind.POINTS, difference, pair, stated)
        if relative.verdict is not Verdict.VERIFIED and points.verdict is Verdict.VERIFIED:
            yield replace(points, verdict=_if_plain(points))
        else:
            yield relative


def _times(skeleton: Skeleton, match: regex.Match[str]) -> Iterator[Relation]:
    base, current, stated = skeleton.quantities(match, "base", "current", "stated")
    if base.unit.dimension != current.unit.dimension or stated.kind is not QuantityKind.MULTIPLE:
        return
    yield relate(skeleton.source, RelationKind.GROWTH, TIMES, (base, current), stated)


def _with_unit_of(base: Quantity, current: Quantity) -> Quantity:
    """“由8增加到10个”: the unit is written once."""
    if base.kind is current.kind and not base.unit.name and current.numeral.power <= 0:
        return replace(base, unit=current.unit)
    return base


def _if_plain(relation: Relation) -> Verdict:
    plain = all(is_plain(figure) for figure in (relation.stated, *relation.operands))
    return Verdict.CONTRADICTED if plain else Verdict.UNVERIFIABLE


def _is_down(verb: str) -> bool:
    return not _DOWNWARD.isdisjoint(verb)


def _out_of_reach(skeleton: Skeleton, match: regex.Match[str]) -> bool:
    """Whether the figures beside a rate are not those that it was computed from."""
    start = skeleton.sentence_start(match.start())
    end = skeleton.sentence_end(match.end())
    if OTHER_MEASURE.search(skeleton.text, start, end) is not None:
        return True
    if REAL_INDICATOR.search(skeleton.text, start, match.end()) is not None:
        return True
    nearby = max(start, match.start() - _NEARBY)
    return INTENTION.search(skeleton.text, nearby, match.end()) is not None

"""Totals and their parts: 共…，其中…; 分别为…; …，合计…."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from gwlint.mentions.intervals import Interval
from gwlint.mentions.quantities import Quantity, QuantityKind
from gwlint.mentions.skeleton import FIGURES, Skeleton, grammar
from gwlint.mentions.verdicts import (
    Formula,
    Relation,
    RelationKind,
    Verdict,
    is_plain,
    relate,
    unverifiable,
)
from gwlint.text.patterns import Pattern

_BREAKDOWN = grammar(
    rf"(?P<total>Ⓝ)(?P<noun>[^，。；：（\n{FIGURES}]{{0,16}})"
    rf"(?:(?P<among>[，。；：（]?其中[，：]?)|(?P<bracket>（)|(?P<listed>[，：](?:包括|分别[为是]|即|由|含)?：?)(?=[^，。；\n]{{0,16}}Ⓝ))"
)
_PART = grammar(
    rf"(?P<label>[^，。；、：\n{FIGURES}（）]{{0,20}})(?P<part>Ⓝ)(?P<noun>[^，。；、\n{FIGURES}（）]{{0,12}}?)"
    rf"(?P<remark>（[^（）\n]{{0,30}}）|(?:[，、](?:同比|占|比上年|较上年|增长|下降)[^，。；、\n{FIGURES}]{{0,8}}Ⓟ)+)?"
    r"(?P<mark>[，、；]|以及|及|和|与|(?=[。）\n]|\Z))"
)
_SUM = grammar(
    rf"(?P<mark>[，、；]?)(?:[两三四五六七八九十以上述各]+[项类者]?)?(?:合计|共计|总计)(?P<label>[^，。；、\n{FIGURES}]{{0,8}}?)(?P<total>Ⓝ)"
)
_NO_PART = Pattern(r"[增减升降]|同比|较|比上|提高|人均|户均|每|平均|[价率]|最|目标|计划|带动|撬动|吸引|引进|拉动|惠及|服务|培训|覆盖|累计|完成|达")
_OVERLAPPING = Pattern(r"女|党员|民族|岁|以上|学历|博士|硕士|高级|残疾|退役|含|其中|包括|先后|次|贫困|低保|新增|当年|本年")
_REST = Pattern(r"^(?:其他|其余|其它|剩余)")
_TOTAL_WORDS = Pattern(r"(?:共|总|合计|累计|全部)[^，。；：、\n]{0,10}\Z")
_NOT_ADDITIVE = frozenset(("月", "天", "秒", "度", "分", "岁", "声级", "米"))
_NOT_A_TOTAL = Pattern(r"(?:增加|减少|提高|下降|[比较与每]|人均|均|最高|最低|价格?|[第率])[^，。；\n]{0,4}\Z")


class _Part(NamedTuple):
    label: str
    quantity: Quantity
    noun: str


def find_totals(skeleton: Skeleton) -> Iterator[Relation]:
    """Every total with its parts, checked as far as the parts can be told."""
    text = skeleton.text
    for match in _BREAKDOWN.finditer(text, overlapped=True):
        yield from _breakdown(skeleton, match)
    if "计" in text:
        for match in _SUM.finditer(text):
            yield from _sum(skeleton, match)

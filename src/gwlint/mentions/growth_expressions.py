"""How growth is said: the expressions, over skeletons, of every usual order of its figures.

Groups: ``base`` and ``current`` are the earlier and the later figure, ``change`` the amount between
them, ``stated`` the figure that should follow, ``verb`` the word that says up or down, and
``rated`` that of a rate which follows a change.
"""

from __future__ import annotations

from gwlint.mentions.skeleton import FIGURES, grammar


def alternatives(words: str) -> str:
    """An expression for any of the blank-separated ``words``, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


UP = alternatives(
    "增加 增长 提高 上升 扩大 提升 上涨 攀升 拓展 壮大 发展 跃升 延长 回升 增大 激增 猛增"
    " 扩展 增 升 涨 扩 跃"
)
DOWN = alternatives(
    "下降 降低 减少 回落 缩短 压缩 缩减 下跌 精简 收窄 压减 减轻 下调 调减 降 减 缩 跌"
)
CHANGE = alternatives(
    "增加 增长 提高 提升 上升 上涨 增收 增支 多收 多增 减少 减收 减支 少收 下降 降低 下跌"
    " 增 减 高 多 少 低"
)
RATE = alternatives(
    "增长 下降 增幅 降幅 涨幅 跌幅 增速 上升 增加 减少 降低 提高 提升 上涨 下跌 高出 高 低 多 少"
)
NEUTRAL = frozenset(("增幅", "增速", "增长率", "涨幅"))
"""Words that name a rate of change without its direction."""

_SHORT = rf"[^，。；\n{FIGURES}]{{0,8}}"
_LONG = rf"[^，。；、\n{FIGURES}]{{0,24}}"
_SHARE = rf"(?:，(?:占|完成|为)[^，。；\n{FIGURES}]{{0,26}}Ⓟ)"
_COMMA = "[，、（]"
_REACHES = "(?:了|为|达到|达|出)?"
_EARLIER = alternatives("上年度 上年 去年 前年 上月 上季度 上半年 上周 上一年度 上一年 上届 Ⓨ Ⓣ")
_WHEN = "(?:同期|同口径|全年|年底|年末|水平|实际|执行数|决算数|[末底初]){0,2}"
COMPARISON = (
    rf"(?:同比|环比|[比较](?:{_EARLIER}|同期|年初|期初){_WHEN}"
    rf"|与[^，。；{FIGURES}]{{1,14}}相比，?|相比Ⓨ)"
)
_THAN = "(?P<than>(?<![占同环对])比(?![重例率如较赛])|较(?![好大多为强高快早少低重优])|与)"
_COMPARED = rf"(?P<compared>[^，。；{FIGURES}]{{0,4}}?(?:相比|比较))?"
_FROM = "(?:由(?![于此衷])|从(?![事业而严优快速重容众属]))"
_ADVERB = (
    "(?:即|累计|总体|整体|合计|总共|共|净|实际|[两三四五六七八九十]年间?|Ⓨ(?:以来|间)?|期间|其间"
    "|这一时期|实现|相应|大幅|同比|环比|较Ⓨ|比Ⓨ|总增幅|总降幅|增幅|降幅|涨幅|幅度|增长幅度)"
)

FROM_TO = grammar(
    rf"(?P<each>分别)?{_FROM}[^，。；、\nⓃⓅ]{{0,24}}(?P<base>[ⓃⓅ])"
    rf"(?:{_SHORT}，(?:逐[步年]|大幅|稳步|快速|已)?|{_LONG}?)"
    rf"(?:(?P<verb>{UP}|{DOWN})(?:到了|到|至|为|成)|到){_LONG}?(?P<current>[ⓃⓅ])(?!、[ⓃⓅ])"
)
"""由2016年的250家增加到2020年的400家"""

TAIL = grammar(
    rf"{_SHORT}{_COMMA}{_ADVERB}*(?P<yearly>年均|每年平均|平均每年|年平均|平均)?{_ADVERB}*"
    rf"(?P<verb>{UP}|{DOWN}|增速|增长率|净增|净减|增幅|降幅|涨幅|跌幅)(?:幅度|速度)?率?"
    rf"{_REACHES}(?P<stated>[ⓃⓅⒹⓂ])"
)
"""，增长60%: what may follow, once or several times"""

FROM_BY_TO = grammar(
    rf"{_FROM}[^，。；、\nⓃⓅ]{{0,24}}(?P<base>Ⓝ){_SHORT}，?(?:同比)?"
    rf"(?P<verb>{UP}|{DOWN})了?(?P<stated>[ⓅⓂ])，?(?:[增升降减]至|(?:增加|上升|提高|下降"
    rf"|减少)?到|达到|[至达])[^，。；{FIGURES}]{{0,10}}(?P<current>Ⓝ)"
)
"""由250家增长60%，达到400家"""

CHANGE_THEN_RATE = grammar(
    rf"(?P<current>Ⓝ)(?P<rest>{_SHORT}){_SHARE}?{_COMMA}{COMPARISON}?，?净?(?P<verb>{CHANGE})了?"
    rf"(?P<change>Ⓝ){_COMMA}{COMPARISON}?(?P<rated>{RATE})率?{_REACHES}(?P<stated>[ⓅⓂ])"
)
"""400家，比上年增加150家，增长60%"""

RATE_THEN_CHANGE = grammar(
    rf"(?P<current>Ⓝ)(?P<rest>{_SHORT}){_SHARE}?{_COMMA}{COMPARISON}?，?(?P<rated>{RATE})"
    rf"{_REACHES}(?P<stated>[ⓅⓂ]){_COMMA}{COMPARISON}?净?(?P<verb>{CHANGE})了?(?P<change>Ⓝ)"
)
"""400家，同比增长60%，增加150家"""

BASE_AND_CHANGE = grammar(
    rf"{_THAN}(?P<label>[^，。；\n{FIGURES}]{{0,30}}?)(?P<base>Ⓝ){_COMPARED}，?(?:净|同比|共)?"
    rf"(?P<verb>{CHANGE})了?(?P<change>Ⓝ){_COMMA}(?P<rated>{RATE})(?:率|幅度)?"
    rf"{_REACHES}(?P<stated>[ⓅⓂ])"
)
"""与2016年的250家相比，增加150家，增长60%"""

LAST_YEAR = grammar(
    rf"(?P<current>Ⓝ){_SHORT}{_COMMA}(?:去年同期|上年同期|上年|去年|前年同期|前年|上月|上季度"
    rf"|Ⓨ同期)(?:同期|[末底])?[的仅只则约共]?[为是有]?(?P<base>Ⓝ)[^，。；{FIGURES}]{{0,4}}[，）]+"
    rf"(?:同比|环比|比上年|较上年|较去年|比去年)?(?:净|大幅)?(?P<verb>{UP}|{DOWN})"
    rf"(?:率|幅度)?{_REACHES}(?P<stated>[ⓃⓅⓂ])"
)
"""400家，去年同期为250家，同比增长60%"""

COMPARED = grammar(
    rf"(?P<current>[ⓃⓅ]){_SHORT}[，（]?(?:同比)?{_THAN}(?P<label>[^，。；\n{FIGURES}]"
    rf"{{0,20}}?)(?P<base>[ⓃⓅ]){_COMPARED}，?(?:净|同比|共|大幅)?(?P<verb>{CHANGE})(?:幅度)?"
    rf"{_REACHES}(?P<stated>[ⓃⓅⒹⓂ])"
)
"""400家，比2016年的250家增长60%"""

YEAR_BY_YEAR = grammar(
    rf"(?P<base_year>Ⓨ)(?P<base_label>[^，。；\n{FIGURES}Ⓨ]{{0,18}}?)(?P<base>Ⓝ)"
    rf"[^，。；\n{FIGURES}]{{0,4}}[，；]到?(?P<year>Ⓨ)(?P<label>[^，。；\n{FIGURES}Ⓨ]{{0,18}}?)"
    rf"(?P<current>Ⓝ)[^，。；\n{FIGURES}]{{0,4}}[，（](?:同比|比上年|较上年|[比较]Ⓨ"
    rf"|[两三四五六七八九十]年间?)?(?P<verb>{UP}|{DOWN}){_REACHES}(?P<stated>[ⓃⓅⓂ])"
)
"""2016年登记250家，2020年登记400家，增长60%"""

TIMES_OF = grammar(
    rf"(?P<current>Ⓝ){_SHORT}，?(?:约?[是为]|相当于|达到?)[^，。；\n{FIGURES}]{{0,16}}"
    r"(?P<base>Ⓝ)的(?P<stated>Ⓜ)"
)
"""60家，是2015年20家的3倍"""

ANY_RATE = grammar(
    r"(?:同比|环比|增长|增加|上升|提高|提升|下降|减少|降低|增速|增幅|降幅|增长率)"
    rf"[^，。；、\n{FIGURES}]{{0,5}}(?P<stated>[ⓅⓂ])(?:[、和及][ⓅⓂ])*"
)
"""同比增长60%: a rate, whatever stands beside it"""

CLAUSE_TO_HERE = grammar(r"[^，。；：、\n]*\Z")
BASE_ROLE = grammar("(?<![占同环对])比(?![重例率如赛])|较|与|相比|新增|增量|净增|增加|减少")
"""Words by which a figure is what another is compared with, or itself a change."""

CHANGED = grammar(f"{UP}|{DOWN}|[多少]$")
"""Words that make the figure after them a change."""

PARTICLES = grammar(
    "[的为达到至有共已则仅约了是]|完成|实现|增加|增至|增长|提高|上升|减少|下降|降至|年均?|全年"
    "|本市|我市|全市|累计|总数|数量"
)
"""What may be left out when the subjects of two clauses are compared."""

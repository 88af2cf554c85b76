"""Words that take a statement out of reach: other prices, another scope, a wish."""

from __future__ import annotations

from gwlint.text.patterns import Pattern

OTHER_MEASURE = Pattern(
    r"可比|不变价|价格因素|实际增|实际年均|同口径|自然口径|口径|剔除|扣除|还原|折算|汇率|标准化"
    r"|指数|同比例|调整后|基数调整|经核算|修订"
)
"""Words after which a rate is not that of the figures beside it: comparable prices, same scope."""

REAL_INDICATOR = Pattern(
    r"GDP|生产总值|增加值|可支配收入|纯收入|经济总量|总产值|产值|消费品零售|人均收入|消费支出|工资"
)
"""Indicators whose growth is published in constant prices or on an adjusted base."""

INTENTION = Pattern(r"力争|预计|预期|目标|有望|争取|确保|将达|计划(?!的)|规划|设想|拟")
"""Words of plans, in which figures are rounded as one likes."""

OUTSIDE = Pattern(
    r"全国|全球|世界|全省|全市|全区|全县|全州|全盟|全镇|全行业|我国|我省|我市|同期|国内|国际|整个|大湾区"
    r"|长三角|京津冀|全年|上年|去年|GDP|生产总值|预算|计划|任务|目标|全社会|同类|当年|当期|上述"
)
"""Words that name a total which stands, if anywhere, outside the sentence."""

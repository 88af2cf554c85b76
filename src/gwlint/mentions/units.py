"""Units of measure and measure words: what they measure, and how much of it.

The names are those of 《中华人民共和国法定计量单位》, of GB/T 3100 and of everyday official use.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit as it is written.

    ``dimension`` says what is measured: two quantities can be compared if it is the same.
    ``factor`` is the unit's size in the first unit of its dimension. ``counted`` says that the unit
    is a measure word: what it counts comes in whole numbers.
    """

    name: str
    dimension: str
    factor: Fraction
    counted: bool


NO_UNIT = Unit("", "", Fraction(1), False)

_MEASURED = {
    "元": "元 1, 块钱 1, 角 1/10, 分钱 1/100",
    "美元": "美元 1",
    "欧元": "欧元 1",
    "港元": "港元 1, 港币 1",
    "日元": "日元 1",
    "英镑": "英镑 1",
    "卢布": "卢布 1",
    "平方米": "平方米 1, 平米 1, ㎡ 1, m² 1, 亩 2000/3, 公亩 100, 公顷 10000, hm² 10000,"
    " 平方公里 1000000, 平方千米 1000000, km² 1000000, 平方厘米 1/10000, 平方 1",
    "立方米": "立方米 1, 立方 1, 方 1, m³ 1, 升 1/1000, 毫升 1/1000000, L 1/1000, mL 1/1000000",
    "米": "米 1, 公里 1000, 千米 1000, 里 500, 华里 500, 海里 1852, 厘米 1/100, 毫米 1/1000,"
    " 微米 1/1000000, 纳米 1/1000000000, km 1000, m 1, cm 1/100, mm 1/1000",
    "千克": "千克 1, 公斤 1, 斤 1/2, 市斤 1/2, 吨 1000, 克 1/1000, 毫克 1/1000000,"
    " 微克 1/1000000000, kg 1, g 1/1000, mg 1/1000000, t 1000",
    "标准煤": "吨标准煤 1, 吨标煤 1",
    "千瓦": "千瓦 1, 兆瓦 1000, 瓦 1/1000, kW 1, MW 1000, GW 1000000",
    "千瓦时": "千瓦时 1, 度电 1, 兆瓦时 1000, kW·h 1, kWh 1",
    "秒": "秒 1, 秒钟 1, 分钟 60, 小时 3600, 个小时 3600, 工作日 28800",
    "天": "天 1, 日 1, 周 7, 个星期 7",
    "月": "个月 1, 个季度 3, 年 12, 个年头 12, 周年 12",
    "度": "摄氏度 1, ℃ 1, 度 1",
    "分": "分 1",
    "字节": "字节 1, KB 1000, MB 1000000, GB 1000000000, TB 1000000000000, PB 1000000000000000",
    "比特率": "Mbps 1, Gbps 1000, 兆 1",
    "声级": "分贝 1",
    "岁": "岁 1, 周岁 1",
    "吨公里": "吨公里 1",
    "车公里": "车公里 1, 列公里 1",
}
_COUNTED = {
    "人": "人 名 位",
    "人次": "人次",
    "家": "家",
    "个": "个",
    "项": "项",
    "件": "件",
    "户": "户",
}
_OWN_DIMENSION = (
    "人天 车次 架次 班次 航次 列次 件次 户次 场次 批次 台次 例次 针次 剂次 亩次 台套 标准箱"
    " 标箱 工时 自然村 行政村 床 床位 学位 车位 泊位 席 席位 语种 课时 学时 学分 车道 所 座"
    " 台 套 辆 条 批 起 篇 部 本 份 例 次 场 处 张 款 种 类 支 只 头 株 间 栋 艘 架 列 笔"
    " 单 宗 票 门 对 组 期 届 村 县 镇 乡 省 市 国 级 层 幢 棵 口 匹 块 道 颗 枚 卷 集 幅"
    " 册 段 站 路 轮 回 版 页 字 箱 盏 根 杆 羽 尾 孔 顶 盆 瓶 袋 包 桶 罐 剂 针 樘 面 把"
    " 片 束 眼 盘 车 船 趟 步 方面"
)
_LONGEST = 6


@cache
def _units() -> dict[str, Unit]:
    units = {}
    for dimension, listing in _MEASURED.items():
        for entry in listing.split(", "):
            name, factor = entry.strip().split(" ")
            units[name] = Unit(name, dimension, Fraction(factor), False)
    for dimension, names in _COUNTED.items():
        for name in names.split():
            units[name] = Unit(name, dimension, Fraction(1), True)
    for name in _OWN_DIMENSION.split():
        units[name] = Unit(name, name, Fraction(1), True)
    return units


def unit(name: str) -> Unit | None:
    """The unit called ``name``, if there is one."""
    return _units().get(name)


def unit_at(text: str, start: int) -> Unit | None:
    """The longest unit that is written in ``text`` at ``start``, if there is one."""
    units = _units()
    written = text[start : start + _LONGEST]
    for length in range(len(written), 0, -1):
        found = units.get(written[:length])
        if found is not None:
            return found
    return None

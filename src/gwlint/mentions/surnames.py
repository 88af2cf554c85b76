"""Common Chinese surnames, to tell 赵委员 from 市委员."""

from __future__ import annotations

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    "汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚庞樊殷施陶洪翟颜倪严牛温芦季俞章鲁葛"
    "毕聂焦柳邢岳齐梅莫庄涂祝霍佟阮柴蓝欧纪瞿窦鲍丛苗费卞尤裴柯阳甘鞠褚辛詹谷娄房骆冉靳苟游耿闵席卜喻屈邬简肖饶闫"
    "楚蒲麦牟覃晏蒙池艾龙冼宁区岑仇凌申舒缪"
)
"""Surnames of one character. Characters that stand before 委员 or 代表 as other words as well
(于、向、党、全、方、单、成、应、都、常 …) are left out on purpose."""

COMPOUND_SURNAMES = frozenset(
    {
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容",
        "令狐", "司徒", "司空", "夏侯", "长孙", "宇文", "端木", "轩辕", "南宫",
        "西门", "独孤", "拓跋", "呼延", "百里", "东郭", "闻人", "澹台", "公冶",
        "宗政", "濮阳", "淳于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘",
        "亓官", "司寇",
    }
)  # fmt: skip
"""Surnames of two characters."""

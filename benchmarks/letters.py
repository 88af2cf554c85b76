"""Letters made up by the hundred, each different, all of the same kind and length."""

from __future__ import annotations

import random
from collections.abc import Iterator

_PLACES = ("绍兴市", "丽水市", "宜昌市", "遂宁市", "渭南市", "株洲市", "滁州市", "宁德市")
_FIELDS = ("水利", "教育", "民政", "商务", "财政", "农业农村", "交通运输", "科学技术")
_SURNAMES = "沈林高周吴郑陈许何吕施张"
_NAMES = ("知远", "若谷", "明轩", "静姝", "思齐", "文博")
_TOPICS = (
    "管网改造",
    "校舍维修",
    "养老服务",
    "冷链物流",
    "绩效评价",
    "农田建设",
    "公交优化",
    "成果转化",
)
_SENTENCES = (
    "{year}年，全市共实施{topic}项目{a}个，其中新建{b}个、续建{c}个，完成投资{money}亿元，比上年增长{rate}%。",
    "{year}年{month}月{day}日，我局会同有关部门印发《关于推进{topic}的实施意见》（{code}〔{year}〕{number}号），明确了任务和分工。",
    "一是完善制度，把{topic}纳入年度考核；二是加大投入，安排专项资金{money}亿元；三是强化督导，整改问题{a}项。",
    "“十四五”以来，我市坚持规划引领、项目带动，{topic}水平不断提升，群众满意度达到{share}%。",
    "截至{year}年{month}月底，累计受理申请{a}件，办结{b}件，其余{c}件正在按程序办理，平均用时{day}天。",
    "近年来，我市高度重视{topic}工作，坚持问题导向，健全部门协同、上下联动的工作机制，不断提高服务群众的能力和水平。",
    "针对您提出的加强{topic}的意见，我局会同财政、自然资源等部门进行了认真研究，认为符合实际，将在今后的工作中予以采纳。",
    "但是，对照高质量发展的要求和群众的期盼，{topic}仍有投入渠道单一、专业人员不足、长效管理机制不够健全等问题。",
    "同时，充分发挥街道、社区和行业协会的作用，引导企业和社会力量参与{topic}，形成共建共治共享的良好格局。",
    "在{topic}中，注重听取人大代表、政协委员和服务对象的意见，及时公开进展情况，自觉接受社会监督。",
    "下一步，我局将围绕{topic}这一重点，加强统筹协调，压实工作责任，力争到2027年建成较为完善的服务体系。",
)


def letters(count: int, length: int, seed: int = 2026) -> Iterator[str]:
    """``count`` letters of about ``length`` characters each, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret here
    for number in range(1, count + 1):
        yield _letter(chance, number, length)


def _letter(chance: random.Random, number: int, length: int) -> str:
    place, field = chance.choice(_PLACES), chance.choice(_FIELDS)
    topic, name = chance.choice(_TOPICS), chance.choice(_SURNAMES) + chance.choice(_NAMES)
    organ, year = f"{place}{field}局", chance.choice((2022, 2023, 2024))
    head = [
        organ,
        f"{place[0]}{field[0]}提复〔{year}〕{number}号",
        f"关于市政协九届{'一二三四五'[year % 5]}次会议第{number:04}号提案的答复",
        f"{name}委员：",
        f"您提出的《关于加强{topic}工作的提案》收悉，现答复如下：",
    ]
    foot = [
        f"感谢您对{field}工作的关心与支持！",
        organ,
        f"{year}年6月{chance.randint(1, 28)}日",
        "抄送：市政府办公室，市政协提案委员会。",
        f"{organ}办公室　{year}年6月29日印发",
    ]
    return "\n".join([*head, *_body(chance, year, length - 200), *foot]) + "\n"


def _body(chance: random.Random, year: int, length: int) -> Iterator[str]:
    written = 0
    topics = chance.sample(_TOPICS, len(_TOPICS))
    for ordinal, topic in zip("一二三四五六七八", topics, strict=True):
        if written >= length:
            return
        yield f"{ordinal}、关于{topic}工作"
        paragraph = ""
        while len(paragraph) < min(700, length - written):
            paragraph += _sentence(chance, year)
        yield paragraph
        written += len(paragraph)


def _sentence(chance: random.Random, year: int) -> str:
    built, going = chance.randint(10, 400), chance.randint(10, 400)
    return chance.choice(_SENTENCES).format(
        year=year - chance.randint(1, 2),
        month=chance.randint(1, 12),
        day=chance.randint(1, 28),
        topic=chance.choice(_TOPICS),
        a=built + going,
        b=built,
        c=going,
        money=f"{chance.randint(10, 999) / 10}",
        rate=f"{chance.randint(10, 300) / 10}",
        share=f"{chance.randint(800, 999) / 10}",
        code="绍水办",
        number=chance.randint(1, 200),
    )

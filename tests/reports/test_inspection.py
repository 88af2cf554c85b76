"""What was understood of a letter, shown."""

from __future__ import annotations

import json

import pytest
from rich.cells import cell_len

from gwlint.document.reading import understand
from gwlint.reports.amounts import meaning
from gwlint.reports.inspection import render
from gwlint.reports.inspection_json import inspection_as_json
from gwlint.reports.inspection_words import inspection_words_in
from gwlint.reports.timeline import timeline
from gwlint.text.source import SourceText
from tests.reports.support import console, printed

LETTER = """绍溪市民政局

绍民提复〔2024〕38号

对市政协六届三次会议第0417号提案的答复

周明远委员：

　　您提出的《关于发展社区养老服务的提案》收悉，现答复如下：

　　一、完善政策

　　2023年3月，我局印发《社区养老服务办法》。一是健全制度，二是加大投入，四是强化监管。

　　二、畅通供需

　　今年收集方案1002项，解决对接468项，对接率达到64.7%，投入36.0亿元，惠及20余个街道、超过5万名老人。

　　感谢您对民政工作的关心与支持！

绍溪市民政局

2024年5月16日
"""
DOCUMENT = understand(SourceText("letter.txt", LETTER))


def sections(language: str = "zh", width: int = 72) -> dict[str, list[str]]:
    screen = console(width)
    render(DOCUMENT, screen, language)
    found: dict[str, list[str]] = {}
    for line in printed(screen).splitlines():
        if line.startswith("──"):
            title = line.split()[1]
            found[title] = []
        elif line:
            found[title].append(line)
    return found


def test_every_section_is_there() -> None:
    assert list(sections()) == [
        "letter.txt",
        "要素",
        "层次",
        "时间",
        "引用",
        "数字关系",
        "数字",
    ]


def test_elements_stand_at_their_places() -> None:
    elements = sections()["要素"]
    assert elements[:4] == [
        "   1:1    发文机关标志  绍溪市民政局",
        "   3:1    发文字号      绍民提复〔2024〕38号",
        "   5:1    标题          对市政协六届三次会议第0417号提案的答复",
        "   7:1    主送          周明远委员：",
    ]
    assert elements[-1] == "  23:1    成文日期      2024年5月16日"


def test_the_outline_shows_where_numbers_break() -> None:
    assert sections()["层次"] == [
        "  11:3    一、完善政策",
        "  13:26     一是健全制度",
        "  13:33     二是加大投入",
        "  13:40     ▲ 应为 3  四是强化监管",
        "  15:3    二、畅通供需",
    ]


def test_dates_stand_in_the_order_of_time() -> None:
    assert [value for value, _ in timeline(DOCUMENT)] == ["2023-03", "2024", "2024-05-16"]
    assert sections()["时间"] == [
        "  13:3    2023-03     2023年3月，我局印发《社区养老服务办法》。一是健…",
        "  17:3    2024        今年收集方案1002项，解决对接468项，对接率达到…",
        "  23:1    2024-05-16  2024年5月16日",
    ]


def test_figures_that_follow_from_others_are_recomputed() -> None:
    relations = sections()["数字关系"]
    assert relations[0] == "  矛盾 1 · 舍入有出入 0 · 相符 0 · 无从核算 0"
    assert relations[1] == (
        "  17:29   × 矛盾        …方案1002项，解决对接468项，对接率达到64.7%，投…"
    )
    assert relations[2].strip() == "468 ÷ 1002 = 46.7% ≠ 64.7%"


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("1002项", "1002项", "1002项"),
        ("36.0亿元", "35.95 至 36.05亿元", "35.95 to 36.05亿元"),
        ("64.7%", "64.65 至 64.75%", "64.65 to 64.75%"),
        ("20余个", "21 至 29个", "21 to 29个"),
        ("超过5万名", "大于 5万名", "more than 5万名"),
    ],
)
def test_what_a_figure_may_stand_for(written: str, chinese: str, english: str) -> None:
    quantity = next(
        quantity for quantity in DOCUMENT.quantities if quantity.span.of(DOCUMENT.text) == written
    )
    assert meaning(quantity, written, inspection_words_in("zh")) == chinese
    assert meaning(quantity, written, inspection_words_in("en")) == english


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(width: int, language: str) -> None:
    screen = console(width)
    render(DOCUMENT, screen, language)
    assert max(map(cell_len, printed(screen).splitlines())) <= width


def test_a_text_that_is_no_official_document() -> None:
    screen = console(60)
    render(understand(SourceText("note.txt", "")), screen)
    assert printed(screen).splitlines() == [
        "── note.txt ──────────────────────────────────── 其他文字 ──",
        "",
    ]


def test_the_same_as_json() -> None:
    table = inspection_as_json(DOCUMENT)
    assert json.loads(json.dumps(table)) == table
    assert (table["kind"], table["matter"]) == ("reply", "proposal")
    assert table["elements"][1] == {
        "kind": "document-number",
        "start": {"line": 3, "column": 1},
        "end": {"line": 3, "column": 14},
        "text": "绍民提复〔2024〕38号",
    }
    assert [heading["number"] for heading in table["outline"]["headings"]] == [1, 2]
    assert [item["number"] for item in table["outline"]["runs"][0]["items"]] == [1, 2, 4]
    assert [date["value"] for date in table["dates"]] == ["2023-03", "2024", "2024-05-16"]
    assert table["figures"][0]["verdict"] == "contradicted"
    assert table["figures"][0]["stated"]["text"] == "64.7%"
    investment = next(each for each in table["quantities"] if each["text"] == "36.0亿元")
    assert (investment["low"], investment["high"]) == ("3595000000", "3605000000")


def test_nothing_in_a_text_acts_on_the_terminal() -> None:
    hostile = LETTER.replace("完善", "完\x1b[31m善").replace("方案", "方\u202e案")
    screen = console(100)
    render(understand(SourceText("a\x1b[2J.txt", hostile)), screen)
    assert "\x1b" not in printed(screen)
    assert "\u202e" not in printed(screen)
    assert "一、完␛[31m善政策" in printed(screen)


def test_announced_counts_are_told_with_their_verdict() -> None:
    text = "构建了服务体系、交易体系和保障体系三大体系。"
    (count,) = inspection_as_json(understand(SourceText("a.txt", text)))["counts"]
    assert (count["verdict"], count["announced"], count["fewest"]) == ("verified", 3, 3)
    assert count["list"]["text"].endswith("服务体系、交易体系和保障体系")

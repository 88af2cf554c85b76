"""The parts of an official document are recognised in the forms that offices use."""

from __future__ import annotations

import pytest

from gwlint.document.document import Document
from gwlint.document.elements import DocumentKind, ElementKind, Matter
from gwlint.document.reading import understand
from gwlint.text.source import SourceText

LETTER = """\
000017
机密★1年
特急
绍兴市水利局文件
绍水提复〔2023〕18号　　　签发人：周远山
A类　主动公开
关于市政协九届二次会议第0106号提案的答复
沈知远委员：
您提出的《关于加强农村供水管网维护的提案》收悉，现答复如下：
一、总体情况
一年来，我局更换老旧管网12公里。
感谢您对水利工作的关心与支持！
附件：1.管网改造清单
2.水质检测结果
绍兴市水利局
2023年5月18日
（联系人：高屿，联系电话：0575-55550101）
抄送：市政府办公室，市政协提案委员会。
绍兴市水利局办公室　　　2023年5月19日印发
"""


def document(text: str) -> Document:
    return understand(SourceText("a.txt", text))


def parts(text: str) -> dict[ElementKind, str]:
    return {element.kind: element.text for element in reversed(document(text).elements)}


def letter(**changed: str) -> str:
    lines = {
        "number": "绍水提复〔2023〕18号",
        "title": "关于市政协九届二次会议第0106号提案的答复",
        "addressee": "沈知远委员：",
        "opening": "您提出的提案收悉，现答复如下：",
        "body": "一年来，我局更换老旧管网12公里，供水稳定。",
        "closing": "感谢您对水利工作的关心与支持！",
        "signature": "绍兴市水利局",
        "date": "2023年5月18日",
        "foot": "",
    }
    return "\n".join(line for line in {**lines, **changed}.values() if line)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ElementKind.COPY_NUMBER, "000017"),
        (ElementKind.CLASSIFICATION, "机密★1年"),
        (ElementKind.URGENCY, "特急"),
        (ElementKind.LETTERHEAD, "绍兴市水利局文件"),
        (ElementKind.DOCUMENT_NUMBER, "绍水提复〔2023〕18号"),
        (ElementKind.SIGNATORY, "签发人：周远山"),
        (ElementKind.RESULT_CLASS, "A类"),
        (ElementKind.DISCLOSURE, "主动公开"),
        (ElementKind.TITLE, "关于市政协九届二次会议第0106号提案的答复"),
        (ElementKind.ADDRESSEE, "沈知远委员："),
        (ElementKind.OPENING, "您提出的《关于加强农村供水管网维护的提案》收悉，现答复如下："),
        (ElementKind.HEADING, "一、总体情况"),
        (ElementKind.BODY, "一年来，我局更换老旧管网12公里。"),
        (ElementKind.CLOSING, "感谢您对水利工作的关心与支持！"),
        (ElementKind.ATTACHMENT_NOTE, "附件：1.管网改造清单"),
        (ElementKind.SIGNATURE, "绍兴市水利局"),
        (ElementKind.ISSUE_DATE, "2023年5月18日"),
        (ElementKind.ANNOTATION, "（联系人：高屿，联系电话：0575-55550101）"),
        (ElementKind.CONTACT, "联系人：高屿，联系电话：0575-55550101"),
        (ElementKind.COPY_RECIPIENTS, "抄送：市政府办公室，市政协提案委员会。"),
        (ElementKind.PRINTING_OFFICE, "绍兴市水利局办公室"),
        (ElementKind.PRINT_DATE, "2023年5月19日"),
    ],
)
def test_every_part_of_a_letter(kind: ElementKind, text: str) -> None:
    assert parts(LETTER)[kind] == text


def test_elements_stand_in_the_order_of_the_text_and_say_what_stands_there() -> None:
    read = document(LETTER)
    spans = [element.span for element in read.elements]
    assert spans == sorted(spans)
    assert all(element.span.of(read.text) == element.text for element in read.elements)


@pytest.mark.parametrize(
    ("title", "addressee", "matter"),
    [
        (
            "关于市政协九届二次会议第0106号提案的答复",
            "沈知远委员：",
            Matter.PROPOSAL,
        ),
        (
            "对市十五届人大五次会议第0123号代表建议的答复",
            "沈知远代表：",
            Matter.SUGGESTION,
        ),
        (
            "关于政协第十三届全国委员会第三次会议第0001号（经济发展类001号）提案答复的函",
            "沈知远委员：",
            Matter.PROPOSAL,
        ),
        (
            "关于省十四届人大一次会议“嘉12号”建议的答复",
            "沈知远代表：",
            Matter.SUGGESTION,
        ),
        (
            "绍兴市水利局关于对市政协九届二次会议第106号提案的答复意见",
            "民盟绍兴市委：",
            Matter.PROPOSAL,
        ),
        (
            "关于县十七届人大三次会议第45号建议办理情况的答复",
            "越城代表团：",
            Matter.SUGGESTION,
        ),
        (
            "关于市政协九届二次会议第106号“关于保障供水的建议”提案的答复",
            "沈知远委员：",
            Matter.PROPOSAL,
        ),
        (
            "关于市政协九届二次会议第106号提案的会办意见",
            "市财政局：",
            Matter.PROPOSAL,
        ),
        (
            "关于沈知远代表提出的加强供水管网维护建议的答复",
            "沈知远代表：",
            Matter.SUGGESTION,
        ),
        (
            "对市第十五届人民代表大会第四次会议第1234号建议的办理报告",
            "沈知远代表：",
            Matter.SUGGESTION,
        ),
        (
            "关于省政协十二届四次会议第0123号提案的答复(A类)",
            "民进浙江省委：",
            Matter.PROPOSAL,
        ),
        (
            "关于省政协十二届四次会议20214012号提案的答复函",
            "民进中央：",
            Matter.PROPOSAL,
        ),
        (
            "关于省十三届人大五次会议金26号建议的答复",
            "沈知远等代表：",
            Matter.SUGGESTION,
        ),
        (
            "关于区政协第十五届委员会平时提案第7号的答复",
            "沈知远、林若谷等委员：",
            Matter.PROPOSAL,
        ),
    ],
)
def test_replies_of_every_usual_title(title: str, addressee: str, matter: Matter) -> None:
    read = document(letter(title=title, addressee=addressee))
    assert (read.kind, read.matter) == (DocumentKind.REPLY, matter)
    assert read.element(ElementKind.TITLE) is not None
    assert read.addressee is not None
    assert read.addressee.text == addressee


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("绍兴市水利局关于开展节水宣传的通知", DocumentKind.NOTICE),
        ("绍兴市水利局关于加强节水工作的意见", DocumentKind.OPINION),
        ("绍兴市人民政府关于同意设立节水园区的批复", DocumentKind.APPROVAL),
        ("绍兴市水利局关于申请节水资金的请示", DocumentKind.REQUEST),
        ("绍兴市水利局关于节水工作情况的报告", DocumentKind.REPORT),
        ("绍兴市水利局关于商请支持节水宣传的函", DocumentKind.LETTER),
        ("绍兴市水利局关于表扬节水先进的通报", DocumentKind.CIRCULAR),
        ("绍兴市水利局节水宣传办法（试行）", DocumentKind.OTHER),
    ],
)
def test_statutory_types_by_the_word_that_ends_the_title(title: str, kind: DocumentKind) -> None:
    text = letter(
        number="绍水〔2023〕8号", title=title, addressee="市财政局：", opening="", closing=""
    )
    assert document(text).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "2023年政府工作报告\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。",
        "巷口的旧书店\n书店开了二十年。\n店主姓沈，关于书的事情他都记得。",
        "关于节水的一点建议\n水是生命之源。",
        "",
    ],
)
def test_what_is_no_official_document_is_other(text: str) -> None:
    read = document(text)
    assert (read.kind, read.matter) == (DocumentKind.OTHER, None)
    assert read.elements_of(ElementKind.SIGNATURE, ElementKind.ADDRESSEE) == ()


@pytest.mark.parametrize(
    ("line", "names", "role", "is_open"),
    [
        ("沈知远委员：", ("沈知远",), "委员", False),
        ("沈　远代表：", ("沈远",), "代表", False),
        ("尊敬的沈知远委员：", ("沈知远",), "委员", False),
        ("沈知远、欧阳青委员：", ("沈知远", "欧阳青"), "委员", False),
        ("沈知远委员、林若谷委员：", ("沈知远", "林若谷"), "委员", False),
        ("沈知远等5名委员：", ("沈知远",), "委员", True),
        ("沈知远代表", ("沈知远",), "代表", False),
        ("民盟绍兴市委：", ("民盟绍兴市委",), "", False),
    ],
)
def test_salutations(line: str, names: tuple[str, ...], role: str, is_open: bool) -> None:
    addressee = document(letter(addressee=line)).addressee
    assert addressee is not None
    assert (addressee.names, addressee.role, addressee.is_open) == (names, role, is_open)


def test_a_salutation_on_the_line_of_the_opening() -> None:
    read = document(letter(addressee="", opening="沈知远委员：您提出的提案收悉，现答复如下："))
    opening = read.element(ElementKind.OPENING)
    assert read.addressee is not None
    assert read.addressee.text == "沈知远委员："
    assert opening is not None
    assert opening.text == "您提出的提案收悉，现答复如下："


def test_a_greeting_may_come_before_the_opening() -> None:
    text = letter(opening="您好！\n您提出的提案收悉，现答复如下：")
    assert parts(text)[ElementKind.OPENING] == "您提出的提案收悉，现答复如下："


def test_a_signature_and_its_date_on_one_line() -> None:
    found = parts(letter(signature="绍兴市水利局　2023年5月18日", date=""))
    assert found[ElementKind.SIGNATURE] == "绍兴市水利局"
    assert found[ElementKind.ISSUE_DATE] == "2023年5月18日"


def test_several_organs_sign_on_several_lines() -> None:
    read = document(letter(signature="绍兴市水利局\n绍兴市财政局"))
    assert [element.text for element in read.elements_of(ElementKind.SIGNATURE)] == [
        "绍兴市水利局",
        "绍兴市财政局",
    ]


def test_a_signature_without_a_date_before_the_contact_line() -> None:
    found = parts(letter(date="", foot="联系人：高屿　联系电话：0575-55550101"))
    assert found[ElementKind.SIGNATURE] == "绍兴市水利局"
    assert found[ElementKind.CONTACT].startswith("联系人：高屿")
    assert ElementKind.ISSUE_DATE not in found


def test_copies_over_several_lines() -> None:
    read = document(letter(foot="抄送：市政府办公室，市财政局，\n市政协提案委员会。"))
    copies = read.elements_of(ElementKind.COPY_RECIPIENTS)
    assert [element.text for element in copies] == [
        "抄送：市政府办公室，市财政局，",
        "市政协提案委员会。",
    ] or [element.text for element in copies] == [
        "抄送：市政府办公室，市财政局，市政协提案委员会。"
    ]


def test_the_printing_office_on_the_line_above_its_date() -> None:
    found = parts(letter(foot="绍兴市水利局办公室\n2023年5月19日印发"))
    assert found[ElementKind.PRINTING_OFFICE] == "绍兴市水利局办公室"
    assert found[ElementKind.PRINT_DATE] == "2023年5月19日"


def test_an_attached_text_is_no_part_of_the_body() -> None:
    attached = "附件\n节水宣传办法\n第一条　为了节约用水，制定本办法。\n2023年1月1日"
    read = document(letter(foot=attached))
    assert read.body.end < read.text.index("附件")
    assert read.attachment_paragraphs[0].text == "附件"
    assert read.issue_date is not None
    assert read.issue_date.month == 5


def test_the_first_signed_date_is_the_issue_date() -> None:
    attached = (
        "附件\n调查报告\n现将情况报告如下：调查已经结束，情况属实。\n绍兴市调查组\n2023年4月1日"
    )
    found = parts(letter(foot=attached))
    assert found[ElementKind.ISSUE_DATE] == "2023年5月18日"


def test_navigation_of_a_web_page_is_no_letterhead() -> None:
    text = "首页\n政务公开 > 建议提案\n绍兴市人民政府\n" + letter()
    assert ElementKind.LETTERHEAD not in parts(text)
    assert document(text).kind is DocumentKind.REPLY


def test_an_organ_above_the_number_is_the_letterhead() -> None:
    assert parts("绍兴市水利局\n" + letter())[ElementKind.LETTERHEAD] == "绍兴市水利局"


def test_page_numbers_are_kept_as_places_of_the_source() -> None:
    text = letter().replace("供水稳定。", "供水稳定。\n— 2 —")
    read = document(text)
    assert [span.of(text) for span in read.page_numbers] == ["— 2 —"]

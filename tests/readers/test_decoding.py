"""Encodings are found without being told; what is no text is not taken for one."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwlint.readers.decoding import decode, first_invalid_byte

LETTER = "青州市文化局\n关于第12号提案的答复\n李明委员：\n您的提案收悉。经费为3.5万元。"
ENCODINGS = ["utf-8", "gb18030", "utf-16-le", "utf-16-be"]
MARKED = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_without_a_mark(encoding: str) -> None:
    assert decode(LETTER.encode(encoding)) == (LETTER, encoding, False)


@pytest.mark.parametrize(("mark", "encoding"), MARKED)
def test_text_with_a_byte_order_mark(mark: bytes, encoding: str) -> None:
    assert decode(mark + LETTER.encode(encoding)) == (LETTER, encoding, True)


@pytest.mark.parametrize("text", ["关于工作安排的函", "乙\n", "1\n2\n3\n", "plain letters only\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_short_utf16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding, False)


@pytest.mark.parametrize("encoding", ["gbk", "gb2312", "gb18030"])
def test_the_older_national_encodings_are_read_as_gb18030(encoding: str) -> None:
    assert decode("你好，世界。".encode(encoding)) == ("你好，世界。", "gb18030", False)


def test_rare_characters_among_common_ones() -> None:
    text = "收件人为朱镕基、陶喆、䶮䶮同志，地址为深圳市。"
    assert decode(text.encode("gb18030")) == (text, "gb18030", False)


@pytest.mark.parametrize(
    "data",
    [
        "關於第十二號提案的答復，現將有關情況報告如下。".encode("big5"),
        "お問い合わせいただきありがとうございます。".encode("shift_jis"),
        LETTER.encode() + b"\xff",
        LETTER.encode("gb18030") + b"\xff",
        "café crème, déjà vu, naïve, Übergröße".encode("latin-1"),
        bytes(range(128, 256)) * 4,
        b"\x00\x01\x02\x03" * 64,
        codecs.BOM_UTF8 + b"\xff\xfe",
        codecs.BOM_UTF16_LE + b"\x00",
        codecs.BOM_UTF32_LE + "文字".encode("utf-32-le"),
    ],
    ids=lambda data: repr(data[:6]),
)
def test_what_is_no_chinese_text(data: bytes) -> None:
    assert decode(data) is None


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_utf8_without_nul_is_read_back(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded is not None
    assert decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_no_bytes_break_the_decoder(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or isinstance(decoded.text, str)


def test_the_first_invalid_byte_is_counted_from_one() -> None:
    assert first_invalid_byte("甲".encode() + b"\xff") == 4
    assert first_invalid_byte("甲".encode()) == 0

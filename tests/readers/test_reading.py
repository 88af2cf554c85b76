"""A file becomes a text, or one line that says why not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from gwlint.readers import reading
from gwlint.readers.errors import Reason, UnreadableError
from gwlint.readers.reading import read_bytes, read_file
from gwlint.text.span import Span


def refusal(data: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "件.txt")
    return caught.value


def test_a_file_is_read_with_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "答复.txt"
    path.write_bytes("第一行\r\n第二行".encode("gb18030"))
    source = read_file(path)
    assert (source.name, source.text) == (str(path), "第一行\r\n第二行")
    assert (source.encoding, source.byte_order_mark) == ("gb18030", False)


def test_only_markdown_has_markup() -> None:
    data = "甲<!-- 乙 -->".encode()
    assert read_bytes(data, "件.txt").markup == ()
    assert read_bytes(data, "件.MD").markup == (Span(1, 11),)


@pytest.mark.parametrize(
    ("data", "format_name"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04....word/document.xml", "DOCX"),
        (b"PK\x03\x04....OFD.xml", "OFD"),
        (b"PK\x03\x04....notes", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "DOC/WPS/XLS"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"BM\0\0\0", "BMP"),
    ],
)
def test_a_known_binary_format_is_named(data: bytes, format_name: str) -> None:
    error = refusal(data)
    assert (error.reason, error.detail) == (Reason.NOT_TEXT, format_name)


def test_letters_that_are_also_a_signature_are_text() -> None:
    assert read_bytes(b"BM is an abbreviation", "a.txt").text.startswith("BM")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t"])
def test_an_empty_file(data: bytes) -> None:
    assert refusal(data).reason is Reason.EMPTY


def test_other_binary_data() -> None:
    assert refusal(b"\x7f\x00\x00\x81").reason is Reason.BINARY


def test_undecodable_text_says_from_which_byte() -> None:
    error = refusal("公文".encode() + b"\xff\xff")
    assert error.reason is Reason.UNDECODABLE
    assert "第 7 个字节" in error.explain("zh")
    assert "from byte 7" in error.explain("en")


def test_a_huge_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reading, "LARGEST", 3)
    path = tmp_path / "大.txt"
    path.write_text("1234", encoding="utf-8")
    with pytest.raises(UnreadableError, match="超过 32 MiB"):
        read_file(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_file(tmp_path / "没有.txt")
    assert caught.value.reason is Reason.MISSING


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_file(tmp_path)
    assert caught.value.reason is Reason.DIRECTORY


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "密.txt"
    path.write_text("甲", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableError) as caught:
        read_file(path)
    assert caught.value.reason is Reason.PERMISSION


@pytest.mark.parametrize("failure", [PermissionError(13, "no"), OSError(5, "Input/output error")])
def test_the_system_refuses(failure: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise failure

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(UnreadableError) as caught:
        read_file("件.txt")
    assert caught.value.reason in (Reason.PERMISSION, Reason.SYSTEM)
    assert "\n" not in str(caught.value)

"""From bytes to characters: the encodings that Chinese text is stored in, found without being told.

UTF-8 is tried first: text in another encoding is hardly ever valid UTF-8. GB18030 (which holds GBK
and GB 2312) and UTF-16 accept almost any bytes, so what they yield must look like Chinese, too.
"""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

from gwlint.text.patterns import Pattern

_BYTE_ORDER_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 20_000
# Rows of GB 2312 that hold marks, ordinals, full-width letters, box lines and the 3,755 common
# characters; text in another encoding, read as GB18030, falls outside of them.
_COMMON_LEAD_BYTES = bytes([0xA1, 0xA2, 0xA3, 0xA9, *range(0xB0, 0xD8)])
_LEAST_COMMON_SHARE = 0.7
_CONTROL = Pattern(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


class Decoded(NamedTuple):
    """A text and how it was stored."""

    text: str
    encoding: str
    byte_order_mark: bool


def decode(data: bytes) -> Decoded | None:
    """The text that ``data`` holds, or ``None`` if it is text in no known encoding."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _decoded(data[len(mark) :], encoding)
            return (
                None
                if text is None or "\0" in text
                else Decoded(text, encoding, byte_order_mark=True)
            )
    if b"\0" not in data:
        text = _decoded(data, "utf-8")
        if text is not None:
            return Decoded(text, "utf-8", byte_order_mark=False)
        text = _decoded(data, "gb18030")
        if text is not None and _is_common_chinese(text[:_SAMPLE]):
            return Decoded(text, "gb18030", byte_order_mark=False)
    return _decode_utf16(data)


def first_invalid_byte(data: bytes) -> int:
    """The place, counted from 1, of the first byte that is not UTF-8; 0 if there is none."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start + 1
    return 0


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_common_chinese(sample: str) -> bool:
    beyond_ascii = "".join(character for character in sample if character > "\x7f")
    leads = beyond_ascii.encode("gb2312", "ignore")[::2]
    common = len(leads) - len(leads.translate(None, _COMMON_LEAD_BYTES))
    return common >= _LEAST_COMMON_SHARE * len(beyond_ascii)


def _decode_utf16(data: bytes) -> Decoded | None:
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _decoded(data, encoding)
        if text is None or _CONTROL.search(text):
            continue
        if _is_common_chinese(text[:_SAMPLE]):
            return Decoded(text, encoding, byte_order_mark=False)
    return None

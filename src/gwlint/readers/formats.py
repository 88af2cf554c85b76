"""Formats that are not text, told by their first bytes."""

from __future__ import annotations

_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC/WPS/XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3\0", "SQLite"),
)
_PRINTABLE_SIGNATURES = frozenset({b"BM", b"GIF8"})
# The first entries of an archive say what the archive is; names stand uncompressed in it.
_ARCHIVES = (
    (b"OFD.xml", "OFD"),
    (b"Doc_0/", "OFD"),
    (b"word/", "DOCX"),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
    (b"opendocument.text", "ODT"),
    (b"epub", "EPUB"),
)


def binary_format(data: bytes) -> str | None:
    """The name of the format that ``data`` is in, or ``None`` if it may be text."""
    if data.startswith(b"PK\x03\x04"):
        return next((name for entry, name in _ARCHIVES if entry in data), "ZIP")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            if signature in _PRINTABLE_SIGNATURES and b"\0" not in data:
                return None
            return name
    return None

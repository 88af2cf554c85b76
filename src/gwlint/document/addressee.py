"""The addressee of a document (主送机关) and the salutation of a reply letter (称谓)."""

from __future__ import annotations

from typing import NamedTuple

from gwlint.mentions.surnames import COMPOUND_SURNAMES
from gwlint.text.patterns import Pattern
from gwlint.text.span import Span

_NAME = r"[\u4e00-\u9fff][\u4e00-\u9fff ·]{0,13}?"
_ROLE = r"(?P<role>委员|代表)"
_SALUTATION = Pattern(
    rf"(?P<greeting>尊敬的)?(?P<names>{_NAME}(?:[、，,]\s?{_NAME})*?)"
    rf"(?P<open>等(?:[\d一二三四五六七八九十]{{1,3}})?(?:名|位|人)?(?:市|区|县|省)?(?:政协|人大)?)?"
    rf"{_ROLE}(?:们)?(?:（[^（）]{{1,20}}）)?(?P<mark>[：:；;，,。]?)(?:$|(?<=[：:]))"
)
_POLITE = Pattern(
    r"(?P<greeting>尊敬的)?(?P<names>[\u4e00-\u9fff·]{2,4}(?:[、，][\u4e00-\u9fff·]{2,4})*?)"
    r"(?P<role>女士|先生|同志)(?P<mark>[：:；;，,。]?)(?:$|(?<=[：:]))"
)
_AUDIENCE = ("各位", "全体", "诸位")
BODIES = Pattern(
    r"中央[：:]|学社|无党派|民革|民盟|民建|民进|农工|致公|九三|台盟|工商联|总工会|妇联|科协|侨联|团市委|团省委|共青团|青联|台联|界别|界$|界[：:]|委员会|小组|代表团|联组|党派|社联|作协|文联"
)


class Addressee(NamedTuple):
    """Whom a document is addressed to.

    ``span`` covers the whole line with its mark. ``names`` are the persons named, without blanks;
    ``role`` is 委员, 代表, 女士/先生/同志, or empty for bodies; ``is_open`` says that there are
    more (等); ``mark`` is the punctuation mark at the end, empty if there is none.
    """

    span: Span
    text: str
    names: tuple[str, ...]
    role: str
    is_open: bool
    mark: str

    @property
    def is_body(self) -> bool:
        """Whether it is a party, a group or a delegation that is addressed, not persons."""
        return not self.role or BODIES.search(self.text) is not None

    def surnames(self) -> frozenset[str]:
        """The surnames of the persons named; of a compound surname, its first character as well."""
        found = set()
        for name in self.names:
            found.add(name[0])
            if name[:2] in COMPOUND_SURNAMES:
                found.add(name[:2])
        return frozenset(found)


def read_salutation(text: str, start: int) -> Addressee | None:
    """The salutation at the beginning of a paragraph that starts at ``start``, if it is one.

    A salutation without its colon is one only if it is all of the paragraph; with a colon, text may
    follow it.
    """
    for pattern in (_SALUTATION, _POLITE):
        match = pattern.match(text)
        if match is None or match["names"].startswith(_AUDIENCE):
            continue
        return _as_addressee(match.group(), start, match.groupdict())
    return None


def _as_addressee(text: str, start: int, groups: dict[str, str | None]) -> Addressee:
    names = tuple(_names(groups["names"] or ""))
    return Addressee(
        Span(start, start + len(text)),
        text,
        names,
        groups["role"] or "",
        groups.get("open") is not None,
        groups["mark"] or "",
    )


def _names(text: str) -> list[str]:
    names = []
    for part in text.replace("，", "、").replace(",", "、").split("、"):
        name = part.replace(" ", "")
        for role in ("委员", "代表"):
            name = name.removesuffix(role)
        if name:
            names.append(name)
    return names


def read_addressee(text: str, start: int) -> Addressee:
    """The organs that a paragraph, known to be an addressee line, names."""
    salutation = read_salutation(text, start)
    if salutation is not None and salutation.span.length == len(text):
        return salutation
    mark = text[-1] if text[-1] in "：:；;，,。" else ""
    words = text.removesuffix(mark)
    return Addressee(
        Span(start, start + len(text)), text, tuple(_names(words)), "", words.endswith("等"), mark
    )

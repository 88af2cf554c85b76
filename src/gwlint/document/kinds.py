"""What kind of document a text is (条例 第八条), and what a reply letter answers."""

from __future__ import annotations

from gwlint.document import words
from gwlint.document.addressee import Addressee
from gwlint.document.back import Back
from gwlint.document.elements import DocumentKind, ElementKind, Matter
from gwlint.document.front import Front
from gwlint.text.patterns import Pattern

_REPLY_TITLE = Pattern(
    rf"{words.REPLY_NOUN}.{{0,24}}{words.REPLY_ENDING}(?:[（(][^（）()]{{1,12}}[）)])?[。，；：]?$"
)
_DELIBERATIVE = Pattern(
    r"政协|人大|人民代表|代表|委员|号|界别|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联"
)
_RECEIVED = Pattern(
    rf"(?:您|你们|你|贵|您们)[^。]{{0,80}}?(?P<noun>{words.REPLY_NOUN})[^。]{{0,60}}?(?:收悉|收到|答复如下|回复如下)"
)
_NUMBERED_NOUN = Pattern(rf"号.{{0,30}}?(?P<noun>{words.REPLY_NOUN})")
_LAST_NOUN = Pattern(rf".*(?P<noun>{words.REPLY_NOUN})")
_ENDING = Pattern(
    rf"(?P<type>{'|'.join(words.STATUTORY_TYPES)})(?:[（(][^（）()]{{1,12}}[）)])?[。，；：]?$"
)


def recognise(front: Front, back: Back, opening: str) -> tuple[DocumentKind, Matter | None]:
    """The kind of a document from its head, its foot and the first paragraph of its body.

    A text is taken for an official document only if a title of a known type is borne out by a
    document number, an addressee, or a signature with its date.
    """
    title = front.title.text if front.title is not None else ""
    if _is_reply(title, front.addressee, opening):
        return DocumentKind.REPLY, _matter(title, front.addressee, opening)
    ending = _ENDING.search(title)
    if ending is None or not _is_borne_out(front, back):
        return DocumentKind.OTHER, None
    return words.STATUTORY_TYPES[ending["type"]], None


def _is_reply(title: str, addressee: Addressee | None, opening: str) -> bool:
    personal = addressee is not None and addressee.role in ("委员", "代表")
    plain = words.QUOTED.sub("", title)
    if _REPLY_TITLE.search(plain) and (_DELIBERATIVE.search(plain) or personal):
        return True
    return (
        addressee is not None and _RECEIVED.search(opening) is not None and (personal or not title)
    )


def _is_borne_out(front: Front, back: Back) -> bool:
    kinds = {element.kind for element in (*front.elements, *back.elements)}
    signed = ElementKind.SIGNATURE in kinds and ElementKind.ISSUE_DATE in kinds
    return signed or bool(kinds & {ElementKind.DOCUMENT_NUMBER, ElementKind.ADDRESSEE})


def _matter(title: str, addressee: Addressee | None, opening: str) -> Matter | None:
    plain = words.QUOTED.sub("", title)
    for pattern in (_NUMBERED_NOUN, _LAST_NOUN):
        noun = pattern.search(plain)
        if noun is not None:
            return words.MATTERS[noun["noun"]]
    received = _RECEIVED.search(words.QUOTED.sub("", opening))
    if received is not None:
        return words.MATTERS[received["noun"]]
    if addressee is not None and addressee.role in ("委员", "代表"):
        return Matter.PROPOSAL if addressee.role == "委员" else Matter.SUGGESTION
    return None

"""Letters to try checks of dates on."""

from __future__ import annotations

from gwlint.document.document import Document
from gwlint.document.reading import understand
from gwlint.text.source import SourceText


def read(text: str) -> Document:
    """The document that ``text`` is."""
    return understand(SourceText("test.txt", text))


def letter(
    *body: str,
    issued: str = "2021年5月26日",
    session: str = "市政协九届一次会议",
    issuer: str = "云梦泽市商务局",
    imprint: str = "",
) -> Document:
    """A reply letter with the paragraphs ``body``, of the date ``issued`` (none if "")."""
    lines = (
        f"关于{session}第57号提案的答复",
        "苏望舒委员：",
        "您提出的《关于支持老字号创新的提案》收悉，现答复如下：",
        *body,
        "感谢您对商务工作的关心与支持！",
        issuer,
        issued,
        imprint,
    )
    return read("\n".join(line for line in lines if line))

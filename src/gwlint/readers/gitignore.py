"""Patterns as in a ``.gitignore`` file, matched byte for byte as git matches them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_LINE = re.compile(rb"((?:\\.|[^\\])*?) *", re.DOTALL)
_PREFIX = re.compile(rb"[^*?\[\\]*")
_TOKEN = re.compile(
    rb"""(?xs)
      (?P<any_folders>(?:(?<=/)|\A)\*{2,}/)
    | (?P<everything>(?:(?<=/)|\A)\*{2,}\Z)
    | (?P<stars>\*+)
    | (?P<one>\?)
    | \[(?P<negation>[!^]?)(?P<set>\]?(?:\[:[a-z]+:\]|\\.|[^\]\\])*)\]
    | \\(?P<escaped>.)
    | (?P<literal>[^\\\[])
    """
)
_SET_MEMBER = re.compile(rb"(?s)\[:([a-z]+):\]|\\?(.)(?:-\\?([^\]]))?")
_CLASSES = {
    b"alnum": rb"0-9A-Za-z",
    b"alpha": rb"A-Za-z",
    b"blank": rb" \t",
    b"cntrl": rb"\x00-\x1f\x7f",
    b"digit": rb"0-9",
    b"graph": rb"!-~",
    b"lower": rb"a-z",
    b"print": rb" -~",
    b"punct": rb"!-/:-@\[-`{-~",
    b"space": rb" \t\n\r\f\v",
    b"upper": rb"A-Z",
    b"xdigit": rb"0-9A-Fa-f",
}


class IgnorePattern(NamedTuple):
    """One line of an ignore file.

    ``expression`` matches the whole path, relative to the folder of the file, if ``anchored``, and
    otherwise the last name of the path.
    """

    expression: re.Pattern[bytes]
    anchored: bool
    folders_only: bool
    negated: bool


class IgnoreFile(NamedTuple):
    """The patterns that hold for everything below ``folder``, an absolute path."""

    folder: bytes
    patterns: tuple[IgnorePattern, ...]

    def verdict(self, path: bytes, is_folder: bool) -> bool | None:
        """Whether ``path``, absolute, is ignored; ``None`` if no pattern speaks of it.

        The last pattern that matches decides. What lies in an ignored folder is ignored too, but
        that is for the caller to see to, who does not enter it.
        """
        if not path.startswith(self.folder + b"/"):
            return None
        relative = path[len(self.folder) + 1 :]
        name = relative.rpartition(b"/")[2]
        for pattern in reversed(self.patterns):
            if pattern.folders_only and not is_folder:
                continue
            if pattern.expression.fullmatch(relative if pattern.anchored else name):
                return not pattern.negated
        return None


def parse_ignore_file(folder: bytes, data: bytes) -> IgnoreFile:
    """The patterns of an ignore file with the content ``data`` that stands in ``folder``."""
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return ignore_patterns(folder, (line.removesuffix(b"\r") for line in lines))


def ignore_patterns(folder: bytes, lines: Iterable[bytes]) -> IgnoreFile:
    """The patterns that ``lines`` hold; lines that are empty or remarks hold none."""
    parsed = (_parse(line) for line in lines if line and not line.startswith(b"#"))
    return IgnoreFile(folder.rstrip(b"/"), tuple(filter(None, parsed)))


def _parse(line: bytes) -> IgnorePattern | None:
    trimmed = _LINE.fullmatch(line)
    glob = trimmed[1] if trimmed else line
    negated = glob.startswith(b"!")
    glob = glob.removeprefix(b"!")
    folders_only = glob.endswith(b"/")
    glob = glob.removesuffix(b"/")
    anchored = b"/" in glob
    expression = _translate(glob.removeprefix(b"/"), anchored)
    if not glob or expression is None:
        return None
    return IgnorePattern(expression, anchored, folders_only, negated)


@lru_cache(maxsize=1024)
def _translate(glob: bytes, anchored: bool) -> re.Pattern[bytes] | None:
    # Git compares what stands before the first special character by itself, so that two stars
    # that follow it count as the beginning of a pattern.
    beginning = _PREFIX.match(glob)
    prefix = beginning[0] if beginning and anchored else b""
    glob = glob[len(prefix) :]
    pieces = [re.escape(prefix)]
    position = 0
    while position < len(glob):
        token = _TOKEN.match(glob, position)
        if token is None:
            return None
        piece = _piece(token, anchored)
        if piece is None:
            return None
        pieces.append(piece)
        position = token.end()
    return re.compile(b"".join(pieces), re.DOTALL)


def _piece(token: re.Match[bytes], anchored: bool) -> bytes | None:
    match token.lastgroup:
        case "any_folders":
            return b"(?:.*/)?" if anchored else b"[^/]*/"
        case "everything":
            return b".*"
        case "stars":
            return b"[^/]*"
        case "one":
            return b"[^/]"
        case "set":
            return _set(token["set"], negated=bool(token["negation"]))
        case _:
            return re.escape(token["escaped"] or token["literal"])


def _set(members: bytes, *, negated: bool) -> bytes | None:
    pieces = []
    for member in _SET_MEMBER.finditer(members):
        named, first, last = member.groups()
        if named is not None:
            if named not in _CLASSES:
                return None
            pieces.append(_CLASSES[named])
        elif last is None or last < first:
            pieces.append(re.escape(first))
        else:
            pieces.append(re.escape(first) + b"-" + re.escape(last))
    return b"(?!/)[" + (b"^" if negated else b"") + b"".join(pieces) + b"]"

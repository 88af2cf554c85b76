"""Compiled regular expressions, kept from one run of the program to the next.

They lie in the user's own cache folder, and are read only if that folder belongs to the user and
nobody else may write in it. If it cannot be read or written, or holds something unreadable,
expressions are compiled as if nothing had been kept.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

import regex

_MOST = 2000


class KeptPatterns:
    """The kept expressions of one ``folder``, for this Python and this version of ``regex``.

    Each is read on its own when it is asked for, since a run needs only some of them. ``folder``
    is an absolute path; with "" nothing is kept.
    """

    def __init__(self, folder: str) -> None:
        tag = f"{sys.implementation.cache_tag}-regex-{regex.__version__}"
        self._folder = folder
        self._path = os.path.join(folder, f"patterns.{tag}") if folder else ""
        self._known: dict[tuple[str, int], bytes] | None = None
        self._new: dict[tuple[str, int], regex.Pattern[str]] = {}

    def compiled(self, expression: str, flags: int) -> regex.Pattern[str]:
        """The compiled ``expression``.

        Raises:
            regex.error: if it is no regular expression.
        """
        if self._known is None:
            self._known = self._read()
        key = (expression, int(flags))
        if key in self._known:
            import pickle

            with suppress(Exception):
                kept: regex.Pattern[str] = pickle.loads(self._known[key])  # noqa: S301
                return kept
        pattern = regex.compile(expression, flags)
        self._new[key] = pattern
        return pattern

    def keep(self) -> None:
        """Write the kept and the newly compiled expressions, at once or not at all."""
        if not self._new or not self._path:
            return
        import marshal
        import pickle

        known = self._known or {}
        everything = {} if len(known) > _MOST else dict(known)
        everything.update((key, pickle.dumps(pattern)) for key, pattern in self._new.items())
        temporary = f"{self._path}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            with open(temporary, "wb") as file:
                file.write(marshal.dumps(everything))
            os.replace(temporary, self._path)

    def _read(self) -> dict[tuple[str, int], bytes]:
        import marshal

        try:
            if not self._path or not _is_private(self._folder):
                return {}
            with open(self._path, "rb") as file:
                kept = marshal.loads(file.read())  # noqa: S302
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        return kept if isinstance(kept, dict) else {}


def _is_private(folder: str) -> bool:
    """Whether nobody but the user can have written in ``folder``."""
    if sys.platform == "win32":
        return True
    status = os.stat(folder)
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def user_cache_folder() -> str:
    """Where programs of this user keep what they can make again; "" if the user has no home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "gwlint") if os.path.isabs(base) else ""

"""What is wrong with a file that a person wrote for gwlint, in words that help to put it right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Complaint(NamedTuple):
    """One thing wrong: in which file, at which key (dotted; "" is the file itself), and what."""

    file: str
    key: str
    chinese: str
    english: str

    def text(self, language: str = "zh") -> str:
        """The complaint in one line; ``language`` is ``zh`` or ``en``."""
        what = self.english if language == "en" else self.chinese
        return ": ".join(part for part in (self.file, self.key, what) if part)


class ConfigurationError(Exception):
    """A configuration, or something given in its place, cannot be used.

    ``complaints`` holds everything that is wrong, not only the first thing.
    """

    def __init__(self, complaints: Sequence[Complaint]) -> None:
        super().__init__(tuple(complaints))
        self.complaints = tuple(complaints)

    def messages(self, language: str = "zh") -> tuple[str, ...]:
        """One line for each complaint; ``language`` is ``zh`` or ``en``."""
        return tuple(complaint.text(language) for complaint in self.complaints)

    def __str__(self) -> str:
        return "\n".join(self.messages())


class RuleFileError(ConfigurationError):
    """Rule files cannot be used."""


class Complaints(list[Complaint]):
    """The complaints about one file."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file

    def add(self, key: str, chinese: str, english: str) -> None:
        """Complain about ``key``."""
        self.append(Complaint(self.file, key, chinese, english))

    def add_unknown(self, key: str, value: str, known: Iterable[str]) -> None:
        """Complain that ``value`` is none of ``known``, and name the nearest or, if few, all."""
        known = tuple(known)
        close = nearest(value, known)
        chinese, english = f"没有“{value}”", f"there is no “{value}”"
        if close is not None:
            chinese = f"{chinese}，是否想写“{close}”？"
            english = f"{english}; did you mean “{close}”?"
        elif 0 < len(known) <= 6:
            chinese = f"{chinese}，可以写：{'、'.join(known)}"
            english = f"{english}; possible are: {', '.join(known)}"
        self.add(key, chinese, english)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``word`` most probably was meant to be, if any comes near."""
    from difflib import get_close_matches

    by_lower_case = {candidate.lower(): candidate for candidate in known}
    close = get_close_matches(word.lower(), by_lower_case, n=1)
    return by_lower_case[close[0]] if close else None

"""Word boundaries, for the few sentences that turn on them.

jieba takes more than half a second to load its dictionary: ask only when everything cheaper has
been tried.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jieba import Tokenizer


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``, in order; together they are the text again."""
    return tuple(_tokenizer().cut(text))


@cache
def _tokenizer() -> Tokenizer:
    """A tokenizer that says nothing, and leaves no cache file where other users could write it."""
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba

        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer

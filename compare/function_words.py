"""Words that tell nothing of what a text is about, whoever writes it: no evidence of reuse.

More than the words of grammar in `matching.words`, which says what each does in a sentence.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from string import ascii_lowercase

__all__ = ["function_words", "speakers"]

ENGLISH = "en"


@lru_cache
def function_words(language: str) -> frozenset[str]:
    """The folded function words of a language and of English, and the letters of the alphabet.

    Any text may quote English, or be English whose language was not told.
    """
    lists = _lists()
    return frozenset({*lists[ENGLISH], *lists.get(language, ()), *ascii_lowercase})


@lru_cache(1)
def speakers() -> dict[str, list[str]]:
    """The languages of which each is a function word."""
    found: dict[str, list[str]] = {}
    for language, words in _lists().items():
        for word in words:
            found.setdefault(word, []).append(language)
    return found


@lru_cache(1)
def _lists() -> dict[str, list[str]]:
    lines = files("compare").joinpath("function_words.txt").read_text("utf-8").splitlines()
    return {line[:2]: line.split()[1:] for line in lines if not line.startswith("#")}

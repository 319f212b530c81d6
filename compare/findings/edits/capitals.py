"""Tell whether the capitals of some words mark a name, or just how a sentence begins."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.findings.edits.names import is_title, words_in

__all__ = ["is_name_at", "names_tell"]

_AFTER = re.compile(r"[a-zà-ÿ,] ")
_LONG_WORD = re.compile(r"(?<![\w'’])[^\W\d_]{4,}")
_AFTER_SMALL = re.compile(r" (?<=[a-zà-ÿ] )([^\W\d_])(?=[^\W\d_]{2})")
"""The first letter of a longer word that follows a small one."""
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w-]*")
_ENDS = tuple(".!?…”\"’')。")
_OPENERS = frozenset(".!?:;…\"“”‘'«»—–-([•|")
_ABBREVIATED = re.compile(
    r"(?<![\w.])(?:M(?:rs?|s|x|me|lle)|Dr|Prof|Rev|Hon|Sens?|Reps?|Gov|Gen|Adm|Col|Maj|Capt|Lt|Sgt"
    r"|Sra?)\.\Z|(?:\A|, |\b[a-z]\w* )(?:Ste?|Mt|Ft)\.\Z|[^\W\d_a-z][a-z]+ [A-Z]\.\Z"
)
"""What ends in a full stop that ends no sentence: a title, a saint, or an initial after a name."""
_LOOK_BACK = 24
"""Letters before a word among which its title, or an initial and a name, stand."""
_MOST_CAPITALS = 0.25
"""Share of words after a small one that are capitalised, above which capitals tell no names."""
_SAMPLE = 3000
"""Letters of a text that are looked at to tell that."""
_FEW = 15
"""So few words show little about a text; they count as small ones."""


def is_name_at(text: str, start: int, end: int, other: str = "") -> bool:
    """Whether the capitals of some words of a text mark a name, not just a sentence's start.

    Args:
        text: Where they stand.
        start: First code point of them.
        end: One past the last.
        other: Another text on the same event, which may show the same name.
    """
    if _is_mid_sentence(text, start):
        return True
    words: list[str] = _CAPITALISED.findall(text[start:end])
    return not all(map(is_title, words[1:])) or all(
        any(_is_capital_in(each, word) for each in (text, other))
        and not any(_is_small_in(each, word) for each in (text, other))
        for word in words
    )


def _is_mid_sentence(text: str, place: int) -> bool:
    """Whether the word at a place stands inside a sentence, where a capital tells something."""
    before = text[max(place - _LOOK_BACK, 0) : place].rstrip()
    if not before or "\n" in text[place - 2 : place]:
        return False
    return (
        before[-1] not in _OPENERS
        or before[-2:-1] == ","
        or _ABBREVIATED.search(before) is not None
    )


@lru_cache(1 << 12)
def _is_capital_in(text: str, word: str) -> bool:
    """Whether a word is capitalised inside a sentence of a text, other than of a headline."""
    return any(
        _is_inside(text, place) and _is_in_prose(text, place) for place in words_in(text, word)
    )


def _is_inside(text: str, place: int) -> bool:
    if place > 1 and _AFTER.match(text, place - 2):
        return True
    return _ABBREVIATED.search(text[max(place - _LOOK_BACK, 0) : place].rstrip()) is not None


def _is_in_prose(text: str, place: int) -> bool:
    """Whether the line of a place ends as sentences do."""
    end = text.find("\n", place)
    line = text[place : end if end >= 0 else len(text)].rstrip()
    return line.endswith(_ENDS)


@lru_cache(1 << 12)
def _is_small_in(text: str, word: str) -> bool:
    """Whether a word stands in a text without its capital."""
    return next(words_in(text, word.lower()), None) is not None


def names_tell(text: str, sentence: str) -> bool:
    """Whether capitals mark names here: not in a headline, nor where all nouns have them."""
    return _share_of_capitals(text) <= _MOST_CAPITALS and _has_small(sentence)


def _has_small(sentence: str) -> bool:
    return any(word[0][0].islower() for word in _LONG_WORD.finditer(sentence))


@lru_cache(1 << 13)
def _share_of_capitals(text: str) -> float:
    letters = _AFTER_SMALL.findall(text[:_SAMPLE])
    return sum(map(str.isupper, letters)) / (len(letters) + _FEW)

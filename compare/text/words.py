"""Find the words of a text, with their places, and fold each to the form that is compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING

import numpy as np

from compare.text.scripts import APOSTROPHES, INVISIBLE, MARKS, SINGLES

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Words", "find_words", "fold"]

_LETTER = rf"[^\W_{SINGLES}]"
_INITIAL = rf"{_LETTER}[{MARKS}]*+"
_JOINER = rf"[{INVISIBLE}]*[{APOSTROPHES}][{INVISIBLE}]*"
_PIECE = rf"{_LETTER}++(?:(?:[{INVISIBLE}]*[{MARKS}]|[{INVISIBLE}]+(?={_LETTER})){_LETTER}*+)*+"
_GROUPED = r"\d{1,3}(?:[,，٬]\d\d)*(?:[,，٬]\d{3})+(?!\d)(?:[.．٫]\d+)?"
_DECIMAL = r"\d+(?:[.．٫]\d+)+"
_DOTTED = rf"{_INITIAL}(?:[.．]{_INITIAL})+(?![^\W_]|[{MARKS}{APOSTROPHES}])"
_PLAIN_WORD = r"[0-9A-Za-z]++(?=[ -]|, )"
"""What most words are; tried first."""
_WORD = re.compile(  # the look-aheads keep the rarer forms from being tried at every letter
    rf"({_PLAIN_WORD}|(?=\w)(?:(?=\d|.[{MARKS}]*+[.．])(?<!{_LETTER})(?:{_GROUPED}|{_DECIMAL}|{_DOTTED})"
    rf"|{_PIECE}(?:{_JOINER}{_PIECE})*+|[{SINGLES}][{MARKS}]*+))"
)
_DROPPED = re.compile(rf"[{INVISIBLE}\u0640]")
_PLAIN = dict.fromkeys(APOSTROPHES, "'") | {"٬": ",", "٫": ".", "ё": "е", "\u0307": ""}
"""Most Russian print writes ё as е; the dot is what is left of a Turkish İ without case."""
_MOST_FORMS = 1 << 18
"""Words whose forms are remembered, at the most."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one text, in order."""

    pieces: list[str]
    """The text, cut: gap, word, gap, …, word, gap; a gap may be empty."""
    forms: tuple[str, ...]
    """The words, folded."""
    starts: NDArray[np.int32]
    """First code point of each; shape (words,)."""
    ends: NDArray[np.int32]
    """One past the last code point of each; shape (words,)."""


def find_words(text: str) -> Words:
    """Find and fold every word; offsets are code points in `text`."""
    pieces = _WORD.split(text)
    lengths = np.fromiter(map(len, pieces), np.int32, len(pieces))
    edges = lengths.cumsum(dtype=np.int32)
    ends = edges[1::2].copy()
    return Words(pieces, tuple(map(_forms.__getitem__, pieces[1::2])), ends - lengths[1::2], ends)


def fold(word: str) -> str:
    """Fold one word: case, width, composition, apostrophes, digit grouping, dots of initials.

    The same form is the same object, so that many documents hold it once.
    """
    return _forms[word]


class _Forms(dict[str, str]):
    """The forms of words; a dictionary, since a cache that knows what was used last is slower."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_FORMS:
            self.clear()
        self[word] = form = intern(_fold(word))
        return form


_forms = _Forms()


def _fold(word: str) -> str:
    if not word.isascii():
        word = _fold_unicode(word)
    elif word.isalpha():
        return word.lower()
    if word[0].isdigit():
        return word.replace(",", "").lower()
    return word.replace(".", "").strip("'").lower() or word


def _fold_unicode(word: str) -> str:
    bare = _DROPPED.sub("", word) or word
    bare = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).casefold())
    bare = "".join(map(_plain, "".join(bare.split())))
    return bare.strip("'") or bare


def _plain(character: str) -> str:
    """Write apostrophes, and digits of other scripts with their separators, in the usual way."""
    if character.isascii():
        return character
    if character in _PLAIN:
        return _PLAIN[character]
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)

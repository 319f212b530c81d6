"""Cut a text into words and numbers, as the search for quantities needs them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from compare.findings.edits.numerals import AROUND

__all__ = ["TOKEN", "Token", "Tokens", "cut"]

TOKEN = re.compile(  # the look-ahead keeps the rarer forms from being tried at every place
    r"(?=[\w.%％$€£¥₹½¼¾])(?:[A-Za-z][^\W\d_]*+"
    r"|\d{1,3}(?: \d{3})+(?![.,]?\d)|(?:(?<![\w.])\.)?\d+(?:[.,:٫٬\u00a0\u202f’]\d+)*+"
    r"|[万萬亿億]|[^\W\d_]+|[%％$€£¥₹½¼¾])"
)
_APART = re.compile(f"({TOKEN.pattern})")
_NEAR = 3
"""A word of rounding stands at most so many words before its quantity."""


class Token(NamedTuple):
    """A word, a number or a sign."""

    word: str
    """Without case; digits with the signs inside them."""
    gap: str
    """What stands between it and the token before."""
    start: int
    end: int


_NO_TOKEN = Token("", "", 0, 0)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, in order."""

    all: tuple[Token, ...]
    text: str
    """The text that they were cut from."""

    def at(self, place: int) -> Token:
        """The token at a place, an empty one where there is none."""
        return self.all[place] if 0 <= place < len(self.all) else _NO_TOKEN

    def is_rounded(self, place: int) -> bool:
        """Whether words before the quantity at a place say that it is not meant to be exact."""
        return any(token.word in AROUND for token in self.all[max(place - _NEAR, 0) : place])


def cut(text: str) -> Tokens:
    """All tokens of a text."""
    pieces = _APART.split(text)
    edges = list(accumulate(map(len, pieces)))
    words = map(str.casefold, pieces[1::2])
    return Tokens(tuple(map(Token, words, pieces[:-1:2], edges[::2], edges[1::2])), text)

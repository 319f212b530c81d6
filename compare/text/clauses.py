"""Find where clauses begin."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.text.words import Words

__all__ = ["find_breaks"]

_MARKS = re.compile(
    r"(?P<hard>[;；؛：—―]|:(?!\d)|--+|(?<=\s)[-–](?=\s))"
    r"|(?P<paired>[(){}\[\]“”„«»\"「」『』（）])"
    r"|[,，،、](?=[\s\"”’'»]|[^\x00-\u2e7f])"
)
_COMMA, _PAIRED, _HARD = range(3)
_STRENGTHS = {None: _COMMA, "paired": _PAIRED, "hard": _HARD}
_OPENERS = frozenset(
    "and but or nor yet so which who whose whom where while when whereas because although though"
    " if unless until since after before as with without including according saying adding".split()
)
_GLUED = 3
"""A clause of fewer words belongs to its neighbour."""
_LONG = 4
"""Words on both sides of a comma that make it a border of clauses."""


def find_breaks(words: Words, offsets: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Mark each word that is the first of a clause or of a sentence.

    Args:
        words: The words of a text.
        offsets: Sentence i has the words `offsets[i]:offsets[i + 1]`.
    """
    edges = offsets.tolist()
    borders = [*edges[:-1], *_clause_starts(words.forms, _find_marks(words.pieces), edges)]
    breaks = np.zeros(len(words.forms) + 1, np.bool_)  # an empty last sentence starts past the end
    breaks[borders] = True
    return breaks[:-1]


def _find_marks(pieces: list[str]) -> dict[int, int]:
    """The strongest mark before each word that has any, by index of the word, ascending."""
    gaps, first_letters = pieces[:-1:2], pieces[1::2]
    telling = [word for word, gap in enumerate(gaps) if gap != " "]
    found = ((word, _strongest(gaps[word] + first_letters[word][0])) for word in telling)
    return {word: mark for word, mark in found if mark is not None}


@lru_cache(maxsize=1 << 12)
def _strongest(gap: str) -> int | None:
    """The strongest mark between two words, given with the character after it; None if none."""
    return max((_STRENGTHS[mark.lastgroup] for mark in _MARKS.finditer(gap)), default=None)


def _clause_starts(forms: tuple[str, ...], marks: dict[int, int], edges: list[int]) -> list[int]:
    starts: list[int] = []
    # Ends of sentences stand among the marks, so that no stretch is counted past them.
    stops = sorted({*marks, *edges})
    ends = iter(edges)
    first = end = next(ends)
    for before, word, after in zip(stops, stops[1:], [*stops[2:], len(forms)], strict=False):
        while end <= word and end < edges[-1]:
            first, end = end, next(ends)
        if word not in marks or word == first:
            continue
        clause = max(first, starts[-1]) if starts else first
        long_enough = word - clause >= _GLUED and end - word >= _GLUED
        if long_enough and _is_border(forms[word], marks[word], word - before, after - word):
            starts.append(word)
    return starts


def _is_border(form: str, mark: int, behind: int, ahead: int) -> bool:
    """Whether a mark with so many words up to the marks around it parts two clauses."""
    if ahead < _GLUED:
        return False
    if mark == _COMMA:
        return form in _OPENERS or (ahead >= _LONG and behind >= _LONG)
    return mark == _HARD or behind >= _GLUED

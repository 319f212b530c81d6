"""Edits that turn a statement round without another word: who did it to whom."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from compare.model import Matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.findings.edits.ends import End

__all__ = ["swapped_names"]

_ALIKE = 0.6
"""Share of the words kept, from which two ends are one statement."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_EVEN = frozenset("and or nor with the a both de of y et und e".split())
"""Words between two names whose order does not matter."""


def swapped_names(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits by which two names change places around the same words, by index."""
    if kept < _ALIKE:
        return
    moved = _words(left.edits)
    if sorted(moved) != sorted(_words(right.edits)):
        return
    ours, theirs = (_words([end.passage.span.of(end.text)]) for end in (left, right))
    names = {
        name
        for pair in product(_names(moved), _names(ours))
        for one, other in (pair, pair[::-1])
        if (between := _between(ours, one, other)) and between == _between(theirs, other, one)
        for name in pair
    }
    for index, edits in enumerate(zip(left.edits, right.edits, strict=True)):
        if not names.isdisjoint(_words(edits)):
            yield index, Matter.NAME


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in _WORD.findall(text)]


def _names(words: Iterable[str]) -> set[str]:
    return {word for word in words if word[0].isupper()}


def _between(words: list[str], one: str, other: str) -> list[str]:
    """The small words from a name to another one; none where they do not tell the two apart."""
    if one not in words or other not in words:
        return []
    small = [word for word in words[words.index(one) : words.index(other)] if not word[0].isupper()]
    return [] if _EVEN.issuperset(small) else small

"""Edits that turn a statement round without another word: who did it to whom, how much at least."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from compare.findings.scanning import has_figures
from compare.model import Matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.findings.ends import End

__all__ = ["may_bound", "other_bounds", "swapped_names"]

_ALIKE = 0.6
"""Share of the words kept, from which two ends are one statement."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_EVEN = frozenset("and or nor with the a both de of y et und e".split())
"""Words between two names whose order does not matter."""
_BOUNDS = {
    **dict.fromkeys(("more", "over", "above", "least", "at least"), "least"),
    **dict.fromkeys(("less", "fewer", "under", "below", "most", "at most", "up to"), "most"),
}
"""Words before a figure that say whether it is the least or the most it can be."""
_TELLING = frozenset(" ".join(_BOUNDS).split()) - {"at", "to"}
_THAN = re.compile(r"\s?(?:than )?\S{1,20}")


def swapped_names(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits by which two names change places around the same words, by index."""
    moved = _words(left.edits)
    if kept < _ALIKE or sorted(moved) != sorted(_words(right.edits)):
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


def may_bound(word: str) -> bool:
    """Whether a word may say that a figure is a bound."""
    return word.casefold() in _TELLING


def other_bounds(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that make an upper bound of a lower one, by index."""
    for index, (words, others) in enumerate(zip(left.edits, right.edits, strict=True)):
        if (
            kept >= _ALIKE
            and {_BOUNDS.get(words.casefold()), _BOUNDS.get(others.casefold())} == {"least", "most"}
            and all(_bounds_a_figure(end, index) for end in (left, right))
        ):
            yield index, Matter.NUMBER


def _bounds_a_figure(end: End, index: int) -> bool:
    following = _THAN.match(end.text, end.spans[index].end)
    return following is not None and has_figures(following[0])

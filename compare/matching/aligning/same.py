"""Step: link the same words, each to the right one of its occurrences."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from compare.matching.aligning.pair import FREE
from compare.matching.words import grammatical, plain
from compare.matching.words_alike import How, alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.matching.aligning.pair import Pair

    Cell = tuple[int, int, int]
    """Places of two words that are the same, and on how many sides the word stands repeatedly."""
    Shifts = tuple[list[int], list[int]]

__all__ = ["link_same_words"]

# Log odds of a link, fitted by logistic regression to sentence pairs aligned by hand.
START = 4.0
DRIFT = -0.8
"""For each word of drift, up to FAR."""
FAR = 8
LITTLE_DRIFT = 0.5
"""For a drift of NEAR words or fewer."""
NEAR = 2
BESIDE = 1.9
"""For a content word beside it, on either side, that is the same too."""
REPEATED = -1.2
"""For each sentence in which the word stands more than once."""
MANY = 1000
"""Pairs of occurrences from which a word's are linked in order, lest long texts take for ever."""


def link_same_words(pair: Pair) -> None:
    """Link content words first; words of grammar then follow the content words around them."""
    left, right = [plain(word) for word in pair.left], [plain(word) for word in pair.right]
    places = _places(right)
    content: list[Cell] = []
    light: list[Cell] = []
    for word, here in _places(left).items():
        there = places.get(word)
        if not there:
            continue
        repeated = (len(here) > 1) + (len(there) > 1)
        cells = light if grammatical(word) else content
        if repeated or cells is light:
            cells += [(i, j, repeated) for i, j in _occurrences(here, there)]
        elif not pair.differ(here[0], there[0]):
            _link(pair, here[0], there[0])
    _link_best(pair, left, right, content)
    if pair.related:
        _link_best(pair, left, right, light)


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for i in range(1, len(words) - 1):
        places.setdefault(words[i], []).append(i)
    return places


def _occurrences(here: Sequence[int], there: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Which of a word's occurrences may be linked: each with each, or in order if very many."""
    if len(here) * len(there) < MANY:
        return product(here, there)
    return zip(here, there, strict=False)


def _link_best(pair: Pair, left: Sequence[str], right: Sequence[str], cells: list[Cell]) -> None:
    """Link the likely cells, best first, each word once."""
    if not cells:
        return
    shifts = _shifts(pair.of_left), _shifts(pair.of_right)
    scored = []
    for i, j, repeated in cells:
        nearest, near = _drifts(shifts, i, j)
        score = START + DRIFT * near + REPEATED * repeated
        if nearest <= NEAR:
            score += LITTLE_DRIFT
        if left[i - 1] == right[j - 1] and not pair.light_left[i - 1]:
            score += BESIDE
        if left[i + 1] == right[j + 1] and not pair.light_left[i + 1]:
            score += BESIDE
        scored.append((-score, i, j))
    for score, i, j in sorted(scored):
        if score < 0 and pair.free(i, j) and not pair.differ(i, j):
            _link(pair, i, j)


def _drifts(shifts: tuple[Shifts, Shifts], i: int, j: int) -> tuple[int, int]:
    """How far a link would lie from where the nearest links point: the least and second least.

    There are four: before and after the left word, before and after the right word.
    """
    (before, after), (other_before, other_after) = shifts
    shift = j - i
    drifts = sorted(
        (
            abs(shift - before[i]),
            abs(shift - after[i]),
            abs(shift + other_before[j]),
            abs(shift + other_after[j]),
        )
    )
    return drifts[0], min(drifts[1], FAR)


def _shifts(partners: Sequence[int]) -> Shifts:
    """For each word, how far the nearest linked word before it and after it has moved."""
    before, after = [0] * len(partners), [0] * len(partners)
    shift = 0
    for i, partner in enumerate(partners):
        before[i] = shift
        if partner != FREE:
            shift = partner - i
    for i in range(len(partners) - 1, -1, -1):
        after[i] = shift
        if partners[i] != FREE:
            shift = partners[i] - i
    return before, after


def _link(pair: Pair, i: int, j: int) -> None:
    pair.link(i, j, alike(pair.left[i], pair.right[j]) or How.EXACT)

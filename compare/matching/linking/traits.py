"""Weigh pairs of stretches of words: do they state the same, or only nearly the same?

Seven named measurements of a word alignment, a weighted sum, a sigmoid. Whatever is measured, more
in common never lowers the score, and the two sides may be swapped.
"""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz

from compare.matching.arrays import borders, pack, unpack
from compare.model import Traits

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.linking.conflicts import Figures
    from compare.matching.linking.sides import Sides
    from compare.matching.stretches import Batch, Stretches

__all__ = ["BIAS", "LONG_GAP", "SIGNS", "WEIGHTS", "contributions", "measure", "score", "scores"]

LONG_GAP = 8
"""Words missing in a row, from which a longer gap says no more."""
LONG_EDGE = 6
"""The same for words missing at the start or the end."""
HALF = 0.5
"""Share that must be common to one side at least, or the pair is thin."""

BIAS = -1.77
WEIGHTS = Traits(
    covered=2.28,
    letters=4.56,
    thin=-4.83,
    gap=-2.23,
    edge=-0.90,
    numbers=-0.82,
    negation=-1.03,
)
"""Fitted by `tests/benchmarks/train.py` on pairs of news sentences."""
SIGNS = Traits(1, 1, -1, -1, -1, -1, -1)
"""Which way each may move the score."""


_values = attrgetter(*(field.name for field in fields(Traits)))
_WEIGHTS = np.array(_values(WEIGHTS))


def score(traits: Traits) -> float:
    """How likely the two sides state the same: 0 to 1, from 0.5 a paraphrase."""
    return float(scores(np.array(_values(traits))))


def scores(traits: Floats) -> Floats:
    """The same of many; shape (..., traits) to (...)."""
    return np.asarray(1 / (1 + np.exp(-BIAS - (traits * _WEIGHTS).sum(-1))))


def contributions(traits: Traits) -> tuple[float, ...]:
    """What each trait adds to the log-odds, in the order of the fields."""
    return tuple(x * w for x, w in zip(_values(traits), _values(WEIGHTS), strict=True))


def measure(sides: Sides, batch: Batch, figures: Figures) -> Floats:
    """Measure pairs; the order of their two sides makes no difference.

    Returns:
        The fields of `Traits`; shape (pairs, traits).
    """
    links = batch.links
    gap, edge = _gaps(batch.left, links.pair, links.left)
    by_right = unpack(np.sort(pack(links.pair, links.right)))
    other_gap, other_edge = _gaps(batch.right, *by_right)
    share = _share(sides, batch.left, links.pair, links.left)
    other_share = _share(sides, batch.right, links.pair, links.right)
    denied = _denied(sides, batch.left) != _denied(sides, batch.right)
    spelt = zip(sides.spell(batch.left), sides.spell(batch.right), strict=True)
    ratios = np.fromiter((fuzz.ratio(one, other) for one, other in spelt), np.float64)
    return np.column_stack(
        [
            np.minimum(share, other_share),
            ratios / 100,
            np.maximum(0.0, HALF - np.maximum(share, other_share)) / HALF,
            np.minimum(np.maximum(gap, other_gap), LONG_GAP) / LONG_GAP,
            np.minimum(np.maximum(edge, other_edge), LONG_EDGE) / LONG_EDGE,
            figures.other / (figures.other + 1),
            denied,
        ]
    )


def _share(sides: Sides, side: Stretches, pair: Ints, word: Ints) -> Floats:
    """Weight of the linked words, as a share of all; 0 where nothing weighs anything."""
    linked = np.bincount(pair, sides.weights[word], len(side.first))
    return np.asarray(linked / np.maximum(sides.weigh(side), 1))


def _gaps(side: Stretches, pair: Ints, word: Ints) -> tuple[Ints, Ints]:
    """The most words in a row without a link, and the same at the start or the end.

    Args:
        side: The stretches.
        pair: The stretch of each linked word, rising.
        word: The linked words, rising inside each stretch.
    """
    longest = side.lengths.copy()
    edge = longest.copy()
    begins = borders(pair)
    linked = pair[begins]
    before = np.diff(word, prepend=0) - 1
    before[begins] = word[begins] - side.first[linked]
    ends = np.append(begins[1:], len(word))[: len(begins)] - 1
    after = side.last[linked] - word[ends] - 1
    edge[linked] = np.maximum(before[begins], after)
    longest[linked] = np.maximum(np.maximum.reduceat(before, begins), after)
    return longest, edge


def _denied(sides: Sides, side: Stretches) -> Bools:
    """Whether any word denies; shape (pairs,)."""
    first, last = (np.searchsorted(sides.denials, ends) for ends in (side.first, side.last))
    return np.asarray(last > first)

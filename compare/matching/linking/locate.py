"""Cut out of pairs of sentences the parts that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import LCSseq

from compare.matching.arrays import borders, pack, steepest, unpack
from compare.matching.linking.runs import linked_run
from compare.matching.linking.sides import cut
from compare.matching.stretches import Batch, Stretches

if TYPE_CHECKING:
    from compare.matching.arrays import Ints
    from compare.matching.linking.sides import Sides

__all__ = ["SHORT_RUN", "kept_words", "locate"]

SNAP_WORDS = 4
"""A cut moves outwards to the border of a clause that is at most so many words away..."""
SNAPPED = 0.75
EXACT = 0.9
"""...unless that leaves less than SNAPPED of the words kept, and EXACT would be kept without it,
with a run of SHORT_RUN words."""
SHORT_RUN = 5
"""Fewest words in a row that speak for themselves: where a cut is exact, and inside quotations."""
TURNS = 3
"""Most often that both sides are cut in turn; by then nearly all stand still."""


def locate(sides: Sides, whole: Batch, runs: Ints) -> Batch:
    """The stretches of pairs of sentences that have most in common.

    Each linked word speaks for its stretch and each unlinked one against it; the best stretch is
    the one of largest sum, and it ends at the border of a clause where one is near.

    Args:
        sides: The story.
        whole: Pairs of whole sentences.
        runs: Length of the longest run of words that each pair has in common.
    """
    snapped = _cut(sides, whole, snap=True)
    loose = kept_words(sides, snapped) < SNAPPED * snapped.longer
    again = np.flatnonzero(loose & (runs >= SHORT_RUN))
    if not len(again):
        return snapped
    exact = _cut(sides, whole.take(again), snap=False)
    good = kept_words(sides, exact) >= EXACT * exact.longer
    good &= linked_run(sides, exact) >= SHORT_RUN
    left, right = (
        side.put(again[good], other.take(good))
        for side, other in ((snapped.left, exact.left), (snapped.right, exact.right))
    )
    return whole.cut(left, right)


def kept_words(sides: Sides, batch: Batch) -> Ints:
    """How many words each pair keeps as they are and in order."""
    both = zip(cut(sides.wording, batch.left), cut(sides.wording, batch.right), strict=True)
    return np.fromiter((LCSseq.similarity(one, other) for one, other in both), np.int64)


def _cut(sides: Sides, whole: Batch, *, snap: bool) -> Batch:
    """The best stretches, found in turns: what is cut off one side unlinks words of the other."""
    left, right, batch = whole.left, whole.right, whole
    turning = np.arange(whole.count)
    for _ in range(TURNS):
        links = batch.links
        one = heaviest(sides, batch.left, links.pair, links.left)
        other = heaviest(sides, batch.right, links.pair, links.right)
        if snap:
            one, other = _snap(sides, one), _snap(sides, other)
        left, right = left.put(turning, one), right.put(turning, other)
        moved = np.flatnonzero(~(one.same(batch.left) & other.same(batch.right)))
        if not len(moved):
            break
        turning, batch = turning[moved], batch.cut(one, other).take(moved)
    return whole.cut(left, right)


def heaviest(sides: Sides, side: Stretches, pair: Ints, word: Ints) -> Stretches:
    """The stretch of largest sum inside each, shortest of equals; empty where no word is linked.

    Args:
        sides: The story.
        side: The stretches to look in.
        pair: Which of them each linked word stands in.
        word: The linked words.
    """
    pair, word = unpack(np.sort(pack(pair, word)))
    first, last = side.first.copy(), side.first.copy()
    if len(word):
        gain, missing = sides.weights[word].astype(np.int64), sides.missing_before
        more = gain + missing[word + 1] - missing[word]
        before = np.cumsum(more) - more - missing[word]
        begin, end = steepest(before, gain, borders(pair))
        first[pair[begin]], last[pair[begin]] = word[begin], word[end] + 1
    return Stretches(first, last)


def _snap(sides: Sides, side: Stretches) -> Stretches:
    """Move both ends outwards to the border of a clause, if it is near."""
    first, last = sides.clauses.first[side.first], sides.clauses.last[side.last]
    return Stretches(
        np.where(side.first - first <= SNAP_WORDS, first, side.first),
        np.where(last - side.last <= SNAP_WORDS, last, side.last),
    )

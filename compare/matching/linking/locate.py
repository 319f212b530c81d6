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
    from compare.matching.arrays import Bools, Ints
    from compare.matching.linking.sides import Sides

__all__ = ["SHORT_RUN", "kept_words", "locate", "trim_runs"]

SNAP_WORDS = 4
"""A cut moves outwards to the border of a clause that is at most so many words away..."""
SNAPPED = 0.75
EXACT = 0.9
"""...unless that leaves less than SNAPPED of the words kept, and EXACT would be kept without it,
with a run of SHORT_RUN words; or SNAPPED, of all words of the shorter sentence."""
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
    again = np.flatnonzero(loose & ((runs >= SHORT_RUN) | _holds_one(whole, snapped)))
    left, right = snapped.left, snapped.right
    if len(again):
        exact = _cut(sides, whole.take(again), snap=False)
        kept = kept_words(sides, exact)
        good = (kept >= EXACT * exact.longer) & (linked_run(sides, exact) >= SHORT_RUN)
        good |= (kept >= SNAPPED * exact.longer) & _holds_one(whole.take(again), exact)
        left = left.put(again[good], exact.left.take(good))
        right = right.put(again[good], exact.right.take(good))
    return whole.cut(*_trimmed(sides, left, right))


def _holds_one(whole: Batch, part: Batch) -> Bools:
    """Which parts have all of one of the two sentences."""
    return np.asarray(part.left.same(whole.left) | part.right.same(whole.right))


def trim_runs(sides: Sides, left: Stretches, right: Stretches) -> tuple[Stretches, Stretches]:
    """Runs of the same words without those that hang over on either side."""
    one, other = _trimmed(sides, left, right)
    begin = np.maximum(one.first - left.first, other.first - right.first)
    end = np.maximum(left.last - one.last, right.last - other.last)
    return (
        Stretches(left.first + begin, left.last - end),
        Stretches(right.first + begin, right.last - end),
    )


def _trimmed(sides: Sides, left: Stretches, right: Stretches) -> tuple[Stretches, Stretches]:
    """The same without what hangs over from the clauses around them: “, and”, “, but the”."""
    left, right = _without_tail(sides, left), _without_tail(sides, right)
    return _without_joiners(sides, left, right), _without_joiners(sides, right, left)


def _without_tail(sides: Sides, side: Stretches) -> Stretches:
    """The same without function words at their end with which another clause begins."""
    border, told = sides.clauses.first[side.last], sides.telling_before
    hangs = (side.first < border) & (told[border] == told[side.last])
    return Stretches(side.first, np.where(hangs, border, side.last))


def _without_joiners(sides: Sides, side: Stretches, other: Stretches) -> Stretches:
    """The same without a word at either end that joins two clauses, of which they hold but one.

    It stays where a sentence begins with it, and beside the same word that does.
    """
    forms, edges, clauses = sides.corpus.forms, sides.edges, sides.clauses
    first, second = side.first, other.first
    leads = sides.joiners[first] & (side.lengths > 1) & ~edges[first]
    leads &= (clauses.first[first] == first) | (clauses.first[second] == second)
    leads &= ~(edges[second] & (forms[first] == forms[second]))
    trails = sides.joiners[side.last - 1] & (side.last - first > 1 + leads)
    trails &= (clauses.last[other.last] == other.last) & (clauses.last[side.last] != side.last)
    trails &= forms[side.last - 1] != forms[other.last - 1]
    return Stretches(first + leads, side.last - trails)


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

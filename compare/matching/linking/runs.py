"""Find the runs of the same words in many pairs of stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import borders, hash_runs, join
from compare.matching.linking.sides import TENTHS
from compare.matching.stretches import Stretches

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Ints
    from compare.matching.linking.sides import Sides
    from compare.matching.stretches import Batch

    _Keyed = tuple[Ints, Ints, Ints]
    """Pair, first word and key of each run."""

__all__ = ["Runs", "find_runs", "goes_on", "linked_run"]


class Runs(NamedTuple):
    """Runs of the same words in pairs of stretches, the longest of each pair first."""

    pair: Ints
    left: Ints
    right: Ints
    """Where they begin, on both sides."""
    lengths: Ints

    def words(self) -> tuple[Stretches, Stretches]:
        """The words of each run, on both sides."""
        return (
            Stretches(self.left, self.left + self.lengths),
            Stretches(self.right, self.right + self.lengths),
        )

    def longest(self, count: int) -> tuple[Stretches, Stretches]:
        """The longest of each of so many pairs, the first of equals; empty where there is none."""
        best = self.take(borders(self.pair))
        left, right = best.words()
        none = np.zeros(count, np.int64)
        empty = Stretches(none, none)
        return empty.put(best.pair, left), empty.put(best.pair, right)

    def take(self, chosen: Bools | Ints) -> Runs:
        """Those runs only."""
        return Runs(*(column[chosen] for column in self))

    def apart(self, left: Stretches, right: Stretches) -> Runs:
        """Those that share no word with these stretches of their pairs."""
        free = self._outside(self.left, left) & self._outside(self.right, right)
        return self.take(free)

    def _outside(self, begin: Ints, side: Stretches) -> Bools:
        return np.asarray(
            (begin + self.lengths <= side.first[self.pair]) | (side.last[self.pair] <= begin)
        )


def find_runs(sides: Sides, batch: Batch, pairs: Ints, least: int, *, quoted: bool = False) -> Runs:
    """The runs of the same words of some pairs.

    Args:
        sides: The story.
        batch: The pairs.
        pairs: Those to look at; the others count as without.
        least: Shortest run of interest, in words.
        quoted: Whether only words inside quotation marks are looked at.
    """
    ends = [_runs(sides, side.take(pairs), least) for side in (batch.left, batch.right)]
    if quoted:
        ends = [_in_quotations(sides, runs, least) for runs in ends]
    pair, left, right = _same_words(*ends)
    pair = pairs[pair]
    starts = np.flatnonzero(~goes_on(pair, left, right))
    lengths = np.diff(starts, append=len(pair)) + least - 1
    pair, left, right = pair[starts], left[starts], right[starts]
    order = np.lexsort((right, left, -lengths, pair))
    return Runs(pair[order], left[order], right[order], lengths[order])


def linked_run(sides: Sides, batch: Batch) -> Ints:
    """Words of the longest run of linked words that are the same, for each pair."""
    links, forms = batch.links, sides.corpus.forms
    same = forms[links.left] == forms[links.right]
    tenths = sides.tenths[links.left] * same
    again = goes_on(links.pair, links.left, links.right)
    again[1:] &= same[:-1]
    run = np.cumsum(~(again & same)) - 1
    longest = np.zeros(batch.count, np.int64)
    np.maximum.at(longest, links.pair, np.bincount(run, tenths)[run].astype(np.int64))
    return longest // TENTHS


def goes_on(pair: Ints, left: Ints, right: Ints) -> Bools:
    """True where a link is of the words just after those of the link before; shape (links,)."""
    after = np.zeros(len(pair), np.bool_)
    after[1:] = pair[1:] == pair[:-1]
    after[1:] &= left[1:] == left[:-1] + 1
    after[1:] &= right[1:] == right[:-1] + 1
    return after


def _same_words(runs: _Keyed, others: _Keyed) -> tuple[Ints, Ints, Ints]:
    """Where both sides of a pair have runs of one key.

    Returns:
        Pair, left and right word, in order of pair, distance and left word.
    """
    (pair, left, keys), (_, right, other_keys) = runs, others
    mine, theirs = join(keys, other_keys)
    pair, left, right = pair[mine], left[mine], right[theirs]
    order = np.lexsort((left, left - right, pair))
    return pair[order], left[order], right[order]


def _in_quotations(sides: Sides, runs: _Keyed, length: int) -> _Keyed:
    """Those runs of so many words that are quoted throughout."""
    _, word, _ = runs
    inside = sides.quoted(Stretches(word, word + length)) == length
    pair, word, keys = (column[inside] for column in runs)
    return pair, word, keys


def _runs(sides: Sides, side: Stretches, length: int) -> _Keyed:
    """Pair, first word and key of each run of so many words; no key is that of another pair."""
    last = np.maximum(side.last - length + 1, side.first)
    pair, word = Stretches(side.first, last).unroll()
    keys = hash_runs(sides.corpus.forms, word, length, seed=pair.astype(np.uint64))
    return pair, word, (keys >> np.uint64(1)).astype(np.int64)

"""Find the runs of the same words in many pairs of stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import borders, hash_runs, join, number_runs, pack
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
    """Runs of the same words in pairs of stretches: all that cannot be longer.

    They may overlap: what one side says once and the other twice is two runs.
    """

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

    def longest(self, count: int) -> Ints:
        """Length of the longest of each of so many pairs; 0 where there is none."""
        longest = np.zeros(count, np.int64)
        np.maximum.at(longest, self.pair, self.lengths)
        return longest

    def take(self, chosen: Bools | Ints) -> Runs:
        """Those runs only."""
        return Runs(*(column[chosen] for column in self))

    def apart(self) -> Runs:
        """Those that lie on neither side inside a longer one: what that says is said again.

        What both sides say several times is paired in turn, the rest with the last of the other.
        """
        left, right = self.words()
        runs = self.take(~(_lie_inside(self.pair, left) | _lie_inside(self.pair, right)))
        left, right = runs.words()
        place, last = _places(runs.pair, right, left)
        other, other_last = _places(runs.pair, left, right)
        return runs.take(np.minimum(place, other_last) == np.minimum(other, last))

    def joined(self, other: Runs) -> tuple[Runs, Ints]:
        """These runs and the others, each once, and their places in both; the longest last.

        Passages grow from the last. Of equals it is the one furthest on, from either side.
        """
        both = Runs(*map(np.concatenate, zip(self, other, strict=True)))
        order = np.lexsort((both.left, both.left + both.right, both.lengths, both.pair))
        order = order[borders(*both.take(order))]
        return both.take(order), order


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
    return Runs(pair[starts], left[starts], right[starts], lengths)


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


def _lie_inside(pair: Ints, side: Stretches) -> Bools:
    """Which stretches lie inside longer ones of their pairs; shape (stretches,)."""
    order = np.lexsort((-side.last, side.first, pair))
    starts, number = number_runs(pair[order], side.first[order], side.last[order])
    reach = pack(pair[order[starts]], side.last[order[starts]])
    reached = np.zeros(len(starts), np.bool_)
    reached[1:] = np.maximum.accumulate(reach)[:-1] >= reach[1:]
    inside = np.zeros(len(pair), np.bool_)
    inside[order] = reached[number]
    return inside


def _places(pair: Ints, side: Stretches, other: Stretches) -> tuple[Ints, Ints]:
    """The place of each among those of one stretch, in order of the other side, and the last."""
    order = np.lexsort((other.first, side.last, side.first, pair))
    first, number = number_runs(pair[order], side.first[order], side.last[order])
    place, last = np.empty_like(order), np.empty_like(order)
    place[order] = np.arange(len(order)) - first[number]
    last[order] = np.diff(first, append=len(order))[number] - 1
    return place, last


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

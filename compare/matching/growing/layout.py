"""Lay out the words that pairs of documents have in common, so that one step works on many pairs.

The documents of pair p are the *sides* 2p and 2p + 1; a *row* is a stretch of one of them. Only the
words that both documents of a pair have are laid out, side by side: all others tell the same
wherever they stand, so counting them is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import running
from compare.matching.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.corpus import Corpus

__all__ = ["LIGHT", "MUTE", "PLAIN", "Kinds", "Layout", "Words", "find_kinds", "lay_out"]

PLAIN, LIGHT, MUTE = range(3)
"""Words that tell, function words, and words of stock phrases: these tell nothing."""


class Words(NamedTuple):
    """Words of several rows, row by row; both arrays of shape (words,)."""

    row: Ints
    at: Ints
    """Which word of the layout."""

    def take(self, chosen: Ints) -> Words:
        """Those with these indexes."""
        return Words(self.row[chosen], self.at[chosen])


@dataclass(frozen=True, slots=True, eq=False)
class Kinds:
    """What kind of word each of a story is."""

    kind: NDArray[np.int8]
    """PLAIN, LIGHT or MUTE; shape (words,)."""
    telling: NDArray[np.int32]
    """How many PLAIN and how many LIGHT words stand before each; shape (2, words + 1)."""


def find_kinds(corpus: Corpus, stock: Bools) -> Kinds:
    """Tell the words of a story from its function words and its stock phrases.

    Args:
        corpus: The story.
        stock: True for words of stock phrases; shape (words,).
    """
    kind = corpus.light.astype(np.int8) * np.int8(LIGHT)
    kind[stock] = MUTE
    telling = np.stack([running(kind == each) for each in (PLAIN, LIGHT)])
    return Kinds(kind, telling.astype(np.int32))


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Pairs of documents, ready to be compared stretch by stretch."""

    sides: Stretches
    """Where each side lies in the story; shape (2 * pairs,)."""
    telling: NDArray[np.int32]
    """How many PLAIN and how many LIGHT words of the story stand before each; shape (2, words + 1).
    """
    place: Ints
    """Where each common word stands in the story, side by side; shape (common,)."""
    told: NDArray[np.int32]
    """How many PLAIN and how many LIGHT words of the story stand before it; shape (2, common)."""
    kind: Ints
    """PLAIN, LIGHT or MUTE; shape (common,)."""
    stem: NDArray[np.int32]
    """Id of its stem in the corpus; shape (common,)."""
    frequency: Floats
    """Expected share of running words; shape (common,)."""
    id: Ints
    """Which word it is, the same for both sides of a pair; shape (common,)."""
    first_id: Ints
    """The words of pair p have the ids `first_id[p]:first_id[p + 1]`; shape (pairs + 1,)."""
    before: Ints
    """How many common words stand before each word of all sides, end to end."""
    shift: Ints
    """What is to be added to a place on each side to find it in `before`; shape (2 * pairs,)."""

    def words(self, sides: Ints, stretches: Stretches) -> Words:
        """The common words in stretches of these sides."""
        shift = self.shift[sides]
        first, last = self.before[stretches.first + shift], self.before[stretches.last + shift]
        return Words(*Stretches(first, last).unroll())

    def supply(self, sides: Ints, stretches: Stretches) -> tuple[Ints, Ints]:
        """How often each word stands in stretches of these sides.

        Returns:
            Counts, one for each row and word id, and for each row what is to be added to a word id
            to find its count.
        """
        pair = sides // 2
        room = self.first_id[pair + 1] - self.first_id[pair]
        shift = np.cumsum(room) - room - self.first_id[pair]
        row, at = self.words(sides, stretches)
        return np.bincount(self.id[at] + shift[row], minlength=int(room.sum())), shift


def lay_out(corpus: Corpus, kinds: Kinds, pairs: Sequence[tuple[int, int]]) -> Layout:
    """Lay out these pairs of documents, two document numbers each."""
    bounds = corpus.offsets[corpus.first_sentence]
    documents = np.array(pairs, np.int64).reshape(-1)
    sides = Stretches(bounds[documents], bounds[documents + 1])
    lengths = sides.lengths
    shift = np.cumsum(lengths) - lengths - sides.first
    numbers, used = _number(corpus, sides)
    is_common = used[numbers]
    common = np.flatnonzero(is_common)
    place = common - np.repeat(shift, lengths)[common]
    stem = corpus.stems[place]
    rank = running(used)
    return Layout(
        sides=sides,
        telling=kinds.telling,
        place=place,
        told=kinds.telling[:, place],
        kind=kinds.kind[place].astype(np.int64),
        stem=stem,
        frequency=corpus.frequency[stem],
        id=rank[numbers[common]],
        first_id=rank[running(lengths[::2])],
        before=running(is_common),
        shift=shift,
    )


def _number(corpus: Corpus, sides: Stretches) -> tuple[Ints, Bools]:
    """Number the words of all sides: the same word of both sides of a pair has one number.

    Returns:
        The numbers, -1 for what the second side has alone; and which of them both sides have.
    """
    lengths = sides.lengths
    numbers = np.arange(int(lengths[::2].sum()))
    used = np.zeros(len(numbers) + 1, np.bool_)
    ids = np.empty(int(lengths.sum()), np.int64)
    number_of = np.full(len(corpus.counts), -1)
    bounds = zip(sides.first.tolist(), sides.last.tolist(), strict=True)
    stems = [corpus.stems[first:last] for first, last in bounds]
    done = given = 0
    for one, other in zip(stems[::2], stems[1::2], strict=True):
        middle = done + len(one)
        number_of[one] = numbers[given : given + len(one)]
        ids[done:middle] = number_of[one]
        done, given = middle + len(other), given + len(one)
        ids[middle:done] = number_of[other]
        used[ids[middle:done]] = True
        number_of[one] = -1
    used[-1] = False
    return ids, used

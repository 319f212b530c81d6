"""Group sentences that are equal, or as good as equal, so that one can stand for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import number_runs, pairs_of_equals, unroll

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Ints
    from compare.matching.corpus import Corpus

__all__ = ["Groups", "chained", "group_equal"]

FEWEST_CHAINED, MOST_CHAINED = 3, 5000
"""Groups of so many sentences are paired throughout: fewer are one pair already."""


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """The counted sentences, in groups of the same words; each is led by its first."""

    number: Ints
    """Of each counted sentence's group, -1 for others; shape (sentences,)."""
    members: Ints
    """Counted sentences, group by group."""
    start: Ints
    """Group g has the members `start[g]:start[g + 1]`."""

    @property
    def leaders(self) -> Bools:
        """True for the first sentence of each group; shape (sentences,)."""
        leads = np.zeros(len(self.number), np.bool_)
        leads[self.members[self.start[:-1]]] = True
        return leads

    def twins(self) -> Ints:
        """The leaders of the groups of two sentences or more."""
        return self.members[self.start[:-1][np.diff(self.start) > 1]]

    def unfold(self, one: Ints, two: Ints) -> tuple[Ints, Ints, Ints]:
        """Let every sentence take part in the pairs of its leader.

        Args:
            one: Leaders.
            two: Leaders; the same one for the pairs inside a group.

        Returns:
            Every member of the one with every member of the other, and the index of the pair of
            leaders that each comes from.
        """
        here, there = self.number[one], self.number[two]
        size = np.diff(self.start)
        times = size[here] * size[there]
        which, place = unroll(np.zeros_like(times), times)
        row, column = np.divmod(place, size[there][which])
        return (
            self.members[self.start[here][which] + row],
            self.members[self.start[there][which] + column],
            which,
        )


def group_equal(corpus: Corpus, wording: Ints) -> Groups:
    """Group the counted sentences of the same words.

    Args:
        corpus: The story.
        wording: A number for the words of each sentence; shape (sentences,).
    """
    counted = np.flatnonzero(corpus.counted)
    members = counted[np.argsort(wording[counted], kind="stable")]
    first, group = number_runs(wording[members])
    number = np.full(len(wording), -1)
    number[members] = group
    return Groups(number, members, np.append(first, len(members)))


def chained(left: Ints, right: Ints, sentences: int) -> Ints:
    """All pairs inside the groups that these pairs chain together, packed.

    Of sentences that very many outlets carry, each with an edit of its own, a window finds only
    neighbours.
    """
    return pairs_of_equals(_components(left, right, sentences), FEWEST_CHAINED, MOST_CHAINED)


def _components(left: Ints, right: Ints, count: int) -> Ints:
    """The smallest place that each of `count` places is connected with."""
    label = np.arange(count)
    while True:
        least = np.minimum(label[left], label[right])
        spread = label.copy()
        np.minimum.at(spread, left, least)
        np.minimum.at(spread, right, least)
        spread = spread[spread]
        if np.array_equal(spread, label):
            return label
        label = spread

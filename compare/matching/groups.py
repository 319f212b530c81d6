"""Sentences that are equal, or as good as equal, and what that saves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.keys import mix

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus

__all__ = ["Groups", "chained", "group_equal"]

CHAIN, MAX_CHAIN = 2, 5000
"""Groups of more sentences than the one, and no more than the other, are paired throughout."""

_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """The counted sentences, in groups of the same words; each is led by its first."""

    number: NDArray[np.int64]
    """Of each counted sentence's group, -1 for others; shape (sentences,)."""
    members: NDArray[np.int64]
    """Counted sentences, group by group."""
    start: NDArray[np.int64]
    """Group g has the members `start[g]:start[g + 1]`."""

    @property
    def leaders(self) -> NDArray[np.bool_]:
        """True for the first sentence of each group; shape (sentences,)."""
        leads = np.zeros(len(self.number), np.bool_)
        leads[self.members[self.start[:-1]]] = True
        return leads

    def twins(self) -> NDArray[np.int64]:
        """The leaders of the groups of two sentences or more."""
        return self.members[self.start[:-1][np.diff(self.start) > 1]]

    def spread(
        self, one: NDArray[np.int64], two: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.intp]]:
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
        which = np.repeat(np.arange(len(one)), times)
        place = np.arange(len(which)) - np.repeat(np.cumsum(times) - times, times)
        row, column = np.divmod(place, size[there][which])
        return (
            self.members[self.start[here][which] + row],
            self.members[self.start[there][which] + column],
            which,
        )


def group_equal(corpus: Corpus) -> Groups:
    """Group the counted sentences of the same words."""
    place = np.arange(len(corpus.forms)) - np.repeat(corpus.offsets[:-1], np.diff(corpus.offsets))
    mixed = mix(corpus.forms.astype(np.uint64) * _PRIME + mix(place.astype(np.uint64)))
    sums = np.concatenate([[np.uint64(0)], np.cumsum(mixed, dtype=np.uint64)])
    wording = sums[corpus.offsets[1:]] - sums[corpus.offsets[:-1]]
    counted = np.flatnonzero(corpus.counted)
    order = np.argsort(wording[counted], kind="stable")
    members = counted[order]
    new = np.ones(len(members), np.bool_)
    new[1:] = wording[members[1:]] != wording[members[:-1]]
    number = np.full(len(wording), -1)
    number[members] = np.cumsum(new) - 1
    return Groups(number, members, np.append(np.flatnonzero(new), len(members)))


def chained(left: NDArray[np.int64], right: NDArray[np.int64], sentences: int) -> NDArray[np.int64]:
    """All pairs inside the groups that these pairs chain together.

    Of sentences that very many outlets carry, each with an edit of its own, a window finds only
    neighbours.
    """
    label = _components(left, right, sentences)
    order = np.argsort(label, kind="stable")
    first = np.flatnonzero(np.diff(label[order], prepend=-1))
    sizes = np.diff(np.append(first, sentences))
    found = [np.zeros(0, np.int64)]
    for group in np.flatnonzero((sizes > CHAIN) & (sizes <= MAX_CHAIN)).tolist():
        members = order[first[group] : first[group] + sizes[group]]
        one, two = np.triu_indices(len(members), 1)
        found.append(members[one] << 32 | members[two])
    return np.concatenate(found)


def _components(left: NDArray[np.int64], right: NDArray[np.int64], count: int) -> NDArray[np.int64]:
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

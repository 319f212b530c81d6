"""Many pairs of stretches of words at once, and the links between their words: flat arrays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import unroll

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Floats, Ints

__all__ = ["Batch", "Links", "Stretches"]


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """One side of many pairs: words of the story, half-open."""

    first: Ints
    last: Ints
    """Shape (pairs,) both."""

    @property
    def lengths(self) -> Ints:
        """Words in each; shape (pairs,)."""
        return self.last - self.first

    def unroll(self) -> tuple[Ints, Ints]:
        """All words, stretch by stretch: the index of the stretch of each, and the word."""
        return unroll(self.first, self.last)

    def take(self, chosen: Ints | Bools) -> Stretches:
        """Those stretches only."""
        return Stretches(self.first[chosen], self.last[chosen])

    def where(self, mask: Bools, other: Stretches) -> Stretches:
        """These stretches where the mask is true, the others elsewhere."""
        return Stretches(
            np.where(mask, self.first, other.first), np.where(mask, self.last, other.last)
        )

    def put(self, chosen: Ints, other: Stretches) -> Stretches:
        """These stretches with others in some places."""
        first, last = self.first.copy(), self.last.copy()
        first[chosen], last[chosen] = other.first, other.last
        return Stretches(first, last)

    def same(self, other: Stretches) -> Bools:
        """True where two stretches are the same; shape (pairs,)."""
        return np.asarray((self.first == other.first) & (self.last == other.last))

    def hold(self, pair: Ints, word: Ints) -> Bools:
        """Whether words lie inside the stretches of their pairs; shape (words,)."""
        return np.asarray((self.first[pair] <= word) & (word < self.last[pair]))


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """Links of one word each, in order of pair and left word; all of shape (links,)."""

    pair: Ints
    left: Ints
    right: Ints
    """Words of the story; each stands in one link of a pair at most."""
    bits: Floats
    """Rarity of what the two words have in common."""
    telling: Floats
    """The same with names discounted and function words inside runs counted."""

    def where(self, mask: Bools) -> Links:
        """Those links only."""
        chosen = np.flatnonzero(mask)  # to look the mask through once is faster
        return Links(
            self.pair[chosen],
            self.left[chosen],
            self.right[chosen],
            self.bits[chosen],
            self.telling[chosen],
        )


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Pairs of stretches with their links."""

    left: Stretches
    right: Stretches
    links: Links

    @property
    def count(self) -> int:
        """How many pairs there are."""
        return len(self.left.first)

    @property
    def linked(self) -> Ints:
        """How many links each pair has; shape (pairs,)."""
        return np.bincount(self.links.pair, minlength=self.count)

    @property
    def longer(self) -> Ints:
        """Words of the longer stretch of each pair; shape (pairs,)."""
        return np.maximum(self.left.lengths, self.right.lengths)

    def take(self, chosen: Ints) -> Batch:
        """Those pairs only, numbered anew; `chosen` rises."""
        number = np.full(self.count, -1)
        number[chosen] = np.arange(len(chosen))
        pair = number[self.links.pair]
        links = replace(self.links, pair=pair).where(pair >= 0)
        return Batch(self.left.take(chosen), self.right.take(chosen), links)

    def cut(self, left: Stretches, right: Stretches) -> Batch:
        """These stretches of the pairs, with the links inside both."""
        links = self.links
        inside = left.hold(links.pair, links.left) & right.hold(links.pair, links.right)
        return Batch(left, right, links.where(inside))

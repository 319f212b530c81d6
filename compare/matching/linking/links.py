"""Link sentences: measure candidate pairs, as wholes and in the parts that say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import pack, running, unroll
from compare.matching.linking.locate import SHORT_RUN, kept_words, locate
from compare.matching.linking.quotations import find_quotations
from compare.matching.linking.runs import find_runs
from compare.matching.linking.weighing import Measured, weigh
from compare.matching.linking.word_links import link_run, link_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.linking.runs import Runs
    from compare.matching.linking.sides import Sides
    from compare.matching.linking.weighing import Part
    from compare.matching.stretches import Batch, Stretches

    _Ends = tuple[Stretches, Stretches]
    """A stretch of the left and one of the right sentence of each pair."""

__all__ = ["Link", "Linkage", "link_pairs"]

SAME = 0.85
"""Share of words kept, from which nothing is left to say of the parts of two sentences."""
BATCH = 1024
"""So many pairs are measured at once: few enough to stay in the cache of the processor."""


class Link(NamedTuple):
    """Two sentences, or parts of them, that have something in common."""

    left: int
    right: int
    """Sentences, by index in the corpus."""
    part: Part
    whole: bool
    """Whether the part is all of both sentences."""
    bits: float
    """Rarity of what the two parts have in common."""
    telling: float
    """The same with names discounted and function words inside runs counted."""
    share: float
    """Bits in common to the two sentences, as a share of the lighter one's."""
    quoted: bool
    """Whether most of both parts is quotation."""
    conflict: bool
    """Whether the parts give other figures, or other names and figures."""


@dataclass(frozen=True, slots=True, eq=False)
class Linkage:
    """The links of many pairs of sentences, as columns; those of a pair stand together."""

    left: Ints
    right: Ints
    share: Floats
    """As in `Link`; shape (links,) all three."""
    part: Ints
    """Which of the parts each link is of; equal sentences have their parts in common."""
    parts: Measured

    @property
    def measured(self) -> Measured:
        """What was measured of each link."""
        return self.parts.take(self.part)

    def take(self, chosen: Ints | Bools) -> Linkage:
        """Those links only."""
        return Linkage(
            self.left[chosen], self.right[chosen], self.share[chosen], self.part[chosen], self.parts
        )

    def rows(self) -> Iterator[Link]:
        """The links one by one."""
        needed, place = np.unique(self.part, return_inverse=True)
        parts = list(self.parts.take(needed).rows())
        columns = (column.tolist() for column in (self.left, self.right, self.share, place))
        for left, right, share, number in zip(*columns, strict=True):
            part, whole, bits, telling, quoted, conflict = parts[number]
            yield Link(left, right, part, whole, bits, telling, share, quoted, conflict)


def link_pairs(
    sides: Sides,
    lefts: Ints,
    rights: Ints,
    shares: NDArray[np.float32],
    run_words: int,
) -> Linkage:
    """Measure pairs of sentences; those of equal sentences only once.

    Args:
        sides: The story.
        lefts: One sentence of each pair.
        rights: The other.
        shares: Bits in common to each pair, as a share of the lighter sentence's.
        run_words: Length of a run of the same words that is a link of its own.
    """
    first, kind = _kinds(sides, lefts, rights)
    found = []
    for start in range(0, max(1, len(first)), BATCH):
        chosen = first[start : start + BATCH]
        left, right = sides.sentences(lefts[chosen]), sides.sentences(rights[chosen])
        found += [
            (start + pairs, measured) for pairs, measured in _measure(sides, left, right, run_words)
        ]
    owner = np.concatenate([pairs for pairs, _ in found])
    columns = zip(*(measured for _, measured in found), strict=True)
    order = np.argsort(owner, kind="stable")
    ends = running(np.bincount(owner, minlength=len(first)))
    pair, part = unroll(ends[kind], ends[kind + 1])
    return Linkage(
        lefts[pair],
        rights[pair],
        shares[pair].astype(np.float64),
        order[part],
        Measured._make(map(np.concatenate, columns)),
    )


def _kinds(sides: Sides, lefts: Ints, rights: Ints) -> tuple[Ints, Ints]:
    """The first pair of each kind, and the number of each pair's kind.

    Pairs of one kind are the same to the last trait of their words.
    """
    sentences, place = np.unique(np.concatenate([lefts, rights]), return_inverse=True)
    numbers: dict[bytes, int] = {}
    prints = sides.fingerprints(sides.sentences(sentences))
    number = np.array([numbers.setdefault(p, len(numbers)) for p in prints], np.int64)[place]
    both = pack(number[: len(lefts)], number[len(lefts) :])
    return np.unique(both, return_index=True, return_inverse=True)[1:]


def _measure(
    sides: Sides, left: Stretches, right: Stretches, run_words: int
) -> Iterator[tuple[Ints, Measured]]:
    """Of each pair the whole, the stretches most alike, quotations, and long runs."""
    whole = link_words(sides, left, right)
    for pairs, batch, kept in _parts(sides, whole, run_words):
        yield pairs, weigh(sides, batch, kept, (left.take(pairs), right.take(pairs)))


def _parts(sides: Sides, whole: Batch, run_words: int) -> Iterator[tuple[Ints, Batch, Ints]]:
    """What is to be weighed, of which pairs it is, and how many words it keeps in order."""
    pairs = np.flatnonzero(whole.linked)
    whole = whole.take(pairs)
    kept = kept_words(sides, whole)
    yield pairs, whole, kept
    other = np.flatnonzero(kept < SAME * whole.longer)
    pairs, whole, kept = pairs[other], whole.take(other), kept[other]
    least = min(SHORT_RUN, run_words)
    runs = find_runs(sides, whole, np.flatnonzero(kept >= least), least)
    longest = runs.longest(whole.count)
    part = locate(sides, whole, longest[0].lengths)
    new = np.flatnonzero(~(part.left.same(whole.left) & part.right.same(whole.right)))
    new = new[part.linked[new] > 0]
    found = part.take(new)
    yield pairs[new], found, kept_words(sides, found)
    quoted = find_quotations(sides, whole, least)
    known = [(part.left, part.right)]
    for these, fewest in ((quoted, 1), (runs, run_words)):
        for left, right in _two_longest(these, whole.count):
            new = np.flatnonzero(_are_new(left, right, known) & (left.lengths >= fewest))
            known.append((left, right))
            found = link_run(sides, left.take(new), right.take(new))
            yield pairs[new], found, found.linked


def _two_longest(runs: Runs, count: int) -> tuple[_Ends, _Ends]:
    """The longest run of each of so many pairs, and the longest that has no word of it."""
    longest = runs.longest(count)
    return longest, runs.apart(*longest).longest(count)


def _are_new(left: Stretches, right: Stretches, known: Sequence[_Ends]) -> Bools:
    """Which two stretches are none of those known of their pair."""
    new = np.ones(len(left.first), np.bool_)
    for one, other in known:
        new &= ~(left.same(one) & right.same(other))
    return new

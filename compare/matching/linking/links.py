"""Link sentences: measure candidate pairs, as wholes and in the parts that say the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import pack, running, unroll
from compare.matching.linking.locate import SHORT_RUN, kept_words, locate, trim_runs
from compare.matching.linking.quotations import find_quotations
from compare.matching.linking.runs import Runs, find_runs, linked_run
from compare.matching.linking.weighing import Measured, weigh
from compare.matching.linking.word_links import link_run, link_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.linking.sides import Sides
    from compare.matching.linking.weighing import Part, Row
    from compare.matching.stretches import Batch

    _Parts = tuple[Ints, Batch, Ints, Ints]
    """Which pairs some parts are of, the parts, how many words each keeps in order, and its run."""

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


@dataclass(frozen=True, eq=False)
class Linkage:
    """The links of many pairs of sentences, as columns; those of a pair stand together."""

    left: Ints
    right: Ints
    share: Floats
    """As in `Link`; shape (links,) all three."""
    part: Ints
    """Which of the parts each link is of; equal sentences have their parts in common."""
    parts: Measured
    made: dict[int, Row] = field(default_factory=dict)
    """Those parts that were looked at one by one, by their number: most are twice."""

    @cached_property
    def measured(self) -> Measured:
        """What was measured of each link."""
        return self.parts.take(self.part)

    def take(self, chosen: Ints | Bools) -> Linkage:
        """Those links only."""
        return Linkage(
            self.left[chosen],
            self.right[chosen],
            self.share[chosen],
            self.part[chosen],
            self.parts,
            self.made,
        )

    def rows(self) -> Iterator[Link]:
        """The links one by one."""
        needed = [number for number in set(self.part.tolist()) if number not in self.made]
        parts = self.parts.take(np.array(needed, np.int64))
        self.made.update(zip(needed, parts.rows(), strict=True))
        columns = (column.tolist() for column in (self.left, self.right, self.share, self.part))
        for left, right, share, number in zip(*columns, strict=True):
            part, whole, bits, telling, quoted, conflict = self.made[number]
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
    owner, parts = _measure(sides, lefts[first], rights[first], run_words)
    order = np.argsort(owner, kind="stable")
    ends = running(np.bincount(owner, minlength=len(first)))
    pair, place = unroll(ends[kind], ends[kind + 1])
    share = shares[pair].astype(np.float64)
    return Linkage(lefts[pair], rights[pair], share, order[place], parts)


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


def _measure(sides: Sides, lefts: Ints, rights: Ints, run_words: int) -> tuple[Ints, Measured]:
    """The parts of pairs of sentences: which pair each is of, and what was measured of it."""
    pairs: list[Ints] = []
    measured: list[Measured] = []
    for start in range(0, max(1, len(lefts)), BATCH):
        chosen = slice(start, start + BATCH)
        left, right = sides.sentences(lefts[chosen]), sides.sentences(rights[chosen])
        for index, parts, kept, run in _parts(sides, link_words(sides, left, right), run_words):
            pairs.append(start + index)
            measured.append(weigh(sides, parts, kept, run, (left.take(index), right.take(index))))
    columns = map(np.concatenate, zip(*measured, strict=True))
    return np.concatenate(pairs), Measured._make(columns)


def _parts(sides: Sides, whole: Batch, run_words: int) -> Iterator[_Parts]:
    """Of each pair the whole and, unless that is nearly the same, the parts that are alike."""
    linked = np.flatnonzero(whole.linked)
    whole = whole.take(linked)
    kept = kept_words(sides, whole)
    yield linked, whole, kept, linked_run(sides, whole)
    other = np.flatnonzero(kept < SAME * whole.longer)
    inner = _inner_parts(sides, whole.take(other), kept[other], run_words)
    for index, parts, own_kept, run in inner:
        yield linked[other[index]], parts, own_kept, run


def _inner_parts(sides: Sides, whole: Batch, kept: Ints, run_words: int) -> Iterator[_Parts]:
    """Of each pair the stretches most alike, what both quote, and the long runs."""
    least = min(SHORT_RUN, run_words)
    runs = find_runs(sides, whole, np.flatnonzero(kept >= least), least)
    alike = locate(sides, whole, runs.longest(whole.count))
    copied, run = _same_words(sides, runs, find_quotations(sides, whole, least), run_words)
    pair, (left, right) = copied.pair, copied.words()
    same = left.same(alike.left.take(pair)) & right.same(alike.right.take(pair))
    longest = linked_run(sides, alike)
    np.maximum.at(longest, pair[same], run[same])
    other = ~(alike.left.same(whole.left) & alike.right.same(whole.right))
    new = np.flatnonzero(other & (alike.linked > 0))
    found = alike.take(new)
    yield new, found, kept_words(sides, found), longest[new]
    found = link_run(sides, left.take(~same), right.take(~same))
    yield pair[~same], found, found.linked, run[~same]


def _same_words(sides: Sides, runs: Runs, quotations: Runs, run_words: int) -> tuple[Runs, Ints]:
    """The quotations and the long runs, and the words of each.

    A run counts the words that hang over from other clauses, though they are cut off.
    """
    runs, quotations = runs.apart(), quotations.apart()
    words = sides.count(runs.words()[0])
    left, right = trim_runs(sides, *runs.words())
    long = (words >= run_words) & (left.lengths > 0)
    trimmed = Runs(runs.pair, left.first, right.first, left.lengths).take(long)
    found, place = trimmed.joined(quotations)
    return found, np.concatenate([words[long], sides.count(quotations.words()[0])])[place]

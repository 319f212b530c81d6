"""Link sentences: measure candidate pairs, as wholes and in the parts that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import pack
from compare.matching.linking.locate import SHORT_RUN, kept_words, locate
from compare.matching.linking.runs import find_runs
from compare.matching.linking.weighing import weigh
from compare.matching.linking.word_links import link_run, link_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Ints
    from compare.matching.linking.sides import Sides
    from compare.matching.linking.weighing import Measured, Part
    from compare.matching.stretches import Batch, Stretches

__all__ = ["Link", "link_pairs"]

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


def link_pairs(
    sides: Sides,
    lefts: Ints,
    rights: Ints,
    shares: NDArray[np.float32],
    run_words: int,
) -> Iterator[Link]:
    """Measure pairs of sentences; those of equal sentences only once.

    Args:
        sides: The story.
        lefts: One sentence of each pair.
        rights: The other.
        shares: Bits in common to each pair, as a share of the lighter sentence's.
        run_words: Length of a run of the same words that is a link of its own.
    """
    first, kind = _kinds(sides, lefts, rights)
    found: list[list[Measured]] = []
    for start in range(0, len(first), BATCH):
        chosen = first[start : start + BATCH]
        left, right = sides.sentences(lefts[chosen]), sides.sentences(rights[chosen])
        found += _measure(sides, left, right, run_words)
    rows = (column.tolist() for column in (lefts, rights, shares, kind))
    for one, other, share, number in zip(*rows, strict=True):
        for part, whole, bits, telling, quoted, conflict in found[number]:
            yield Link(one, other, part, whole, bits, telling, share, quoted, conflict)


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
) -> list[list[Measured]]:
    """For each pair the whole, the stretches most alike, and the two longest runs if long."""
    whole = link_words(sides, left, right)
    found: list[list[Measured]] = [[] for _ in range(whole.count)]
    for pairs, batch, kept in _parts(sides, whole, run_words):
        measured = weigh(sides, batch, kept, (left.take(pairs), right.take(pairs)))
        for pair, link in zip(pairs.tolist(), measured, strict=True):
            found[pair].append(link)
    return found


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
    for left, right in (longest, runs.apart(*longest).longest(whole.count)):
        new = np.flatnonzero(
            _are_links(sides, left, right, run_words)
            & ~(left.same(part.left) & right.same(part.right))
        )
        found = link_run(sides, left.take(new), right.take(new))
        yield pairs[new], found, found.linked


def _are_links(sides: Sides, left: Stretches, right: Stretches, run_words: int) -> Bools:
    """Whether runs are links of their own: long ones, and shorter ones inside quotations."""
    quoted = (sides.quoted(left) == left.lengths) & (sides.quoted(right) == left.lengths)
    least = np.where(quoted, min(SHORT_RUN, run_words), run_words)
    return np.asarray(left.lengths >= least)

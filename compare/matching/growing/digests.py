"""Find stretches of one document that sum up the other.

A summary takes its words from all over a long text, so no two stretches of like length match. But
where it stands among other matter, its own words are those of the other text and its neighbours'
are not. The stretch is found as in `regions`, with the whole other document as the other side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.corpus import smoothed
from compare.matching.growing.balance import Told, best_stretches
from compare.matching.growing.boxes import Box, Region
from compare.matching.growing.layout import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.matching.arrays import Floats, Ints
    from compare.matching.corpus import Corpus
    from compare.matching.growing.balance import Best
    from compare.matching.growing.layout import Layout, Words
    from compare.matching.stretches import Stretches

__all__ = ["add_digests", "find_digests"]

KEPT = 0.6
"""Share of the telling words that a summary is expected to take from the other text."""
MIN_KEPT = 0.5
"""Fewest of them that it may have taken."""
MIN_BITS = 95.0
"""Evidence from which a stretch is a summary: more than for a passage (`merging.MIN_BITS`), as the
order of the words does not count here."""
WORD_BITS = 6.0
"""The most that one word may tell."""
CONTRAST = 2.5
"""How many times denser the other text's words must stand inside than outside the stretch."""
PART = 0.5
"""Largest share of its own document, and of the other one, that a summary makes up."""
MIN_WORDS = 40
"""Shortest summary, about two sentences: what is shorter is a match of its own."""
EXPLAINED = 0.6
"""Share of a digest's bits that passages inside it have, from which they explain it better."""


def add_digests(regions: Sequence[Region], digests: Iterable[Region]) -> list[Region]:
    """The regions and the digests, less those digests, or regions, that the others explain."""
    chosen = list(regions)
    for digest in sorted(digests, key=lambda digest: -digest.bits):
        inside = [region for region in chosen if region.box.meets(digest.box)]
        if sum(region.bits for region in inside) < EXPLAINED * digest.bits:
            chosen = [region for region in chosen if region not in inside] + [digest]
    return chosen


def find_digests(corpus: Corpus, layout: Layout, pairs: Sequence[int]) -> list[list[Region]]:
    """The stretches of either document that sum up the other; none or one each.

    Args:
        corpus: The story.
        layout: Pairs of its documents.
        pairs: Those to look at.
    """
    sides = (2 * np.array(pairs, np.int64)[:, None] + np.arange(2)).ravel()
    own, other = layout.sides.take(sides), layout.sides.take(sides ^ 1)
    words, elsewhere = _standing(layout, sides, own, other)
    chance = _chance(corpus, layout, words, elsewhere, other.lengths[words.row])
    gain = np.minimum(np.log2(KEPT / chance + 1 - KEPT), WORD_BITS)
    missed = np.zeros((3, len(sides)))
    missed[PLAIN] = np.log2(1 - KEPT)
    best = best_stretches(layout, own, Told(words, gain, missed))
    inside, outside = _densities(layout, own, words, best)
    lengths = best.stretches.lengths
    good = (best.bits >= MIN_BITS) & (lengths >= MIN_WORDS)
    good &= lengths <= PART * np.minimum(own.lengths, other.lengths)
    good &= inside >= np.maximum(MIN_KEPT, CONTRAST * outside)
    found: list[list[Region]] = [[] for _ in pairs]
    for row in np.flatnonzero(good).tolist():
        box = _box(layout, sides[row : row + 1], best.stretches.take(np.array([row])))
        region = Region(box, float(best.bits[row]), float(inside[row]))
        found[row // 2].append(region)
    return found


def _standing(layout: Layout, sides: Ints, own: Stretches, other: Stretches) -> tuple[Words, Ints]:
    """The telling words of each side that the other one has, and how often it has them."""
    counts, shift = layout.supply(sides ^ 1, other)
    words = layout.words(sides, own)
    words = words.take(np.flatnonzero(layout.kind[words.at] == PLAIN))
    return words, counts[layout.id[words.at] + shift[words.row]]


def _chance(corpus: Corpus, layout: Layout, words: Words, elsewhere: Ints, lengths: Ints) -> Floats:
    """How likely the other document has each word, going by the story without that document.

    Args:
        corpus: The story.
        layout: Pairs of its documents.
        words: The words.
        elsewhere: How often the other document has each; shape (words,).
        lengths: How many words that document has; shape (words,).
    """
    stems = layout.stem[words.at]
    prior = corpus.prior[stems]
    counts = corpus.counts[stems] - elsewhere - 1
    share = np.maximum(smoothed(counts, len(corpus.stems) - lengths, prior), prior)
    return np.asarray(-np.expm1(-lengths * share))


def _densities(layout: Layout, own: Stretches, words: Words, best: Best) -> tuple[Floats, Floats]:
    """Share of the telling words that the other document has, inside the stretch and outside."""
    telling = layout.telling[PLAIN]
    told = telling[best.stretches.last] - telling[best.stretches.first]
    left = telling[own.last] - telling[own.first] - told
    outside = np.bincount(words.row, minlength=len(told)) - best.words
    return best.words / np.maximum(1, told), outside / np.maximum(1, left)


def _box(layout: Layout, side: Ints, stretch: Stretches) -> Box:
    """A stretch of one side, and all that it draws on of the other one.

    Args:
        layout: The pairs of documents.
        side: Which side; shape (1,).
        stretch: One row.
    """
    other = side ^ 1
    told = layout.words(side, stretch).at
    told = layout.id[told[layout.kind[told] == PLAIN]]
    there = layout.words(other, layout.sides.take(other)).at
    drawn = layout.place[there[np.isin(layout.id[there], told)]]
    own, whole = int(layout.sides.first[side[0]]), int(layout.sides.first[other[0]])
    box = Box(
        int(stretch.first[0]) - own,
        int(stretch.last[0]) - own,
        int(drawn[0]) - whole,
        int(drawn[-1]) + 1 - whole,
    )
    return box.mirrored() if side[0] % 2 else box

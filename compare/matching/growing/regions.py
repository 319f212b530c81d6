"""Grow passages: stretches of two documents that tell more of each other than chance would.

Each word of a stretch either stands in the other one too or does not. If the stretch was reused, a
share *kept* of its words should; if it was not, a word stands there by chance as often as it is
common. The logarithm of the ratio of the two is the word's evidence in bits, and the stretch with
the most evidence around a seed is sought (see `balance`). The two sides are found in turn, and then
once more with sharper borders; the order of the words plays no part, so rewording and shuffling do
no harm. What a word that is missed costs follows from the same share: little enough for a
paraphrase, enough to end a passage where the likeness ends.

Many boxes, of many pairs of documents, are worked on at the same time, one in each row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.growing.balance import Told, best_stretches, totals
from compare.matching.growing.boxes import Box, Region
from compare.matching.growing.serving import serve
from compare.matching.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.matching.arrays import Floats, Ints
    from compare.matching.growing.balance import Best
    from compare.matching.growing.layout import Layout, Words

__all__ = ["REACH", "grow", "weigh"]

KEPT_AT_FIRST = 0.3
"""Share of the words that a stretch is taken to keep before any is counted: the loosest."""
KEPT_RANGE = (0.3, 0.97)
"""The least and the most that it may be taken to keep: no single word then decides alone."""
LIGHT_KEPT = 0.8
"""Function words are kept less faithfully than others, by this factor."""
_KEPT_BY_KIND = np.array([1.0, LIGHT_KEPT, 0.0])
"""The same for PLAIN, LIGHT and MUTE words; the last tell nothing, whether kept or not."""
WORD_BITS = 7.0
"""The most that one word may tell."""
REACH = 150
"""How many words beyond its border a stretch may grow in one step."""
MARGINS = (60, 0)
"""In each step, how many words beside the other stretch count as part of it: first the stretch
grows, then its borders sharpen."""
MIN_WORDS = 12
"""Shortest stretch, about half a sentence."""
HOPELESS_BITS = 12.0
"""A stretch that has less evidence after any step is given up."""
GROWN_BITS = 29.0
"""The same after the last step: half of what makes a passage, for it may be joined to others."""


def grow(layout: Layout, pairs: Sequence[int], seeds: Sequence[Box]) -> list[Region | None]:
    """Move the borders of each seed to where it tells most, or nowhere.

    Args:
        layout: The pairs of documents.
        pairs: Which of them each seed is of.
        seeds: Where to begin, in words from the start of each document.
    """
    sides, left, right = _place(layout, pairs, seeds)
    share = np.full(len(sides), KEPT_AT_FIRST)
    steps = []
    for margin in MARGINS:
        here = _best(layout, sides, left, right, margin, share)
        there = _best(layout, sides + 1, right, here.stretches, margin, share)
        left, right = here.stretches, there.stretches
        steps.append((here, there, np.minimum(here.bits, there.bits)))
    here, there, bits = steps[-1]
    kept = np.clip(np.minimum(here.kept(), there.kept()), *KEPT_RANGE)
    good = np.minimum(left.lengths, right.lengths) >= MIN_WORDS
    good &= (bits >= GROWN_BITS) & np.all([bits >= HOPELESS_BITS for _, _, bits in steps], axis=0)
    regions = _regions(layout, sides, (left, right), bits, kept)
    return [region if stays else None for region, stays in zip(regions, good.tolist(), strict=True)]


def weigh(layout: Layout, pairs: Sequence[int], boxes: Sequence[Box]) -> list[Region]:
    """What each box tells as it stands; the arguments are those of `grow`."""
    sides, left, right = _place(layout, pairs, boxes)
    here = serve(layout, sides, left, left, right)
    there = serve(layout, sides + 1, right, right, left)
    kept = np.clip(np.minimum(_share(here, left), _share(there, right)), *KEPT_RANGE)
    bits = np.minimum(
        totals(layout, left, _tell(layout, here, right.lengths, kept)),
        totals(layout, right, _tell(layout, there, left.lengths, kept)),
    )
    return _regions(layout, sides, (left, right), bits, kept)


def _best(
    layout: Layout, sides: Ints, cores: Stretches, others: Stretches, margin: int, share: Floats
) -> Best:
    """The stretches around the cores with the most evidence."""
    windows = _widened(cores, REACH, layout.sides.take(sides))
    others = _widened(others, margin, layout.sides.take(sides ^ 1))
    words = serve(layout, sides, windows, cores, others)
    return best_stretches(layout, windows, _tell(layout, words, others.lengths, share))


def _tell(layout: Layout, words: Words, others: Ints, share: Floats) -> Told:
    """What words that stand in another stretch tell, and what those tell that do not.

    Args:
        layout: The pairs of documents.
        words: Those words that do.
        others: Words of the other stretches; shape (rows,).
        share: Of the words, expected to be kept; shape (rows,).
    """
    row, at = words
    shares = _KEPT_BY_KIND[:, None] * share
    own = shares.ravel()[layout.kind[at] * len(share) + row]
    chance = -np.expm1(-others[row] * layout.frequency[at])
    gain = np.minimum(np.log2(own / chance + (1 - own)), WORD_BITS)
    return Told(words, gain, np.log2(1 - shares))


def _share(words: Words, stretches: Stretches) -> Floats:
    """The share of each row's words that are among these."""
    counts: Ints = np.bincount(words.row, minlength=len(stretches.first))
    return counts / stretches.lengths


def _widened(stretches: Stretches, words: int, limits: Stretches) -> Stretches:
    """So many words more at both ends, as far as the limits allow."""
    return Stretches(
        np.maximum(stretches.first - words, limits.first),
        np.minimum(stretches.last + words, limits.last),
    )


def _place(
    layout: Layout, pairs: Sequence[int], boxes: Sequence[Box]
) -> tuple[Ints, Stretches, Stretches]:
    """The left side of each box, and where in the story its two stretches lie."""
    sides = 2 * np.array(pairs, np.int64)
    ends = np.array(boxes, np.int64).reshape(-1, 4).T
    left, right = layout.sides.first[sides], layout.sides.first[sides + 1]
    return (
        sides,
        Stretches(ends[0] + left, ends[1] + left),
        Stretches(ends[2] + right, ends[3] + right),
    )


def _regions(
    layout: Layout, sides: Ints, stretches: tuple[Stretches, Stretches], bits: Floats, kept: Floats
) -> list[Region]:
    ends = [
        (end - layout.sides.first[sides + number]).tolist()
        for number, stretch in enumerate(stretches)
        for end in (stretch.first, stretch.last)
    ]
    rows = zip(map(Box, *ends), bits.tolist(), kept.tolist(), strict=True)
    return [Region(*row) for row in rows]

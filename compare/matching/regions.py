"""Grow passages: stretches of two documents that tell more of each other than chance would.

Each word of a stretch either stands in the other one too or does not. If the stretch was reused, a
share *kept* of its words should; if it was not, a word stands there by chance as often as it is
common. The logarithm of the ratio of the two is the word's evidence in bits, and the stretch with
the most evidence is found in one pass (Kadane; Karlin and Altschul 1990 for the statistics). The
two sides are found in turn until neither moves; the order of the words plays no part, so rewording
and shuffling do no harm. `kept` is estimated from the stretch itself, which makes the edges of a
verbatim copy sharp and those of a paraphrase lenient.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.boxes import Box, Region
from compare.matching.serving import served, turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

__all__ = ["grow_regions"]

KEPT_AT_FIRST = 0.3
KEPT_RANGE = (0.3, 0.97)
LIGHT_KEPT = 0.8
"""Function words are kept less faithfully than others, by this factor."""
WEIGHTS, LIGHT, MUTE = 3, 1, 2
"""Weights of words: 0 for those that tell, and these."""
_KEPT_BY_WEIGHT = np.array([1.0, LIGHT_KEPT, 1.0])
WORD_BITS = 7.0
"""The most that one word may tell."""
PATIENCE = 5
"""So many seeds in a row that give nothing are the last: the rest are no better."""
REACH = 150
"""How many words beyond its border a stretch may grow in one step."""
MARGINS = (60, 0)
"""In each step, how many words beside the other stretch count as part of it: first the stretch
grows, then its borders sharpen."""
STEADY = 0.02
"""A step that changes the share kept by less, and no border, is the last."""
MIN_WORDS = 12
MIN_BITS = 58.0
HOPELESS_BITS = 12.0
"""A stretch that has less evidence in any step is given up."""
PASSAGE_BITS = 120.0
"""What it costs to tell of one more passage: two are merged where the gap costs less."""
JOIN_TURNS = 3
"""Steps in which the share kept of two joined stretches is estimated."""
RIVAL = 0.5
"""A stretch with more than this share inside a better one must be as faithful as that one."""
RIVAL_KEPT = 0.85


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """One document, with word ids that the two have in common."""

    ids: Ints
    kinds: Ints
    """Row of each word in a table of bits: how common it is, then its weight (see `_weights`)."""
    repeats: Ints
    """How often the document has each of its words."""


def grow_regions(
    corpus: Corpus,
    stock: NDArray[np.bool_],
    documents: tuple[int, int],
    seeds: Iterable[Box],
) -> list[Region]:
    """The passages that two documents share, best first.

    Args:
        corpus: The story.
        stock: True for words of stock phrases; shape (words,).
        documents: Which two.
        seeds: Where to begin, the most promising first, in words from the start of each document.
    """
    pair = _Pair(corpus, stock, documents)
    found: list[Region] = []
    failed = 0
    for seed in seeds:
        if any(seed.meets(region.box) for region in found):
            continue
        region = pair.grow(seed)
        if region and min(region.box.lengths) >= MIN_WORDS and region.bits >= MIN_BITS / 2:
            found.append(region)
            failed = 0
        elif (failed := failed + 1) == PATIENCE:
            break
    found = _settle(found)
    return [region for region in pair.merge(found) if region.bits >= MIN_BITS]


class _Pair:
    """Two documents, ready to be compared stretch by stretch."""

    def __init__(
        self, corpus: Corpus, stock: NDArray[np.bool_], documents: tuple[int, int]
    ) -> None:
        slices = [corpus.words_of(document) for document in documents]
        stems = np.concatenate([corpus.stems[words] for words in slices])
        distinct, ids = np.unique(stems, return_inverse=True)
        self._count_of = len(distinct)
        self._frequencies, level = np.unique(corpus.frequency[distinct], return_inverse=True)
        cut = slices[0].stop - slices[0].start
        self._left, self._right = (
            _Side(
                local,
                level[local] * WEIGHTS + _weights(corpus.light[words], stock[words]),
                np.bincount(local, minlength=len(distinct))[local],
            )
            for local, words in zip((ids[:cut], ids[cut:]), slices, strict=True)
        )

    def grow(self, seed: Box) -> Region | None:
        """Move the borders of both sides in turn until they rest."""
        box, kept, bits = seed, KEPT_AT_FIRST, 0.0
        for step, margin in enumerate(MARGINS):
            left, left_bits, left_kept = self._best(
                self._left, box[:2], self._count(self._right, box[2:], margin), kept
            )
            right, right_bits, right_kept = self._best(
                self._right, box[2:], self._count(self._left, left, margin), kept
            )
            bits = min(left_bits, right_bits)
            if bits < HOPELESS_BITS:
                return None
            grown = Box(*left, *right)
            faithful = _clip(min(left_kept, right_kept)) if step else kept
            if not margin and grown == box and abs(faithful - kept) < STEADY:
                break
            box, kept = grown, faithful
        return Region(box, bits, kept)

    def merge(self, regions: list[Region]) -> list[Region]:
        """Join neighbours as long as one passage tells it more briefly than two."""
        regions = list(regions)
        while True:
            best, gain = None, 0.0
            for i, one in enumerate(regions):
                for j in range(i):
                    joined = self._join(one, regions[j])
                    if joined is None:
                        continue
                    saved = joined.bits + PASSAGE_BITS - one.bits - regions[j].bits
                    if saved > gain:
                        best, gain = (i, j, joined), saved
            if best is None:
                return regions
            i, j, joined = best
            regions = [r for k, r in enumerate(regions) if k not in (i, j)] + [joined]

    def _join(self, one: Region, other: Region) -> Region | None:
        a, b = one.box, other.box
        left_gap = max(a.left, b.left) - min(a.left_end, b.left_end)
        right_gap = max(a.right, b.right) - min(a.right_end, b.right_end)
        if max(left_gap, right_gap) > REACH:
            return None
        box = Box(
            min(a.left, b.left),
            max(a.left_end, b.left_end),
            min(a.right, b.right),
            max(a.right_end, b.right_end),
        )
        bits, last, kept = 0.0, KEPT_AT_FIRST, KEPT_AT_FIRST
        for _ in range(JOIN_TURNS):
            there, here = self._count(self._right, box[2:]), self._count(self._left, box[:2])
            left = self._evidence(self._left, box[:2], box[:2], there, kept)
            right = self._evidence(self._right, box[2:], box[2:], here, kept)
            bits = min(float(left[0].sum()), float(right[0].sum()))
            last, kept = kept, _clip(min(float(left[1].mean()), float(right[1].mean())))
        return Region(box, bits, last)

    def _best(
        self, side: _Side, core: tuple[int, int], other: Ints, kept: float
    ) -> tuple[tuple[int, int], float, float]:
        """The stretch around `core` with the most evidence; its bits and its share kept."""
        start = max(0, core[0] - REACH)
        window = start, min(len(side.ids), core[1] + REACH)
        bits, matched = self._evidence(side, window, core, other, kept)
        total = np.zeros(len(bits) + 1)
        np.cumsum(bits, out=total[1:])
        gain = total - np.minimum.accumulate(total)
        last = int(gain.argmax())
        first = last - int(total[last::-1].argmin())
        share = float(np.count_nonzero(matched[first:last]) / max(1, last - first))
        return (start + first, start + last), float(gain[last]), share

    def _evidence(
        self,
        side: _Side,
        window: tuple[int, int],
        core: tuple[int, int],
        other: Ints,
        kept: float,
    ) -> tuple[Floats, NDArray[np.bool_]]:
        """Bits of each word of the window, and whether the other stretch has it.

        Each word of the other stretch serves once; those nearest to the core are served first.
        """
        at = slice(*window)
        ids = side.ids[at]
        supply = other[ids]
        matched = supply > 0
        scarce = (matched & (supply < side.repeats[at])).nonzero()[0]
        if len(scarce):
            turn = turns(scarce, core[0] - window[0], core[1] - window[0], len(ids))
            matched[scarce] = served(ids[scarce], turn) < supply[scarce]
        table = _bits_table(self._frequencies, max(1, int(other.sum())), kept)
        return table[matched.astype(np.intp), side.kinds[at]], matched

    def _count(self, side: _Side, stretch: tuple[int, int], margin: int = 0) -> Ints:
        """How often each word stands in that stretch and up to `margin` words beside it."""
        at = slice(max(0, stretch[0] - margin), stretch[1] + margin)
        counts: Ints = np.bincount(side.ids[at], minlength=self._count_of)
        return counts


def _bits_table(frequencies: Floats, words: int, kept: float) -> Floats:
    """Bits of a word without a partner and with one among so many words, by its kind."""
    share = kept * _KEPT_BY_WEIGHT
    chance = -np.expm1(-words * frequencies)
    table = np.empty((2, len(frequencies), WEIGHTS))
    table[0] = np.log2(1 - share)
    np.minimum(np.log2(share / chance[:, None] + (1 - share)), WORD_BITS, out=table[1])
    table[:, :, MUTE] = 0
    return table.reshape(2, -1)


def _weights(light: NDArray[np.bool_], stock: NDArray[np.bool_]) -> NDArray[np.int64]:
    """LIGHT for function words, MUTE for words of stock phrases, which tell nothing; else 0."""
    return np.where(stock, MUTE, light * LIGHT)


def _settle(regions: Sequence[Region]) -> list[Region]:
    """Of regions that claim the same words, keep the better one, and all equally faithful ones."""
    kept: list[Region] = []
    for region in sorted(regions, key=lambda r: (-r.bits, r.box)):
        if not any(_beaten(region, better) for better in kept):
            kept.append(region)
    return kept


def _beaten(region: Region, better: Region) -> bool:
    left, right = (
        overlap / length
        for overlap, length in zip(region.box.overlaps(better.box), region.box.lengths, strict=True)
    )
    if left and right and left + right > RIVAL:
        return True
    return max(left, right) > RIVAL and region.kept < RIVAL_KEPT * better.kept


def _clip(kept: float) -> float:
    return min(max(kept, KEPT_RANGE[0]), KEPT_RANGE[1])

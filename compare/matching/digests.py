"""Find stretches of one document that sum up the other.

A summary takes its words from all over a long text, so no two stretches of like length match. But
where it stands among other matter, its own words are those of the other text and its neighbours'
are not. The stretch is found as in `regions`, with the whole other document as the other side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.boxes import Box, Region
from compare.matching.corpus import smoothed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus

__all__ = ["add_digests", "find_digests"]

KEPT = 0.6
"""Share of the telling words that a summary is expected to take from the other text."""
MIN_KEPT = 0.5
MIN_BITS = 95.0
WORD_BITS = 6.0
CONTRAST = 2.5
"""How many times denser the other text's words must stand inside than outside the stretch."""
PART = 0.5
"""Largest share of its own document, and of the other one, that a summary makes up."""
MIN_WORDS = 40
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


def find_digests(
    corpus: Corpus, stock: NDArray[np.bool_], documents: tuple[int, int]
) -> list[Region]:
    """The stretches of either document that sum up the other; none or one each."""
    left, right = documents
    found = []
    if stretches := _find(corpus, stock, left, right):
        one, whole, bits, kept = stretches
        found.append(Region(Box(*one, *whole), bits, kept))
    if stretches := _find(corpus, stock, right, left):
        one, whole, bits, kept = stretches
        found.append(Region(Box(*whole, *one), bits, kept))
    return found


def _find(
    corpus: Corpus, stock: NDArray[np.bool_], own: int, other: int
) -> tuple[tuple[int, int], tuple[int, int], float, float] | None:
    """The stretch of `own`, the stretch of `other` that it draws on, its bits and share kept."""
    here, there = corpus.words_of(own), corpus.words_of(other)
    stems, others = corpus.stems[here], corpus.stems[there]
    telling = ~(corpus.light[here] | stock[here])
    length = len(others)
    if not length or not telling.any():
        return None
    order = np.sort(others)
    elsewhere = np.searchsorted(order, stems, "right") - np.searchsorted(order, stems)
    standing = (elsewhere > 0) & telling
    if np.count_nonzero(standing) * WORD_BITS < MIN_BITS:
        return None
    chance = -np.expm1(-length * _background(corpus, stems, elsewhere, length))
    told = np.minimum(np.log2(KEPT / chance + 1 - KEPT), WORD_BITS)
    bits = np.where(standing, told, np.where(telling, np.log2(1 - KEPT), 0.0))
    first, last, total = _best_stretch(bits)
    inside, outside = _density(standing, telling, first, last)
    if (
        total < MIN_BITS
        or last - first < MIN_WORDS
        or last - first > PART * min(len(stems), length)
        or inside < max(MIN_KEPT, CONTRAST * outside)
    ):
        return None
    drawn = np.flatnonzero(np.isin(others, stems[first:last][standing[first:last]]))
    return (first, last), (int(drawn[0]), int(drawn[-1]) + 1), total, inside


def _background(
    corpus: Corpus, stems: NDArray[np.int32], elsewhere: NDArray[np.int64], length: int
) -> NDArray[np.float64]:
    """Expected share of each word, going by the story without the other document.

    Args:
        corpus: The story.
        stems: The words.
        elsewhere: How often the other document has each.
        length: Words of the other document.
    """
    prior = corpus.prior[stems]
    counts = corpus.counts[stems] - elsewhere - 1
    return np.maximum(smoothed(counts, len(corpus.stems) - length, prior), prior)


def _best_stretch(bits: NDArray[np.float64]) -> tuple[int, int, float]:
    total = np.concatenate([[0.0], np.cumsum(bits)])
    gain = total - np.minimum.accumulate(total)
    last = int(gain.argmax())
    first = last - int(np.argmin(total[last::-1])) if last else 0
    return first, last, float(gain[last])


def _density(
    standing: NDArray[np.bool_], telling: NDArray[np.bool_], first: int, last: int
) -> tuple[float, float]:
    """Share of the telling words that the other document has, inside the stretch and outside."""
    inside, told = int(standing[first:last].sum()), int(telling[first:last].sum())
    outside, left = int(standing.sum()) - inside, int(telling.sum()) - told
    return inside / max(1, told), outside / max(1, left)

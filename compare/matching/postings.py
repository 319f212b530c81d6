"""Which sentences have which words, and what two sentences have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus

__all__ = ["Postings", "common_bits", "find_postings"]

CHUNK = 1 << 18
"""Pairs weighed at a time, to bound memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The distinct telling stems of each counted sentence, by stem and sentence."""

    sentence: NDArray[np.int64]
    stem: NDArray[np.int64]
    bits: NDArray[np.float32]


def find_postings(corpus: Corpus, weight: NDArray[np.float32]) -> Postings:
    """List which sentences have which stems.

    Args:
        corpus: The story.
        weight: Bits of each word, 0 where it is no evidence; shape (words,).
    """
    sentence = np.repeat(np.arange(len(corpus.document)), np.diff(corpus.offsets))
    keep = (weight > 0) & corpus.counted[sentence]
    sentence, stem, bits = sentence[keep], corpus.stems[keep].astype(np.int64), weight[keep]
    order = np.lexsort((-bits, sentence, stem))
    sentence, stem, bits = sentence[order], stem[order], bits[order]
    new = np.ones(len(stem), np.bool_)
    new[1:] = (stem[1:] != stem[:-1]) | (sentence[1:] != sentence[:-1])
    return Postings(sentence[new], stem[new], bits[new])


def common_bits(
    postings: Postings, left: NDArray[np.int64], right: NDArray[np.int64], sentences: int
) -> NDArray[np.float32]:
    """Bits that the sentences of each pair share."""
    order = np.lexsort((postings.stem, postings.sentence))
    sentence, stem, bits = (
        values[order] for values in (postings.sentence, postings.stem, postings.bits)
    )
    start = np.searchsorted(sentence, np.arange(sentences + 1))
    width = np.int64(stem.max(initial=0) + 1)
    keys = sentence * width + stem
    evidence = np.zeros(len(left), np.float32)
    for chunk in range(0, len(left), CHUNK):
        one, two = left[chunk : chunk + CHUNK], right[chunk : chunk + CHUNK]
        count = start[one + 1] - start[one]
        pair = np.repeat(np.arange(len(one)), count)
        place = np.arange(len(pair)) - np.repeat(np.cumsum(count) - count, count) + start[one[pair]]
        wanted = two[pair] * width + stem[place]
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        shared = np.where(keys[at] == wanted, np.minimum(bits[at], bits[place]), 0)
        evidence[chunk : chunk + CHUNK] = np.bincount(pair, shared, len(one))
    return evidence

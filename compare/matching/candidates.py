"""Find the sentence pairs that are worth a closer look.

Small stories are compared completely; large ones through an index of rare word pairs and runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus

__all__ = ["Pairs", "find_pairs"]

MIN_EVIDENCE = 12.0
"""Fewest bits that two sentences must have in common, about two rare words."""
COMPLETE_SENTENCES = 3000
"""Up to so many sentences every pair is compared."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Sentence pairs of different documents, `left < right`, in that order."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    evidence: NDArray[np.float32]
    """Bits of the words both have; shape (pairs,)."""


def find_pairs(corpus: Corpus, weight: NDArray[np.float32]) -> Pairs:
    """Pairs of counted sentences of different documents that share MIN_EVIDENCE or more.

    Args:
        corpus: The story.
        weight: Bits of each word, 0 where it is no evidence; shape (words,).
    """
    return _complete(corpus, weight)


def _complete(corpus: Corpus, weight: NDArray[np.float32]) -> Pairs:
    """Add up the shared words of all pairs through a matrix sentence × sentence."""
    count = len(corpus.document)
    sentence, stem, bits = _postings(corpus, weight)
    total = np.zeros(count * count, np.float32)
    borders = np.flatnonzero(np.diff(stem, prepend=-1, append=-1))
    for first, last in zip(borders[:-1], borders[1:], strict=True):
        if last - first > 1:
            rows, shared = sentence[first:last], bits[first:last]
            both = np.minimum(shared[:, None], shared[None, :])
            total[(rows[:, None] * count + rows[None, :]).ravel()] += both.ravel()
    grid = total.reshape(count, count)
    other = corpus.document[:, None] < corpus.document[None, :]
    left, right = np.nonzero((grid >= MIN_EVIDENCE) & other)
    return Pairs(left.astype(np.int32), right.astype(np.int32), grid[left, right])


def _postings(
    corpus: Corpus, weight: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]:
    """(sentence, stem, bits) of each distinct weighty stem of each counted sentence, by stem."""
    sentence = np.repeat(np.arange(len(corpus.document)), np.diff(corpus.offsets))
    keep = (weight > 0) & corpus.counted[sentence]
    sentence, stem, bits = sentence[keep], corpus.stems[keep], weight[keep]
    order = np.lexsort((-bits, sentence, stem))
    sentence, stem, bits = sentence[order], stem[order], bits[order]
    new = np.concatenate([[True], (stem[1:] != stem[:-1]) | (sentence[1:] != sentence[:-1])])[: len(stem)]
    return sentence[new], stem[new], bits[new]

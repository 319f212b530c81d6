"""Which sentences have which words, and what two sentences have in common."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import borders, contained, mix, pack, unpack, unroll
from compare.matching.corpus import MAX_BITS
from compare.parallel import spread_arrays

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from compare.matching.arrays import Ints
    from compare.matching.corpus import Corpus

__all__ = ["Postings", "find_postings"]

CHUNK = 1 << 14
"""Pairs weighed at a time: few enough to stay in the cache of the processor."""
SIGNATURE = 4
"""64-bit numbers that sum up which words a sentence has."""


@dataclass(frozen=True, eq=False)
class Postings:
    """The distinct telling stems of each counted sentence, in order of sentence and stem."""

    sentence: Ints
    stem: Ints
    bits: NDArray[np.float32]
    total: NDArray[np.float64]
    """Bits of all words of each sentence; shape (sentences,)."""

    def alone(self, document: NDArray[np.int32]) -> Postings:
        """Those of stems that stand in no other sentence of their document.

        Args:
            document: Of each sentence.
        """
        keys = pack(document[self.sentence], self.stem)
        ordered = np.sort(keys)
        only = ~contained(keys, ordered[1:][ordered[1:] == ordered[:-1]])
        return Postings(self.sentence[only], self.stem[only], self.bits[only], self.total)

    def common_bits(self, left: Ints, right: Ints) -> NDArray[np.float32]:
        """Bits that the sentences of each pair share."""
        return _by_chunks(self._common, left, right)

    def most_common_bits(self, left: Ints, right: Ints) -> NDArray[np.float32]:
        """About the most that the sentences of each pair can share, to rule out most pairs by.

        A word sets one of the bits of its sentence's signature. Where two words of a sentence set
        the same one, it is counted once: rare among the few words that decide about a pair.
        """
        return _by_chunks(self._most_common, left, right)

    def _most_common(self, left: Ints, right: Ints) -> NDArray[np.float32]:
        both = np.zeros(len(left), np.float32)
        for part in self._signatures:
            both += np.bitwise_count(part[left] & part[right])
        return both * np.float32(MAX_BITS)

    def _common(self, left: Ints, right: Ints) -> NDArray[np.float32]:
        pair, place = unroll(self._start[right], self._start[right + 1])
        # Neighbouring pairs have one left sentence, whose words are then near at hand.
        wanted = pack(left[pair], self.stem[place])
        begin, end = self._start[[left.min(), left.max() + 1]] if len(left) else (0, 0)
        at = begin + np.searchsorted(self._keys[begin:end], wanted)
        found = np.flatnonzero(self._keys[np.minimum(at, len(self._keys) - 1)] == wanted)
        bits = np.minimum(self.bits[at[found]], self.bits[place[found]])
        return np.bincount(pair[found], bits, len(left)).astype(np.float32)

    @cached_property
    def _keys(self) -> Ints:
        return pack(self.sentence, self.stem)

    @cached_property
    def _start(self) -> Ints:
        return np.searchsorted(self.sentence, np.arange(len(self.total) + 1))

    @cached_property
    def _signatures(self) -> list[NDArray[np.uint64]]:
        scattered = mix(self.stem.astype(np.uint64))
        own, bit = scattered % np.uint64(SIGNATURE), np.uint64(1) << (scattered >> np.uint64(58))
        first = borders(self.sentence)
        parts = []
        for number in range(SIGNATURE):
            mine = np.where(own == number, bit, np.uint64(0))
            part = np.zeros(len(self.total), np.uint64)
            part[self.sentence[first]] = np.bitwise_or.reduceat(mine, first)
            parts.append(part)
        return parts


def _by_chunks(
    measure: Callable[[Ints, Ints], NDArray[np.float32]], left: Ints, right: Ints
) -> NDArray[np.float32]:
    """What is measured of each pair, some pairs at a time, in threads."""
    chunks = [slice(first, first + CHUNK) for first in range(0, len(left), CHUNK)]
    none = measure(left[:0], right[:0])  # lays out what the threads then share
    found = spread_arrays(lambda chunk: measure(left[chunk], right[chunk]), chunks)
    return np.concatenate([none, *found])


def find_postings(corpus: Corpus, weight: NDArray[np.float32]) -> Postings:
    """List which sentences have which stems.

    Args:
        corpus: The story.
        weight: Bits of each word, 0 where it is no evidence; shape (words,).
    """
    sentence = corpus.sentence_of_words()
    keep = (weight > 0) & corpus.counted[sentence]
    keys, bits = pack(sentence[keep], corpus.stems[keep]), weight[keep]
    total = np.bincount(sentence[keep], bits, len(corpus.document)).astype(np.float64)
    order = np.argsort(keys)
    keys = keys[order]
    first = borders(keys)
    most = np.maximum.reduceat(bits[order], first) if len(first) else bits
    return Postings(*unpack(keys[first]), most, total)

"""Find the sentence pairs that are worth a closer look.

Small stories are compared completely; large ones through an index of rare word pairs and runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.postings import common_bits, find_postings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus
    from compare.matching.postings import Postings

__all__ = ["Pairs", "find_pairs", "is_complete"]

MIN_EVIDENCE = 18.0
"""Fewest bits that two sentences must have in common, about two rare words."""
COMPLETE_SENTENCES = 3000
"""Up to so many sentences every pair is compared."""
RARE_WORDS = 6
"""The rarest words of a sentence, whose pairs are keys of the index."""
RUN_WORDS = 4
"""Length of the runs of words that are keys of the index."""
SEED_RUN = 5
INDEXED_SEED_RUN = 8
"""Length of the runs that make a pair of their own, whatever their words tell; in a large story
short runs of function words are chance."""
LAGS = 8
"""How far apart two sentences may stand under one key."""
CLOSE = 0.5
"""Share of the heavier sentence that two have in common, from which they chain others together."""
CHAIN, MAX_CHAIN = 2, 5000
"""Groups of more sentences than the one, and no more than the other, are paired throughout."""

_LOW = 0xFFFFFFFF
_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Sentence pairs of different documents, `left < right`, in that order."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    evidence: NDArray[np.float32]
    """Bits of the words both have; shape (pairs,)."""
    run: NDArray[np.bool_]
    """True where both have SEED_RUN words in a row in common; shape (pairs,)."""


def find_pairs(corpus: Corpus, stock: NDArray[np.bool_], weight: NDArray[np.float32]) -> Pairs:
    """Pairs of counted sentences of different documents that have much in common.

    That is MIN_EVIDENCE bits or more, or a run of words.

    Args:
        corpus: The story.
        stock: True for words of stock phrases; shape (words,).
        weight: Bits of each word, 0 where it is no evidence; shape (words,).
    """
    complete = is_complete(corpus)
    common = _complete(corpus, weight) if complete else _indexed(corpus, weight)
    every = corpus.counted
    length = SEED_RUN if complete else INDEXED_SEED_RUN
    keys, sentence = _runs(corpus, (~stock).astype(np.float32), every, length, 1.0)
    runs = _across(corpus, _neighbours(keys, sentence))
    pairs = np.union1d(common, runs)
    left, right = pairs >> 32, pairs & _LOW
    evidence = common_bits(find_postings(corpus, weight), left, right, len(corpus.document))
    run = np.isin(pairs, runs)
    keep = (evidence >= MIN_EVIDENCE) | run
    return Pairs(
        left[keep].astype(np.int32), right[keep].astype(np.int32), evidence[keep], run[keep]
    )


def is_complete(corpus: Corpus) -> bool:
    """Whether the story is small enough that every pair is compared."""
    return len(corpus.document) <= COMPLETE_SENTENCES


def _across(corpus: Corpus, pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """The pairs of different documents."""
    apart = corpus.document[pairs >> 32] != corpus.document[pairs & _LOW]
    return np.compress(apart, pairs)


def _complete(corpus: Corpus, weight: NDArray[np.float32]) -> NDArray[np.int64]:
    """Add up the shared words of all pairs in a matrix sentence × sentence."""
    count = len(corpus.document)
    postings = find_postings(corpus, weight)
    total = np.zeros(count * count, np.float32)
    borders = np.flatnonzero(np.diff(postings.stem, prepend=-1, append=-1))
    for first, last in pairwise(borders.tolist()):
        if last - first > 1:
            rows, bits = postings.sentence[first:last], postings.bits[first:last]
            both = np.minimum(bits[:, None], bits[None, :])
            total[(rows[:, None] * count + rows[None, :]).ravel()] += both.ravel()
    other = corpus.document[:, None] < corpus.document[None, :]
    left, right = np.nonzero((total.reshape(count, count) >= MIN_EVIDENCE) & other)
    return left << 32 | right


def _indexed(corpus: Corpus, weight: NDArray[np.float32]) -> NDArray[np.int64]:
    """Pair the sentences that have a key in common.

    Equal sentences are paired first and stand in the index once, so that what every outlet
    carries costs little and hides nothing.
    """
    postings = find_postings(corpus, weight)
    group = _group_equal(corpus)
    first = np.unique(group, return_index=True)[1]
    standing = np.zeros(len(group), np.bool_)
    standing[first] = corpus.counted[first]
    keys = [
        _rare_pairs(postings, standing),
        _runs(corpus, weight, standing, RUN_WORDS, MIN_EVIDENCE),
    ]
    pairs = _neighbours(np.concatenate([k for k, _ in keys]), np.concatenate([s for _, s in keys]))
    pairs = np.union1d(pairs, _closed(pairs, postings, len(group)))
    return _across(corpus, _expand(pairs, group, corpus.counted))


def _closed(pairs: NDArray[np.int64], postings: Postings, sentences: int) -> NDArray[np.int64]:
    """All pairs inside the groups that close pairs chain together.

    Of sentences that very many outlets carry, each with an edit of its own, the window finds only
    neighbours.
    """
    left, right = pairs >> 32, pairs & _LOW
    total = np.bincount(postings.sentence, postings.bits, sentences)
    close = common_bits(postings, left, right, sentences) >= CLOSE * np.maximum(
        total[left], total[right]
    )
    label = _components(left[close], right[close], sentences)
    order = np.argsort(label, kind="stable")
    first = np.flatnonzero(np.diff(label[order], prepend=-1))
    found = [np.zeros(0, np.int64)]
    for start, size in zip(first, np.diff(np.append(first, sentences)), strict=True):
        if CHAIN < size <= MAX_CHAIN:
            members = order[start : start + size]
            one, two = np.triu_indices(size, 1)
            found.append(members[one] << 32 | members[two])
    return np.concatenate(found)


def _components(left: NDArray[np.int64], right: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The smallest place that each of `count` places is connected with."""
    label = np.arange(count)
    while True:
        least = np.minimum(label[left], label[right])
        spread = label.copy()
        np.minimum.at(spread, left, least)
        np.minimum.at(spread, right, least)
        spread = spread[spread]
        if np.array_equal(spread, label):
            return label
        label = spread


def _group_equal(corpus: Corpus) -> NDArray[np.intp]:
    """A number for each sentence, the same for sentences of the same words."""
    place = np.arange(len(corpus.forms)) - np.repeat(corpus.offsets[:-1], np.diff(corpus.offsets))
    mixed = _mix(corpus.forms.astype(np.uint64) * _PRIME + _mix(place.astype(np.uint64)))
    sums = np.concatenate([[np.uint64(0)], np.cumsum(mixed, dtype=np.uint64)])
    return np.unique(sums[corpus.offsets[1:]] - sums[corpus.offsets[:-1]], return_inverse=True)[1]


def _rare_pairs(
    postings: Postings, standing: NDArray[np.bool_]
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Keys of the unordered pairs of each sentence's rarest words, and their sentences."""
    keep = standing[postings.sentence]
    sentence, stem, bits = postings.sentence[keep], postings.stem[keep], postings.bits[keep]
    order = np.lexsort((stem, -bits, sentence))
    sentence, stem = sentence[order], stem[order]
    new = np.diff(sentence, prepend=-1) != 0
    index = np.arange(len(sentence))
    rank = index - np.maximum.accumulate(np.where(new, index, 0))
    rare = rank < RARE_WORDS
    sentence, stem = sentence[rare], stem[rare].astype(np.uint64)
    keys, places = [], []
    for step in range(1, RARE_WORDS):
        same = np.flatnonzero(sentence[step:] == sentence[:-step])
        one, two = stem[same], stem[same + step]
        keys.append(_mix((np.minimum(one, two) << np.uint64(32)) | np.maximum(one, two)))
        places.append(sentence[same])
    return np.concatenate(keys), np.concatenate(places)


def _runs(
    corpus: Corpus,
    weight: NDArray[np.float32],
    standing: NDArray[np.bool_],
    length: int,
    least: float,
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Keys of the runs of `length` words that weigh `least` or more, and their sentences."""
    sentence = np.repeat(np.arange(len(corpus.document)), np.diff(corpus.offsets))
    count = max(0, len(sentence) - length + 1)
    start = np.arange(count)
    if not count:
        return np.zeros(0, np.uint64), sentence[:0]
    told = np.convolve(weight, np.ones(length, np.float32), "valid")[:count]
    inside = (sentence[:count] == sentence[length - 1 :][:count]) & standing[sentence[:count]]
    start = start[inside & (told >= least)]
    keys = np.zeros(len(start), np.uint64)
    for step in range(length):
        keys = _mix(keys ^ corpus.forms[start + step].astype(np.uint64) * _PRIME)
    return keys, sentence[start]


def _neighbours(keys: NDArray[np.uint64], sentence: NDArray[np.int64]) -> NDArray[np.int64]:
    """Distinct pairs of sentences that stand within LAGS of one another under one key.

    A window instead of a cap on common keys: what very many sentences share is still found, by a
    chain of neighbours.
    """
    order = np.lexsort((sentence, keys))
    keys, sentence = keys[order], sentence[order]
    found: list[NDArray[np.int64]] = []
    for lag in range(1, LAGS + 1):
        same = np.flatnonzero(keys[lag:] == keys[:-lag])
        found.append((sentence[same] << 32) | sentence[same + lag])
    pairs = np.unique(np.concatenate(found))
    return np.compress((pairs >> 32) != (pairs & _LOW), pairs)


def _expand(
    pairs: NDArray[np.int64], group: NDArray[np.intp], counted: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Let every sentence of a group of equal ones take part in the pairs of the group's first."""
    order = np.argsort(group, kind="stable")
    order = order[counted[order]]
    start = np.searchsorted(group[order], np.arange(group.max(initial=-1) + 2))
    size = np.diff(start)
    several = np.flatnonzero(size > 1)
    one = np.concatenate([group[pairs >> 32], several])
    two = np.concatenate([group[pairs & _LOW], several])
    times = size[one] * size[two]
    which = np.repeat(np.arange(len(one)), times)
    place = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    here = order[start[one[which]] + place // size[two[which]]]
    there = order[start[two[which]] + place % size[two[which]]]
    return np.unique((np.minimum(here, there) << 32) | np.maximum(here, there))


def _mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scatter 64-bit numbers (the finaliser of splitmix64, Steele et al. 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))

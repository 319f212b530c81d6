"""Keys under which sentences that may have something in common stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import (
    borders,
    distinct,
    hash_runs,
    mix,
    number_runs,
    pack,
    pairs_of_equals,
    running,
    unpack,
    unroll,
)
from compare.matching.corpus import MAX_BITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Ints
    from compare.matching.corpus import Corpus
    from compare.matching.pairing.postings import Postings

    Keyed = tuple[NDArray[np.uint64], Ints]
    """Keys, and the sentence of each."""

__all__ = ["neighbours", "rare_pairs", "run_keys", "telling_run_keys"]

RARE_WORDS = 7
"""The rarest words of a sentence, whose pairs are keys."""
LAGS = 8
"""How far apart two sentences may stand under one key where not all are paired."""
STEPS = 1000
"""How common a word is, is counted in so many steps to a bit."""


def rare_pairs(postings: Postings, standing: Bools) -> Keyed:
    """A key for each unordered pair of the rarest words of each standing sentence."""
    sentence, stem = _rarest(postings, standing)
    keys, places = [], []
    for step in range(1, RARE_WORDS):
        same = np.flatnonzero(sentence[step:] == sentence[:-step])
        one, two = stem[same], stem[same + step]
        keys.append(mix((np.minimum(one, two) << np.uint64(32)) | np.maximum(one, two)))
        places.append(sentence[same])
    return np.concatenate(keys), np.concatenate(places)


def _rarest(postings: Postings, standing: Bools) -> tuple[Ints, NDArray[np.uint64]]:
    """Sentence and stem of the RARE_WORDS rarest words of each standing sentence, rarest first."""
    keep = standing[postings.sentence]
    sentence, stem = postings.sentence[keep], postings.stem[keep]
    common = ((MAX_BITS - postings.bits[keep]) * STEPS).astype(np.int64)
    room = int(stem.max(initial=0)).bit_length()
    common_room = int(MAX_BITS * STEPS).bit_length()
    # The bits of a sentence, of how common a word is, and of its stem are 63 at the most: stories
    # whose sentences times stems are 2^49 do not fit into memory.
    packed = np.sort((sentence << common_room | common) << room | stem)
    sentence, stem = packed >> (room + common_room), packed & ((1 << room) - 1)
    first, number = number_runs(sentence)
    rare = np.arange(len(sentence)) - first[number] < RARE_WORDS
    return sentence[rare], stem[rare].astype(np.uint64)


def run_keys(
    corpus: Corpus,
    weight: NDArray[np.float32],
    standing: Bools,
    length: int,
    least: float,
) -> Keyed:
    """A key for each run of `length` words of a standing sentence that weighs `least` or more."""
    sentence = corpus.sentence_of_words()
    count = max(0, len(sentence) - length + 1)
    if not count:
        return np.zeros(0, np.uint64), sentence[:0]
    told = np.convolve(weight, np.ones(length, np.float32), "valid")
    inside = (sentence[:count] == sentence[length - 1 :]) & standing[sentence[:count]]
    start = np.flatnonzero(inside & (told >= least))
    return hash_runs(corpus.forms, start, length), sentence[start]


def telling_run_keys(
    corpus: Corpus,
    telling: NDArray[np.float32],
    standing: Bools,
    fewest: int,
    least: float,
) -> Keyed:
    """A key for the shortest run from each word on that has `fewest` words and tells `least`.

    Two sentences with such a run in common have its key in common, wherever the run begins.

    Args:
        corpus: The story.
        telling: Bits that each word tells inside a run; shape (words,).
        standing: Which sentences have keys; shape (sentences,).
        fewest: Words of a run.
        least: Bits.
    """
    stands = np.flatnonzero(standing)
    first, last = corpus.offsets[stands], corpus.offsets[stands + 1]
    owner, start = unroll(first, np.maximum(first, last - fewest + 1))
    keys = hash_runs(corpus.forms, start, fewest)
    told = running(np.ceil(telling * STEPS).astype(np.int64))
    poor = np.flatnonzero(told[start + fewest] - told[start] < least * STEPS)
    length = np.searchsorted(told, told[start[poor]] + least * STEPS) - start[poor]
    fits = start[poor] + length <= last[owner[poor]]
    for words in np.unique(length[fits]).tolist():
        longer = poor[fits & (length == words)]
        keys[longer] = hash_runs(corpus.forms, start[longer], words)
    over = poor[~fits]
    return np.delete(keys, over), stands[np.delete(owner, over)]


def neighbours(keyed: Keyed, sentences: int, most: int = 0) -> Ints:
    """Distinct pairs of sentences that stand under one key.

    A window instead of a cap on common keys: what very many sentences share is still found, by a
    chain of neighbours.

    Args:
        keyed: The keys, and the sentence of each as int64.
        sentences: How many sentences there are.
        most: Under a key of so many sentences all are pairs, however far apart; under one of more,
            those within LAGS of one another.

    Returns:
        The pairs, packed, the smaller number first; ascending.
    """
    keys, sentence = keyed
    room = np.uint64(sentences.bit_length())  # a key and its sentence in one number sort at once
    packed = keys >> room
    packed <<= room
    packed |= sentence.view(np.uint64)
    packed = _recurring(distinct(packed), room)
    keys = packed >> room
    sentence = (packed & ((np.uint64(1) << room) - np.uint64(1))).view(np.int64)
    found = [_far_apart(keys, sentence, most) if most > LAGS else sentence[:0]]
    for lag in range(1, LAGS + 1):
        same = np.flatnonzero(keys[lag:] == keys[:-lag])
        found.append(pack(sentence[same], sentence[same + lag]))
    return distinct(np.concatenate(found))


def _recurring(packed: NDArray[np.uint64], room: np.uint64) -> NDArray[np.uint64]:
    """Those whose key stands next to another one that is the same, below so many bits."""
    same = np.zeros(len(packed) + 1, np.bool_)
    same[1:-1] = (packed[1:] ^ packed[:-1]) >> room == 0
    return packed[same[1:] | same[:-1]]


def _far_apart(keys: NDArray[np.uint64], sentence: Ints, most: int) -> Ints:
    """All pairs under the keys of more sentences than a window holds, and no more than `most`.

    Keys of the same sentences, as of the runs inside one long run, count once.
    """
    first = borders(keys)
    counts = np.diff(first, append=len(keys))
    chosen = np.flatnonzero((counts > LAGS + 1) & (counts <= most))
    number, place = unroll(first[chosen], first[chosen] + counts[chosen])
    holders = sentence[place]
    sums = np.add.reduceat(mix(holders.astype(np.uint64)), borders(number))
    alone = np.isin(number, np.unique(sums, return_index=True)[1])
    left, right = unpack(pairs_of_equals(number[alone], LAGS + 2, most))
    return pack(holders[alone][left], holders[alone][right])

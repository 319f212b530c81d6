"""Keys under which sentences that may have something in common stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from compare.matching.corpus import MAX_BITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus
    from compare.matching.postings import Postings

    Keyed = tuple[NDArray[np.uint64], NDArray[np.int64]]
    """Keys, and the sentence of each."""

__all__ = ["contained", "distinct", "mix", "neighbours", "rare_pairs", "run_keys"]

RARE_WORDS = 6
"""The rarest words of a sentence, whose pairs are keys."""
LAGS = 8
"""How far apart two sentences may stand under one key."""
STEM_ROOM, COMMON_ROOM = 26, 14
"""Bits of a number for the id of a stem, and for how common it is, in steps of 1/STEPS bits; the
rest, for the sentence, are enough for some millions."""
STEPS = 1000

_PRIME = np.uint64(0x9E3779B97F4A7C15)
_Number = TypeVar("_Number", np.int64, np.uint64)


def rare_pairs(postings: Postings, standing: NDArray[np.bool_]) -> Keyed:
    """A key for each unordered pair of the rarest words of each standing sentence."""
    keep = standing[postings.sentence]
    common = ((MAX_BITS - postings.bits[keep]) * STEPS).astype(np.int64)
    packed = np.sort(  # in one number all three sort at once
        (postings.sentence[keep] << (STEM_ROOM + COMMON_ROOM))
        | (common << STEM_ROOM)
        | postings.stem[keep]
    )
    sentence = packed >> (STEM_ROOM + COMMON_ROOM)
    stem = packed & ((1 << STEM_ROOM) - 1)
    index = np.arange(len(sentence))
    first = np.maximum.accumulate(np.where(np.diff(sentence, prepend=-1), index, 0))
    rare = index - first < RARE_WORDS
    sentence, stem = sentence[rare], stem[rare].astype(np.uint64)
    keys, places = [], []
    for step in range(1, RARE_WORDS):
        same = np.flatnonzero(sentence[step:] == sentence[:-step])
        one, two = stem[same], stem[same + step]
        keys.append(mix((np.minimum(one, two) << np.uint64(32)) | np.maximum(one, two)))
        places.append(sentence[same])
    return np.concatenate(keys), np.concatenate(places)


def run_keys(
    corpus: Corpus,
    weight: NDArray[np.float32],
    standing: NDArray[np.bool_],
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
    keys = np.zeros(len(start), np.uint64)
    for step in range(length):
        keys = mix(keys ^ corpus.forms[start + step].astype(np.uint64) * _PRIME)
    return keys, sentence[start]


def neighbours(keyed: Keyed, sentences: int) -> NDArray[np.int64]:
    """Distinct pairs of sentences that stand within LAGS of one another under one key.

    A window instead of a cap on common keys: what very many sentences share is still found, by a
    chain of neighbours.

    Args:
        keyed: The keys.
        sentences: How many sentences there are.

    Returns:
        The pairs, `smaller << 32 | larger`, ascending.
    """
    keys, sentence = keyed
    room = np.uint64(sentences.bit_length())  # a key and its sentence in one number sort at once
    packed = distinct((keys >> room << room) | sentence.astype(np.uint64))
    keys = packed >> room
    sentence = (packed & ((np.uint64(1) << room) - np.uint64(1))).astype(np.int64)
    found = [np.zeros(0, np.int64)]
    for lag in range(1, LAGS + 1):
        same = np.flatnonzero(keys[lag:] == keys[:-lag])
        found.append((sentence[same] << 32) | sentence[same + lag])
    return distinct(np.concatenate(found))


def distinct(values: NDArray[_Number]) -> NDArray[_Number]:
    """The values, ascending, each once."""
    ordered = np.sort(values)
    new = np.ones(len(ordered), np.bool_)
    new[1:] = ordered[1:] != ordered[:-1]
    return np.compress(new, ordered)


def contained(values: NDArray[_Number], ordered: NDArray[_Number]) -> NDArray[np.bool_]:
    """True for each value that is among the ordered ones."""
    if not len(ordered):
        return np.zeros(len(values), np.bool_)
    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[at] == values
    return found


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scatter 64-bit numbers (the finaliser of splitmix64, Steele et al. 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))

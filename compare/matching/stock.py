"""Find the phrases that recur all over a story: evidence of its topic, not of copying.

A copied sentence also recurs, but among the same neighbours; a stock phrase stands in ever new
company. So a phrase is *stock* when no company of it is the usual one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from compare.model import StockPhrase

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus

__all__ = ["find_stock", "stock_phrases"]

PHRASE_WORDS = 4
"""Shortest stock phrase."""
MIN_COUNT = 4
"""Fewest occurrences."""
MAX_USUAL = 0.5
"""Largest share of occurrences among the same two neighbours."""
HABIT = 1.5
"""Occurrences per source that use it, from which a phrase is a habit rather than a copied line."""
COMMON_COUNT = 8
COMMON_USUAL = 0.25
"""A phrase that each source uses once is stock all the same if it is common and very varied."""

_HASH = np.uint64(0x9E3779B97F4A7C15)


def find_stock(corpus: Corpus) -> NDArray[np.bool_]:
    """True for each word that stands inside a stock phrase; shape (words,)."""
    stock = np.zeros(len(corpus.forms), np.bool_)
    starts = _phrase_starts(corpus)
    keys = _hash_runs(corpus.forms, starts, PHRASE_WORDS)
    recurring = _recurring(keys)
    starts, keys = starts[recurring], keys[recurring]
    if not len(starts):
        return stock
    company = _company(corpus, starts)
    document = corpus.document[np.searchsorted(corpus.offsets, starts, "right") - 1]
    varied = starts[_varied(keys, company, document)]
    stock[(varied[:, None] + np.arange(PHRASE_WORDS)).ravel()] = True
    return stock


def stock_phrases(corpus: Corpus, stock: NDArray[np.bool_]) -> tuple[StockPhrase, ...]:
    """The stock phrases as a reader would name them, most frequent first."""
    found: defaultdict[bytes, list[int]] = defaultdict(list)
    starts, ends = _stretches(corpus, stock)
    for place, (first, last) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        found[corpus.forms[first:last].tobytes()].append(place)
    document = corpus.document[np.searchsorted(corpus.offsets, starts, "right") - 1]
    phrases = []
    for places in found.values():
        if len(places) < MIN_COUNT:
            continue
        text = corpus.text_of(slice(int(starts[places[0]]), int(ends[places[0]])))
        ids = tuple(sorted({corpus.documents[user].source.id for user in document[places]}))
        phrases.append(StockPhrase(" ".join(text.split()), len(places), ids))
    return tuple(sorted(phrases, key=lambda p: (-p.count, p.text)))


def _stretches(
    corpus: Corpus, stock: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where the unbroken stretches of stock words inside one sentence begin and end."""
    border = np.zeros(len(stock) + 1, np.bool_)
    border[corpus.offsets] = True
    before, after = np.append(False, stock[:-1]), np.append(stock[1:], False)
    starts = np.flatnonzero(stock & (~before | border[:-1]))
    ends = np.flatnonzero(stock & (~after | border[1:])) + 1
    return starts, ends


def _recurring(keys: NDArray[np.uint64]) -> NDArray[np.intp]:
    """Indexes of the keys that may stand MIN_COUNT times: all that do, and a few others.

    Counted by their first bits, so that only these need to be sorted.
    """
    bits = max(1, len(keys).bit_length())
    bucket = (keys >> np.uint64(64 - bits)).astype(np.intp)
    return np.flatnonzero(np.bincount(bucket)[bucket] >= MIN_COUNT)


def _phrase_starts(corpus: Corpus) -> NDArray[np.int64]:
    """Where a phrase of PHRASE_WORDS words that stays inside one counted sentence begins."""
    lengths = np.diff(corpus.offsets)
    room = np.where(corpus.counted, np.maximum(lengths - PHRASE_WORDS + 1, 0), 0)
    first = np.repeat(corpus.offsets[:-1] - np.concatenate([[0], np.cumsum(room)[:-1]]), room)
    return np.asarray(first + np.arange(room.sum()), np.int64)


def _hash_runs(
    ids: NDArray[np.int32], starts: NDArray[np.int64], length: int
) -> NDArray[np.uint64]:
    keys = np.zeros(len(starts), np.uint64)
    for step in range(length):
        keys = (keys ^ ids[starts + step].astype(np.uint64)) * _HASH
        keys ^= keys >> np.uint64(29)
    return keys


def _company(corpus: Corpus, starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The word before and the word after each phrase, as one number; sentence borders count."""
    padded = np.concatenate([[-1], corpus.forms, [-1]]).astype(np.int64)
    before, after = padded[starts].copy(), padded[starts + PHRASE_WORDS + 1].copy()
    borders = np.zeros(len(corpus.forms) + 1, np.bool_)
    borders[corpus.offsets] = True
    before[borders[starts]] = -1
    after[borders[starts + PHRASE_WORDS]] = -1
    return ((before + 1).astype(np.uint64) << np.uint64(32)) | (after + 1).astype(np.uint64)


def _varied(
    keys: NDArray[np.uint64], company: NDArray[np.uint64], document: NDArray[np.int32]
) -> NDArray[np.intp]:
    """Indexes of the phrases that recur among varied neighbours."""
    _, key_of = np.unique(keys, return_inverse=True)
    counts = np.bincount(key_of)
    usual = np.zeros(len(counts), np.int64)
    owner, repeats = _group(key_of, company)
    np.maximum.at(usual, owner, repeats)
    documents = np.bincount(_group(key_of, document)[0])
    habitual = counts >= HABIT * documents
    common = (counts >= COMMON_COUNT) & (usual <= COMMON_USUAL * counts)
    varied = (counts >= MIN_COUNT) & (usual <= MAX_USUAL * counts) & (habitual | common)
    return np.flatnonzero(varied[key_of])


def _group(
    owner: NDArray[np.intp], value: NDArray[np.generic]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The distinct (owner, value) pairs: the owner of each, and how often the pair stands."""
    order = np.lexsort((value, owner))
    owner, value = owner[order], value[order]
    new = np.flatnonzero(
        np.concatenate([[True], (owner[1:] != owner[:-1]) | (value[1:] != value[:-1])])
    )
    return owner[new], np.diff(np.append(new, len(owner)))

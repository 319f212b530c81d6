"""Find the phrases that recur all over a story: evidence of its topic, not of copying.

A copied sentence also recurs, but among the same neighbours; a stock phrase stands in ever new
company. So a phrase is *stock* when no company of it is the usual one: neither the two words around
it, nor the words of a longer run that it begins or ends, which is reuse wherever it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import borders, group_rows, hash_rows, hash_runs, pack, running, unroll
from compare.model import StockPhrase

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Ints
    from compare.matching.corpus import Corpus

__all__ = ["STOCK_WEIGHT", "find_stock", "recurring", "stock_phrases", "word_weights"]

PHRASE_WORDS = 4
"""Shortest stock phrase."""
MIN_COUNT = 4
"""Fewest occurrences."""
MAX_USUAL = 0.5
"""Largest share of occurrences in the same company."""
LONG_RUN = 10
QUOTED_RUN = 5
"""So many words are no phrase but reuse, anywhere and in a quotation; but titles are quoted too."""
HABIT = 1.5
"""Occurrences per source that use it, from which a phrase is a habit rather than a copied line."""
COMMON_COUNT = 8
COMMON_USUAL = 0.25
"""A phrase that each source uses once is stock all the same if it is common and very varied."""
STOCK_WEIGHT = 0.15
"""What is left of a word's weight inside a stock phrase."""


def find_stock(corpus: Corpus) -> Bools:
    """True for each word that stands inside a stock phrase; shape (words,)."""
    stock = np.zeros(len(corpus.forms), np.bool_)
    starts = _phrase_starts(corpus)
    keys = hash_runs(corpus.forms, starts, PHRASE_WORDS)
    often = recurring(keys, MIN_COUNT)
    starts, keys = starts[often], keys[often]
    if not len(starts):
        return stock
    varied = _varied(keys, _company(corpus, starts), corpus.document_at(starts))
    starts, keys = starts[varied], keys[varied]
    starts = starts[~_in_runs(corpus, starts, np.unique(keys, return_inverse=True)[1])]
    stock[(starts[:, None] + np.arange(PHRASE_WORDS)).ravel()] = True
    return stock


def word_weights(corpus: Corpus, stock: Bools) -> NDArray[np.float32]:
    """Bits of each word as evidence: none for function words, little inside stock phrases."""
    bits = corpus.bits
    return np.where(stock, bits * np.float32(STOCK_WEIGHT), bits)


def stock_phrases(corpus: Corpus, stock: Bools) -> tuple[StockPhrase, ...]:
    """The stock phrases as a reader would name them, most frequent first."""
    starts, ends = _stretches(corpus, stock)
    keys = hash_rows(corpus.forms[unroll(starts, ends)[1]], ends - starts)
    order = np.argsort(keys, kind="stable")
    first = borders(keys[order])
    counts = np.diff(first, append=len(order))
    often = counts >= MIN_COUNT
    users, ids = corpus.document_at(starts), [each.source.id for each in corpus.documents]
    phrases = []
    for begin, count in zip(first[often].tolist(), counts[often].tolist(), strict=True):
        places = order[begin : begin + count]
        one = places[0]
        text = corpus.text_of(users[one], starts[one], ends[one])
        own = sorted(set(users[places].tolist()))
        phrases.append(StockPhrase(" ".join(text.split()), count, tuple([ids[n] for n in own])))
    return tuple(sorted(phrases, key=lambda phrase: (-phrase.count, phrase.text)))


def _stretches(corpus: Corpus, stock: Bools) -> tuple[Ints, Ints]:
    """Where the unbroken stretches of stock words inside one sentence begin and end."""
    edges = corpus.edges
    before, after = np.append(False, stock[:-1]), np.append(stock[1:], False)
    starts = np.flatnonzero(stock & (~before | edges[:-1]))
    ends = np.flatnonzero(stock & (~after | edges[1:])) + 1
    return starts, ends


def recurring(keys: NDArray[np.uint64], least: int) -> Ints:
    """Indexes of the keys that may stand `least` times: all that do, and a few others.

    Counted by their first bits, so that only these need to be sorted.
    """
    bits = max(1, len(keys).bit_length())
    bucket = (keys >> np.uint64(64 - bits)).view(np.int64)
    return np.flatnonzero((np.bincount(bucket) >= least)[bucket])


def _phrase_starts(corpus: Corpus) -> Ints:
    """Where a phrase of PHRASE_WORDS words that stays inside one counted sentence begins."""
    first, last = corpus.offsets[:-1], corpus.offsets[1:] - PHRASE_WORDS + 1
    return unroll(first, np.where(corpus.counted, np.maximum(first, last), first))[1]


def _company(corpus: Corpus, starts: Ints) -> Ints:
    """The word before and the word after each phrase, packed; 0 where the sentence ends."""
    edges, ends = corpus.edges, starts + PHRASE_WORDS
    words = np.concatenate([[0], corpus.forms + 1, [0]])
    return pack(
        np.where(edges[starts], 0, words[starts]), np.where(edges[ends], 0, words[ends + 1])
    )


def _in_runs(corpus: Corpus, starts: Ints, phrase: Ints) -> Bools:
    """Which phrases usually begin or end the same longer run; equal ones have one number."""
    counts = np.bincount(phrase)
    found = np.zeros(len(counts), np.bool_)
    edges, quoted = running(corpus.edges), running(corpus.quoted)
    small = running(~(corpus.light | corpus.capital))
    for words in (LONG_RUN, QUOTED_RUN):
        for first in (starts, starts + PHRASE_WORDS - words):
            begin, end = np.maximum(first, 0), np.minimum(first + words, len(quoted) - 1)
            inside = (end - begin == words) & (edges[end] == edges[begin + 1])
            if words < LONG_RUN:
                inside &= (quoted[end] - quoted[begin] == words) & (small[end] > small[begin])
            keys = hash_runs(corpus.forms, begin[inside], words)
            found |= _most(phrase[inside], keys, len(counts)) > MAX_USUAL * counts
    return found[phrase]


def _varied(keys: NDArray[np.uint64], company: Ints, document: NDArray[np.int32]) -> Ints:
    """Indexes of the phrases that recur among varied neighbours."""
    _, key_of = np.unique(keys, return_inverse=True)
    counts = np.bincount(key_of)
    usual = _most(key_of, company, len(counts))
    documents = np.bincount(_group(key_of, document)[0])
    habitual = counts >= HABIT * documents
    common = (counts >= COMMON_COUNT) & (usual <= COMMON_USUAL * counts)
    varied = (counts >= MIN_COUNT) & (usual <= MAX_USUAL * counts) & (habitual | common)
    return np.flatnonzero(varied[key_of])


def _most(owner: Ints, value: NDArray[np.integer], count: int) -> Ints:
    """How often the commonest value of each of so many owners stands."""
    most = np.zeros(count, np.int64)
    np.maximum.at(most, *_group(owner, value))
    return most


def _group(owner: Ints, value: NDArray[np.integer]) -> tuple[Ints, Ints]:
    """The distinct (owner, value) pairs: the owner of each, and how often the pair stands."""
    order = group_rows(owner, value)
    owner, value = owner[order], value[order]
    new = borders(owner, value)
    return owner[new], np.diff(new, append=len(owner))

"""Find the sentences that fill in a template ("Shr 11 cts vs 9 cts"): they are alike, not copied.

A template shows by a phrase that stands in ever new company; numbers in it may be any, and the
start or the end of a sentence counts as a word. Copies show no such phrase: theirs has one company,
give or take an edit. Where a sentence has such a phrase, its words tell only how seldom they stand
with that phrase elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import borders, group_rows, hash_runs, pack, unpack, unroll
from compare.matching.corpus import MAX_BITS, PAIR
from compare.matching.stock import recurring
from compare.matching.words import is_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.corpus import Corpus

__all__ = ["template_bits"]

PHRASE_WORDS = 4
"""Length of the phrases that show a template."""
MIN_COUNT = 8
"""Fewest sentences that they stand in."""
MAX_SAME = 0.05
"""Most often that two of these have the same words around the phrase, as a share of all pairs."""
PRIOR_SENTENCES = 20
"""So many sentences without a word are taken to have the phrase, besides those read."""
LIFT = 8.0
"""So much more often than anywhere a word stands with the phrase..."""
MOST = 0.5
"""...or in such a share of its sentences, if it belongs to the template or commonly fills it."""
_EDGE, _NUMBER, _WORD = range(3)


class _Phrases(NamedTuple):
    """Occurrences of phrases, in order; shape (occurrences,) each."""

    number: Ints
    """Which phrase it is."""
    sentence: Ints
    company: Ints
    """The words before and after it."""

    def take(self, chosen: Ints | Bools) -> _Phrases:
        """Those occurrences only."""
        return _Phrases(*(column[chosen] for column in self))


def template_bits(corpus: Corpus) -> NDArray[np.float32]:
    """Surprise of each word beside the others of its sentence; shape (words,).

    MAX_BITS where the sentence fills in no template, or the word is of its own.
    """
    bits = np.full(len(corpus.forms), MAX_BITS, np.float32)
    template, sentence, weight = _fillings(corpus)
    owner, word = unroll(corpus.offsets[sentence], corpus.offsets[sentence + 1])
    recurs = ~corpus.light[word] & (corpus.counts[corpus.stems[word]] > PAIR)
    owner, word = owner[recurs], word[recurs]
    pairs, place = np.unique(pack(owner, corpus.stems[word]), return_inverse=True)
    owner, stem = unpack(pairs)
    others = _others(template[owner], stem, weight[owner])
    share = others / (np.bincount(template, weight)[template][owner] + PRIOR_SENTENCES)
    anywhere = corpus.counts[stem] / len(corpus.document)
    common = share > np.minimum(LIFT * anywhere, MOST)
    told = np.where(common, -np.log2(np.maximum(share, 2.0**-MAX_BITS)), MAX_BITS)
    bits[word] = told[place]
    return bits


def _fillings(corpus: Corpus) -> tuple[Ints, Ints, Floats]:
    """The sentences that fill in a template: which one, which sentence, and its weight.

    A sentence with several goes by the most frequent, of which most is known.
    """
    phrases, weight = _varied(_phrases(corpus))
    number, sentence = phrases.number, phrases.sentence
    order = np.lexsort((-np.bincount(number)[number], sentence))
    chosen = order[borders(sentence[order])]
    return number[chosen], sentence[chosen], weight[chosen]


def _phrases(corpus: Corpus) -> _Phrases:
    """The phrases that recur in counted sentences and have a word that tells."""
    line, tells = _line(corpus)
    count = max(0, len(line) - PHRASE_WORDS + 1)
    inner = [line[step : step + count] != _EDGE for step in range(1, PHRASE_WORDS - 1)]
    telling = [tells[step : step + count] for step in range(PHRASE_WORDS)]
    starts = np.flatnonzero(np.logical_and.reduce(inner) & np.logical_or.reduce(telling))
    keys = hash_runs(line, starts, PHRASE_WORDS)
    often = recurring(keys, MIN_COUNT)
    starts, number = starts[often], np.unique(keys[often], return_inverse=True)[1]
    begins = corpus.offsets + np.arange(len(corpus.offsets))
    last = starts + PHRASE_WORDS - 1
    before = np.where(line[starts] == _EDGE, _EDGE, line[starts - 1])
    after = np.where(line[last] == _EDGE, _EDGE, line[np.minimum(last + 1, len(line) - 1)])
    sentence = np.searchsorted(begins, starts + 1, "right") - 1
    return _Phrases(number, sentence, pack(before, after))


def _line(corpus: Corpus) -> tuple[NDArray[np.int32], Bools]:
    """All words by id, all numbers alike, an edge around each sentence; and which words tell.

    What is not counted is edges.
    """
    digits = np.fromiter(map(is_number, corpus.vocabulary), np.bool_)[corpus.forms]
    words = np.where(digits, np.int32(_NUMBER), corpus.forms + np.int32(_WORD))
    words[~np.repeat(corpus.counted, np.diff(corpus.offsets))] = _EDGE
    line = np.insert(words, corpus.offsets, _EDGE)
    tells = np.insert(~corpus.light & ~digits, corpus.offsets, np.False_)
    return line, tells & (line != _EDGE)


def _varied(phrases: _Phrases) -> tuple[_Phrases, Floats]:
    """The phrases in ever new company, and the weight of each occurrence.

    What stands in the same company may be one sentence, copied: together it weighs as much as one.
    """
    phrases = phrases.take(np.bincount(phrases.number)[phrases.number] >= MIN_COUNT)
    order = group_rows(phrases.number, phrases.company)
    number, company = phrases.number[order], phrases.company[order]
    first = borders(number, company)
    size = np.diff(first, append=len(order))
    weight = np.empty(len(order))
    weight[order] = np.repeat(1 / size, size)
    count = np.bincount(number)
    same = np.bincount(number[first], size * (size - 1), len(count))
    varied = (same <= MAX_SAME * count * (count - 1))[phrases.number]
    return phrases.take(varied), weight[varied]


def _others(template: Ints, stem: Ints, weight: Floats) -> Floats:
    """How many other sentences of a template have a word, by weight.

    Args:
        template: That of the sentence.
        stem: The word's; each stands once for a sentence.
        weight: The sentence's.
    """
    kind = np.unique(pack(template, stem), return_inverse=True)[1]
    return np.maximum(np.bincount(kind, weight)[kind] - PAIR, 0.0)

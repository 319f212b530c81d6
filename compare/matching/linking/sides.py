"""The words of a story as the measuring of pairs needs them: flat arrays and flat strings."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import running
from compare.matching.corpus import MAX_BITS
from compare.matching.linking.word_keys import WordKeys
from compare.matching.stock import STOCK_WEIGHT, word_weights
from compare.matching.stretches import Stretches
from compare.matching.words import is_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Ints
    from compare.matching.corpus import Corpus

__all__ = ["TENTHS", "Sides", "cut"]

LIGHT_WEIGHT = 0.2
"""What a function word weighs beside a rare word in the score."""
WEIGHT_UNITS = 10**9
"""A rare word weighs so much: weights are whole numbers, so that sums and ties are exact."""
MISSING = 0.6
"""What a word without a partner costs, as a share of its weight."""
TENTHS = 10
SIGN_TENTHS = 6
"""Tenths of a word that any word counts for, and a sign of a script without spaces: a word of
Chinese has 1.6 or 1.7 of them."""
_NEGATIONS = frozenset(
    "not no never without nor neither none cannot declines declined refuses refused nicht kein"
    " keine keinen nie ne pas jamais nunca não non mai niet geen не нет ни".split()
)
_JOINERS = frozenset(
    "and but or nor while whereas und aber oder während et mais ou y pero mientras mas enquanto"
    " mentre maar terwijl и но или а".split()
)
"""Words that join clauses, and little else in any of these languages."""


@dataclass(frozen=True, eq=False)
class Sides:
    """The words of a story, made ready to be measured against one another.

    Laid out once, word after word; a sentence or a part of one is a slice.
    """

    corpus: Corpus
    stock: Bools
    """True for words of stock phrases; shape (words,)."""

    def sentences(self, numbers: NDArray[np.integer]) -> Stretches:
        """The words of those sentences."""
        return Stretches(self.corpus.offsets[numbers], self.corpus.offsets[numbers + 1])

    @cached_property
    def bits(self) -> NDArray[np.float32]:
        """Bits of each word as evidence; shape (words,)."""
        return word_weights(self.corpus, self.stock)

    @cached_property
    def weights(self) -> NDArray[np.int32]:
        """What each word weighs in the score, in WEIGHT_UNITS; shape (words,)."""
        weights = (self.bits / MAX_BITS).astype(np.float64)
        weights[self.corpus.light] = LIGHT_WEIGHT
        weights[self.corpus.light & self.stock] = LIGHT_WEIGHT * STOCK_WEIGHT
        weights *= WEIGHT_UNITS  # in place: for a large story each copy takes time
        return np.rint(weights, out=weights).astype(np.int32)

    @cached_property
    def missing_before(self) -> Ints:
        """What all words before each place cost without partners; shape (words + 1,)."""
        return running(np.rint(MISSING * self.weights).astype(np.int64))

    @cached_property
    def _weight_before(self) -> Ints:
        return running(self.weights)

    @cached_property
    def _quoted_before(self) -> NDArray[np.int32]:
        return running(self.corpus.quoted).astype(np.int32)

    @cached_property
    def _quotation_borders(self) -> Bools:
        """True where a quotation or a sentence begins or ends; shape (words + 1,)."""
        borders, quoted = self.corpus.edges, self.corpus.quoted
        borders[1:-1] |= quoted[1:] != quoted[:-1]
        return borders

    @cached_property
    def edges(self) -> Bools:
        """True where a sentence begins, and after the last; shape (words + 1,)."""
        return self.corpus.edges

    @cached_property
    def tenths(self) -> NDArray[np.int8]:
        """How many tenths of a word each counts for; shape (words,)."""
        return np.where(self.corpus.sign, np.int8(SIGN_TENTHS), np.int8(TENTHS))

    @cached_property
    def wording(self) -> str:
        """The words, one code point each: equal where the words are."""
        return _word_string(self.corpus.forms)

    @cached_property
    def stems(self) -> str:
        """What words are linked by, one code point each."""
        return _word_string(self.corpus.stems)

    @cached_property
    def _letters(self) -> str:
        return " ".join(chain.from_iterable(d.forms for d in self.corpus.documents))

    @cached_property
    def _letters_before(self) -> Ints:
        lengths = np.fromiter(map(len, self.corpus.vocabulary), np.int32) + 1
        return running(lengths[self.corpus.forms])

    @cached_property
    def numbers(self) -> Ints:
        """The words written in digits."""
        digits = np.fromiter(map(is_number, self.corpus.vocabulary), np.bool_)
        return np.flatnonzero(digits[self.corpus.forms])

    @cached_property
    def denials(self) -> Ints:
        """The words that deny."""
        denies = np.fromiter(map(_denies, self.corpus.vocabulary), np.bool_)
        return np.flatnonzero(denies[self.corpus.forms])

    @cached_property
    def telling_before(self) -> Ints:
        """How many words before each place are no function words; shape (words + 1,)."""
        return running(~self.corpus.light)

    @cached_property
    def joiners(self) -> Bools:
        """True for words that join a clause to the one before it; shape (words,)."""
        joins = np.fromiter(map(_JOINERS.__contains__, self.corpus.vocabulary), np.bool_)
        return joins[self.corpus.forms]

    @cached_property
    def keys(self) -> WordKeys:
        """What alike words have in common."""
        return WordKeys(self.corpus.vocabulary)

    @cached_property
    def clauses(self) -> Stretches:
        """The last border of a clause at or before each place between words, and the next one.

        Shape (words + 1,) both.
        """
        count = len(self.corpus.forms)
        border = self.corpus.edges
        breaks = [document.breaks for document in self.corpus.documents]
        border[:count] |= np.concatenate([border[:0], *breaks])
        place = np.arange(count + 1, dtype=np.int32)
        before = np.maximum.accumulate(np.where(border, place, 0))
        after = np.minimum.accumulate(np.where(border, place, count)[::-1])[::-1]
        return Stretches(before, after)

    @cached_property
    def _tenths_before(self) -> Ints:
        return running(self.tenths.astype(np.int64))

    def count(self, stretches: Stretches) -> Ints:
        """How many words each counts for."""
        before = self._tenths_before
        return np.asarray((before[stretches.last] - before[stretches.first]) // TENTHS)

    def quoted(self, stretches: Stretches) -> Ints:
        """How many words of each are quoted."""
        return self._quoted_before[stretches.last] - self._quoted_before[stretches.first]

    def are_quotations(self, stretches: Stretches) -> Bools:
        """Which quoted stretches are all that their sentence quotes in that place."""
        borders = self._quotation_borders
        return np.asarray(borders[stretches.first] & borders[stretches.last])

    def weigh(self, stretches: Stretches) -> Ints:
        """Weight of all words of each."""
        return self._weight_before[stretches.last] - self._weight_before[stretches.first]

    def spell(self, stretches: Stretches) -> list[str]:
        """The words of each, on one line."""
        before = self._letters_before
        lines = Stretches(before[stretches.first], before[stretches.last] - 1)
        return cut(self._letters, lines)

    def fingerprints(self, stretches: Stretches) -> list[bytes]:
        """Equal for stretches that are the same to the last trait."""
        corpus = self.corpus
        words = stretches.unroll()[1]
        begins = self.clauses.first[words] == words
        every = corpus.forms[words].astype(np.int64)
        for flags in (corpus.capital[words], corpus.quoted[words], self.stock[words], begins):
            every = every << 1 | flags
        ends = running(stretches.lengths).tolist()
        return [every[first:last].tobytes() for first, last in pairwise(ends)]


def cut(text: str, stretches: Stretches) -> list[str]:
    """The stretches of a text."""
    borders = zip(stretches.first.tolist(), stretches.last.tolist(), strict=True)
    return [text[first:last] for first, last in borders]


def _word_string(ids: NDArray[np.int32]) -> str:
    """One code point a word, for the libraries that align the letters of strings.

    Past the last code point the numbers begin again: in a story of more than a million words the
    rarest may pass for one another.
    """
    points = (ids % (sys.maxunicode + 1)).astype("<u4")
    return points.tobytes().decode("utf-32-le", "surrogatepass")


def _denies(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")

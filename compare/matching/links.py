"""Link sentences: measure each candidate pair, as wholes and in the parts that say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.corpus import MAX_BITS
from compare.matching.locate import Part, locate, longest_run, weigh_part
from compare.matching.traits import Side, link_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from compare.matching.candidates import Pairs
    from compare.matching.corpus import Corpus

__all__ = ["STOCK_WEIGHT", "Link", "Sides", "find_links", "word_weights"]

LIGHT_WEIGHT = 0.2
"""What a function word weighs beside a rare word in the score."""
STOCK_WEIGHT = 0.15
"""What is left of a word's weight inside a stock phrase."""
PLAUSIBLE = 0.25
"""Share of the lighter sentence's bits that a pair must have in common to be measured."""
PLAUSIBLE_BITS = 45.0
"""So many bits in common are worth a look whatever the sentences' length."""
STANDING = 0.5
"""The same share, from which a pair needs no company."""
TOGETHER_BITS = 100.0
"""What all plausible pairs of two documents must have in common for the weak ones to count."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences, or parts of them, that have something in common."""

    left: int
    right: int
    """Sentences, by index in the corpus."""
    part: Part
    bits: float
    """Rarity of what the two parts have in common."""
    whole: float
    """Score of the two whole sentences."""


def word_weights(corpus: Corpus, stock: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Bits of each word as evidence: none for function words, little inside stock phrases."""
    bits = corpus.bits
    return np.where(stock, bits * np.float32(STOCK_WEIGHT), bits)


class Sides:
    """The sentences of a corpus, made ready for measuring one by one, when they are needed."""

    def __init__(self, corpus: Corpus, stock: NDArray[np.bool_]) -> None:
        self._corpus = corpus
        self.bits = word_weights(corpus, stock)
        """Bits of each word as evidence; shape (words,)."""
        light = np.where(stock, LIGHT_WEIGHT * STOCK_WEIGHT, LIGHT_WEIGHT)
        self._weights = np.where(corpus.light, light, self.bits / MAX_BITS)
        self._made: dict[int, tuple[Side, list[int], list[float]]] = {}

    def __getitem__(self, sentence: int) -> tuple[Side, list[int], list[float]]:
        """The side, the borders of its clauses, and the bits of its words."""
        made = self._made.get(sentence)
        if made is None:
            made = self._made[sentence] = self._make(sentence)
        return made

    def _make(self, sentence: int) -> tuple[Side, list[int], list[float]]:
        corpus = self._corpus
        words = corpus.words(sentence)
        number = int(corpus.document[sentence])
        document = corpus.documents[number]
        base = int(corpus.offsets[corpus.first_sentence[number]])
        own = slice(words.start - base, words.stop - base)
        forms = document.forms[own]
        side = Side(forms, tuple(corpus.stems[words].tolist()), tuple(self._weights[words].tolist()))
        borders = {0, len(forms), *np.flatnonzero(document.breaks[own]).tolist()}
        return side, sorted(borders), self.bits[words].tolist()


def find_links(corpus: Corpus, sides: Sides, pairs: Pairs, run_words: int) -> Iterator[Link]:
    """Measure the plausible pairs.

    Args:
        corpus: The story.
        sides: Its sentences.
        pairs: The candidates.
        run_words: Length of a run of the same words that is a link of its own.
    """
    chosen = _plausible(corpus, sides, pairs)
    for left, right in zip(pairs.left[chosen].tolist(), pairs.right[chosen].tolist(), strict=True):
        yield from _measure(sides, left, right, run_words)


def _plausible(corpus: Corpus, sides: Sides, pairs: Pairs) -> NDArray[np.intp]:
    """Indexes of the pairs worth measuring.

    A pair that stands out does by itself; a weaker one where its two documents have more in common.
    """
    total = np.concatenate([[0.0], np.cumsum(sides.bits, dtype=np.float64)])[corpus.offsets]
    total = np.diff(total)
    share = pairs.evidence / np.minimum(total[pairs.left], total[pairs.right])
    worth = np.flatnonzero((share >= PLAUSIBLE) | (pairs.evidence >= PLAUSIBLE_BITS))
    share, evidence = share[worth], pairs.evidence[worth]
    left, right = corpus.document[pairs.left[worth]], corpus.document[pairs.right[worth]]
    two = np.unique(left.astype(np.int64) << 32 | right, return_inverse=True)[1]
    together = np.bincount(two, evidence, minlength=1)[two]
    stands = (share >= STANDING) | (evidence >= PLAUSIBLE_BITS) | (together >= TOGETHER_BITS)
    return worth[stands]


def _measure(sides: Sides, left: int, right: int, run_words: int) -> Iterator[Link]:
    (one, borders, bits), (other, other_borders, other_bits) = sides[left], sides[right]
    ends = (0, len(one.forms)), (0, len(other.forms))
    links = link_words(one, other)
    whole = weigh_part(one, other, links, *ends)
    part = whole if whole.kept == 1 else locate(one, other, links, (borders, other_borders))
    if part.words:
        common = _common(one, other, part, bits, other_bits)
        yield Link(left, right, part, common, whole.score)
    if part.run < run_words <= len(links):
        i, j, length = longest_run(one.forms, other.forms)
        if length >= run_words:
            own = [(i + k, j + k) for k in range(length)]
            run = weigh_part(one, other, own, (i, i + length), (j, j + length))
            common = _common(one, other, run, bits, other_bits)
            yield Link(left, right, run, common, whole.score)


def _common(
    one: Side, other: Side, part: Part, bits: list[float], other_bits: list[float]
) -> float:
    """Bits of the words that both parts have, each counted as often as it stands in both."""
    free: dict[int, list[float]] = {}
    for stem, told in zip(other.stems[slice(*part.right)], other_bits[slice(*part.right)], strict=True):
        free.setdefault(stem, []).append(told)
    shared = 0.0
    for stem, told in zip(one.stems[slice(*part.left)], bits[slice(*part.left)], strict=True):
        if places := free.get(stem):
            shared += min(told, places.pop())
    return shared

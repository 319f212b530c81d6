from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from numpy.typing import NDArray

from compare.matching.corpus import MAX_BITS, Corpus
from compare.matching.pairing.candidates import PLAUSIBLE_BITS
from compare.matching.pairing.postings import find_postings
from compare.matching.stock import find_stock, word_weights
from tests.matching.making import corpus, stories


@settings(max_examples=30)
@given(stories())
def test_common_bits_are_those_of_the_words_both_have(story: list[list[str]]) -> None:
    words = corpus(*(" ".join(article) for article in story))
    weight = word_weights(words, find_stock(words))
    postings = find_postings(words, weight)
    count = len(words.document)
    left, right = (side.ravel() for side in np.indices((count, count)))
    bits = [_bits(words, weight, sentence) for sentence in range(count)]
    expected = [
        sum(min(bits[a][stem], bits[b][stem]) for stem in bits[a].keys() & bits[b].keys())
        for a, b in zip(left.tolist(), right.tolist(), strict=True)
    ]
    found = postings.common_bits(left, right)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-3)
    most = postings.most_common_bits(left, right)
    assert (most >= np.minimum(found, PLAUSIBLE_BITS) - MAX_BITS).all()


def test_alone_are_words_of_one_sentence_of_their_document() -> None:
    words = corpus(
        "Quarry blasting woke Ilmenau. The quarry reopened.",
        "The quarry shut. Blasting woke the valley.",
    )
    postings = find_postings(words, np.where(words.light, 0, 5).astype(np.float32))
    alone = postings.alone(words.document)
    found = alone.common_bits(np.array([0, 0, 1]), np.array([2, 3, 2]))
    assert found.tolist() == [0, 10, 0]


def _bits(words: Corpus, weight: NDArray[np.float32], sentence: int) -> dict[int, float]:
    """The most that each stem tells in a sentence."""
    own = words.words(sentence)
    most: dict[int, float] = {}
    if words.counted[sentence]:
        for stem, bits in zip(words.stems[own].tolist(), weight[own].tolist(), strict=True):
            most[stem] = max(bits, most.get(stem, 0.0))
    return most

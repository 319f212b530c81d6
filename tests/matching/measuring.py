"""Lays single sentences side by side for the tests of measuring."""

from __future__ import annotations

import numpy as np

from compare.matching.linking.sides import Sides
from compare.matching.linking.word_links import link_words
from compare.matching.stock import find_stock
from compare.matching.stretches import Batch, Stretches
from tests.matching.making import corpus

__all__ = ["batch", "sides_of"]


def sides_of(*texts: str) -> Sides:
    """A story of these texts."""
    story = corpus(*texts)
    return Sides(story, find_stock(story))


def batch(sides: Sides) -> Batch:
    """The first two texts, each as one stretch of words, linked."""
    return link_words(sides, _all_words(sides, 0), _all_words(sides, 1))


def _all_words(sides: Sides, document: int) -> Stretches:
    words = sides.corpus.words_of(document)
    return Stretches(np.array([words.start]), np.array([words.stop]))

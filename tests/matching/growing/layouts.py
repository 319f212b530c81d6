"""Lays out stories for the tests of growing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from compare.matching.corpus import Corpus
from compare.matching.growing.boxes import Box
from compare.matching.growing.layout import Layout, find_kinds, lay_out
from compare.matching.stock import find_stock
from compare.matching.stretches import Stretches
from tests.matching.making import LIGHT, PLAIN

WORDS = st.lists(st.sampled_from([*PLAIN[:5], *LIGHT[:2]]), min_size=1, max_size=25)
"""Texts of few words, so that they recur."""


def laid_out(story: Corpus, *pairs: tuple[int, int]) -> Layout:
    """Some pairs of documents; without any, the first two."""
    return lay_out(story, find_kinds(story, find_stock(story)), pairs or [(0, 1)])


def stretch(first: int, last: int) -> Stretches:
    """One row."""
    return Stretches(np.array([first]), np.array([last]))


def stretches(ends: Sequence[tuple[int, int]]) -> Stretches:
    """A row for each."""
    first, last = np.array(ends, np.int64).reshape(-1, 2).T
    return Stretches(first, last)


def boxes(left: int, right: int) -> st.SearchStrategy[Box]:
    """Boxes in documents of so many words."""
    ends = (
        st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True).map(sorted)
        for length in (left, right)
    )
    return st.tuples(*ends).map(lambda sides: Box(*sides[0], *sides[1]))

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.arrays import unpack
from compare.matching.pairing.keys import LAGS, neighbours


def _keyed(under: list[tuple[int, int]], most: int = 0) -> list[tuple[int, int]]:
    """The pairs found among (key, sentence)."""
    keys = np.array([key for key, _ in under], np.uint64) << np.uint64(40)
    sentences = np.array([sentence for _, sentence in under], np.int64)
    left, right = unpack(neighbours((keys, sentences), 41, most))
    return list(zip(left.tolist(), right.tolist(), strict=True))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, LAGS)), max_size=30))
def test_few_sentences_under_one_key_are_all_pairs(under: list[tuple[int, int]]) -> None:
    expected = {
        pair
        for key in range(4)
        for pair in combinations(sorted({s for k, s in under if k == key}), 2)
    }
    assert _keyed(under) == sorted(expected)


def test_of_many_sentences_under_one_key_neighbours_are_pairs() -> None:
    pairs = _keyed([(1, sentence) for sentence in range(30)])
    assert set(pairs) == {(a, b) for a, b in combinations(range(30), 2) if b - a <= LAGS}


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 40)), max_size=90), st.integers(10, 30))
def test_up_to_so_many_sentences_under_one_key_are_all_pairs(
    under: list[tuple[int, int]], most: int
) -> None:
    expected = set()
    for key in range(3):
        held = sorted({sentence for other, sentence in under if other == key})
        every = combinations(range(len(held)), 2)
        reach = len(held) if len(held) <= most else LAGS
        expected |= {(held[a], held[b]) for a, b in every if b - a <= reach}
    assert _keyed(under, most) == sorted(expected)

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.keys import LAGS, contained, distinct, neighbours

numbers = st.lists(st.integers(0, 40), max_size=30)


def _keyed(under: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs found among (key, sentence)."""
    keys = np.array([key for key, _ in under], np.uint64) << np.uint64(40)
    sentences = np.array([sentence for _, sentence in under], np.int64)
    pairs = neighbours((keys, sentences), 41).tolist()
    return [(pair >> 32, pair & 0xFFFFFFFF) for pair in pairs]


@given(numbers)
def test_distinct_values_are_a_sorted_set(values: list[int]) -> None:
    assert distinct(np.array(values, np.int64)).tolist() == sorted(set(values))


@given(numbers, numbers)
def test_contained_means_in_the_list(values: list[int], ordered: list[int]) -> None:
    found = contained(np.array(values, np.int64), np.array(sorted(ordered), np.int64))
    assert found.tolist() == [value in ordered for value in values]


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

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.arrays import unpack
from compare.matching.pairing.keys import LAGS, neighbours, telling_run_keys
from tests.matching.making import corpus


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


@given(
    st.lists(st.text("abc", min_size=2, max_size=9), min_size=2, max_size=5),
    st.lists(st.integers(0, 3), min_size=3, max_size=3),
    st.integers(1, 4),
    st.integers(1, 8),
)
def test_two_sentences_have_a_key_in_common_if_they_have_a_telling_run_in_common(
    sentences: list[str], bits: list[int], fewest: int, least: int
) -> None:
    story = corpus(*(" ".join(f"{word}word" for word in sentence) for sentence in sentences))
    weigh = dict(zip("abc", bits, strict=True))
    telling = np.array([weigh[word] for sentence in sentences for word in sentence], np.float32)
    keys, places = telling_run_keys(story, telling, story.counted, fewest, least)
    for one, other in combinations(range(len(sentences)), 2):
        runs = (
            sentences[one][first:last]
            for first, last in combinations(range(len(sentences[one]) + 1), 2)
            if last - first >= fewest and sentences[one][first:last] in sentences[other]
        )
        in_common = any(sum(map(weigh.__getitem__, run)) >= least for run in runs)
        assert bool({*keys[places == one]} & {*keys[places == other]}) == in_common


def test_no_key_reaches_over_the_end_of_the_words() -> None:
    story = corpus("one two three")
    keys, places = telling_run_keys(story, np.ones(3, np.float32), story.counted, 2, 4.0)
    assert not len(keys)
    assert not len(places)

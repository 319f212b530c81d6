from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.stretches import Batch, Links, Stretches, join, spread

_RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=8)
_VALUES = st.lists(st.integers(0, 9), max_size=12)


def _stretches(ranges: list[tuple[int, int]]) -> Stretches:
    first = np.array([first for first, _ in ranges], np.int64)
    return Stretches(first, first + np.array([length for _, length in ranges], np.int64))


@given(_RANGES)
def test_spreading_lists_every_place_in_turn(ranges: list[tuple[int, int]]) -> None:
    owner, place = spread(_stretches(ranges))
    wanted = [(k, first + n) for k, (first, length) in enumerate(ranges) for n in range(length)]
    assert list(zip(owner.tolist(), place.tolist(), strict=True)) == wanted


@given(_VALUES, _VALUES)
def test_joining_finds_all_pairs_of_equal_values(left: list[int], right: list[int]) -> None:
    mine, theirs = join(np.array(left, np.int64), np.array(right, np.int64))
    wanted = [(i, j) for i, x in enumerate(left) for j, y in enumerate(right) if x == y]
    assert list(zip(mine.tolist(), theirs.tolist(), strict=True)) == wanted


def _batch() -> Batch:
    """Two pairs of ten words each; in either, the first five words are linked in turn."""
    pair, place = np.repeat([0, 1], 5), np.tile(np.arange(5), 2)
    bits = np.ones(10)
    links = Links(pair, pair * 10 + place, 100 + pair * 10 + place, bits, bits)
    first = np.array([0, 10])
    return Batch(Stretches(first, first + 10), Stretches(first + 100, first + 110), links)


def test_taking_pairs_numbers_their_links_anew() -> None:
    taken = _batch().take(np.array([1]))
    assert taken.count == 1
    assert taken.links.pair.tolist() == [0] * 5
    assert taken.links.left.tolist() == [10, 11, 12, 13, 14]
    assert taken.linked.tolist() == [5]


def test_cutting_keeps_the_links_inside_both_stretches() -> None:
    left = Stretches(np.array([1, 10]), np.array([9, 20]))
    right = Stretches(np.array([100, 110]), np.array([103, 110]))
    cut = _batch().cut(left, right)
    assert cut.links.left.tolist() == [1, 2]
    assert cut.linked.tolist() == [2, 0]
    assert cut.longer.tolist() == [8, 10]


def test_putting_leaves_the_stretches_as_they_were() -> None:
    before = _batch().left
    after = before.put(np.array([1]), Stretches(np.array([3]), np.array([4])))
    assert after.first.tolist() == [0, 3]
    assert before.first.tolist() == [0, 10]

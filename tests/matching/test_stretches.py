from __future__ import annotations

import numpy as np

from compare.matching.stretches import Batch, Links, Stretches


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

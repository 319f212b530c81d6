"""Hand out the words of one stretch to the same words of another, each word once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

__all__ = ["served", "turns"]


def turns(places: Ints, first: int, last: int, count: int) -> Ints:
    """When each of `count` places is served: the core first, then outwards to both sides."""
    before = count + 2 * (first - places)
    after = count + 2 * (places - last) + 1
    return np.where(places < first, before, np.where(places >= last, after, places - first))


def served(ids: Ints, turn: Ints) -> Ints:
    """How many of the same word come before each one."""
    order = np.lexsort((turn, ids))
    ranked, places = ids[order], np.arange(len(ids))
    new = np.ones(len(ids), np.bool_)
    np.not_equal(ranked[1:], ranked[:-1], out=new[1:])
    rank = np.empty(len(ids), np.int64)
    rank[order] = places - np.maximum.accumulate(np.where(new, places, 0))
    return rank

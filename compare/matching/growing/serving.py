"""Hand out the words of one stretch to the same words of another, each word once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import borders

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Ints
    from compare.matching.growing.layout import Layout, Words
    from compare.matching.stretches import Stretches

__all__ = ["serve"]


def serve(
    layout: Layout, sides: Ints, windows: Stretches, cores: Stretches, others: Stretches
) -> Words:
    """The words of each row's window that its other stretch has.

    Each word of the other stretch serves once; those nearest to the core are served first.

    Args:
        layout: The pairs.
        sides: The side of each row's window; its other stretch lies on the other side of the pair.
        windows: Where to look.
        cores: Inside the windows.
        others: The other stretches.
    """
    supply, shift = layout.supply(sides ^ 1, others)
    words = layout.words(sides, windows)
    keys = layout.id[words.at] + shift[words.row]
    known = np.flatnonzero((supply > 0)[keys])
    words, keys = words.take(known), keys[known]
    demand = np.bincount(keys, minlength=len(supply))
    scarce = np.flatnonzero((demand > supply)[keys])
    if not len(scarce):
        return words
    turns = _turns(layout.place[words.at[scarce]], cores, words.row[scarce])
    served = np.ones(len(keys), np.bool_)
    served[scarce] = _in_time(keys[scarce], turns, supply)
    return words.take(np.flatnonzero(served))


def _turns(places: Ints, cores: Stretches, row: Ints) -> Ints:
    """When each place is served: the core from left to right, then outwards to both sides."""
    length, inside = cores.lengths[row], places - cores.first[row]
    outside = np.abs(4 * inside - 2 * length + 1)
    return np.where(outside < 2 * length, inside, outside)


def _in_time(keys: Ints, turns: Ints, supply: Ints) -> Bools:
    """Whether each comes while its key's supply lasts, which is less than those that come."""
    room = int(turns.max()).bit_length()
    packed = keys << room | turns
    ordered = np.sort(packed)
    first = borders(ordered >> room)
    key = ordered[first] >> room
    gone = np.zeros(len(supply), np.int64)
    gone[key] = ordered[first + supply[key]]
    return np.asarray(packed < gone[keys])

"""Hand out the words of one stretch to the same words of another, each word once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import borders

if TYPE_CHECKING:
    from compare.matching.arrays import Ints
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
    known = np.flatnonzero(supply[keys])
    words, keys = words.take(known), keys[known]
    demand = np.bincount(keys, minlength=len(supply))
    scarce = np.flatnonzero((demand > supply)[keys])
    if not len(scarce):
        return words
    turns = _turns(layout.place[words.at[scarce]], cores, words.row[scarce])
    served = np.ones(len(keys), np.bool_)
    served[scarce[_late(keys[scarce], turns, supply)]] = False
    return words.take(np.flatnonzero(served))


def _turns(places: Ints, cores: Stretches, row: Ints) -> Ints:
    """When each place is served: the core from left to right, then outwards to both sides."""
    length, inside = cores.lengths[row], places - cores.first[row]
    outside = np.abs(4 * inside - 2 * length + 1)
    return np.where((inside >= 0) & (inside < length), inside, outside)


def _late(keys: Ints, turns: Ints, supply: Ints) -> Ints:
    """Indexes of those that come when all of their key's supply is gone."""
    order = np.argsort(keys * (int(turns.max()) + 1) + turns)
    keys = keys[order]
    first = borders(keys)
    last = np.append(first[1:], len(keys))
    gone = np.repeat(first + supply[keys[first]], last - first)
    return order[np.flatnonzero(np.arange(len(keys)) >= gone)]

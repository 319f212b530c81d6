"""Sum up what the words of many rows tell, and find the stretch of each that tells most.

For the statistics of such stretches see Karlin and Altschul 1990. Only a word that the other side
has can begin or end one, so only these are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import borders, steepest
from compare.matching.growing.layout import LIGHT, MUTE, PLAIN
from compare.matching.stretches import Stretches

if TYPE_CHECKING:
    from compare.matching.arrays import Floats, Ints
    from compare.matching.growing.layout import Layout, Words

__all__ = ["Best", "Told", "best_stretches", "totals"]

PARTS = 1 << 24
"""Parts of a bit that are counted: sums of whole numbers are the same in any order and company."""


class Told(NamedTuple):
    """What the words of some windows tell, one window in each row."""

    words: Words
    """Those that the other side has."""
    gain: Floats
    """Bits of each, 0 or more; shape (words,)."""
    missed: Floats
    """Bits of each word of a row that the other side has not: PLAIN, LIGHT, and MUTE, which are 0;
    shape (3, rows)."""

    def parts(self, layout: Layout) -> tuple[Ints, Ints, Ints]:
        """The gain, what each word tells more than if it were missed, and `missed`, in parts."""
        gain, missed = (np.rint(bits * PARTS).astype(np.int64) for bits in (self.gain, self.missed))
        row, at = self.words
        return gain, gain - missed.ravel()[layout.kind[at] * missed.shape[1] + row], missed


class Best(NamedTuple):
    """The best stretch of each row; empty where nothing speaks for any."""

    stretches: Stretches
    bits: Floats
    """What it tells; shape (rows,)."""
    words: Ints
    """How many of its words the other side has; shape (rows,)."""

    def kept(self) -> Floats:
        """The same as a share."""
        return self.words / np.maximum(1, self.stretches.lengths)


def best_stretches(layout: Layout, windows: Stretches, told: Told) -> Best:
    """The stretch of each row's window that tells most."""
    row, at = told.words
    first, last = windows.first.copy(), windows.first.copy()
    bits, words = np.zeros(len(first)), np.zeros_like(first)
    if len(row):
        gain, more, missed = told.parts(layout)
        before = np.cumsum(more) - more
        for kind in (PLAIN, LIGHT):
            before += layout.told[kind][at] * missed[kind][row]
        begin, end = steepest(before, gain, borders(row))
        rows = row[begin]
        first[rows], last[rows] = layout.place[at[begin]], layout.place[at[end]] + 1
        bits[rows] = (before[end] + gain[end] - before[begin]) / PARTS
        words[rows] = end - begin + 1
    return Best(Stretches(first, last), bits, words)


def totals(layout: Layout, windows: Stretches, told: Told) -> Floats:
    """What each row's whole window tells, in bits; shape (rows,)."""
    _, more, missed = told.parts(layout)
    lost = layout.telling[:, windows.last] - layout.telling[:, windows.first]
    found = np.bincount(told.words.row, more, missed.shape[1])
    total: Floats = ((lost * missed[:MUTE]).sum(axis=0) + found) / PARTS
    return total

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.growing.balance import Told, best_stretches, totals
from compare.matching.growing.layout import LIGHT, PLAIN, Layout, Words
from compare.matching.stretches import Stretches
from tests.matching.growing.layouts import WORDS, laid_out
from tests.matching.making import corpus

MISSED = {PLAIN: -1.5, LIGHT: -0.25}


def _told(data: st.DataObject, layout: Layout, windows: Stretches) -> Told:
    """Some words of the windows, and what they tell."""
    row, at = layout.words(np.arange(len(windows.first)), windows)
    found = np.array(data.draw(st.lists(st.booleans(), min_size=len(row), max_size=len(row))), bool)
    bits = st.sampled_from([0.0, 0.5, 1.0, 2.0, 4.0])
    count = int(found.sum())
    gain = np.array(data.draw(st.lists(bits, min_size=count, max_size=count)), np.float64)
    missed = np.zeros((3, len(windows.first)))
    for kind, cost in MISSED.items():
        missed[kind] = cost
    return Told(Words(row[found], at[found]), gain, missed)


def _bits(words: list[str], layout: Layout, told: Told, row: int) -> list[float]:
    bits = [MISSED[LIGHT if word in {"the", "of"} else PLAIN] for word in words]
    mine = told.words.row == row
    for at, gain in zip(told.words.at[mine].tolist(), told.gain[mine].tolist(), strict=True):
        bits[layout.place[at]] = gain
    return bits


@given(st.data(), WORDS, WORDS)
def test_no_stretch_tells_more_than_the_best(
    data: st.DataObject, one: list[str], other: list[str]
) -> None:
    words = [*one, *other]
    layout = laid_out(corpus(" ".join(one), " ".join(other)))
    told = _told(data, layout, layout.sides)
    best = best_stretches(layout, layout.sides, told)
    whole = totals(layout, layout.sides, told)
    for row in range(2):
        bits = _bits(words, layout, told, row)
        start, stop = int(layout.sides.first[row]), int(layout.sides.last[row])
        first, last = int(best.stretches.first[row]), int(best.stretches.last[row])
        sums = {(i, j): sum(bits[i:j]) for i in range(start, stop + 1) for j in range(i, stop + 1)}
        assert start <= first <= last <= stop
        assert best.bits[row] == sums[first, last] == max(sums.values())
        assert whole[row] == sums[start, stop]
        inside = (told.words.row == row) & (layout.place[told.words.at] >= first)
        inside &= layout.place[told.words.at] < last
        assert best.words[row] == np.count_nonzero(inside)


@given(st.data(), WORDS, WORDS)
def test_a_row_does_not_depend_on_the_others(
    data: st.DataObject, one: list[str], other: list[str]
) -> None:
    layout = laid_out(corpus(" ".join(one), " ".join(other)))
    told = _told(data, layout, layout.sides)
    both = best_stretches(layout, layout.sides, told)
    mine = told.words.row == 1
    alone = Told(Words(told.words.row[mine] - 1, told.words.at[mine]), told.gain[mine], told.missed)
    single = best_stretches(layout, layout.sides.take(np.array([1])), alone)
    assert single.stretches.first[0] == both.stretches.first[1]
    assert single.stretches.last[0] == both.stretches.last[1]
    assert single.bits[0] == both.bits[1]

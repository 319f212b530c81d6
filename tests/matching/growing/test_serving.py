from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.growing.boxes import Box
from compare.matching.growing.serving import serve
from tests.matching.growing.layouts import WORDS, boxes, laid_out, stretch, stretches
from tests.matching.making import PLAIN, corpus

A, B, C = PLAIN[:3]


def _served(
    one: list[str], other: list[str], core: tuple[int, int], stretch_: tuple[int, int]
) -> list[int]:
    """Word by word: the core from left to right, then outwards, the right side first."""
    first, last = core
    supply = Counter(other[slice(*stretch_)])
    outside = [place for place in range(len(one)) if not first <= place < last]
    outside.sort(key=lambda p: (first - p, 1) if p < first else (p - last + 1, 0))
    found = []
    for place in [*range(first, last), *outside]:
        if supply[one[place]]:
            supply[one[place]] -= 1
            found.append(place)
    return sorted(found)


@given(st.data(), WORDS, WORDS)
def test_each_word_serves_once_and_the_nearest_first(
    data: st.DataObject, one: list[str], other: list[str]
) -> None:
    rows = data.draw(st.lists(boxes(len(one), len(other)), min_size=1, max_size=4))
    layout = laid_out(corpus(" ".join(one), " ".join(other)))
    count, start = len(rows), len(one)
    words = serve(
        layout,
        np.zeros(count, np.int64),
        stretches([(0, start)] * count),
        stretches([(box.left, box.left_end) for box in rows]),
        stretches([(start + box.right, start + box.right_end) for box in rows]),
    )
    for row, box in enumerate(rows):
        places = layout.place[words.at[words.row == row]].tolist()
        assert places == _served(one, other, box[:2], box[2:])


def test_a_window_is_served_from_the_other_side_of_its_pair() -> None:
    layout = laid_out(corpus(f"{A} {B} {A}", f"{A} {C}"))
    words = serve(layout, np.array([1]), stretch(3, 5), stretch(4, 5), stretch(0, 1))
    assert layout.place[words.at].tolist() == [3]
    words = serve(layout, np.array([1]), stretch(3, 5), stretch(4, 5), stretch(1, 2))
    assert not len(words.at)


def test_a_box_meets_nothing_of_another_text() -> None:
    layout = laid_out(corpus(f"{A} {B}", C))
    box = Box(0, 2, 0, 1)
    words = serve(layout, np.array([0]), stretch(*box[:2]), stretch(*box[:2]), stretch(2, 3))
    assert not len(words.at)

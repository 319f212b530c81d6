from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.linking.runs import find_runs, linked_run
from tests.matching.making import PLAIN, write
from tests.matching.measuring import batch, sides_of

LEAST = 3
_TEXTS = st.lists(st.sampled_from(PLAIN[:4]), min_size=1, max_size=14)


def _longest(left: list[str], right: list[str]) -> tuple[int, int, int]:
    """Length, first place on the left, first place on the right: the obvious way."""
    found = [
        (-length, i, j)
        for length in range(LEAST, len(left) + 1)
        for i in range(len(left) - length + 1)
        for j in range(len(right) - length + 1)
        if left[i : i + length] == right[j : j + length]
    ]
    length, i, j = min(found, default=(0, 0, 0))
    return -length, i, j


@given(_TEXTS, _TEXTS)
def test_the_longest_run_is_the_first_of_the_longest(left: list[str], right: list[str]) -> None:
    sides = sides_of(write(left), write(right))
    pair = batch(sides)
    one, other = find_runs(sides, pair, np.arange(1), LEAST).longest(1)
    length, i, j = _longest(left, right)
    assert one.lengths.tolist() == other.lengths.tolist() == [length]
    if length:
        assert one.first.tolist() == [i]
        assert other.first.tolist() == [len(left) + j]


def test_pairs_that_are_not_looked_at_have_no_run() -> None:
    text = write(PLAIN[:8])
    sides = sides_of(text, text)
    one, other = find_runs(sides, batch(sides), np.arange(0), LEAST).longest(1)
    assert one.lengths.tolist() == other.lengths.tolist() == [0]


def test_the_next_run_shares_no_word_with_the_longest() -> None:
    one, other = PLAIN[:6], PLAIN[10:14]
    sides = sides_of(write([*one, *PLAIN[20:25], *other]), write([*other, *PLAIN[30:35], *one]))
    runs = find_runs(sides, batch(sides), np.arange(1), LEAST)
    longest = runs.longest(1)
    left, right = runs.apart(*longest).longest(1)
    assert longest[0].lengths.tolist() == [6]
    assert left.lengths.tolist() == [4]
    assert (left.first.tolist(), right.first.tolist()) == ([11], [15])


def test_an_edit_ends_a_linked_run() -> None:
    left, right = PLAIN[:9], [*PLAIN[:5], PLAIN[40], *PLAIN[6:9]]
    sides = sides_of(write(left), write(right))
    assert linked_run(sides, batch(sides)).tolist() == [5]


def test_another_form_of_a_word_ends_a_linked_run() -> None:
    sides = sides_of("Copper lanterns glow at dusk.", "Copper lantern glow at dusk.")
    assert linked_run(sides, batch(sides)).tolist() == [3]

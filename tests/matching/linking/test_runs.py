from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.linking.runs import Runs, find_runs, linked_run
from tests.matching.making import PLAIN, write
from tests.matching.measuring import batch, sides_of

LEAST = 3
_TEXTS = st.lists(st.sampled_from(PLAIN[:4]), min_size=1, max_size=14)


def _places(runs: Runs, begin: int) -> set[tuple[int, int, int]]:
    """Left word, right word and length of each run; the right text begins at that word."""
    columns = (runs.left, runs.right - begin, runs.lengths)
    return set(zip(*(column.tolist() for column in columns), strict=True))


def _every(left: list[str], right: list[str]) -> set[tuple[int, int, int]]:
    """All runs that cannot be longer: the obvious way."""
    same = {(i, j) for i, one in enumerate(left) for j, two in enumerate(right) if one == two}
    starts = {(i, j) for i, j in same if (i - 1, j - 1) not in same}
    lengths = {
        (i, j): next(n for n in range(len(left) + 1) if (i + n, j + n) not in same)
        for i, j in starts
    }
    return {(i, j, n) for (i, j), n in lengths.items() if n >= LEAST}


@given(_TEXTS, _TEXTS)
def test_all_runs_that_cannot_be_longer_are_found(left: list[str], right: list[str]) -> None:
    sides = sides_of(write(left), write(right))
    runs = find_runs(sides, batch(sides), np.arange(1), LEAST)
    expected = _every(left, right)
    assert _places(runs, len(left)) == expected
    assert runs.longest(1).tolist() == [max((n for _, _, n in expected), default=0)]


@given(_TEXTS, _TEXTS)
def test_runs_apart_lie_on_neither_side_inside_a_longer_one(
    left: list[str], right: list[str]
) -> None:
    sides = sides_of(write(left), write(right))
    every = _every(left, right)
    outer = {
        (i, j, n)
        for i, j, n in every
        if not any(
            n < m and (k <= i <= i + n <= k + m or at <= j <= j + n <= at + m) for k, at, m in every
        )
    }
    runs = find_runs(sides, batch(sides), np.arange(1), LEAST).apart()
    found = _places(runs, len(left))
    assert found <= outer
    assert bool(found) == bool(outer)
    again, place = runs.joined(runs)
    assert _places(again, len(left)) == found
    assert sorted(place.tolist()) == list(range(len(found)))


@given(_TEXTS, _TEXTS)
def test_runs_apart_are_the_same_from_either_side(left: list[str], right: list[str]) -> None:
    there, back = (
        _places(find_runs(sides, batch(sides), np.arange(1), LEAST).apart(), words)
        for sides, words in (
            (sides_of(write(left), write(right)), len(left)),
            (sides_of(write(right), write(left)), len(right)),
        )
    )
    assert there == {(i, j, n) for j, i, n in back}


@pytest.mark.parametrize(
    ("here", "there", "pairs"),
    [
        (1, 1, [(0, 0)]),
        (2, 2, [(0, 0), (1, 1)]),
        (1, 2, [(0, 0), (0, 1)]),
        (3, 2, [(0, 0), (1, 1), (2, 1)]),
    ],
)
def test_what_is_said_several_times_is_paired_in_turn(
    here: int, there: int, pairs: list[tuple[int, int]]
) -> None:
    left, right = (
        [word for k in range(times) for word in [*PLAIN[:5], words[k]]]
        for times, words in ((here, PLAIN[20:]), (there, PLAIN[30:]))
    )
    sides = sides_of(write(left), write(right))
    runs = find_runs(sides, batch(sides), np.arange(1), LEAST).apart()
    assert _places(runs, len(left)) == {(6 * one, 6 * other, 5) for one, other in pairs}


def test_pairs_that_are_not_looked_at_have_no_run() -> None:
    text = write(PLAIN[:8])
    sides = sides_of(text, text)
    assert find_runs(sides, batch(sides), np.arange(0), LEAST).longest(1).tolist() == [0]


def test_runs_of_one_length_are_all_kept_though_they_overlap_on_a_side() -> None:
    left, right = PLAIN[:9], [*PLAIN[3:9], *PLAIN[20:22], *PLAIN[:6]]
    sides = sides_of(write(left), write(right))
    runs = find_runs(sides, batch(sides), np.arange(1), LEAST).apart()
    assert _places(runs, len(left)) == {(0, 8, 6), (3, 0, 6)}


def test_an_edit_ends_a_linked_run() -> None:
    left, right = PLAIN[:9], [*PLAIN[:5], PLAIN[40], *PLAIN[6:9]]
    sides = sides_of(write(left), write(right))
    assert linked_run(sides, batch(sides)).tolist() == [5]


def test_another_form_of_a_word_ends_a_linked_run() -> None:
    sides = sides_of("Copper lanterns glow at dusk.", "Copper lantern glow at dusk.")
    assert linked_run(sides, batch(sides)).tolist() == [3]

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.arrays import (
    borders,
    contained,
    distinct,
    hash_rows,
    hash_runs,
    join,
    number_runs,
    pack,
    pairs_of_equals,
    running,
    steepest,
    sums_by_key,
    unpack,
    unroll,
)

LARGEST = 2**31 - 1
_NUMBERS = st.lists(st.integers(0, 40), max_size=30)
_VALUES = st.lists(st.integers(0, 9), max_size=12)
_RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=8)
_PAIRS = st.lists(st.tuples(*[st.integers(0, LARGEST)] * 2), max_size=9)
_ROWS = st.lists(
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), min_size=1, max_size=6),
    min_size=1,
    max_size=5,
)
"""What is lost before each item, and what the item gains."""


@given(_NUMBERS)
def test_distinct_values_are_a_sorted_set(values: list[int]) -> None:
    assert distinct(np.array(values, np.int64)).tolist() == sorted(set(values))


@given(_NUMBERS, _NUMBERS)
def test_contained_means_in_the_list(values: list[int], ordered: list[int]) -> None:
    found = contained(np.array(values, np.int64), np.array(sorted(ordered), np.int64))
    assert found.tolist() == [value in ordered for value in values]


@given(_VALUES)
def test_running_sums_count_what_stands_before(values: list[int]) -> None:
    found = running(np.array(values, np.int64)).tolist()
    assert found == [sum(values[:place]) for place in range(len(values) + 1)]


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1)), max_size=12))
def test_borders_part_runs_of_equal_rows(rows: list[tuple[int, int]]) -> None:
    one, other = np.array(rows, np.int64).reshape(-1, 2).T
    found = borders(one, other).tolist()
    assert found == [k for k, row in enumerate(rows) if not k or row != rows[k - 1]]


@given(_VALUES)
def test_runs_of_equal_values_are_numbered_in_turn(values: list[int]) -> None:
    first, number = number_runs(np.array(values, np.int64))
    assert first.tolist() == borders(np.array(values, np.int64)).tolist()
    assert number.tolist() == [sum(first[1:] <= place) for place in range(len(values))]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9)), max_size=12))
def test_sums_are_those_of_all_amounts_under_a_key(rows: list[tuple[int, int]]) -> None:
    keys, amounts = np.array(rows, np.int64).reshape(-1, 2).T
    found = sums_by_key(keys, amounts.astype(np.float64)).tolist()
    assert found == [sum(more for other, more in rows if other == key) for key, _ in rows]


@given(_VALUES, st.integers(2, 3), st.integers(2, 4))
def test_equal_values_are_paired_where_they_stand_so_often(
    values: list[int], fewest: int, most: int
) -> None:
    one, two = unpack(pairs_of_equals(np.array(values, np.int64), fewest, most))
    found = sorted(zip(one.tolist(), two.tolist(), strict=True))
    assert found == [
        (i, j)
        for i, j in combinations(range(len(values)), 2)
        if values[i] == values[j] and fewest <= values.count(values[i]) <= most
    ]


@given(_RANGES)
def test_unrolling_lists_every_place_in_turn(ranges: list[tuple[int, int]]) -> None:
    first, lengths = np.array(ranges, np.int64).reshape(-1, 2).T
    owner, place = unroll(first, first + lengths)
    wanted = [(k, first + n) for k, (first, length) in enumerate(ranges) for n in range(length)]
    assert list(zip(owner.tolist(), place.tolist(), strict=True)) == wanted


@given(_VALUES, _VALUES)
def test_joining_finds_all_pairs_of_equal_values(left: list[int], right: list[int]) -> None:
    mine, theirs = join(np.array(left, np.int64), np.array(right, np.int64))
    wanted = [(i, j) for i, x in enumerate(left) for j, y in enumerate(right) if x == y]
    assert sorted(zip(mine.tolist(), theirs.tolist(), strict=True)) == wanted


@given(_PAIRS)
def test_packed_numbers_come_back_and_sort_as_pairs(pairs: list[tuple[int, int]]) -> None:
    packed = np.sort(pack(*np.array(pairs, np.int64).reshape(-1, 2).T))
    found = zip(*(side.tolist() for side in unpack(packed)), strict=True)
    assert list(found) == sorted(pairs)


@given(st.lists(st.integers(0, 2), min_size=3, max_size=20), st.integers(1, 3))
def test_runs_have_the_same_number_where_they_are_the_same(ids: list[int], length: int) -> None:
    starts = np.arange(len(ids) - length + 1)
    keys = hash_runs(np.array(ids), starts, length).tolist()
    runs = [tuple(ids[start : start + length]) for start in starts.tolist()]
    assert len(set(keys)) == len(set(runs)) == len(set(zip(keys, runs, strict=True)))


def test_runs_of_different_seeds_differ() -> None:
    keys = hash_runs(np.zeros(4, np.int32), np.arange(3), 2, seed=np.arange(3, dtype=np.uint64))
    assert len(set(keys.tolist())) == 3


def _best(row: list[tuple[int, int]]) -> tuple[int, int]:
    """Between which two the balance rises most, the narrowest of those that end first."""
    rises = {
        (i, j): sum(gain for _, gain in row[i : j + 1])
        - sum(loss for loss, _ in row[i + 1 : j + 1])
        for j in range(len(row))
        for i in range(j + 1)
    }
    return min(rises, key=lambda ends: (-rises[ends], ends[1], -ends[0]))


@given(_ROWS)
def test_the_steepest_rise_of_each_row_is_found(rows: list[list[tuple[int, int]]]) -> None:
    items = [item for row in rows for item in row]
    loss, gain = np.array(items, np.int64).T
    before = np.cumsum(gain - loss) - gain
    opens = running(np.array([len(row) for row in rows]))[:-1]
    begin, end = steepest(before, gain, opens)
    found = zip((begin - opens).tolist(), (end - opens).tolist(), strict=True)
    assert list(found) == [_best(row) for row in rows]


def test_the_number_of_rows_and_their_balance_may_be_large() -> None:
    rows, high = 100_000, 10**13
    before, gain = np.tile([0, -high, -2 * high], rows), np.tile([1, 3, 2], rows)
    begin, end = steepest(
        before + high * np.repeat(np.arange(rows) % 7, 3), gain, np.arange(rows) * 3
    )
    assert (begin == end).all()
    assert (begin % 3 == 1).all()


@given(st.lists(st.lists(st.integers(0, 2), max_size=4), max_size=9))
def test_rows_have_the_same_number_if_they_are_the_same(rows: list[list[int]]) -> None:
    ids = np.array([number for row in rows for number in row], np.int32)
    keys = hash_rows(ids, np.array([len(row) for row in rows], np.int64)).tolist()
    for one, row in zip(keys, rows, strict=True):
        assert [one == other for other in keys] == [row == another for another in rows]

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.matching.boxes import Box
from compare.matching.regions import grow_regions
from compare.matching.stock import find_stock
from tests.matching.making import OTHER, PLAIN, corpus

COPY = PLAIN[:40]


def _grow(left: list[str], right: list[str], *seeds: Box) -> list[Box]:
    story = corpus(" ".join(left), " ".join(right))
    return [region.box for region in grow_regions(story, find_stock(story), (0, 1), seeds)]


def _near(found: int, true: int) -> bool:
    return abs(found - true) <= 3


def test_a_seed_grows_to_the_borders_of_the_copy() -> None:
    left, right = [*OTHER[:20], *COPY, *OTHER[20:40]], [*OTHER[40:50], *COPY, *OTHER[50:]]
    (box,) = _grow(left, right, Box(30, 36, 20, 26))
    assert all(map(_near, box, (20, 60, 10, 50)))


def test_words_in_another_order_grow_all_the_same() -> None:
    left, right = [*OTHER[:20], *COPY, *OTHER[20:40]], [*OTHER[40:50], *COPY[::-1], *OTHER[50:]]
    (box,) = _grow(left, right, Box(30, 36, 20, 26))
    assert all(map(_near, box, (20, 60, 10, 50)))


def test_a_seed_in_the_void_grows_to_nothing() -> None:
    assert not _grow(PLAIN[:60], OTHER[:60], Box(20, 30, 20, 30))


def test_no_seed_no_passage() -> None:
    assert not _grow(COPY, COPY)


def test_seeds_of_one_passage_give_one_passage() -> None:
    seeds = [Box(k, k + 6, k, k + 6) for k in (0, 12, 30)]
    assert len(_grow(COPY, COPY, *seeds)) == 1


@settings(max_examples=30)
@given(st.integers(0, 34), st.integers(0, 20), st.integers(0, 20))
def test_passages_mirror(seed: int, before: int, after: int) -> None:
    left, right = [*OTHER[:before], *COPY], [*OTHER[20 : 20 + after], *COPY]
    one = Box(before + seed, before + seed + 6, after + seed, after + seed + 6)
    mirrored = Box(one.right, one.right_end, one.left, one.left_end)
    there, back = _grow(left, right, one), _grow(right, left, mirrored)
    assert len(there) == len(back) == 1
    assert all(map(_near, there[0], (*back[0][2:], *back[0][:2])))


def test_a_box_holds_what_lies_inside_on_both_sides() -> None:
    outer = Box(0, 10, 0, 10)
    assert outer.holds(Box(2, 6, 3, 5)) == 1
    assert outer.holds(Box(8, 12, 0, 10)) == 0.5
    assert outer.holds(Box(0, 10, 20, 30)) == 0
    assert outer.lengths == (10, 10)

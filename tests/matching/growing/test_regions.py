from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.matching.growing.boxes import Box
from compare.matching.growing.regions import grow, weigh
from tests.matching.growing.layouts import laid_out
from tests.matching.making import OTHER, PLAIN, corpus

COPY = PLAIN[:40]


def _grow(left: list[str], right: list[str], *seeds: Box) -> list[Box | None]:
    layout = laid_out(corpus(" ".join(left), " ".join(right)))
    regions = grow(layout, [0] * len(seeds), seeds)
    return [region.box if region else None for region in regions]


def _near(found: int, true: int) -> bool:
    return abs(found - true) <= 3


def test_a_seed_grows_to_the_borders_of_the_copy() -> None:
    left, right = [*OTHER[:20], *COPY, *OTHER[20:40]], [*OTHER[40:50], *COPY, *OTHER[50:]]
    (box,) = _grow(left, right, Box(30, 36, 20, 26))
    assert box
    assert all(map(_near, box, (20, 60, 10, 50)))


def test_words_in_another_order_grow_all_the_same() -> None:
    left, right = [*OTHER[:20], *COPY, *OTHER[20:40]], [*OTHER[40:50], *COPY[::-1], *OTHER[50:]]
    (box,) = _grow(left, right, Box(30, 36, 20, 26))
    assert box
    assert all(map(_near, box, (20, 60, 10, 50)))


def test_a_seed_in_the_void_grows_to_nothing() -> None:
    assert _grow(PLAIN[:60], OTHER[:60], Box(20, 30, 20, 30)) == [None]


def test_no_seed_no_passage() -> None:
    assert not _grow(COPY, COPY)


@settings(max_examples=30)
@given(st.integers(0, 34), st.integers(0, 20), st.integers(0, 20))
def test_passages_mirror(seed: int, before: int, after: int) -> None:
    left, right = [*OTHER[:before], *COPY], [*OTHER[20 : 20 + after], *COPY]
    one = Box(before + seed, before + seed + 6, after + seed, after + seed + 6)
    (there,), (back,) = _grow(left, right, one), _grow(right, left, one.mirrored())
    assert there
    assert back
    assert all(map(_near, there, back.mirrored()))


@settings(max_examples=30)
@given(st.integers(0, 34), st.integers(0, 34))
def test_what_a_box_tells_mirrors(first: int, second: int) -> None:
    story = corpus(" ".join([*OTHER[:20], *COPY]), " ".join([*COPY[::-1], *OTHER[30:40]]))
    box = Box(20 + first, 26 + first, second, second + 6)
    layout = laid_out(story, (0, 1), (1, 0))
    there, back = weigh(layout, [0, 1], [box, box.mirrored()])
    assert there.box == back.box.mirrored() == box
    assert (there.bits, there.kept) == pytest.approx((back.bits, back.kept))

from __future__ import annotations

from hypothesis import given

from compare.matching.growing.boxes import Box
from tests.matching.growing.layouts import boxes

ANY = boxes(20, 20)


def test_a_box_holds_what_lies_inside_on_both_sides() -> None:
    outer = Box(0, 10, 0, 10)
    assert outer.holds(Box(2, 6, 3, 5)) == 1
    assert outer.holds(Box(8, 12, 0, 10)) == 0.5
    assert outer.holds(Box(0, 10, 20, 30)) == 0
    assert outer.lengths == (10, 10)


def test_the_gap_is_that_of_the_side_where_it_is_wider() -> None:
    assert Box(0, 10, 0, 10).gap(Box(12, 20, 15, 20)) == 5
    assert Box(12, 20, 15, 20).gap(Box(0, 10, 0, 10)) == 5
    assert Box(0, 10, 0, 10).gap(Box(8, 20, 9, 20)) == -1


@given(ANY, ANY)
def test_boxes_meet_where_they_overlap_on_both_sides(one: Box, other: Box) -> None:
    assert one.meets(other) == other.meets(one) == (min(one.overlaps(other)) > 0)
    assert one.meets(other) == one.mirrored().meets(other.mirrored())
    assert one.meets(other) == (one.gap(other) < 0)


@given(ANY, ANY)
def test_the_hull_holds_both(one: Box, other: Box) -> None:
    hull = one.hull(other)
    assert hull == other.hull(one)
    assert hull.holds(one) == hull.holds(other) == 1
    assert hull.mirrored() == one.mirrored().hull(other.mirrored())

from __future__ import annotations

from compare.matching.growing.boxes import Box, Region
from compare.matching.growing.merging import merge_regions
from compare.matching.growing.regions import weigh
from tests.matching.growing.layouts import laid_out
from tests.matching.making import OTHER, PLAIN, corpus

COPY = PLAIN[:60]


def _merge(left: list[str], right: list[str], *boxes: Box) -> list[Box]:
    layout = laid_out(corpus(" ".join(left), " ".join(right)))
    (merged,) = merge_regions(layout, [weigh(layout, [0] * len(boxes), boxes)])
    return [region.box for region in merged]


def test_neighbours_are_one_passage() -> None:
    assert _merge(COPY, COPY, Box(0, 25, 0, 25), Box(30, 60, 30, 60)) == [Box(0, 60, 0, 60)]


def test_chains_of_neighbours_are_one_passage() -> None:
    parts = [Box(k, k + 20, k, k + 20) for k in (0, 20, 40)]
    assert _merge(COPY, COPY, *parts) == [Box(0, 60, 0, 60)]


def test_what_lies_far_apart_stays_apart() -> None:
    far = [word for word in OTHER for _ in range(3)]
    one, other = Box(0, 30, 0, 30), Box(30 + len(far), 60 + len(far), 30, 60)
    assert sorted(_merge([*COPY[:30], *far, *COPY[30:]], COPY, one, other)) == [one, other]


def test_the_weaker_of_two_that_claim_the_same_words_goes() -> None:
    layout = laid_out(corpus(" ".join(COPY), " ".join(COPY)))
    strong, weak = Region(Box(0, 40, 0, 40), 200, 0.9), Region(Box(10, 35, 10, 35), 80, 0.9)
    assert merge_regions(layout, [[weak, strong]]) == [[strong]]


def test_what_tells_little_is_no_passage() -> None:
    assert not _merge(COPY, [*COPY[:4], *OTHER], Box(0, 4, 0, 4))


def test_each_pair_is_merged_by_itself() -> None:
    layout = laid_out(corpus(" ".join(COPY), " ".join(COPY)), (0, 1), (0, 1), (0, 1))
    one, other = weigh(layout, [0, 0], [Box(0, 25, 0, 25), Box(30, 60, 30, 60)])
    (both, first, none) = merge_regions(layout, [[one, other], [one], []])
    assert [region.box for region in both] == [Box(0, 60, 0, 60)]
    assert (first, none) == ([one], [])

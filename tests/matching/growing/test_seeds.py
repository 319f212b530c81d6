from __future__ import annotations

from compare.matching.growing.boxes import Box
from compare.matching.growing.seeds import AT_ONCE, PATIENCE, grow_regions
from tests.matching.growing.layouts import laid_out
from tests.matching.making import OTHER, PLAIN, corpus

COPY = PLAIN[:40]
FAR = 200
COPIED = corpus(
    " ".join([*map(str, range(1000, 1000 + FAR)), *COPY]),
    " ".join([*map(str, range(2000, 2000 + FAR)), *OTHER[:30], *COPY]),
)
SEEDS = [Box(FAR + k, FAR + k + 6, FAR + 30 + k, FAR + 36 + k) for k in (0, 12, 30)]
VOID = [Box(k, k + 1, k, k + 1) for k in range(PATIENCE)]
"""Seeds far from the copy."""


def test_seeds_of_one_passage_give_one_passage() -> None:
    (found,) = grow_regions(laid_out(COPIED), [SEEDS])
    assert len(found) == 1


def test_many_seeds_that_give_nothing_end_the_search() -> None:
    layout = laid_out(COPIED)
    assert len(grow_regions(layout, [[*VOID[1:], *SEEDS]])[0]) == 1
    assert grow_regions(layout, [[*VOID, *SEEDS]]) == [[]]


def test_how_many_seeds_grow_at_once_makes_no_difference() -> None:
    pairs = [(0, 1), (1, 0)] * AT_ONCE
    seeds = [[*VOID[1:], *SEEDS], [seed.mirrored() for seed in SEEDS]] * AT_ONCE
    together = grow_regions(laid_out(COPIED, *pairs), seeds)
    for pair, boxes, found in zip(pairs, seeds, together, strict=True):
        assert grow_regions(laid_out(COPIED, pair), [boxes]) == [found]


def test_no_seed_no_passage() -> None:
    assert grow_regions(laid_out(COPIED), [[]]) == [[]]

from __future__ import annotations

from compare.matching.growing.boxes import Box, Region
from compare.matching.growing.digests import add_digests, find_digests
from tests.matching.growing.layouts import laid_out
from tests.matching.making import OTHER, PLAIN, corpus

FILLER = [f"{one[:3]}{other[:3]}" for one, other in zip(OTHER, OTHER[7:], strict=False)]
"""Words of neither text."""
LONG = [word for place, plain in enumerate(PLAIN) for word in (plain, f"{plain[:2]}{place}")]
"""A long text, every other word of which a summary takes."""
SUMMARY = [*FILLER, *PLAIN[:100:2], *OTHER]
STORY = corpus(" ".join(SUMMARY), " ".join(LONG), " ".join(OTHER))


def _find(*pairs: tuple[int, int]) -> list[list[Box]]:
    found = find_digests(STORY, laid_out(STORY, *pairs), range(len(pairs)))
    return [[region.box for region in regions] for regions in found]


def test_a_summary_is_found_and_what_it_draws_on() -> None:
    ((box,),) = _find((0, 1))
    start = len(FILLER)
    assert abs(box.left - start) <= 2
    assert abs(box.left_end - start - 50) <= 2
    assert (box.right, box.right_end) == (0, 197)


def test_digests_mirror() -> None:
    there, back = _find((0, 1), (1, 0))
    assert [box.mirrored() for box in back] == there


def test_pairs_do_not_disturb_each_other() -> None:
    pairs = [(1, 2), (0, 1), (2, 1)]
    assert _find(*pairs) == [_find(pair)[0] for pair in pairs]


def test_no_pair_no_digest() -> None:
    assert find_digests(STORY, laid_out(STORY), []) == []


def test_a_digest_that_passages_explain_is_dropped() -> None:
    digest = Region(Box(0, 50, 0, 200), 100, 0.6)
    inside, beside = Region(Box(5, 40, 20, 60), 80, 0.9), Region(Box(60, 90, 210, 240), 80, 0.9)
    assert add_digests([inside], [digest]) == [inside]
    assert add_digests([beside], [digest]) == [beside, digest]


def test_a_digest_takes_the_place_of_weak_passages_inside() -> None:
    digest = Region(Box(0, 50, 0, 200), 200, 0.6)
    inside = Region(Box(5, 40, 20, 60), 80, 0.9)
    assert add_digests([inside], [digest]) == [digest]

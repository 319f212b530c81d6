from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.pairing.groups import Groups, chained, group_equal
from compare.matching.pairing.rows import find_rows
from tests.matching.making import OTHER, PLAIN, corpus, write

SAME = write(PLAIN[:8])


def _groups(*texts: str) -> Groups:
    story = corpus(*texts)
    return group_equal(story, find_rows(story).wording)


def test_sentences_of_the_same_words_are_one_group() -> None:
    groups = _groups(f"{SAME} {write(OTHER[:8])}", f"{write(OTHER[8:16])} {SAME.upper()}")
    assert groups.number[0] == groups.number[3]
    assert len(set(groups.number.tolist())) == 3
    assert groups.twins().tolist() == [0]
    assert groups.leaders.tolist() == [True, True, True, False]


def test_boilerplate_leads_no_group() -> None:
    teaser = f"Also read: {SAME}"
    groups = _groups(f"{write(OTHER[:8])}\n\n{teaser}\n", teaser)
    assert not (groups.leaders & (groups.number < 0)).any()


def test_every_member_takes_part_in_the_pairs_of_its_leader() -> None:
    one, two = write(PLAIN[:8]), write(OTHER[:8])
    groups = _groups(f"{one} {two}", f"{one} {two}")
    here, there, which = groups.unfold(np.array([0]), np.array([1]))
    assert sorted(zip(here.tolist(), there.tolist(), strict=True)) == [
        (0, 1),
        (0, 3),
        (2, 1),
        (2, 3),
    ]
    assert which.tolist() == [0] * 4


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_chained_sentences_are_all_pairs(links: list[tuple[int, int]]) -> None:
    left = np.array([a for a, _ in links], np.int64)
    right = np.array([b for _, b in links], np.int64)
    groups = [{place} for place in range(10)]
    for a, b in links:
        joined = next(g for g in groups if a in g) | next(g for g in groups if b in g)
        groups = [g for g in groups if not g & joined] + [joined]
    expected = {(a, b) for group in groups if len(group) > 2 for a in group for b in group if a < b}
    found = chained(left, right, 10).tolist()
    assert {(pair >> 32, pair & 0xFFFFFFFF) for pair in found} == expected
    assert len(found) == len(expected)

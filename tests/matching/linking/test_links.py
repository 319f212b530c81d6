from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from compare.matching.linking.links import Link, link_pairs
from compare.matching.linking.sides import Sides
from tests.matching.making import OTHER, PLAIN, stories, write
from tests.matching.measuring import sides_of

RUN_WORDS = 8


def _link(sides: Sides, pairs: list[tuple[int, int]]) -> list[Link]:
    lefts, rights = np.array(pairs, np.int64).reshape(-1, 2).T
    shares = np.full(len(pairs), 0.5, np.float32)
    return list(link_pairs(sides, lefts, rights, shares, RUN_WORDS).rows())


def _pairs(sides: Sides) -> list[tuple[int, int]]:
    document = sides.corpus.document
    every = combinations(range(len(document)), 2)
    return [(one, other) for one, other in every if document[one] != document[other]]


def _story(story: list[list[str]]) -> Sides:
    return sides_of(*(" ".join(article) for article in story))


@settings(max_examples=30)
@given(stories())
def test_a_pair_is_measured_alike_in_any_company(story: list[list[str]]) -> None:
    sides = _story(story)
    pairs = _pairs(sides)
    alone = [link for pair in pairs for link in _link(sides, [pair])]
    assert _link(sides, pairs) == alone
    assert _link(sides, pairs[::-1]) == [
        link for pair in pairs[::-1] for link in alone if (link.left, link.right) == pair
    ]


@settings(max_examples=30)
@given(stories())
def test_links_say_what_both_parts_have(story: list[list[str]]) -> None:
    sides = _story(story)
    lengths = np.diff(sides.corpus.offsets).tolist()
    for link in _link(sides, _pairs(sides)):
        part = link.part
        for (first, last), length in (
            (part.left, lengths[link.left]),
            (part.right, lengths[link.right]),
        ):
            assert 0 <= first < last <= length
        assert link.whole == (
            part.left == (0, lengths[link.left]) and part.right == (0, lengths[link.right])
        )
        assert 0 < part.words <= min(part.left[1] - part.left[0], part.right[1] - part.right[0])
        assert 0 <= part.score <= 1
        assert 0 <= part.kept <= 1


def test_equal_sentences_are_one_whole_link() -> None:
    text = write(PLAIN[:12])
    (link,) = _link(sides_of(text, text), [(0, 1)])
    assert link.whole
    assert link.part.kept == 1
    assert link.part.run == 12
    assert link.bits > 0


def test_sentences_without_a_word_in_common_are_no_link() -> None:
    assert not _link(sides_of(write(PLAIN[:9]), write(OTHER[:9])), [(0, 1)])


@pytest.mark.parametrize(("copied", "links"), [(14, 2), (18, 1)])
def test_sentences_that_are_not_nearly_the_same_are_linked_by_a_part(
    copied: int, links: int
) -> None:
    left, right = write(PLAIN[:20]), write([*PLAIN[:copied], *OTHER[: 20 - copied]])
    found = _link(sides_of(left, right), [(0, 1)])
    assert [link.part.left for link in found] == [(0, 20), (0, copied)][:links]


def test_a_long_run_is_a_link_of_its_own() -> None:
    copied = ["and", "then", "it", "was", "to", "be", "that", "of", "the"]
    left = write([*PLAIN[:6], *copied, *PLAIN[6:18], *OTHER[20:24]])
    right = write([*OTHER[:12], *copied, *OTHER[12:16], *PLAIN[17:8:-1]])
    links = _link(sides_of(left, right), [(0, 1)])
    assert any(link.part.left == (6, 15) and link.part.right == (12, 21) for link in links)


@pytest.mark.parametrize(("before", "after", "found"), [("“", "”", True), ("", "", False)])
def test_a_short_run_is_a_link_inside_quotations(before: str, after: str, found: bool) -> None:
    said = f"{before}it was to be that{after}"
    left = f"{' '.join(PLAIN[:12])} {said} {' '.join(PLAIN[12:20])}."
    right = f"{' '.join(OTHER[:6])} {said} {' '.join([*OTHER[6:20], *PLAIN[19:13:-1]])}."
    links = _link(sides_of(left, right), [(0, 1)])
    assert any(link.part.left == (12, 17) and link.part.run == 5 for link in links) is found


def test_a_run_counts_the_word_that_joins_it_and_ends_before_it() -> None:
    copied = PLAIN[:8]
    left = f"{' '.join(OTHER[:12])}, and {' '.join(copied)}."
    right = f"{' '.join(OTHER[12:24])}, and {' '.join(copied)}."
    links = _link(sides_of(left, right), [(0, 1)])
    (part,) = [link.part for link in links if not link.whole]
    assert (part.left, part.right) == ((13, 21), (13, 21))
    assert part.run == 9

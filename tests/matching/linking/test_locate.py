from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.linking.locate import heaviest, kept_words, locate
from compare.matching.linking.runs import find_runs
from compare.matching.linking.sides import MISSING, Sides
from tests.matching.making import OTHER, PLAIN, write
from tests.matching.measuring import batch, sides_of

_COPY = PLAIN[:10]


def _part(left: str, right: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """The parts that two texts have in common, by word of each."""
    sides = sides_of(left, right)
    whole = batch(sides)
    part = locate(sides, whole, find_runs(sides, whole, np.arange(1), 5).longest(1))
    start = sides.corpus.words_of(1).start
    return (
        (int(part.left.first[0]), int(part.left.last[0])),
        (int(part.right.first[0] - start), int(part.right.last[0] - start)),
    )


def _best(sides: Sides, linked: set[int]) -> tuple[int, int]:
    """The stretch of largest sum, the shortest of those that end first: the obvious way."""
    weights = sides.weights.tolist()
    worth = [w if k in linked else -round(MISSING * w) for k, w in enumerate(weights)]
    sums = {
        (i, j): sum(worth[i:j])
        for j in range(len(worth) + 1)
        for i in range(j + 1)
        if i < j or not j
    }
    return min(sums, key=lambda cut: (-sums[cut], cut[1], -cut[0]))


@given(st.lists(st.booleans(), min_size=1, max_size=14))
def test_the_best_stretch_has_the_largest_sum(links: list[bool]) -> None:
    sides = sides_of(write(["of", *PLAIN[:20]][: len(links)]))
    whole = sides.sentences(np.array([0]))
    linked = np.flatnonzero(links)
    found = heaviest(sides, whole, np.zeros(len(linked), np.int64), linked)
    assert (int(found.first[0]), int(found.last[0])) == _best(sides, set(linked.tolist()))


def test_the_part_in_common_is_cut_out() -> None:
    left = write([*OTHER[:12], *_COPY, *OTHER[12:24]])
    right = write([*OTHER[40:48], *_COPY, *OTHER[50:60]])
    assert _part(left, right) == ((12, 22), (8, 18))


def test_a_part_ends_at_the_border_of_a_clause_that_is_near() -> None:
    left = f"{' '.join(OTHER[:12])}, {' '.join([OTHER[30], *_COPY])}; {' '.join(OTHER[12:24])}."
    right = f"{' '.join(OTHER[40:48])}, {' '.join([OTHER[31], *_COPY])}; {' '.join(OTHER[50:60])}."
    assert _part(left, right) == ((12, 23), (8, 19))


def test_sentences_that_are_alike_throughout_stay_whole() -> None:
    left, right = _COPY, [*_COPY[:4], OTHER[0], *_COPY[5:]]
    assert _part(write(left), write(right)) == ((0, 10), (0, 10))


@pytest.mark.parametrize(
    ("joined", "other"),
    [
        ("{own}, and {copy}.", "{own}, but {copy}."),
        ("{own} and {copy}.", "{copy}, and {own}."),
        ("{copy}, and the {own}.", "{copy}, but the {own}."),
        ("{copy} and {own}.", "{own}; {copy}."),
    ],
)
def test_words_between_clauses_hang_over_from_none(joined: str, other: str) -> None:
    copy = " ".join(_COPY)
    left = joined.format(own=" ".join(OTHER[:12]), copy=copy)
    right = other.format(own=" ".join(OTHER[20:32]), copy=copy)
    for text, (first, last) in zip((left, right), _part(left, right), strict=True):
        assert re.findall(r"\w+", text)[first:last] == _COPY


def test_a_sentence_begins_with_the_word_that_joins_it() -> None:
    copy = f"but {' '.join(_COPY)}"
    assert _part(f"{' '.join(OTHER[:12])}, {copy}.", f"{copy}.") == ((12, 23), (0, 11))


def test_a_short_sentence_inside_a_longer_one_is_cut_out_exactly() -> None:
    left, right = _COPY[:4], [*OTHER[:6], *_COPY[:4], *OTHER[6:10]]
    assert _part(write(left), write(right)) == ((0, 4), (6, 10))


def test_kept_words_stand_in_order() -> None:
    sides = sides_of(write(PLAIN[:6]), write([*PLAIN[3:6], *PLAIN[:3]]))
    assert kept_words(sides, batch(sides)).tolist() == [3]

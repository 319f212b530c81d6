from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.settle import settle
from compare.model import Kind, Match
from tests.matching.making import EVIDENCE, end, match

VERBATIM, NEAR, PARAPHRASE = Kind.VERBATIM, Kind.NEAR_VERBATIM, Kind.PARAPHRASE


def _link(left: int, right: int, **known: object) -> Match:
    return match(end("a", left), end("b", right), **known)  # type: ignore[arg-type]


def _settle(matches: Iterable[Match]) -> tuple[Match, ...]:
    """As if each code point were a word."""
    return settle(matches, {source_id: range(1000) for source_id in "abc"})


def _moved(matches: list[Match]) -> set[tuple[int, int]]:
    return {(m.left.first, m.right.first) for m in _settle(matches) if m.moved}


def test_nothing_settles_to_nothing() -> None:
    assert _settle([]) == ()


def test_matches_come_in_order_of_their_ends() -> None:
    matches = [_link(2, 2), _link(0, 0), match(end("a", 1), end("c", 0)), _link(1, 1)]
    settled = _settle(matches)
    assert list(settled) == sorted(settled, key=lambda m: (m.left, m.right))
    assert len(settled) == 4


def test_a_match_inside_a_better_one_says_nothing_new() -> None:
    whole = match(end("a", 0, 0, 80), end("b", 0, 0, 80), NEAR, score=0.95)
    part = match(end("a", 0, 10, 50), end("b", 0, 10, 50), PARAPHRASE, score=0.9)
    assert _settle([part, whole]) == (whole,)


def test_clauses_of_one_sentence_may_match_different_sentences() -> None:
    first = match(end("a", 0, 0, 40), end("b", 0), NEAR)
    second = match(end("a", 0, 41, 80), end("b", 1), PARAPHRASE)
    assert _settle([first, second]) == (first, second)


@pytest.mark.parametrize(("score", "kept"), [(0.6, False), (0.95, True)])
def test_a_paraphrase_of_a_claimed_sentence_must_be_clear(score: float, kept: bool) -> None:
    copied = _link(0, 0, kind=VERBATIM, score=1.0)
    reworded = _link(0, 1, kind=PARAPHRASE, score=score)
    assert (len(_settle([copied, reworded])) == 2) is kept


@pytest.mark.parametrize(("telling", "kept"), [(40.0, False), (90.0, True)])
def test_a_part_of_a_claimed_sentence_must_tell_much(telling: float, kept: bool) -> None:
    copied = _link(0, 0, kind=VERBATIM, score=1.0)
    reworded = _link(0, 1, kind=PARAPHRASE, score=0.95)
    part = replace(reworded, evidence=replace(EVIDENCE, whole=False, telling=telling))
    assert (len(_settle([copied, part])) == 2) is kept


def test_a_paraphrase_between_two_claimed_sentences_is_dropped() -> None:
    copied = [_link(0, 0, kind=VERBATIM, score=1.0), _link(1, 1, kind=VERBATIM, score=1.0)]
    crossing = _link(0, 1, kind=PARAPHRASE, score=0.95)
    assert _settle([*copied, crossing]) == tuple(copied)


@pytest.mark.parametrize(("copied", "kept"), [(49, True), (51, False)])
def test_a_paraphrase_is_dropped_if_half_of_an_end_is_claimed(copied: int, kept: bool) -> None:
    claim = match(end("a", 0, 0, copied), end("b", 0, 0, copied), VERBATIM, score=1.0)
    reworded = match(end("a", 0, 0, 100), end("b", 1, 0, 100), PARAPHRASE, score=0.6)
    assert (len(_settle([claim, reworded])) == 2) is kept


def test_runs_in_another_order_inside_a_paraphrase_are_told_apart() -> None:
    reworded = match(end("a", 0, 0, 90), end("b", 0, 0, 90), PARAPHRASE, words=40)
    part = replace(EVIDENCE, whole=False)
    places = [(30 * k, 60 - 30 * k) for k in range(3)]
    runs = [match(end("a", 0, i, i + 20), end("b", 0, j, j + 20), VERBATIM) for i, j in places]
    settled = _settle([reworded, *(replace(run, evidence=part) for run in runs)])
    assert [m.kind for m in settled].count(VERBATIM) == 3


def test_copies_of_one_sentence_in_two_places_both_count() -> None:
    assert len(_settle([_link(0, 0, kind=VERBATIM), _link(0, 3, kind=VERBATIM)])) == 2


def test_matches_in_order_are_not_moved() -> None:
    assert _moved([_link(0, 0), _link(1, 2), _link(4, 3)]) == set()


def test_a_lone_match_is_not_moved() -> None:
    assert _moved([_link(7, 0)]) == set()


def test_the_one_out_of_order_is_moved() -> None:
    assert _moved([_link(0, 5), _link(1, 1), _link(2, 2), _link(3, 3)]) == {(0, 5)}


def test_a_match_of_few_words_has_no_place_in_the_order() -> None:
    others = [_link(k, k, words=3) for k in range(1, 4)]
    assert _moved([_link(0, 5, words=4), *others]) == set()
    assert _moved([_link(0, 5, words=40), *others]) == set()


def test_the_longer_chain_stays() -> None:
    few = [_link(0, 8, words=10), _link(1, 9, words=10)]
    many = [_link(k, k, words=10) for k in range(2, 6)]
    assert _moved([*few, *many]) == {(0, 8), (1, 9)}


def test_words_weigh_more_than_matches() -> None:
    few = [_link(0, 8, words=90), _link(1, 9, words=90)]
    many = [_link(k, k, words=10) for k in range(2, 6)]
    assert _moved([*few, *many]) == {(k, k) for k in range(2, 6)}


def test_order_is_a_matter_of_two_sources() -> None:
    matches = [_link(0, 0), match(end("a", 1), end("c", 0)), _link(2, 1)]
    assert not any(m.moved for m in _settle(matches))


def test_old_marks_are_forgotten() -> None:
    assert not any(m.moved for m in _settle([replace(_link(0, 0), moved=True), _link(1, 1)]))


LINKS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(5, 12)),
    max_size=6,
    unique_by=lambda link: link[:2],
)


@given(LINKS)
def test_the_mirrored_order_moves_the_same_matches(links: list[tuple[int, int, int]]) -> None:
    there = _moved([_link(i, j, words=w, kind=VERBATIM) for i, j, w in links])
    back = _moved([_link(j, i, words=w, kind=VERBATIM) for i, j, w in links])
    assert there == {(i, j) for j, i in back}


@given(LINKS, st.randoms(use_true_random=False))
def test_the_order_of_the_links_makes_no_difference(
    links: list[tuple[int, int, int]], random: Random
) -> None:
    matches = [_link(i, j, words=w) for i, j, w in links]
    settled = _settle(matches)
    random.shuffle(matches)
    assert _settle(matches) == settled


@given(LINKS)
def test_settling_again_changes_nothing(links: list[tuple[int, int, int]]) -> None:
    settled = _settle([_link(i, j, words=w) for i, j, w in links])
    assert _settle(settled) == settled

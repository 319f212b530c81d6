from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from compare.matching.linking.word_links import NAME_WEIGHT, RUN_BITS, link_run
from tests.matching.making import OTHER, PLAIN, telling
from tests.matching.measuring import batch, sides_of


def _links(left: str, right: str) -> set[tuple[str, str]]:
    sides = sides_of(left, right)
    links = batch(sides).links
    words, forms = sides.corpus.vocabulary, sides.corpus.forms
    return {
        (words[forms[i]], words[forms[j]])
        for i, j in zip(links.left.tolist(), links.right.tolist(), strict=True)
    }


def _places(left: str, right: str) -> list[tuple[int, int]]:
    """Linked words by place in each text."""
    sides = sides_of(left, right)
    links, start = batch(sides).links, sides.corpus.words_of(1).start
    return list(zip(links.left.tolist(), (links.right - start).tolist(), strict=True))


def test_the_same_words_are_linked_in_turn() -> None:
    text = "The amber lantern of the old harbour glows at night."
    assert _places(text, text) == [(k, k) for k in range(10)]


def test_words_out_of_order_are_linked_across() -> None:
    assert _places("Amber lanterns glow at dusk.", "At dusk amber lanterns glow.") == [
        (0, 2),
        (1, 3),
        (2, 4),
        (3, 0),
        (4, 1),
    ]


def test_of_several_the_nearest_is_linked() -> None:
    left = "Copper amber granite saddle."
    right = "Amber window copper meadow copper granite saddle."
    assert (0, 2) in _places(left, right)


@pytest.mark.parametrize(
    ("left", "right", "linked"),
    [
        ("They govern the island.", "The governance changed.", ("govern", "governance")),
        ("It took seven weeks.", "It took 7 weeks.", ("seven", "7")),
        ("The car was red.", "The automobile was red.", ("car", "automobile")),
        ("The organisation met.", "The organization met.", ("organisation", "organization")),
    ],
)
def test_words_that_are_alike_are_linked(left: str, right: str, linked: tuple[str, str]) -> None:
    assert linked in _links(left, right)


def test_nothing_links_nothing() -> None:
    assert not _links("Amber lanterns glow.", "Bishops quarrel often.")


@given(telling(PLAIN), telling(PLAIN))
def test_links_are_one_to_one_and_turn_with_the_sides(left: str, right: str) -> None:
    places = _places(left, right)
    assert len({i for i, _ in places}) == len({j for _, j in places}) == len(places)
    assert places == sorted(places)
    assert sorted(_places(right, left)) == sorted((j, i) for i, j in places)


def test_names_tell_less_than_other_words() -> None:
    sides = sides_of("We saw Amber there.", "They met Amber here.")
    links = batch(sides).links
    name = links.bits > 0
    assert links.telling[name].tolist() == (links.bits[name] * NAME_WEIGHT).tolist()


def test_function_words_tell_inside_runs_only() -> None:
    sides = sides_of("Copper of the granite.", "The copper of silver.")
    links = batch(sides).links
    linked = dict(zip(links.left.tolist(), links.telling.tolist(), strict=True))
    assert linked[1] == RUN_BITS
    assert linked.get(2, 0.0) == 0.0


@given(telling(OTHER))
def test_a_run_links_its_words_in_turn(text: str) -> None:
    sides = sides_of(text, text)
    whole = batch(sides)
    run = link_run(sides, whole.left, whole.right).links
    assert np.array_equal(run.left, whole.links.left)
    assert np.array_equal(run.right, whole.links.right)
    assert np.array_equal(run.telling, whole.links.telling)

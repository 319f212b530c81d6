from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.linking.conflicts import conflicting, count_figures
from compare.matching.linking.traits import contributions, measure, score, scores
from compare.model import Traits
from tests.matching.making import PLAIN, telling, write
from tests.matching.measuring import batch, sides_of

_SHARES = st.floats(0, 1)


def _traits(left: str, right: str) -> Traits:
    sides = sides_of(left, right)
    pair = batch(sides)
    return Traits(*measure(sides, pair, count_figures(sides, pair.left, pair.right))[0].tolist())


def _conflict(left: str, right: str) -> bool:
    sides = sides_of(left, right)
    pair = batch(sides)
    return bool(conflicting(sides, pair, count_figures(sides, pair.left, pair.right))[0])


def test_the_same_words_have_all_in_common() -> None:
    assert _traits(write(PLAIN[:9]), write(PLAIN[:9])) == Traits(1, 1, 0, 0, 0, 0, 0)


@given(telling(PLAIN), telling(PLAIN))
def test_traits_are_shares_and_turn_with_the_sides(left: str, right: str) -> None:
    traits = _traits(left, right)
    assert traits == _traits(right, left)
    values = [getattr(traits, name) for name in traits.__slots__]
    assert all(0 <= value <= 1 for value in values)


@given(st.integers(0, 8))
def test_one_word_more_in_common_never_lowers_the_score(place: int) -> None:
    left, right = PLAIN[:9], [*PLAIN[30:35], *PLAIN[5:9]]
    nearer = [*right[:place], left[place], *right[place + 1 :]]
    before, after = (_traits(write(left), write(words)) for words in (right, nearer))
    assert score(after) >= score(before)


def test_words_missing_in_a_row_make_a_gap() -> None:
    left = PLAIN[:10]
    assert _traits(write(left), write([*left[:3], *left[7:]])).gap == pytest.approx(4 / 8)
    assert _traits(write(left), write(left[2:])).edge == pytest.approx(2 / 6)


def test_other_figures_and_a_denial_speak_against() -> None:
    traits = _traits("The mill made 40 barrels.", "The mill has not made 50 barrels.")
    assert traits.numbers == pytest.approx(2 / 3)
    assert traits.negation == 1
    denied = _traits("The mill declined to make barrels.", "The mill would not make barrels.")
    assert denied.negation == 0


@given(st.lists(st.tuples(*[_SHARES] * 7), min_size=1, max_size=4))
def test_many_scores_are_the_scores_of_each(rows: list[tuple[float, ...]]) -> None:
    assert scores(np.array(rows)).tolist() == [score(Traits(*row)) for row in rows]


def test_contributions_add_up_to_the_log_odds() -> None:
    traits = Traits(0.8, 0.7, 0.1, 0.2, 0.3, 0.5, 0)
    odds = score(traits) / (1 - score(traits))
    assert np.log(odds) == pytest.approx(sum(contributions(traits)) - 1.77)


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Profit rose to 5 million from 3.", "Profit rose to 7 million from 2.", True),
        ("Profit rose to 5 million from 3.", "Profit rose to 7 million from 7.", True),
        ("Profit rose to 5 million from 3.", "Profit rose to 5 million from 2.", False),
        ("Shares of Copper fell 5 percent.", "Shares of Granite fell 7 percent.", True),
        ("Shares of Copper fell 5 percent.", "Shares of Copper fell 7 percent.", False),
        ("Shares fell 5 percent.", "Shares fell 7 percent.", False),
        ("Shares of Copper fell 5 percent.", "Shares of Granite fell.", False),
        ("A high of 38, a low of 4 in Copper.", "A high of 32, a low of 4 in Granite.", True),
        ("A high of 38, a low of 4 in Copper.", "A high of 32, a low of 4 in Copper.", False),
        ("A high of 38, a low of 4 in Copper.", "A high of 38, a low of 4 in Granite.", False),
    ],
)
def test_forms_filled_in_twice_are_a_conflict(left: str, right: str, conflict: bool) -> None:
    assert _conflict(left, right) is conflict
    assert _conflict(right, left) is conflict

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from compare.matching.pairing import candidates
from compare.matching.pairing.candidates import Pairs, find_pairs
from compare.matching.pairing.postings import find_postings
from compare.matching.pairing.rows import find_rows
from compare.matching.stock import find_stock, word_weights
from tests.matching.making import OTHER, PLAIN, corpus, stories, write


@pytest.fixture(params=["completely", "by an index"], autouse=True)
def _compared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """All must hold of small stories and of large ones."""
    if request.param == "by an index":
        monkeypatch.setattr(candidates, "COMPLETE_SENTENCES", 0)


RUN = "and it was to be for them as they had been with us of all that in the of it to be in".split()
"""Words of no weight, which only their order can pair."""


def _pairs(*texts: str) -> Pairs:
    story = corpus(*texts)
    stock = find_stock(story)
    weight = word_weights(story, stock)
    postings = find_postings(story, weight)
    return find_pairs(story, find_rows(story), postings, stock, weight)


def _places(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))


def test_sentences_with_rare_words_in_common_are_a_pair() -> None:
    left = f"{write(OTHER[:8])} {write(PLAIN[:8])}"
    right = f"{write(PLAIN[40:48])} {write([*PLAIN[30:36], *PLAIN[:4]])}"
    assert _places(_pairs(left, right)) == [(1, 3)]


def test_function_words_make_no_pair() -> None:
    one = "It was the one that they had with them when we were there."
    other = "And so it was not for them, as they had been with us."
    assert not _places(_pairs(one, other))


def test_a_long_run_of_function_words_is_a_pair() -> None:
    left = write([*PLAIN[:8], *RUN, *PLAIN[8:16]])
    right = write([*OTHER[:8], *RUN, *OTHER[8:16]])
    assert _places(_pairs(left, right)) == [(0, 1)]
    assert not _places(_pairs(left, write([*OTHER[:8], *RUN[:4], *OTHER[8:16], *RUN[4:8]])))


def test_all_that_hold_a_run_are_pairs() -> None:
    sentences = [write([*OTHER[3 * k : 3 * k + 3], *RUN, f"x{k}"]) for k in range(20)]
    assert _places(_pairs(*sentences)) == list(combinations(range(20), 2))


def test_all_that_edit_one_sentence_are_pairs() -> None:
    sentences = []
    for k in range(60):
        words = PLAIN[:24]
        words[k % 8 :: 8] = f"x{k}", f"y{k}", f"z{k}"
        sentences.append(write(words))
    assert _places(_pairs(*sentences)) == list(combinations(range(60), 2))


def test_a_weak_pair_needs_company() -> None:
    weak = write([*PLAIN[:3], *PLAIN[20:26]]), write([*OTHER[:3], *PLAIN[:3], *OTHER[20:23]])
    strong = write(PLAIN[40:50])
    assert not _places(_pairs(*weak))
    assert (0, 2) in _places(_pairs(*(f"{one} {strong}" for one in weak)))


def test_sentences_of_one_source_are_no_pair() -> None:
    assert not _places(_pairs(f"{write(PLAIN[:8])} {write(PLAIN[:9])}", write(OTHER[:8])))


def test_boilerplate_is_no_pair() -> None:
    teaser = f"\n\nAlso read: {write(PLAIN[:10])}\n"
    assert not _places(_pairs(write(OTHER[:8]) + teaser, write(OTHER[20:28]) + teaser))


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        ["", ""],
        ["…", "!!!\n\n???"],
        [write(PLAIN[:9])],
        [write(PLAIN[:9]), ""],
        ["a", "b"],
    ],
)
def test_where_nothing_is_told_twice_there_are_no_pairs(texts: list[str]) -> None:
    assert not _places(_pairs(*texts))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories())
def test_pairs_are_ordered_and_distinct(story: list[list[str]]) -> None:
    texts = [" ".join(article) for article in story]
    pairs = _pairs(*texts)
    places = _places(pairs)
    document = corpus(*texts).document.tolist()
    keys = [(document[left], document[right], left, right) for left, right in places]
    assert all(one < other for one, other in pairwise(keys))
    assert all(document[left] < document[right] for left, right in places)
    assert len(pairs.evidence) == len(pairs) == len(places)

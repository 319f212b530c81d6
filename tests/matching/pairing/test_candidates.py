from __future__ import annotations

from itertools import pairwise

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

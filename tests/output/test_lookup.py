"""The lookup gives what touches a sentence or a source, in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Comparison, Passage, Span
from compare.output.lookup import Lookup, order


@pytest.fixture
def lookup(ferry: Comparison) -> Lookup:
    return Lookup(ferry)


def test_twins_come_in_order_of_the_other_source(lookup: Lookup) -> None:
    sentence = lookup.sentences("alpha")[1]
    assert [m.other("alpha").source_id for m in lookup.twins(sentence)] == ["beta", "gamma"]
    assert lookup.twins(lookup.sentences("alpha")[3]) == ()


def test_a_match_of_a_source_is_given_once(lookup: Lookup) -> None:
    assert len(lookup.matches("alpha")) == 3
    assert len(lookup.matches("gamma")) == 2
    assert lookup.matches("nobody") == ()


def test_words_are_as_published(lookup: Lookup, ferry: Comparison) -> None:
    assert lookup.text(lookup.sentences("gamma")[1]) == "Shops closed early."
    assert lookup.words(ferry.matches[0].right).endswith("241 people aboard.")


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (29, 0), (30, 0), (31, 1), (10_000, 4)])
def test_sentence_at_a_code_point(lookup: Lookup, offset: int, index: int) -> None:
    sentence = lookup.sentence_at("alpha", offset)
    assert sentence is not None
    assert sentence.index == index


def test_an_unknown_source_is_a_key_error(lookup: Lookup) -> None:
    assert lookup.sentence_at("nobody", 3) is None
    with pytest.raises(KeyError):
        lookup.source("nobody")


def passage(source_id: str, start: int, length: int, first: int, more: int) -> Passage:
    return Passage(source_id, Span(start, start + length), first, first + more)


@given(st.lists(st.builds(passage, st.sampled_from("ab"), *[st.integers(0, 3)] * 4)))
def test_passages_are_ordered_as_they_compare(passages: list[Passage]) -> None:
    assert sorted(passages, key=order) == sorted(passages)

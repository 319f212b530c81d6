"""The lookup gives what touches a sentence or a source, in order."""

from __future__ import annotations

import pytest

from compare.model import Comparison
from compare.output.lookup import Lookup


@pytest.fixture
def lookup(ferry: Comparison) -> Lookup:
    return Lookup(ferry)


def test_twins_come_in_order_of_the_other_source(lookup: Lookup) -> None:
    sentence = lookup.sentences("alpha")[1]
    assert [m.other("alpha").source_id for m in lookup.twins(sentence)] == ["beta", "gamma"]
    assert lookup.twins(lookup.sentences("alpha")[3]) == ()


def test_clusters_of_a_sentence(lookup: Lookup, ferry: Comparison) -> None:
    assert lookup.clusters(lookup.sentences("gamma")[0]) == ferry.clusters
    assert lookup.clusters(lookup.sentences("gamma")[1]) == ()


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

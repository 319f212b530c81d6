"""Names in capitals that look like words of grammar."""

from __future__ import annotations

import pytest

from compare.pipeline import align_words
from tests.matching.aligning.linking import reworded


@pytest.mark.parametrize(
    ("left", "right", "links"),
    [
        ("IT firms grew", "Information Technology firms grew", "IT–Information, IT–Technology"),
        ("he works in IT", "he works in information technology", "IT–information, IT–technology"),
        ("IT staff quit", "I.T. staff quit", "IT–I.T"),
        ("WHO nurses", "nurses of the World Health Organisation", "WHO–World, WHO–Health"),
        ("the W.H.O. sent nurses", "the World Health Organization sent nurses", "W.H.O–Health"),
        ("the WHO left", "the W.H.O. left", "WHO–W.H.O"),
        ("US troops left", "United States troops left", "US–United, US–States"),
        ("a U.S. ship sank", "a United States ship sank", "U.S–United, U.S–States"),
        ("the U.S. fleet", "the US fleet", "U.S–US"),
        ("IS fighters fled", "Islamic State fighters fled", "IS–Islamic, IS–State"),
        ("they freed it from IS", "they freed it from Islamic State", "IS–Islamic, IS–State"),
    ],
)
def test_a_name_stands_for_what_it_is_short_for(left: str, right: str, links: str) -> None:
    assert links in reworded(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("they bought it", "they bought IT"),
        ("it said", "IT said"),
        ("the team is in IT", "the team is in it"),
        ("it was IT that failed", "it failed"),
        ("who came", "WHO came"),
        ("nurses who left", "nurses WHO left"),
        ("it is an old iron tower", "Information Technology is hard"),
        ("he told us", "he told the United States"),
        ("they gave us bread", "they gave US bread"),
        ("it took us north", "the United States went north"),
        ("the man who said so", "the World Health Organization said so"),
        ("the bridge is shut", "the bridge Islamic State shut"),
    ],
)
def test_a_word_of_grammar_is_no_name(left: str, right: str) -> None:
    assert not reworded(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("WHO SAYS IT IS OVER", "Who says it is over"),
        ("US ENVOY LEAVES", "US envoy leaves"),
        ("US ENVOY LEAVES", "United States envoy leaves"),
        ("WHO", "World Health Organization"),
    ],
)
def test_where_all_is_in_capitals_they_tell_little(left: str, right: str) -> None:
    assert len(align_words(left, right)) == len(right.split())

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.aligning.align import align
from compare.matching.aligning.pair import Link
from compare.matching.words_alike import How

few_words = st.lists(
    st.sampled_from("the of a river rivers bank banks flood 3 three said tell union".split()),
    max_size=14,
)
any_words = st.lists(st.text(min_size=1, max_size=8), max_size=10)


def linked(left: str, right: str) -> dict[tuple[str, str], How]:
    """The links by the words at their ends."""
    one, other = left.split(), right.split()
    return {(one[link.left], other[link.right]): link.how for link in align(one, other)}


def places(left: str, right: str) -> set[tuple[int, int]]:
    return {(link.left, link.right) for link in align(left.split(), right.split())}


@given(few_words | any_words)
def test_the_same_words_align_one_to_one(words: list[str]) -> None:
    assert align(words, words) == [Link(i, i, How.EXACT) for i in range(len(words))]


@given(few_words, few_words)
def test_swapping_the_sides_mirrors_the_links(left: list[str], right: list[str]) -> None:
    mirrored = [Link(link.right, link.left, link.how) for link in align(right, left)]
    assert align(left, right) == sorted(mirrored)


@given(any_words, any_words)
def test_links_are_distinct_ordered_and_inside_both_sentences(
    left: list[str], right: list[str]
) -> None:
    links = align(left, right)
    cells = [(link.left, link.right) for link in links]
    assert cells == sorted(set(cells))
    assert all(0 <= i < len(left) and 0 <= j < len(right) for i, j in cells)


@given(few_words, few_words)
def test_words_linked_as_the_same_are_the_same(left: list[str], right: list[str]) -> None:
    for link in align(left, right):
        assert (link.how is How.EXACT) == (left[link.left] == right[link.right])


@given(few_words, few_words)
def test_a_word_has_at_most_one_partner_that_is_the_same(left: list[str], right: list[str]) -> None:
    same = [link for link in align(left, right) if link.how is How.EXACT]
    assert len({link.left for link in same}) == len({link.right for link in same}) == len(same)


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", "rain fell")])
def test_nothing_to_link(left: str, right: str) -> None:
    assert align(left.split(), right.split()) == []


@pytest.mark.parametrize(
    ("left", "right", "ends", "how"),
    [
        (
            "villagers were rebuilding the old harbour wall",
            "villagers rebuild the old harbour wall",
            ("rebuilding", "rebuild"),
            How.INFLECTED,
        ),
        ("she taught there", "she was teaching there", ("taught", "teaching"), How.INFLECTED),
        ("three ferries sank", "3 ferries sank", ("three", "3"), How.NUMBER),
        ("it cost 1.5 million pounds", "it cost 1500000 pounds", ("1.5", "1500000"), How.NUMBER),
        (
            "on 4 dec ships sailed",
            "on 4 december ships sailed",
            ("dec", "december"),
            How.ABBREVIATION,
        ),
        (
            "the wto ruled on fish",
            "the world trade organization ruled on fish",
            ("wto", "organization"),
            How.ABBREVIATION,
        ),
        ("the cease fire held", "the ceasefire held", ("cease", "ceasefire"), How.SPELLING),
        ("gaddafi met envoys", "gadhafi met envoys", ("gaddafi", "gadhafi"), How.SPELLING),
        ("prices may climb in spring", "prices may rise in spring", ("climb", "rise"), How.SYNONYM),
        ("a ferry sank off norway", "a trawler sank off norway", ("ferry", "trawler"), How.CONTEXT),
    ],
)
def test_different_words_for_the_same(
    left: str, right: str, ends: tuple[str, str], how: How
) -> None:
    assert linked(left, right)[ends] is how


def test_initials_are_linked_with_every_word_they_stand_for() -> None:
    found = linked("bbc staff walked out", "british broadcasting corporation staff walked out")
    assert {other for word, other in found if word == "bbc"} == {
        "british",
        "broadcasting",
        "corporation",
    }


def test_a_word_written_apart_is_linked_whole() -> None:
    found = linked("the web site of the north west branch", "the northwest branch has a website")
    assert found.keys() >= {
        ("web", "website"),
        ("site", "website"),
        ("north", "northwest"),
        ("west", "northwest"),
    }


def test_words_of_grammar_that_do_the_same_work_stand_for_one_another() -> None:
    found = linked("nobody would believe him", "nobody could believe his")
    assert {("would", "could"), ("him", "his")} <= found.keys()


def test_an_auxiliary_belongs_to_its_verb() -> None:
    found = linked("the mayor had spoken twice", "the mayor spoke twice")
    assert found["had", "spoke"] is How.CONTEXT


def test_a_repeated_word_follows_its_neighbours() -> None:
    left = "the coast guard towed the trawler to the port"
    right = "the trawler reached the port"
    assert {(4, 0), (5, 1), (7, 3), (8, 4)} <= places(left, right)
    assert not {(0, 0), (0, 3)} & places(left, right)


def test_words_that_moved_are_linked() -> None:
    left = "after the storm passed the lighthouse keeper phoned his sister"
    right = "the lighthouse keeper phoned his sister after the storm passed"
    assert places(left, right) == {(i, (i + 6) % 10) for i in range(10)}


def test_unrelated_sentences_are_not_linked_by_words_of_grammar() -> None:
    left = "bakers of the old town sold bread and honey"
    right = "an engine of war stood idle beside the gate and nobody cared"
    assert not places(left, right)


def test_another_language_is_aligned_by_letters_and_places() -> None:
    found = linked("der minister kritisierte den plan", "der minister kritisiert diesen plan")
    assert found["kritisierte", "kritisiert"] is How.INFLECTED
    assert found["den", "diesen"] is How.CONTEXT

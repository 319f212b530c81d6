from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.words import (
    Part,
    are_kin,
    grammatical,
    lemma,
    part_of,
    plain,
    read_groups,
)
from compare.matching.words_alike import How, alike, keys

words = st.text(min_size=1, max_size=12) | st.sampled_from(
    [word for group in read_groups("words_synonyms.txt") for word in group]
)


@given(words, words)
def test_alike_is_mutual(word: str, other: str) -> None:
    assert alike(word, other) is alike(other, word)


@given(words)
def test_every_word_is_the_same_as_itself(word: str) -> None:
    assert alike(word, word) is How.EXACT


@given(words, words)
def test_alike_words_share_a_key_unless_only_their_letters_are_alike(word: str, other: str) -> None:
    if alike(word, other) not in (None, How.SPELLING):
        assert set(keys(word)) & set(keys(other))


@pytest.mark.parametrize(
    "forms",
    [
        "carry carries carried carrying",
        "stop stops stopped stopping",
        "write writes wrote written writing",
        "watch watches watched watching",
        "class classes",
        "woman women",
    ],
)
def test_forms_of_a_word_have_one_lemma(forms: str) -> None:
    assert len({lemma(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "other", "how"),
    [
        ("can't", "cannot", None),
        ("ca", "can", How.ABBREVIATION),
        ("eleven", "11", How.NUMBER),
        ("9th", "ninth", How.NUMBER),
        ("12", "13", None),
        ("govern", "governance", How.INFLECTED),
        ("nation", "national", How.INFLECTED),
        ("gaddafi", "gadhafi", How.SPELLING),
        ("purchased", "bought", How.SYNONYM),
        ("the", "their", None),
        ("garden", "gasket", None),
    ],
)
def test_how_two_words_are_alike(word: str, other: str, how: How | None) -> None:
    assert alike(word, other) is how


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("she", Part.PRONOUN),
        ("would", Part.AUXILIARY),
        ("seventeen", Part.NUMBER),
        ("2.5", Part.NUMBER),
        ("granite", Part.CONTENT),
    ],
)
def test_part_in_grammar(word: str, part: Part) -> None:
    assert part_of(word) is part
    assert grammatical(word) is (part not in (Part.CONTENT, Part.NUMBER))


def test_plain_form() -> None:
    assert [plain(word) for word in ("n't", "3rd", "sept", "ninety", "granite")] == [
        "not",
        "3",
        "september",
        "90",
        "granite",
    ]


@given(words, words)
def test_kinship_is_mutual(word: str, other: str) -> None:
    assert are_kin(word, other) is are_kin(other, word)


@pytest.mark.parametrize(
    ("word", "other", "kin"),
    [
        ("him", "his", True),
        ("has", "had", True),
        ("although", "but", True),
        ("beneath", "under", True),
        ("him", "hers", False),
        ("the", "of", False),
        ("granite", "granite", False),
    ],
)
def test_kin_of_a_word_of_grammar(word: str, other: str, kin: bool) -> None:
    assert are_kin(word, other) is kin


@pytest.mark.parametrize("name", ["words_forms.txt", "words_kin.txt", "words_synonyms.txt"])
def test_word_lists_are_lower_case_without_repeats(name: str) -> None:
    groups = read_groups(name)
    assert all(word == word.lower() for group in groups for word in group)
    assert all(len(group) == len(set(group)) > 1 for group in groups)
    assert len(groups) == len({frozenset(group) for group in groups})

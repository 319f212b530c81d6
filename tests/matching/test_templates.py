from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.corpus import MAX_BITS, Corpus
from compare.matching.templates import template_bits
from tests.matching.making import LIGHT, OTHER, PLAIN, compare_texts, corpus, words_of, write

FIXED = {"printed", "gazette", "thursday"}
STORY = "Thieves dug below the vault of the north bank and left 40 crowns behind a broken safe."
TELLING = {"thieves", "vault", "north", "bank", "crowns", "broken", "safe"}


def _names() -> Iterator[str]:
    """Names that stand nowhere else."""
    return (f"{'bdfgklmnprst'[n % 12]}a{n}ville".capitalize() for n in count())


def _filled(name: str, number: int = 7) -> str:
    return f"First printed by the {name} Gazette on Thursday, page {number}."


def _article(line: str, rng: Random, sentences: int) -> str:
    """An article about nothing in particular that has this line."""
    words = [*PLAIN, *OTHER, *LIGHT * 8]
    made = [write(rng.choices(words, k=14)) for _ in range(sentences)]
    made.insert(rng.randrange(sentences), line)
    return " ".join(made)


def _articles(*lines: str, seed: int = 1, sentences: int = 12) -> list[str]:
    rng = Random(seed)
    return [_article(line, rng, sentences) for line in lines]


def _bits(story: Corpus) -> dict[str, float]:
    """The most that each word tells."""
    bits: dict[str, float] = {}
    for form, told in zip(story.forms.tolist(), template_bits(story).tolist(), strict=True):
        word = story.vocabulary[form]
        bits[word] = max(told, bits.get(word, 0.0))
    return bits


def _links(*texts: str) -> int:
    """How many matches are of such a line."""
    found = compare_texts(*texts)
    return sum("Gazette" in words_of(found, match.left) for match in found.matches)


@pytest.mark.parametrize("sentences", [1, 3, 12])
def test_the_words_of_a_template_tell_little_and_its_fillings_all(sentences: int) -> None:
    names = [name for name, _ in zip(_names(), range(60), strict=False)]
    lines = [_filled(name, n) for n, name in enumerate(names)]
    bits = _bits(corpus(*_articles(*lines, sentences=sentences)))
    assert all(bits[word] < 2 for word in FIXED)
    assert all(bits[name.lower()] == MAX_BITS for name in names)


def test_two_that_fill_in_one_template_do_not_match() -> None:
    lines = [_filled(name, n) for n, name in zip(range(60), _names(), strict=False)]
    assert not _links(*_articles(*lines))
    assert _links(*_articles(*lines[:2]))


def _copies(count: int, edited: float, seed: int) -> Corpus:
    """A story with one sentence that everybody prints, a word of it replaced in some copies."""
    rng = Random(seed)
    copies = []
    for _ in range(count):
        words = STORY.rstrip(".").split()
        if rng.random() < edited:
            words[rng.randrange(len(words))] = rng.choice(OTHER)
        copies.append(write(words))
    return corpus(*_articles(*copies, seed=seed, sentences=3))


@given(st.integers(0, 99), st.floats(0, 1))
def test_a_sentence_that_everybody_prints_with_small_edits_is_no_template(
    seed: int, edited: float
) -> None:
    bits = _bits(_copies(40, edited, seed))
    assert all(bits[word] == MAX_BITS for word in TELLING)


def test_many_edits_of_one_sentence_are_no_template() -> None:
    bits = _bits(_copies(400, 1.0, seed=1))
    assert all(bits[word] == MAX_BITS for word in TELLING)


@given(st.integers(0, 99), st.integers(2, 40))
def test_a_sentence_with_a_number_brought_up_to_date_is_no_template(seed: int, copies: int) -> None:
    lines = [STORY.replace("40", str(n)) for n in range(copies)]
    bits = _bits(corpus(*_articles(*lines, seed=seed, sentences=3)))
    assert all(bits[word] == MAX_BITS for word in TELLING)


def test_a_filling_that_others_copy_still_tells() -> None:
    lines = [_filled(name) for name, _ in zip(_names(), range(60), strict=False)]
    copied = _filled("Ravenholm")
    bits = _bits(corpus(*_articles(*lines, *[copied] * 12)))
    assert bits["gazette"] < 2
    assert bits["ravenholm"] == MAX_BITS


def test_a_template_is_known_by_its_end_as_well() -> None:
    name = _names()
    lines = [f"{next(name)}, {next(name)} {n}, half time {n % 5}." for n in range(60)]
    bits = _bits(corpus(*_articles(*lines)))
    assert bits["half"] < 2
    assert bits["time"] < 2


def test_a_template_that_few_fill_in_is_not_known() -> None:
    lines = [_filled(name) for name, _ in zip(_names(), range(7), strict=False)]
    assert np.all(template_bits(corpus(*_articles(*lines))) == MAX_BITS)


def test_boilerplate_is_no_template() -> None:
    lines = [
        f"\n\nAlso read: {_filled(name)}\n\n" for name, _ in zip(_names(), range(60), strict=False)
    ]
    assert np.all(template_bits(corpus(*_articles(*lines))) == MAX_BITS)


def test_no_words_no_templates() -> None:
    assert template_bits(corpus()).size == 0
    assert template_bits(corpus("", "")).size == 0

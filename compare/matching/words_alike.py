"""Tell whether two words are alike: forms, spellings or synonyms of one another."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import Indel, Prefix

from compare.matching.words import is_number, lemma, part_of, plain, read_groups

__all__ = ["How", "alike", "keys"]

CACHED_PAIRS = 1 << 16
STEM_LETTERS = 4
"""Fewest first letters that two forms of one word share …"""
STEM_SHARE = 0.5
"""… and the share of the shorter form that they make up at least."""
SPELLING_LETTERS = 5
SPELLING = 0.8
"""Similarity from which two words of that many letters count as spellings of one."""
KEY_LETTERS = 3
"""Forms and spellings of a word are looked for among those that begin with the same so many."""


class How(StrEnum):
    """Why two words were linked."""

    EXACT = "exact"
    INFLECTED = "inflected"
    """Forms of one word, or of one family of words."""
    NUMBER = "number"
    """The same number, written otherwise."""
    ABBREVIATION = "abbreviation"
    SPELLING = "spelling"
    SYNONYM = "synonym"
    CONTEXT = "context"
    """Only the words around them say so."""


@lru_cache(CACHED_PAIRS)
def alike(word: str, other: str) -> How | None:
    """How two folded words are alike, whatever stands around them; None if they are not."""
    if word == other:
        return How.EXACT
    if plain(word) == plain(other):
        return How.NUMBER if is_number(plain(word)) else How.ABBREVIATION
    if part_of(word) or part_of(other):
        return None
    return _alike_content(word, other)


def _alike_content(word: str, other: str) -> How | None:
    letters = min(len(word), len(other))
    if lemma(word) == lemma(other) or (
        Prefix.similarity(word, other) >= max(STEM_LETTERS, STEM_SHARE * letters)
    ):
        return How.INFLECTED
    if letters >= SPELLING_LETTERS and Indel.normalized_similarity(word, other) >= SPELLING:
        return How.SPELLING
    if _synonyms().get(lemma(word), _NONE) & _synonyms().get(lemma(other), _NONE):
        return How.SYNONYM
    return None


@lru_cache(CACHED_PAIRS)
def keys(word: str) -> tuple[str | int, ...]:
    """What an alike word would have in common with this one: look there, and nowhere else."""
    if part_of(word):
        return (plain(word),)
    stem = lemma(word)
    return (word[:KEY_LETTERS], stem, plain(word), *_synonyms().get(stem, _NONE))


_NONE: frozenset[int] = frozenset()


@lru_cache(1)
def _synonyms() -> dict[str, frozenset[int]]:
    """Numbers of the groups that each lemma stands in."""
    groups: dict[str, frozenset[int]] = {}
    for number, words in enumerate(read_groups("words_synonyms.txt")):
        for word in words:
            groups[lemma(word)] = groups.get(lemma(word), _NONE) | {number}
    return groups

"""Tell whether one name was put in the place of another."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.findings.edits.calendars import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "abbreviates",
    "are_joined",
    "find_all",
    "fold",
    "is_border",
    "is_direction",
    "is_given",
    "is_surname",
    "is_title",
    "other_name",
    "read_name",
    "same_form",
    "stands_for_country",
    "words_in",
]

_BREAK = re.compile(r"[,;:()\[\]“”\"«»]|[—–]")
_GAP = re.compile(r" (?:\w )?")
_BORDER = re.compile(r"\b")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_CAPITAL = re.compile(r"\b[^\W\d_a-z]")
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady president vice prime minister premier chancellor"
    " secretary senator sen sens representative rep reps congressman congresswoman governor gov"
    " mayor judge justice chief general gen colonel col major maj captain capt lieutenant lt"
    " sergeant sgt admiral king queen prince princess pope cardinal bishop archbishop rev reverend"
    " ambassador director chairman chairwoman chair speaker leader former then acting jr sr ii iii"
    " herr frau monsieur madame mme señor señora sr sra signor signora".split()
)
_PARTICLES = frozenset(
    "the of and de la le del da dos der van von den bin al el co corp inc ltd plc llc".split()
)
_BY_GIVEN_NAME = re.compile(r"(?:Sir|Dame|Pope|King|Queen|Prince|Princess) ")
"""Titles that stand before the given name."""
_SAME = tuple(
    frozenset(names.split())
    for names in (
        "us usa america american americans united-states washington",
        "uk britain british united-kingdom england english london",
        "eu europe european european-union brussels",
        "russia russian russians moscow kremlin",
        "ukraine ukrainian ukrainians kyiv kiev",
        "germany german germans berlin",
        "france french paris",
        "japan japanese tokyo",
        "india indian indians delhi new-delhi",
        "israel israeli israelis jerusalem",
        "iran iranian iranians tehran",
        "turkey türkiye turkiye turkish ankara",
        "north-korea north-korean pyongyang",
        "south-korea south-korean seoul",
        "china chinese beijing",
        "pentagon defense-department department-defense",
        "gop republican republicans republican-party",
        "democrat democrats democratic democratic-party",
    )
)
"""Names that stand for one another in the news and share too few letters to show it."""
_DIRECTIONS = frozenset("north south east west northern southern eastern western".split())
_MOST_WORDS = 4
_SHORT = 4
"""An abbreviation without full stop has at most so many letters."""

Name = tuple[str, ...]
"""The words of a name, without case and accents; no titles among them."""


@lru_cache(1 << 14)
def read_name(words: str) -> Name | None:
    """The name that some words are, titles and possessives left out; None where they are none."""
    if words.islower() or _BREAK.search(words):
        return None
    name = []
    for word in words.split():
        bare = _POSSESSIVE.sub("", word.strip(".'’‘"))
        folded = fold(bare)
        if folded in _TITLES or folded in _PARTICLES or not bare:
            continue
        if not bare[0].isupper() or len(folded) < len("UN") or not bare.replace("-", "").isalpha():
            return None
        if folded in WEEKDAYS or folded in MONTHS:
            return None
        name.append(folded)
    return tuple(name) if 0 < len(name) <= _MOST_WORDS else None


@lru_cache(1 << 14)
def other_name(one: Name, other: Name) -> bool:
    """Whether two names are not just two ways to write one."""
    if _initials(one, other) or _initials(other, one):
        return False
    joined = {"-".join(one), "-".join(other)}
    if any(joined <= same for same in _SAME):
        return False
    return not any(_akin(word, another) for word in one for another in other)


def same_form(words: str, others: str) -> bool:
    """Whether two names are alike in being possessive, and in standing after a king's title."""
    return all(
        bool(form.search(words)) is bool(form.search(others))
        for form in (_POSSESSIVE, _BY_GIVEN_NAME)
    )


def abbreviates(short: str, words: str) -> bool:
    """Whether a last word in capitals may stand for some words that begin with its letters."""
    last = short.rpartition(" ")[2]
    letters = iter(_CAPITAL.findall(words))
    return last.isupper() and all(letter in letters for letter in last if letter.isalpha())


def is_direction(words: str) -> bool:
    """Whether a word tells one half of a country from the other."""
    return words.casefold() in _DIRECTIONS


def is_surname(word: str) -> bool:
    """Whether a capitalised word can end a name that begins with another word."""
    return not word.isupper() and not is_title(word)


def is_title(word: str) -> bool:
    """Whether a word says what somebody is, and not who."""
    return fold(word) in _TITLES


def stands_for_country(name: Name) -> bool:
    """Whether a name is that of a country or its people, or one that stands for them."""
    return any("-".join(name) in names for names in _SAME)


def are_joined(text: str, one: Name, other: Name) -> bool:
    """Whether a text has two names beside each other: the given and the family name of one."""
    folded = fold(text)
    if one[-1] not in folded or other[-1] not in folded:
        return False
    return _follows(folded, one[-1], other[0]) or _follows(folded, other[-1], one[0])


def _follows(text: str, word: str, other: str) -> bool:
    """Whether a word stands before another one, or before an initial and the other one."""
    gaps = [at + len(word) for at in find_all(text, f"{word} ") if is_border(text, at)]
    return any(
        text.startswith(other, start) and is_border(text, start + len(other))
        for gap in gaps
        for start in (gap + 1, gap + 3)
        if _GAP.fullmatch(text, gap, start)
    )


def is_given(name: Name, sentences: str) -> bool:
    """Whether a word of a name stands anywhere in some sentences, or one derived from it."""
    folded = fold(sentences)
    return any(
        len(word) > _SHORT
        or is_border(folded, at + len(word))
        or (folded[at + len(word)] == "s" and is_border(folded, at + len(word) + 1))
        for word in name
        for at in find_all(folded, word)
        if is_border(folded, at)
    )


def words_in(text: str, word: str) -> Iterator[int]:
    """Where a whole word begins in a text."""
    return (
        at for at in find_all(text, word) if is_border(text, at) and is_border(text, at + len(word))
    )


def find_all(text: str, letters: str) -> Iterator[int]:
    """Where some letters begin in a text."""
    at = text.find(letters)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def is_border(text: str, place: int) -> bool:
    """Whether a word begins or ends at a place."""
    return bool(_BORDER.match(text, place))


def _akin(one: str, other: str) -> bool:
    """Whether two words are spellings, derivations or abbreviations of one another."""
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    if long.startswith(short[: max(_SHORT, len(short) - 1)]) or _skeleton(one) == _skeleton(other):
        return True
    if len(short) > _SHORT:
        return long.endswith(short)
    return short[0] == long[0] and _scattered(short, long)


def _scattered(short: str, long: str) -> bool:
    """Whether the letters of one stand in the other, in order."""
    letters = iter(long)
    return len(short) < len(long) / 1.5 and all(letter in letters for letter in short)


def _initials(short: Name, long: Name) -> bool:
    if len(short) > 1 or len(long) == 1 or short[0][0] != long[0][0]:
        return False
    letters = iter(short[0])
    return all(word[0] in letters for word in long)


@lru_cache(1 << 12)
def _skeleton(word: str) -> str:
    """The consonants of a long word, doubled ones once, with letters of one sound made one."""
    if len(word) <= _SHORT:
        return word
    plain = word.translate(str.maketrans("qgyw", "kkiu"))
    return re.sub(r"(.)\1+", r"\1", re.sub(r"(?<!^)[aeiouh]", "", plain))


@lru_cache(1 << 10)
def fold(words: str) -> str:
    """The words without case, accents and full stops."""
    plain = words.replace(".", "").casefold()
    return plain if plain.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", plain))

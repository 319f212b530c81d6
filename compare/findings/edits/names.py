"""Tell whether one name was put in the place of another."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.findings.edits.numerals import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "abbreviates",
    "are_joined",
    "is_direction",
    "is_given",
    "is_name_at",
    "is_surname",
    "names_tell",
    "other_name",
    "read_name",
    "same_form",
]

_BREAK = re.compile(r"[,;:()\[\]“”\"«»]|[—–]")
_AFTER = re.compile(r"[a-zà-ÿ,] ")
_GAP = re.compile(r" (?:\w )?")
_BORDER = re.compile(r"\b")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONG_WORD = re.compile(r"(?<![\w'’])[^\W\d_]{4,}")
_AFTER_SMALL = re.compile(r" (?<=[a-zà-ÿ] )([^\W\d_])(?=[^\W\d_]{2})")
"""The first letter of a longer word that follows a small one."""
_CAPITAL = re.compile(r"\b[^\W\d_a-z]")
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w-]*")
_OPENERS = frozenset(".!?:;…\"“”‘'«»—–-([•|")
_ABBREVIATED = re.compile(
    r"(?<![\w.])(?:M(?:rs?|s|x|me|lle)|Dr|Prof|Rev|Hon|Sens?|Reps?|Gov|Gen|Adm|Col|Maj|Capt|Lt|Sgt"
    r"|Sra?)\.\Z|(?:\A|, |\b[a-z]\w* )(?:Ste?|Mt|Ft)\.\Z|[^\W\d_a-z][a-z]+ [A-Z]\.\Z"
)
"""What ends in a full stop that ends no sentence: a title, a saint, or an initial after a name."""
_LOOK_BACK = 24
"""Letters before a word among which its title, or an initial and a name, stand."""
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
_MOST_CAPITALS = 0.25
"""Share of words after a small one that are capitalised, above which capitals tell no names."""
_SAMPLE = 3000
"""Letters of a text that are looked at to tell that."""
_FEW = 15
"""So few words show little about a text; they count as small ones."""

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
    return not word.isupper() and fold(word) not in _TITLES


def are_joined(text: str, one: Name, other: Name) -> bool:
    """Whether a text has two names beside each other: the given and the family name of one."""
    folded = fold(text)
    if one[-1] not in folded or other[-1] not in folded:
        return False
    return _follows(folded, one[-1], other[0]) or _follows(folded, other[-1], one[0])


def _follows(text: str, word: str, other: str) -> bool:
    """Whether a word stands before another one, or before an initial and the other one."""
    gaps = [at + len(word) for at in _find_all(text, f"{word} ") if _is_border(text, at)]
    return any(
        text.startswith(other, start) and _is_border(text, start + len(other))
        for gap in gaps
        for start in (gap + 1, gap + 3)
        if _GAP.fullmatch(text, gap, start)
    )


def is_given(name: Name, sentences: str) -> bool:
    """Whether a word of a name stands anywhere in some sentences, or one derived from it."""
    folded = fold(sentences)
    return any(
        len(word) > _SHORT
        or _is_border(folded, at + len(word))
        or (folded[at + len(word)] == "s" and _is_border(folded, at + len(word) + 1))
        for word in name
        for at in _find_all(folded, word)
        if _is_border(folded, at)
    )


def is_name_at(text: str, start: int, end: int) -> bool:
    """Whether the capitals of some words of a text mark a name, not just a sentence's start."""
    if _is_mid_sentence(text, start):
        return True
    words: list[str] = _CAPITALISED.findall(text[start:end])
    return not _TITLES.issuperset(map(fold, words[1:])) or all(
        _is_name_in(text, word) for word in words
    )


def _is_mid_sentence(text: str, place: int) -> bool:
    """Whether the word at a place stands inside a sentence, where a capital tells something."""
    before = text[max(place - _LOOK_BACK, 0) : place].rstrip()
    if not before or "\n" in text[place - 2 : place]:
        return False
    return (
        before[-1] not in _OPENERS
        or before[-2:-1] == ","
        or _ABBREVIATED.search(before) is not None
    )


@lru_cache(1 << 12)
def _is_name_in(text: str, word: str) -> bool:
    """Whether a word is capitalised inside sentences of a text too, and never small."""
    if not any(place > 1 and _AFTER.match(text, place - 2) for place in _words_in(text, word)):
        return False
    return not list(_words_in(text, word.lower()))


def _words_in(text: str, word: str) -> Iterator[int]:
    """Where a whole word begins."""
    return (
        at
        for at in _find_all(text, word)
        if _is_border(text, at) and _is_border(text, at + len(word))
    )


def _find_all(text: str, letters: str) -> Iterator[int]:
    at = text.find(letters)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def _is_border(text: str, place: int) -> bool:
    """Whether a word begins or ends at a place."""
    return bool(_BORDER.match(text, place))


def names_tell(text: str, sentence: str) -> bool:
    """Whether capitals mark names here: not in a headline, nor where all nouns have them."""
    return _share_of_capitals(text) <= _MOST_CAPITALS and _has_small(sentence)


def _has_small(sentence: str) -> bool:
    return any(word[0][0].islower() for word in _LONG_WORD.finditer(sentence))


@lru_cache(1 << 13)
def _share_of_capitals(text: str) -> float:
    letters = _AFTER_SMALL.findall(text[:_SAMPLE])
    return sum(map(str.isupper, letters)) / (len(letters) + _FEW)


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

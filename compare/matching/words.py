"""What is known of single words before any text is read: their part in grammar, their plain form.

The lists are English. A word of another language simply counts as a content word.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files

__all__ = [
    "Part",
    "are_kin",
    "grammatical",
    "initials",
    "is_number",
    "lemma",
    "part_of",
    "plain",
    "read_groups",
]

CACHED_WORDS = 1 << 16


class Part(IntEnum):
    """The part that a word plays in grammar."""

    CONTENT = 0
    PRONOUN = 1
    DETERMINER = 2
    AUXILIARY = 3
    PREPOSITION = 4
    CONJUNCTION = 5
    ADVERB = 6
    """Adverbs and negations of the closed kind: *not*, *there*, *too*."""
    NUMBER = 7


_WORDS = {
    Part.PRONOUN: """i me my mine myself he him his himself she her hers herself it its itself they
        them their theirs themselves we us our ours ourselves you your yours yourself who whom
        whose which that this these those one ones""",
    Part.DETERMINER: """a an the any each every all both another either neither such many several
        few much more most some other no""",
    Part.AUXILIARY: """is are was were be been being am has have had having do does did will would
        can could may might shall should must 've 're 'll 'd ve re ll d cannot can't won't don't
        doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't
        shouldn't mustn't""",
    Part.PREPOSITION: """of in on at to for from by with about into over after before under through
        during against between among within without upon toward towards via per across along
        around behind beyond near off out until till up down as than like despite amid onto
        because""",
    Part.CONJUNCTION: """and or but nor if while when although though however so then also yet still
        whether where since""",
    Part.ADVERB: "not n't s ' there here very too what how why",
}
_PART = {word: part for part, words in _WORDS.items() for word in words.split()}

_NAMES_IN_CAPITALS = frozenset(("is", "it", "us", "who"))
_NAMES_IF_SHOUTED = frozenset(("us",))
"""In headlines they are rarely anything else."""

_NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_SHORTENED = """jan january feb february mar march apr april jun june jul july aug august
    sep september sept september oct october nov november dec december mon monday tue tuesday
    tues tuesday wed wednesday thu thursday thur thursday thurs thursday fri friday
    'll will ll will 've have ve have 're are re are 'm am m am n't not ca can wo will cannot can
    an a pct percent gov governor sen senator rep representative gen general lt lieutenant
    sgt sergeant capt captain prof professor dr doctor mt mount dept department govt government
    intl international natl national corp corporation inc incorporated ltd limited co company
    bn billion mn million km kilometre kg kilogram vs versus""".split()
_PLAIN = {
    **dict(zip(_SHORTENED[::2], _SHORTENED[1::2], strict=True)),
    **{word: str(value) for value, word in enumerate(_NUMERALS.split())},
    **{word: str(value * 10) for value, word in enumerate(_TENS.split(), 3)},
    **{word: str(value) for value, word in enumerate(_ORDINALS.split(), 1)},
}
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_PLURALS_IN_ES = ("sses", "ches", "shes", "xes", "zes")
_NO_PLURALS = ("ss", "us", "is")
_MIN_STEM = 3


@lru_cache(CACHED_WORDS)
def part_of(word: str) -> Part:
    """The part that a folded word plays."""
    return _PART.get(word, Part.NUMBER if is_number(plain(word)) else Part.CONTENT)


def grammatical(word: str) -> bool:
    """Whether a folded word carries grammar rather than content."""
    return word in _PART


def initials(word: str, written: str, *, shouted: bool) -> str:
    """A folded word; in capitals if it is a name, as it is written, that looks like grammar.

    Args:
        word: The folded word.
        written: The same as it is written.
        shouted: Whether all is in capitals, which then tell little.
    """
    names = _NAMES_IF_SHOUTED if shouted else _NAMES_IN_CAPITALS
    return word.upper() if word in names and written.isupper() else word


def is_number(word: str) -> bool:
    """Whether it is written in digits."""
    return word[0].isdigit()


@lru_cache(CACHED_WORDS)
def plain(word: str) -> str:
    """A folded word with its contraction, abbreviation or spelt-out number undone."""
    ordinal = _ORDINAL.fullmatch(word)
    return ordinal[1] if ordinal else _PLAIN.get(word, word)


@lru_cache(CACHED_WORDS)
def lemma(word: str) -> str:
    """A key that the forms of one word share; not always a word itself."""
    return _strip(_base_forms().get(word, word))


@lru_cache(CACHED_WORDS)
def are_kin(word: str, other: str) -> bool:
    """Whether two folded words of grammar do the same work: forms of one, or near in meaning."""
    return not _kin().get(word, _NONE).isdisjoint(_kin().get(other, _NONE))


def read_groups(name: str) -> list[list[str]]:
    """The lines of one of the word lists beside this file, cut into words."""
    lines = files("compare.matching").joinpath(name).read_text("utf-8").splitlines()
    return [line.split() for line in lines if not line.startswith("#")]


_NONE: frozenset[int] = frozenset()


@lru_cache(1)
def _kin() -> dict[str, frozenset[int]]:
    """Numbers of the groups that each word of grammar stands in."""
    groups: dict[str, frozenset[int]] = {}
    for number, words in enumerate(read_groups("words_kin.txt")):
        for word in words:
            groups[word] = groups.get(word, _NONE) | {number}
    return groups


@lru_cache(1)
def _base_forms() -> dict[str, str]:
    return {form: base for base, *forms in read_groups("words_forms.txt") for form in forms}


def _strip(word: str) -> str:
    """Take English endings off."""
    if is_number(word):
        return word
    word, ended = _strip_ending(_strip_plural(word.removesuffix("'s")))
    if ended and len(word) > _MIN_STEM and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > _MIN_STEM + 1 and word.endswith("e"):
        word = word[:-1]
    if len(word) > _MIN_STEM and word.endswith("y"):
        word = word[:-1] + "i"
    return word


def _strip_plural(word: str) -> str:
    if len(word) > _MIN_STEM + 1 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > _MIN_STEM + 1 and word.endswith(_PLURALS_IN_ES):
        return word[:-2]
    if len(word) > _MIN_STEM and word.endswith("s") and not word.endswith(_NO_PLURALS):
        return word[:-1]
    return word


def _strip_ending(word: str) -> tuple[str, bool]:
    """Without *-ing* or *-ed*, and whether that may have doubled the letter before it."""
    if len(word) > _MIN_STEM + 2 and word.endswith("ing"):
        return word[:-3], True
    if len(word) > _MIN_STEM + 1 and word.endswith("ied"):
        return word[:-3] + "y", False
    if len(word) > _MIN_STEM + 1 and word.endswith("ed"):
        return word[:-2], True
    return word, False

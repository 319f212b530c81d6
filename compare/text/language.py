"""Guess the language of a text, as far as cutting sentences and weighing words need it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from compare.function_words import ENGLISH, speakers
from compare.text.words import find_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.text.words import Words

__all__ = ["guess_language", "is_common"]

_SAMPLE = 1000
"""Code points looked at."""
_SCRIPTS = {
    "ko": "\uac00-\ud7a3",
    "zh": "\u4e00-\u9fff",
    "ar": "\u0620-\u06ff",
    "he": "\u05d0-\u05ea",
    "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f",
    "gu": "\u0a80-\u0aff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f",
    "th": "\u0e00-\u0e7f",
    "my": "\u1000-\u109f",
    "ka": "\u10a0-\u10ff",
    "am": "\u1200-\u137f",
    "km": "\u1780-\u17ff",
    "hy": "\u0531-\u0587",
    "el": "\u0370-\u03ff",
    "ru": "\u0400-\u04ff",
}
_LETTERS = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_CLOSER = {  # letters that tell a language from the one first guessed
    "zh": (("ja", "[\u3041-\u30ff]"),),
    "ar": (("ur", "[ٹڈڑںے]"), ("fa", "[پچژگی]")),
    "ru": (("uk", "[іїєґ]"),),
}
_COMMONEST = frozenset(
    """
    the of and to in that is for was said he it on at with by as were has have
    der die das und ist nicht den mit von für er sie ein eine am im dann auf
    le les et des est dans que pour une sur il elle qui au aux pas
    el los las del que para una con por según y es se su lo al
    os das dos não uma para com são pelo mais ao foi ele e na no
    il di che della per gli con sono una nel è e ha del si
    het een van niet dat zijn voor met op te de en hij ze
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str, words: Words | None = None) -> str:
    """The ISO 639-1 code that script and common words suggest; "en" where nothing does.

    Args:
        text: Of which the beginning is looked at.
        words: Its words, where they are known.
    """
    sample = text[:_SAMPLE]
    letters = "" if sample.isascii() else "".join(_LETTERS.findall(sample))
    if not letters or 4 * len(letters) < sum(map(len, _WORD.findall(sample))):
        words = words or find_words(sample)
        return _guess_latin(words.forms[: words.ends.searchsorted(_SAMPLE, "right")])
    code, count = max(
        ((code, len(re.findall(f"[{own}]", letters))) for code, own in _SCRIPTS.items()),
        key=lambda item: item[1],
    )
    for closer, own in _CLOSER.get(code, ()):
        if 50 * len(re.findall(own, sample)) > count:
            return closer
    return code


def is_common(word: str) -> bool:
    """Whether the word is among the commonest of a language, such as an article."""
    return word.lower() in _COMMONEST


def _guess_latin(forms: Sequence[str]) -> str:
    parts = " ".join(filterfalse(str.isalpha, forms)).replace("'", " ").split()  # as in "l'amour"
    known = speakers()
    votes = Counter(chain.from_iterable(map(known.__getitem__, known.keys() & {*forms, *parts})))
    most = max(votes.values(), default=0)
    likely = [code for code, count in votes.items() if count == most]
    return min(likely, default=ENGLISH) if votes[ENGLISH] < most else ENGLISH

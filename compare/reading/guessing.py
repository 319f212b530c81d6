"""Which encoding bytes are in that are not UTF-8: charset-normalizer's shortlist, and a choice."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from compare.reading.binary import has_controls

__all__ = ["Guess", "guess_eight_bit", "guess_sixteen_bit"]

_USUAL = {
    "cp1252": "Western European",
    "gb18030": "Chinese",
    "cp932": "Japanese",
    "euc_jp": "Japanese",
    "cp1251": "Cyrillic",
    "big5hkscs": "traditional Chinese",
    "cp949": "Korean",
    "cp1254": "Turkish",
    "cp1250": "Central European",
    "cp1253": "Greek",
    "cp1255": "Hebrew",
    "cp1256": "Arabic",
    "koi8_r": "Cyrillic",
    "cp874": "Thai",
    "cp1257": "Baltic",
    "cp1258": "Vietnamese",
    "iso8859_2": "Central European",
    "iso8859_5": "Cyrillic",
    "iso8859_7": "Greek",
}
"""The encodings that texts are found in, the usual ones first: that order decides ties."""

_COMMONEST = "cp1252"

_SIXTEEN_BIT = ("utf_16_le", "utf_16_be")

_ZEROS = 0.4
"""A text of 16 bits in Latin letters has a zero in two bytes; a smaller share than this is few."""

_LEAST = 20
"""Characters below which pairs of any bytes may look like letters of one script by chance."""

_ONE_SCRIPT = 0.9
"""Share of the letters beyond ASCII that are of one script in a text, and not in other data."""

_EAST_ASIAN = {"HIRAGANA", "KATAKANA", "FULLWIDTH", "HALFWIDTH", "IDEOGRAPHIC"}
"""Scripts that are written together with Chinese characters."""

_DISORDER = 0.05
_LIKENESS = 0.1
"""Guesses this close in disorder and in likeness to a language are about equally good."""

_SAMPLE = 100_000
"""Characters by which guesses are judged."""

_LETTER = r"[^\W\d_¹²³¼½¾]"
_FOREIGN = r"[^\W\d_A-Za-z¹²³¼½¾]"
_MISPLACED = re.compile(
    rf"(?<={_LETTER})[¹²³¼½¾¿¡¨´¸˛ˇ˘˙˝](?={_LETTER})"  # a sign inside a word
    rf"|(?<!\w)[¹²³¼½¾£¥¢¤](?={_LETTER})"  # a fraction or a currency before one
    rf"|(?<!\w){_FOREIGN}(?=\d)"  # a letter in place of a currency sign
)
_CAPITAL = re.compile(rf"(?<=[a-z]){_FOREIGN}|(?<!\w){_FOREIGN}(?!\w)")
"""Letters beyond ASCII inside a word or by themselves: misplaced if they are capitals."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A likely reading of some bytes."""

    text: str
    encoding: str
    family: str
    """The languages that the encoding serves."""


def guess_eight_bit(data: bytes) -> Guess | None:
    """The bytes in the likeliest of the usual encodings, or None where none fits them."""
    likely = _likely(data)
    if not likely and 2 * len(data.decode("ascii", "ignore")) > len(data):
        likely = {_COMMONEST}
    guesses = [_guess(data, code, family) for code, family in _USUAL.items() if code in likely]
    # min keeps the first of equals, which is the more usual one.
    readable = (guess for guess in guesses if guess)
    return min(readable, key=lambda guess: _misplaced(guess.text), default=None)


def guess_sixteen_bit(data: bytes) -> Guess | None:
    """The bytes as UTF-16 without a byte-order mark, or None where they are not that."""
    without = _guess(data.replace(b"\0", b""), "utf-8", "")
    few_zeros = data.count(0) < _ZEROS * len(data)
    if few_zeros and without and not has_controls(without.text):
        return None  # a text of eight bits with zeros strewn in
    guesses = [_guess(data, code, "Unicode") for code in _SIXTEEN_BIT]
    likely = (guess for guess in guesses if guess and _is_of_one_script(guess.text))
    # Latin letters with their bytes exchanged are all Chinese; spaces and line ends tell.
    return max(likely, key=lambda guess: sum(map(str.isascii, guess.text)), default=None)


def _is_of_one_script(text: str) -> bool:
    foreign = [letter for letter in text[:_SAMPLE] if letter.isalpha() and not letter.isascii()]
    scripts = Counter(map(_script, foreign))
    most = max(scripts.values(), default=0)
    return len(text) >= _LEAST and most >= _ONE_SCRIPT * len(foreign)


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").split(" ", 1)[0]
    return "CJK" if name in _EAST_ASIAN else name


def _likely(data: bytes) -> set[str]:
    """The usual encodings that charset-normalizer finds about equally good."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  slow, and seldom needed

    matches = list(from_bytes(data, cp_isolation=list(_USUAL)))
    if matches:
        # It passes over encodings that are like one it has tried: ask for the commonest itself.
        matches += from_bytes(data, cp_isolation=[_COMMONEST])
    return {
        code
        for match in matches
        if match.chaos <= matches[0].chaos + _DISORDER
        if match.coherence >= matches[0].coherence - _LIKENESS
        for code in match.could_be_from_charset
    }


def _guess(data: bytes, encoding: str, family: str) -> Guess | None:
    try:
        return Guess(data.decode(encoding), encoding.replace("_", "-"), family)
    except UnicodeDecodeError:
        return None


def _misplaced(text: str) -> int:
    """How many letters and signs stand where words do not have them."""
    sample = text[:_SAMPLE]
    capitals = sum(found[0].isupper() for found in _CAPITAL.finditer(sample))
    return capitals + sum(1 for _ in _MISPLACED.finditer(sample))

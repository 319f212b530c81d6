"""Read numbers, months and times of day, however they are written."""

from __future__ import annotations

import re
from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from compare.matching.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Reading", "find_values"]

_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
_GLUED_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9}
"""Letters that are short for a scale right after digits only."""
_AND_A_HALF = ("and", "a", "half")
_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000

_MONTHS = """january february march april may june july august september october november
    december""".split()
_UNSURE_MONTHS = frozenset(("march", "may"))
"""Words that are months only beside a number."""

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_GLUED = re.compile(r"([0-9]+(?:\.[0-9]+)?)([a-z]+)")
_YEAR_FIRST = re.compile(r"(?<!\S)[12][0-9]{3}[ .]([0-9]{1,2})[ .]([0-9]{1,2})(?!\S)")
_YEAR_LAST = re.compile(r"(?<!\S)([0-9]{1,2})[ .]([0-9]{1,2})[ .][12][0-9]{3}(?!\S)")
_DATE = re.compile(r"([0-9]+)\.([0-9]+)\.([0-9]+)")
_CLOCK = re.compile(r"(?<!\S)([0-9]{1,2})(?:[ .]([0-9]{2}))?(?: ?([ap])m)?(?!\S)")
_HOURS = 12


class Reading(NamedTuple):
    """What some words may mean; others may mean the same."""

    value: str
    """The same for whatever means the same."""
    places: range


def find_values(words: Sequence[str]) -> Iterator[Reading]:
    """Everything that folded words may mean; a word may be a part of several.

    A date is read part by part, its month as both the numbers it may be.
    """
    yield from _numbers(words)
    yield from _months(words)
    text = " ".join(words)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    for value, start, end in (*_month_numbers(text), *_times(text)):
        yield Reading(value, range(bisect(starts, start) - 1, bisect(starts, end - 1)))


def _numbers(words: Sequence[str]) -> Iterator[Reading]:
    end = 0
    for at, word in enumerate(words):
        if at >= end and (_value(word) is not None or word in _SCALES):
            value, end = _read_number(words, at)
            yield Reading(f"{value:.12g}", range(at, end))
        elif date := _DATE.fullmatch(word):
            yield from (Reading(f"{int(part)}", range(at, at + 1)) for part in date.groups())
        elif glued := _GLUED.fullmatch(word):
            number, unit = float(glued[1]), plain(glued[2])
            scale = _GLUED_SCALES.get(unit) or _SCALES.get(unit, 1)
            for value in {number, number * scale}:
                yield Reading(f"{value:.12g}", range(at, at + 1))


def _read_number(words: Sequence[str], first: int) -> tuple[float, int]:
    """A number in digits or words with its words of scale, and the place after it."""
    spelt = not words[first][0].isdigit()
    total, rest, at = 0.0, _value(words[first]), first
    ...

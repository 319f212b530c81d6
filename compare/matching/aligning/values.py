"""Read the numbers, months and times of day of a sentence, however they are written."""

from __future__ import annotations

import re
from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from compare.matching.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    Place = tuple[str, int, int]
    """A value, and from which character to which it is written."""

__all__ = ["Reading", "find_values"]

_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_GLUED_SCALES = {**_SCALES, "k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9}
"""What letters right after digits may scale them by."""
_ONE = ("a", "an")
_HALF_A = ("half", "a")
_AND_A_HALF = ("and", "a", "half")
_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_UNSURE_MONTHS = ("march", "may")
"""Words that are months only beside a number."""
_HOURS = 12

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_GLUED = re.compile(r"([0-9]+(?:\.[0-9]+)?)([a-z]+)")
_DOTTED_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_DATE = re.compile(
    r"(?<!\S)(?:[12][0-9]{3}[ .](?P<month>[0-9]{1,2})[ .]([0-9]{1,2})"
    r"|(?P<first>[0-9]{1,2})[ .](?P<second>[0-9]{1,2})[ .][12][0-9]{3})(?!\S)"
)
_TIME = re.compile(r"(?<!\S)([0-9]{1,2})(?:[ .]([0-5][0-9]))?(?: ?([ap])m)?(?!\S)")


class Reading(NamedTuple):
    """What words in a row may mean."""

    value: str
    """Whatever means the same has the same."""
    places: range


def find_values(words: tuple[str, ...]) -> Iterator[Reading]:
    """All that folded words may mean, which for one word may be several things.

    The parts of a date are read one by one; a month in digits is read as a number too.

    Args:
        words: Those of a sentence, with an empty one at either end.
    """
    yield from _numbers(words)
    yield from _named_months(words)
    text = " ".join(words)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    for value, start, end in (*_months(text), *_times(text)):
        yield Reading(value, range(bisect(starts, start) - 1, bisect(starts, end - 1)))


def _numbers(words: tuple[str, ...]) -> Iterator[Reading]:
    end = 0
    for at, word in enumerate(words):
        if at < end:
            continue
        here = range(at, at + 1)
        if _begins_number(words, at):
            number, end = _read_number(words, at)
            yield Reading(_written(number), range(at, end))
        elif glued := _GLUED.fullmatch(word):
            number, scale = float(glued[1]), _GLUED_SCALES.get(glued[2])
            yield Reading(_written(number), here)
            if scale:
                yield Reading(_written(number * scale), here)
        elif date := _DOTTED_DATE.fullmatch(word):
            yield from (Reading(_written(int(part)), here) for part in date.groups())


def _value(word: str) -> float | None:
    """The number that a word is."""
    digits = plain(word)
    return float(digits) if _NUMBER.fullmatch(digits) else None


def _written(number: float) -> str:
    return f"{number:.12g}"


def _begins_number(words: tuple[str, ...], at: int) -> bool:
    """Whether a number stands here, or "a" or "half a" before a word of scale."""
    scaled = at + 1 if words[at] in _ONE else at + 2
    return _value(words[at]) is not None or (
        (words[at] in _ONE or words[at:scaled] == _HALF_A) and plain(words[scaled]) in _SCALES
    )


def _read_number(words: tuple[str, ...], first: int) -> tuple[float, int]:
    """The number that begins at a word, and the place after it."""
    total, (rest, at) = 0.0, _begin_number(words, first)
    while _goes_on(words, at, rest, spelt=not words[first][0].isdigit()):
        scale = _SCALES.get(plain(words[at]))
        if scale is None:
            rest += _value(words[at]) or 0.0
        elif scale < _THOUSAND:
            rest *= scale
        else:
            total, rest = total + rest * scale, 0.0
        at += 1
    return total + rest, at


def _begin_number(words: tuple[str, ...], first: int) -> tuple[float, int]:
    """What the first words say before any word of scale, and the place after them."""
    if words[first : first + 2] == _HALF_A:
        return 1 / 2, first + 2
    value = 1.0 if words[first] in _ONE else _value(words[first]) or 0.0
    if words[first + 1 : first + 4] == _AND_A_HALF:
        return value + 1 / 2, first + 4
    return value, first + 1


def _goes_on(words: tuple[str, ...], at: int, rest: float, *, spelt: bool) -> bool:
    """Whether a word belongs to the number before it, of which so much is not yet scaled."""
    word = words[at]
    if plain(word) in _SCALES:
        return True
    if word == "and":
        return spelt and rest >= _HUNDRED and _goes_on(words, at + 1, rest, spelt=True)
    value, tens = _value(word), rest % _HUNDRED
    if value is None or value >= _HUNDRED or not spelt or word[0].isdigit():
        return False
    return not tens or (tens >= _TWENTY and tens % _TEN == 0 and value < _TEN)


def _named_months(words: tuple[str, ...]) -> Iterator[Reading]:
    for at, word in enumerate(words):
        month = plain(word)
        if month in _MONTHS and (
            month not in _UNSURE_MONTHS
            or any(_value(near) is not None for near in words[at - 1 : at + 2])
        ):
            yield Reading(month, range(at, at + 1))


def _months(text: str) -> Iterator[Place]:
    """Months in digits, each number of a date that may be one."""
    for date in _DATE.finditer(text):
        for part in ("month", "first", "second"):
            if date[part] and 1 <= int(date[part]) <= len(_MONTHS):
                yield _MONTHS[int(date[part]) - 1], *date.span(part)


def _times(text: str) -> Iterator[Place]:
    """Times of day by hour and minute; two numbers in a row may be one."""
    for time in _TIME.finditer(text):
        hour, minute, half = int(time[1]), time[2], time[3]
        if half and 1 <= hour <= _HOURS:
            yield f"{hour % _HOURS + _HOURS * (half == 'p')}:{minute or '00'}", *time.span()
        elif minute and not half:
            yield f"{hour}:{minute}", *time.span()

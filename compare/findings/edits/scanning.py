"""Find the numbers and dates of a text, however they are written."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.findings.edits.amounts import counted_at, has_unit, read_amount
from compare.findings.edits.calendars import MONTHS, TURNS
from compare.findings.edits.moments import MOMENTS, read_moment
from compare.findings.edits.numerals import (
    FACTORS,
    FRACTIONS,
    MONEY,
    NUMBERS,
    ORDINALS,
    PAIRS,
    PERCENT,
    SCALES,
    UNITS,
    VAGUE,
    ZONES,
)
from compare.findings.edits.quantities import Measure, Quantity
from compare.findings.edits.tokens import TOKEN, Tokens, cut

__all__ = ["find_quantities", "has_quantities"]

_WORDS = MOMENTS.union(NUMBERS, SCALES, VAGUE, FACTORS, ORDINALS, FRACTIONS, PAIRS)
_PARTS = _WORDS.union(MONEY, UNITS, PERCENT, TURNS, ["percentage", "vingts"])
_NAMED = MOMENTS.union(FACTORS, ORDINALS)
_NTH = frozenset("st nd rd th".split())
_DATE_LINKS = frozenset("of de".split())
_A = frozenset("a an one".split())
_NOT_HALF = frozenset({*ORDINALS, *"the and other last better next this that".split()})
"""Words before a "half" that is a half year, say, or more than a half."""
_LAST_DAY = 31
_DECADE = 10
_YEARS = range(1600, 2100)
_NOON, _HOUR = 720, 60
"""In minutes."""
_ROUNDED = 5.0
"""How exact a fraction of a whole is, in per cent."""


def has_quantities(words: str) -> bool:
    """Whether there may be a quantity, or a part of one, among these words."""
    if words.isascii() and words.isalpha():
        return words.casefold() in _PARTS
    return any(w[-1].isdecimal() or w.casefold() in _PARTS for w in TOKEN.findall(words))


@lru_cache(maxsize=1 << 13)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All numbers and dates of a text, in order."""
    tokens = cut(text)
    found: list[Quantity] = []
    after = 0
    for at, token in enumerate(tokens.all):
        if at >= after and (token.word in _WORDS or token.word[-1].isdecimal()):
            quantity, after = _read(tokens, at)
            if quantity:
                found.append(quantity)
    return tuple(found)


def _read(tokens: Tokens, at: int) -> tuple[Quantity | None, int]:
    """The quantity that begins at a token, or None, and the place after it."""
    word = tokens.at(at).word
    if word[-1].isdecimal():
        return _digits(tokens, at)
    if word in FRACTIONS and (fraction := _fraction(tokens, at)):
        return fraction, at + 1
    if word in VAGUE:
        return _vague(tokens, at)
    if word in _NAMED:
        return _named(tokens, at), at + 1
    if word in NUMBERS or (word in SCALES and len(word) > len("mio")):
        return read_amount(tokens, at)
    return _pair(tokens, at) if word in PAIRS else None, at + 1


def _named(tokens: Tokens, at: int) -> Quantity | None:
    token = tokens.at(at)
    if token.word in MOMENTS:
        return read_moment(tokens, at)
    if token.word in FACTORS:
        return Quantity(token.start, token.end, Measure.FACTOR, FACTORS[token.word])
    value, counted = ORDINALS[token.word], counted_at(tokens, at + 1)
    return Quantity(token.start, token.end, Measure.ORDINAL, value, counted=counted)


def _pair(tokens: Tokens, at: int) -> Quantity | None:
    """A pair or a couple of something; "the couple" is no number."""
    token, before = tokens.at(at), tokens.at(at - 1)
    if before.word not in _A or tokens.at(at + 1).word != "of":
        return None
    return Quantity(before.start, token.end, Measure.COUNT, 2.0, step=PAIRS[token.word])


def _vague(tokens: Tokens, at: int) -> tuple[Quantity, int]:
    """A number such as hundreds, or tens of thousands, and the place after it."""
    start, value = tokens.at(at).start, VAGUE[tokens.at(at).word]
    while tokens.at(at + 1).word == "of" and tokens.at(at + 2).word in VAGUE:
        at += 2
        value *= VAGUE[tokens.at(at).word]
    return Quantity(start, tokens.at(at).end, Measure.VAGUE, value), at + 1


def _fraction(tokens: Tokens, at: int) -> Quantity | None:
    """A share of something, such as half of it, two thirds of it, or by a quarter."""
    token, before, after = tokens.at(at), tokens.at(at - 1), tokens.at(at + 1)
    parts = 1 if before.word in _A else NUMBERS.get(before.word, 0)
    bare = token.word == "half" and after.word in ("of", "the") and before.word not in _NOT_HALF
    hyphened = parts > 1 and token.gap == "-"
    of_it = bare or hyphened or (parts and after.word == "of")
    by_it = tokens.at(at - (parts > 0) - 1).word == "by" and (parts or token.word == "half")
    if not (of_it or by_it) or tokens.at(at + 2).word in _A:
        return None
    start = before.start if parts else token.start
    value = 100 * max(parts, 1) * FRACTIONS[token.word]
    return Quantity(start, token.end, Measure.PERCENT, value, step=_ROUNDED)


def _digits(tokens: Tokens, at: int) -> tuple[Quantity | None, int]:
    token, after = tokens.at(at), tokens.at(at + 1)
    part_of_name = token.gap in ("", "-") and tokens.at(at - 1).word[-1:].islower()
    if part_of_name and len(token.word) < len("2015"):
        return None, at + 1
    if len(token.word) <= len("19:30:00") and (clock := _clock(tokens, at)):
        return clock, at + 1 + 2 * _is_french_clock(tokens, at)
    if token.word.isdecimal() and len(token.word) <= len("2015"):
        nth = after.word in _NTH and not after.gap
        if quantity := _day_or_year(tokens, at, nth=nth):
            return quantity, at + 1 + nth
        if nth:
            counted = counted_at(tokens, at + 2)
            value = int(token.word)
            quantity = Quantity(token.start, token.end, Measure.ORDINAL, value, counted=counted)
            return quantity, at + 2
    return read_amount(tokens, at)


def _day_or_year(tokens: Tokens, at: int, *, nth: bool) -> Quantity | None:
    token, after = tokens.at(at), tokens.at(at + 1)
    value = int(token.word)
    if value <= _LAST_DAY and _in_date(tokens, at, at + nth):
        return Quantity(token.start, token.end, Measure.DAY, value)
    if value in _YEARS and not has_unit(tokens, at):
        decade = after.word == "s" and after.gap in ("", "'", "’")
        return Quantity(token.start, token.end, Measure.YEAR, value, step=_DECADE * decade)
    return None


def _clock(tokens: Tokens, at: int) -> Quantity | None:
    """The time of day, such as 19:30 or 7.30 p.m."""
    token, after = tokens.at(at), tokens.at(at + 1)
    dotted = after.word in ("a", "p") and tokens.at(at + 2)[:2] == ("m", ".")
    half = dotted or after.word in ("am", "pm")
    french = _is_french_clock(tokens, at)
    if ":" not in token.word and not half and not french and after.word != "uhr":
        return None
    digits = f"{token.word}:{tokens.at(at + 2).word}" if french else token.word
    hours, minutes, *_ = [*map(int, re.split(r"\D", digits)), 0]
    told = half or hours > _NOON // _HOUR
    late = after.word[0] == "p" if half else told
    zones = [near.word for near in tokens.all[at + 1 : at + 4] if near.word in ZONES]
    return Quantity(
        start=token.start,
        end=tokens.at(at + half + dotted + 2 * french).end,
        measure=Measure.TIME if told else Measure.CLOCK,
        value=(_HOUR * hours + minutes) % _NOON + _NOON * late,
        step=_HOUR if not minutes and tokens.is_rounded(at) else 1,
        unit=zones[0] if zones else "",
    )


def _is_french_clock(tokens: Tokens, at: int) -> bool:
    """Whether digits begin a time of day such as "18 h 30"."""
    hours, sign, minutes = (tokens.at(place).word for place in (at, at + 1, at + 2))
    short = max(len(hours), len(minutes)) <= len("30")
    return sign == "h" and short and hours.isdecimal() and minutes.isdecimal()


def _in_date(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a month stands beside these tokens."""
    before, after = tokens.at(first - 1), tokens.at(last + 1)
    if after.word in _DATE_LINKS:
        after = tokens.at(last + 2)
    return (before.word in MONTHS and tokens.at(first).gap in (" ", ". ")) or (
        after.word in MONTHS and after.gap in (" ", ". ")
    )

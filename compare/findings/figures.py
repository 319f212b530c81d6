"""Find the figures and dates of a text, and tell what each amounts to, however it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from compare.findings.numerals import (
    AROUND,
    MONEY,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PERCENT,
    SCALES,
    UNSURE_MONTHS,
    VAGUE,
    WEEKDAYS,
)

__all__ = ["Figure", "Measure", "find_figures", "has_figures", "same_figure"]


class Measure(StrEnum):
    """What a figure counts; only figures of one measure can contradict each other."""

    WEEKDAY = "weekday"
    MONTH = "month"
    DAY = "day"
    YEAR = "year"
    TIME = "time"
    """Minutes of the half day: 7 p.m. is 19:00."""
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    VAGUE = "vague"
    """Dozens, hundreds, thousands."""
    COUNT = "count"


_DATES = frozenset((Measure.WEEKDAY, Measure.MONTH, Measure.DAY, Measure.YEAR))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, or a part of a date."""

    start: int
    end: int
    """Half-open, in code points of the text that was searched."""
    measure: Measure
    value: float
    counted: str = ""
    """How the word after it begins: what is counted; empty where there is none."""
    rounded: bool = False
    """Said to be about, more or less than the exact figure, or in millions."""

    @property
    def dates(self) -> bool:
        """Whether it says when rather than how much."""
        return self.measure in _DATES


class _Token(NamedTuple):
    word: str
    """Without case; digits with the signs inside them."""
    gap: str
    """What stands between it and the token before."""
    start: int
    end: int


_TOKEN = re.compile(
    r"\d{1,3}(?: \d{3})+(?![\d,.])|\d+(?:[.,:٫٬\u00a0\u202f’]\d+)*+|[^\W\d_]+|[%％$€£¥₹]"
)
_GROUPED = re.compile(r"\d{1,3}(?:[ .,٬\u00a0\u202f’]\d{3})+")
_WORDS = frozenset({**NUMBERS, **SCALES, **VAGUE, **ORDINALS, **WEEKDAYS, **MONTHS})
_NAMED = {
    measure: words
    for measure, words in (
        (Measure.WEEKDAY, WEEKDAYS),
        (Measure.MONTH, MONTHS),
        (Measure.VAGUE, VAGUE),
        (Measure.ORDINAL, ORDINALS),
    )
}
_NTH = frozenset("st nd rd th".split())
_DATE_LINKS = frozenset("of de".split())
_NOT_ONE = frozenset("no this that the which any every each another on by who".split())
"""Words beside a "one" that is not meant as a number."""
_PARTS = frozenset("half halves quarter quarters third thirds fourths fifths".split())
_NO_TOKEN = _Token("", "", 0, 0)
_LETTERS = 5
"""So many first letters tell what is counted."""
_NEAR = 3
"""A word of rounding stands at most so many words before its figure."""
_WITHIN = frozenset(("", " ", "-", "\u00a0", "\u202f"))
"""What stands between the words of one amount."""
_LAST_DAY = 31
_HUNDRED, _THOUSAND, _MILLION = 100, 1e3, 1e6
_YEARS = range(1600, 2100)
_HALF_DAY = 720


def has_figures(words: str) -> bool:
    """Whether there may be a figure among these words."""
    return any(w[0].isdecimal() or w.casefold() in _WORDS for w in _TOKEN.findall(words))


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether both amount to the same, or one rounds the other."""
    if one.dates or other.dates:
        return one.measure is other.measure and one.value == other.value
    return one.value == other.value or _rounds(one, other) or _rounds(other, one)


def _rounds(coarse: Figure, fine: Figure) -> bool:
    digits = len(f"{coarse.value:.15g}".replace(".", "").strip("0"))
    return coarse.rounded and digits > 0 and float(f"{fine.value:.{digits}g}") == coarse.value


@lru_cache(maxsize=1 << 13)
def find_figures(text: str) -> tuple[Figure, ...]:
    """All numbers and dates of a text, in order."""
    scan = _Scan(text)
    found: list[Figure] = []
    at = 0
    while at < len(scan.tokens):
        word = scan.tokens[at].word
        if word not in _WORDS and not word[0].isdecimal():
            at += 1
            continue
        figure, at = scan.read(at)
        if figure:
            found.append(figure)
    return tuple(found)


class _Scan:
    """The tokens of a text, read from left to right."""

    def __init__(self, text: str) -> None:
        self.tokens: list[_Token] = []
        end = 0
        for match in _TOKEN.finditer(text):
            start = match.start()
            self.tokens.append(_Token(match[0].casefold(), text[end:start], start, match.end()))
            end = match.end()

    def read(self, at: int) -> tuple[Figure | None, int]:
        """The figure that begins at a token, or None, and the token after it."""
        token = self.tokens[at]
        if token.word[0].isdecimal():
            return self._digits(at)
        for measure, words in _NAMED.items():
            if token.word in words:
                return self._named(at, measure, words[token.word]), at + 1
        if token.word in NUMBERS or (token.word in SCALES and len(token.word) > len("mio")):
            return self._amount(at, 0.0)
        return None, at + 1

    def _at(self, place: int) -> _Token:
        return self.tokens[place] if 0 <= place < len(self.tokens) else _NO_TOKEN

    def _named(self, at: int, measure: Measure, value: float) -> Figure | None:
        token, before, after = self.tokens[at], self._at(at - 1), self._at(at + 1)
        if token.word in UNSURE_MONTHS and not (
            before.word[:1].isdecimal() or before.word in _NTH or after.word[:1].isdecimal()
        ):
            return None
        counted = after.word[:_LETTERS] if measure is Measure.ORDINAL else ""
        return Figure(token.start, token.end, measure, value, counted)

    def _digits(self, at: int) -> tuple[Figure | None, int]:
        token, after = self.tokens[at], self._at(at + 1)
        part_of_name = token.gap in ("", "-") and self._at(at - 1).word[-1:].isalpha()
        if part_of_name and len(token.word) < len("2015"):
            return None, at + 1
        if clock := self._clock(at):
            return clock, at + 1
        nth = after.word in _NTH and not after.gap
        if token.word.isdecimal():
            value = int(token.word)
            if value <= _LAST_DAY and self._in_date(at, at + nth):
                return Figure(token.start, token.end, Measure.DAY, value), at + 1 + nth
            if value in _YEARS and not self._unit(at + 1) and self._at(at - 1).word not in MONEY:
                return Figure(token.start, token.end, Measure.YEAR, value), at + 1
            if nth:
                counted = self._at(at + 2).word[:_LETTERS]
                return Figure(token.start, token.end, Measure.ORDINAL, value, counted), at + 2
        return self._amount(at + 1, _value(token.word), at)

    def _clock(self, at: int) -> Figure | None:
        """The time of day, such as 19:30 or 7.30 p.m."""
        token, after = self.tokens[at], self._at(at + 1)
        dotted = after.word in ("a", "p") and self._at(at + 2)[:2] == ("m", ".")
        if ":" not in token.word and after.word not in ("am", "pm") and not dotted:
            return None
        hours, minutes, *_ = [*map(int, re.split(r"\D", token.word)), 0]
        return Figure(
            token.start, token.end, Measure.TIME, (60 * hours + minutes) % _HALF_DAY
        )

    def _in_date(self, first: int, last: int) -> bool:
        """Whether a month stands beside these tokens."""
        before, after = self._at(first - 1), self._at(last + 1)
        if after.word in _DATE_LINKS:
            after = self._at(last + 2)
        return (before.word in MONTHS and self.tokens[first].gap in (" ", ". ")) or (
            after.word in MONTHS and after.gap in (" ", ". ")
        )

    def _amount(
        self, at: int, value: float, first: int | None = None
    ) -> tuple[Figure | None, int]:
        """Go on with number words and words of scale, then with the unit."""
        first = at if first is None else first
        total, rest, spelled = 0.0, value, at == first
        while self._goes_on(at, first, rest, spelled=spelled):
            word = self.tokens[at].word
            at += 1
            if word in NUMBERS:
                rest += NUMBERS[word]
            elif word in SCALES:
                rest = (rest or 1) * SCALES[word]
                total, rest = (total + rest, 0.0) if SCALES[word] >= _THOUSAND else (total, rest)
        if self._unknown(first, at):
            return None, at
        measure, after = self._unit(at), self._at(at)
        if measure:
            after = self._at(at + 1 + (after.word == "per"))
        elif self._at(first - 1).word in MONEY:
            measure = Measure.MONEY
        return Figure(
            start=self.tokens[first].start,
            end=self.tokens[at - 1].end,
            measure=measure or Measure.COUNT,
            value=total + rest,
            counted=after.word[:_LETTERS] if after.gap == " " else "",
            rounded=total + rest >= _MILLION or self._is_rounded(first),
        ), at

    def _goes_on(self, at: int, first: int, rest: float, *, spelled: bool) -> bool:
        """Whether the token at this place belongs to the amount that has begun."""
        token = self._at(at)
        if at == first:
            return True
        if token.gap not in _WITHIN:
            return False
        if token.word in SCALES:
            return len(token.word) > 1 or not token.gap
        if not spelled:
            return False
        if token.word == "and":
            return rest >= _HUNDRED and self._at(at + 1).word in NUMBERS
        tens = rest % _HUNDRED
        return token.word in NUMBERS and (not tens or (tens % 10 == 0 and NUMBERS[token.word] < 10))

    def _unit(self, at: int) -> Measure | None:
        """Whether per cent or money follows."""
        token = self._at(at)
        if token.word in PERCENT or (token.word == "per" and self._at(at + 1).word == "cent"):
            return Measure.PERCENT
        return Measure.MONEY if token.word in MONEY and token.gap in _WITHIN else None

    def _unknown(self, first: int, last: int) -> bool:
        """Whether these tokens are a part of a fraction, or a "one" that is no number."""
        near = {token.word for token in self.tokens[max(first - 2, 0) : first]}
        near |= {self._at(last).word}
        if not _PARTS.isdisjoint(near):
            return True
        beside = {self._at(first - 1).word, self._at(last).word}
        return self.tokens[first].word == "one" and not _NOT_ONE.isdisjoint(beside)

    def _is_rounded(self, first: int) -> bool:
        before = self.tokens[max(first - _NEAR, 0) : first]
        return any(token.word in AROUND for token in before)


def _value(digits: str) -> float:
    """The value of a number written in digits, with signs of grouping and decimals of any kind."""
    if _GROUPED.fullmatch(digits):
        return float(re.sub(r"\D", "", digits))
    whole, *parts = re.split(r"[.,:٫٬\u00a0\u202f’]", digits)
    if len(parts) > 1 and not digits[-len(parts[-1]) - 1] in digits[: -len(parts[-1]) - 1]:
        return float("".join([whole, *parts[:-1]]) + "." + parts[-1])
    return float(f"{whole}.{parts[0]}") if len(parts) == 1 else float("".join([whole, *parts]))

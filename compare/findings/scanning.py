"""Find the figures and dates of a text, however they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.figures import Figure, Measure
from compare.findings.numerals import (
    AROUND,
    MONEY,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PERCENT,
    SCALES,
    UNITS,
    UNSURE_MONTHS,
    VAGUE,
    WEEKDAYS,
    ZONES,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["find_figures", "has_figures"]


class _Token(NamedTuple):
    word: str
    """Without case; digits with the signs inside them."""
    gap: str
    """What stands between it and the token before."""
    start: int
    end: int


_TOKEN = re.compile(
    r"\d{1,3}(?: \d{3})+(?![.,]?\d)|(?:(?<![\w.])\.)?\d+(?:[.,:٫٬\u00a0\u202f’]\d+)*+"
    r"|[万萬亿億]|[^\W\d_]+|[%％$€£¥₹½¼¾]"
)
_GROUPED = re.compile(r"\d{1,3}(?:[ .,٬\u00a0\u202f’]\d{3})+")
_WORDS = frozenset({**NUMBERS, **SCALES, **VAGUE, **ORDINALS, **WEEKDAYS, **MONTHS})
_NAMED: tuple[tuple[Measure, Mapping[str, float]], ...] = (
    (Measure.WEEKDAY, WEEKDAYS),
    (Measure.MONTH, MONTHS),
    (Measure.VAGUE, VAGUE),
    (Measure.ORDINAL, ORDINALS),
)
_NTH = frozenset("st nd rd th".split())
_DATE_LINKS = frozenset("of de".split())
_NOT_ONE = frozenset("no this that the which any every each another on by who".split())
"""Words beside a "one" that is not meant as a number."""
_PARTS = frozenset("½ ¼ ¾ half halves quarter quarters third thirds fourths fifths".split())
_NO_TOKEN = _Token("", "", 0, 0)
_LETTERS = 5
"""So many first letters tell what is counted."""
_NEAR = 3
"""A word of rounding stands at most so many words before its figure."""
_WITHIN = frozenset(("", " ", "-", "\u00a0", "\u202f"))
"""What stands between the words of one amount."""
_LAST_DAY = 31
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1e3
_YEARS = range(1600, 2100)
_HALF_DAY = 720


def has_figures(words: str) -> bool:
    """Whether there may be a figure among these words."""
    if words.isascii() and words.isalpha():
        return words.casefold() in _WORDS
    return any(w[-1].isdecimal() or w.casefold() in _WORDS for w in _TOKEN.findall(words))


@lru_cache(maxsize=1 << 13)
def find_figures(text: str) -> tuple[Figure, ...]:
    """All numbers and dates of a text, in order."""
    scan = _Scan(text)
    found: list[Figure] = []
    at = 0
    while at < len(scan.tokens):
        word = scan.tokens[at].word
        if word not in _WORDS and not word[-1].isdecimal():
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
        if token.word[-1].isdecimal():
            return self._digits(at)
        for measure, words in _NAMED:
            if token.word in words:
                return self._named(at, measure, words[token.word]), at + 1
        if token.word in NUMBERS or (token.word in SCALES and len(token.word) > len("mio")):
            return self._amount(at, 0.0, 1.0, first=at)
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
        return Figure(token.start, token.end, measure, value, counted=counted)

    def _digits(self, at: int) -> tuple[Figure | None, int]:
        token, after = self.tokens[at], self._at(at + 1)
        part_of_name = token.gap in ("", "-") and self._at(at - 1).word[-1:].islower()
        if part_of_name and len(token.word) < len("2015"):
            return None, at + 1
        if len(token.word) <= len("19:30:00") and (clock := self._clock(at)):
            return clock, at + 1
        if token.word.isdecimal() and len(token.word) <= len("2015"):
            nth = after.word in _NTH and not after.gap
            if figure := self._day_or_year(at, nth=nth):
                return figure, at + 1 + nth
            if nth:
                counted = self._at(at + 2).word[:_LETTERS]
                value = int(token.word)
                figure = Figure(token.start, token.end, Measure.ORDINAL, value, counted=counted)
                return figure, at + 2
        number = _parse(token.word)
        return self._amount(at + 1, *number, first=at) if number else (None, at + 1)

    def _day_or_year(self, at: int, *, nth: bool) -> Figure | None:
        token, after = self.tokens[at], self._at(at + 1)
        value = int(token.word)
        if value <= _LAST_DAY and self._in_date(at, at + nth):
            return Figure(token.start, token.end, Measure.DAY, value)
        if value in _YEARS and not self._unit(at + 1)[0] and self._at(at - 1).word not in MONEY:
            decade = after.word == "s" and after.gap in ("", "'", "’")
            return Figure(token.start, token.end, Measure.YEAR, value, step=_TEN * decade)
        return None

    def _clock(self, at: int) -> Figure | None:
        """The time of day, such as 19:30 or 7.30 p.m."""
        token, after = self.tokens[at], self._at(at + 1)
        dotted = after.word in ("a", "p") and self._at(at + 2)[:2] == ("m", ".")
        if ":" not in token.word and after.word not in ("am", "pm") and not dotted:
            return None
        hours, minutes, *_ = [*map(int, re.split(r"\D", token.word)), 0]
        zones = [near.word for near in self.tokens[at + 1 : at + 4] if near.word in ZONES]
        return Figure(
            start=token.start,
            end=token.end,
            measure=Measure.TIME,
            value=(60 * hours + minutes) % _HALF_DAY,
            unit=zones[0] if zones else "",
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
        self, at: int, value: float, step: float, *, first: int
    ) -> tuple[Figure | None, int]:
        """Go on after digits, or at the first word, with numbers, words of scale and the unit."""
        total, rest, spelled = 0.0, value, at == first
        while self._goes_on(at, first, rest, spelled=spelled):
            word = self.tokens[at].word
            at += 1
            rest += NUMBERS.get(word, 0)
            if word in SCALES:
                rest, step = (rest or 1) * SCALES[word], step * SCALES[word]
                total, rest = (total + rest, 0.0) if SCALES[word] >= _THOUSAND else (total, rest)
        if self._is_no_amount(first, at):
            return None, at
        value = total + rest
        measure, unit = self._unit(at)
        after = self._at(at + (measure is not None or bool(unit)))
        if not measure and self._at(first - 1).word in MONEY:
            measure, unit = Measure.MONEY, MONEY[self._at(first - 1).word]
        return Figure(
            start=self.tokens[first].start,
            end=self.tokens[at - 1].end,
            measure=measure or Measure.COUNT,
            value=value,
            step=_zeros(value) if spelled or self._is_rounded(first) else step,
            unit=unit,
            counted=after.word[:_LETTERS] if after.gap == " " else "",
        ), at

    def _goes_on(self, at: int, first: int, rest: float, *, spelled: bool) -> bool:
        """Whether the token at this place belongs to the amount that has begun."""
        token = self._at(at)
        if spelled and at == first:
            return True
        if token.gap not in _WITHIN:
            return False
        if token.word in SCALES:
            return len(token.word) > 1 or not token.gap
        if not spelled:
            return False
        if token.word == "and":
            return rest >= _HUNDRED and self._at(at + 1).word in NUMBERS
        tens, ones = rest % _HUNDRED, NUMBERS.get(token.word, _HUNDRED)
        return ones < _HUNDRED and (not tens or (tens % _TEN == 0 and ones < _TEN))

    def _unit(self, at: int) -> tuple[Measure | None, str]:
        """Whether per cent or money follows, and the currency or unit."""
        token = self._at(at)
        if token.gap not in _WITHIN:
            return None, ""
        if token.word in PERCENT or (token.word == "per" and self._at(at + 1).word == "cent"):
            return Measure.PERCENT, ""
        if token.word in MONEY:
            return Measure.MONEY, MONEY[token.word]
        return None, UNITS.get(token.word, "")

    def _is_no_amount(self, first: int, last: int) -> bool:
        """Whether these tokens are a part of a fraction, or a "one" that is no number."""
        near = {token.word for token in self.tokens[max(first - 2, 0) : first]}
        if not _PARTS.isdisjoint(near | {self._at(last).word}):
            return True
        beside = {self._at(first - 1).word, self._at(last).word}
        return self.tokens[first].word == "one" and not _NOT_ONE.isdisjoint(beside)

    def _is_rounded(self, first: int) -> bool:
        before = self.tokens[max(first - _NEAR, 0) : first]
        return any(token.word in AROUND for token in before)


def _parse(digits: str) -> tuple[float, float] | None:
    """A number and what one in its last place is worth; None for a version such as 2.6.0."""
    if _GROUPED.fullmatch(digits):
        return float(re.sub(r"\D", "", digits)), 1.0
    *groups, last = re.split(r"\D", digits)
    if not groups:
        return float(last), 1.0
    point = digits[-len(last) - 1]
    if point in digits[: -len(last) - 1]:
        return None
    return float(f"{''.join(groups) or 0}.{last}"), 10.0 ** -len(last)


def _zeros(value: float) -> float:
    """What one in the last place that is not nought is worth: 1,000 for 25,000."""
    step = 1.0
    while value and value % (step * _TEN) == 0:
        step *= _TEN
    return step

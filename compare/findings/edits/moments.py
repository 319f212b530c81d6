"""Tell when: months, seasons, and times counted from now such as "next week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.findings.edits.numerals import (
    MONTHS,
    NEAR_DAYS,
    PERIODS,
    SEASONS,
    TURNS,
    UNSURE_MONTHS,
    WEEKDAYS,
)
from compare.findings.edits.quantities import Measure, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.findings.edits.tokens import Tokens

__all__ = ["MOMENTS", "read_moment"]

MOMENTS = frozenset({*WEEKDAYS, *MONTHS, *SEASONS, *NEAR_DAYS, *PERIODS})
"""Words that can tell when."""
_DATES: tuple[tuple[Measure, Mapping[str, float]], ...] = (
    (Measure.WEEKDAY, WEEKDAYS),
    (Measure.MONTH, MONTHS),
    (Measure.SEASON, SEASONS),
)
_NTH = frozenset("st nd rd th".split())
_DURING = frozenset("in since until till en im".split())
_BEFORE = _DURING | {*TURNS, "early", "late", "mid"}
"""Words before a month or a season."""


def read_moment(tokens: Tokens, at: int) -> Quantity | None:
    """The time that one of `MOMENTS` at a place tells; None where it is another word."""
    token = tokens.at(at)
    if token.word in NEAR_DAYS:
        value = NEAR_DAYS[token.word]
        return Quantity(token.start, token.end, Measure.RELATIVE, value, unit="day")
    if token.word in PERIODS:
        return _period(tokens, at)
    for measure, words in _DATES:
        if token.word in words and _is_date(tokens, at):
            return Quantity(token.start, token.end, measure, words[token.word])
    return None


def _period(tokens: Tokens, at: int) -> Quantity | None:
    """A time such as "next week", by its last word."""
    token, before = tokens.at(at), tokens.at(at - 1)
    if before.word not in TURNS or token.gap != " ":
        return None
    value, unit = TURNS[before.word], PERIODS[token.word]
    return Quantity(before.start, token.end, Measure.RELATIVE, value, unit=unit)


def _is_date(tokens: Tokens, at: int) -> bool:
    """Whether the name of a day, month or season is meant as one."""
    word = tokens.at(at).word
    if word in UNSURE_MONTHS:
        return _is_month(tokens, at)
    return word not in SEASONS or _is_season(tokens, at)


def _is_month(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be another one is a month: "in May", "May 3"."""
    before, after = tokens.at(at - 1).word, tokens.at(at + 1).word
    if before[:1].isdecimal() or before in _NTH or after[:1].isdecimal():
        return True
    return before in _BEFORE and tokens.text[tokens.at(at).start].isupper()


def _is_season(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be another one is a season: "last spring", "in the fall"."""
    before = tokens.at(at - 1).word
    return (tokens.at(at - 2).word if before == "the" else before) in _BEFORE

"""Tell when: days and their parts, months, seasons, and times such as "next week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.findings.edits.calendars import (
    FAIRS,
    MONTHS,
    NEAR_DAYS,
    PARTS_OF_DAY,
    PERIODS,
    SEASONS,
    STAGES,
    TURNS,
    UNSURE_MONTHS,
    WEEKDAYS,
)
from compare.findings.edits.quantities import Measure, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.findings.edits.tokens import Tokens

__all__ = ["MOMENTS", "read_moment"]

_DATES: tuple[tuple[Measure, Mapping[str, float]], ...] = (
    (Measure.WEEKDAY, WEEKDAYS),
    (Measure.WEEKDAY, FAIRS),
    (Measure.MONTH, MONTHS),
    (Measure.SEASON, SEASONS),
    (Measure.STAGE, STAGES),
    (Measure.PART_OF_DAY, PARTS_OF_DAY),
)
MOMENTS = frozenset({*NEAR_DAYS, *PERIODS}).union(*(words for _, words in _DATES))
"""Words that can tell when."""
_NTH = frozenset("st nd rd th".split())
_DURING = frozenset("in since until till en im seit bis ab".split())
_BEFORE = _DURING | {*TURNS, "early", "late", "mid"}
"""Words before a month or a season."""
_MONTH = frozenset("ayı ayında ayının ayından".split())
"""What follows a month in Turkish."""
_FAIR = ("feira", "-")
_OF = frozenset("of de on in".split())
"""What can stand between "late" and a month or a day."""


def read_moment(tokens: Tokens, at: int) -> Quantity | None:
    """The time that one of `MOMENTS` at a place tells; None where it is another word."""
    token = tokens.at(at)
    if token.word in NEAR_DAYS:
        value = NEAR_DAYS[token.word]
        return Quantity(token.start, token.end, Measure.RELATIVE, value, unit="day")
    if token.word in PERIODS and (period := _period(tokens, at)):
        return period
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
    if word in FAIRS:
        return tokens.at(at + 1)[:2] == _FAIR
    if word in STAGES:
        return _is_stage(tokens, at)
    return word not in SEASONS or _is_season(tokens, at)


def _is_month(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be another one is a month: "in May", "May 3"."""
    token, before, after = (tokens.at(place).word for place in (at, at - 1, at + 1))
    if before[:1].isdecimal() or before in _NTH or after[:1].isdecimal() or after in _MONTH:
        return True
    if before in UNSURE_MONTHS[token].split():
        return True
    return before in _BEFORE and tokens.text[tokens.at(at).start].isupper()


def _is_season(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be another one is a season: "last spring", "in the fall"."""
    before = tokens.at(at - 1).word
    return (tokens.at(at - 2).word if before == "the" else before) in _BEFORE


def _is_stage(tokens: Tokens, at: int) -> bool:
    """Whether a word is an end of a month or a day: "early May", "fin de mayo"."""
    after = tokens.at(at + 1 + (tokens.at(at + 1).word in _OF)).word
    return after in MONTHS or after in WEEKDAYS

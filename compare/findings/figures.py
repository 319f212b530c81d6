"""Find the figures and dates of a text, and tell what each amounts to, however it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_SPELLED = _any(NUMBERS)
_SCALE = _any(word for word in SCALES if word.isascii() and len(word) > 2)  # noqa: PLR2004
_GLUED_SCALE = _any(SCALES)
_SURE_MONTH = _any(MONTHS.keys() - UNSURE_MONTHS)
_FIGURE = re.compile(
    rf"""
    (?P<weekday>\b(?:{_any(WEEKDAYS)})\b)
    |\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.)?\ (?:of\ |de\ |d’)?)(?P<month>{_any(MONTHS)})\b
    |\b(?P<month2>{_any(MONTHS)})\b\.?(?:\ (?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:,.]\d)|(?=\ \d{{4}}\b))
    |\b(?P<month3>{_SURE_MONTH})\b
    |(?P<vague>\b(?:{_any(VAGUE)})\b)
    |(?P<ordinal>\b(?:{_any(ORDINALS)})\b)
    |(?:(?P<hours>\b[0-2]?\d)(?:[:.](?P<minutes>[0-5]\d))?\ ?(?=(?P<noon>[ap])\.?m\b))
    |(?:(?P<hours2>\b[0-2]?\d):(?P<minutes2>[0-5]\d)\b)
    |(?<![^\W\d_]-)\b(?P<nth>\d+)(?:st|nd|rd|th)\b
    |(?P<year>(?<![$€£¥₹])\b(?:1[6-9]|20)\d\d\b(?![,.]\d|\ (?:{_SCALE}|{_any(MONEY)}|per)))
    |(?P<sign>[$€£¥₹]\ ?)?
     (?:(?<![^\W_])(?<![^\W\d_]-)(?P<digits>\d+(?:[.,٫٬\u00a0\u202f’]\d+)*)
        (?:\ ?-?(?P<glued>{_GLUED_SCALE})(?![^\W\d_])|(?![^\W\d_]))
       |\b(?P<spelled>(?:{_SPELLED}|{_SCALE})(?:[-\ ](?:and\ )?(?:{_SPELLED}|{_SCALE}))*)\b)
     (?P<unit>\ ?[%％]|\ per\ cent|[-\ ](?:{_any(PERCENT)}|{_any(MONEY)})\b)?
    """,
    re.IGNORECASE | re.VERBOSE,
)

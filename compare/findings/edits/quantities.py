"""The numbers and dates of a text, and when two of them amount to the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Measure", "Quantity", "same_quantity"]

_DECADE = 10
_LOOSE = {"ton", "tonne"}
"""Units that are taken for one another."""
_MANY = 30
"""Hundreds are no more than so many hundreds."""


class Measure(StrEnum):
    """What a quantity counts; only quantities of one measure can contradict each other."""

    WEEKDAY = "weekday"
    MONTH = "month"
    DAY = "day"
    YEAR = "year"
    SEASON = "season"
    STAGE = "stage"
    """Early or late in a month."""
    PART_OF_DAY = "part of day"
    RELATIVE = "relative"
    """Yesterday, this month, next year: how many of its unit from now, as far as its sign."""
    TIME = "time"
    """Minutes since midnight: 7 p.m. is 19:00."""
    CLOCK = "clock"
    """Minutes since noon or midnight, where nothing says which."""
    ORDINAL = "ordinal"
    PERCENT = "percent"
    """Fractions too, which have no unit."""
    MONEY = "money"
    FACTOR = "factor"
    """Doubled, three times, halved."""
    VAGUE = "vague"
    """Dozens, hundreds, thousands."""
    COUNT = "count"


_DATES = frozenset(
    (
        Measure.WEEKDAY,
        Measure.MONTH,
        Measure.DAY,
        Measure.YEAR,
        Measure.SEASON,
        Measure.STAGE,
        Measure.PART_OF_DAY,
        Measure.RELATIVE,
    )
)
_TIMES = _DATES | {Measure.TIME, Measure.CLOCK}
_PASSING = frozenset(("day", "week"))
"""What may be another one by the time that the next paper comes out."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a part of a date."""

    start: int
    end: int
    """Half-open, in code points of the text that was searched."""
    measure: Measure
    value: float
    step: float = 0.0
    """How exact it is: what one more in its last place would add; 0 for dates."""
    unit: str = ""
    """Currency, unit of measurement or of time, or time zone; empty where it has none."""
    counted: str = ""
    """How the word after it begins: what is counted; empty where there is none."""

    def contradicts(self, other: Quantity, *, same_day: bool = False) -> bool:
        """Whether both say how many of one thing, and not the same.

        Args:
            other: The other quantity.
            same_day: Whether both are known to be told on one day.
        """
        if self.measure is other.measure is Measure.PART_OF_DAY:
            return abs(self.value - other.value) > 1
        if self.measure is other.measure is Measure.RELATIVE:
            return not same_quantity(self, other) and not _may_overlap(
                self, other, same_day=same_day
            )
        values = {self.measure: self.value, other.measure: other.value}
        if values.keys() == {Measure.VAGUE, Measure.COUNT}:
            least = values[Measure.VAGUE]
            return not least <= values[Measure.COUNT] <= _MANY * least
        if values.keys() == {Measure.FACTOR, Measure.PERCENT} and not (self.unit or other.unit):
            return 100 * values[Measure.FACTOR] != values[Measure.PERCENT]
        converted = _other_unit(self, other) and self.value != other.value
        return self.measure is other.measure and not converted and not same_quantity(self, other)

    @property
    def dates(self) -> bool:
        """Whether it is a part of a date rather than an amount."""
        return self.measure in _DATES

    @property
    def tells_when(self) -> bool:
        """Whether it is a date or a time."""
        return self.measure in _TIMES


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """Whether both amount to the same, or one rounds the other."""
    if one.dates or other.dates:
        same = one.value == other.value or _same_decade(one, other)
        return one.measure is other.measure and one.unit == other.unit and same
    if _other_unit(one, other) and {one.unit, other.unit} != _LOOSE:
        return False
    return abs(one.value - other.value) <= max(one.step, other.step) / 2 * (one.step != other.step)


def _other_unit(one: Quantity, other: Quantity) -> bool:
    """Whether they are so many of one thing and so many of another."""
    return bool(one.unit and other.unit) and one.unit != other.unit


def _may_overlap(one: Quantity, other: Quantity, *, same_day: bool) -> bool:
    """Whether two times told from now may be one: yesterday, and this week."""
    passing = one.unit != other.unit or (one.unit in _PASSING and not same_day)
    return passing and 0 in (one.value, other.value)


def _same_decade(one: Quantity, other: Quantity) -> bool:
    return one.step != other.step and one.value // _DECADE == other.value // _DECADE

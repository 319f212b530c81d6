"""Edits that put another number, date or name in the place of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.findings.edits.capitals import is_name_at, names_tell
from compare.findings.edits.names import (
    abbreviates,
    are_joined,
    is_direction,
    is_given,
    is_surname,
    other_name,
    read_name,
    same_form,
)
from compare.findings.edits.quantities import Measure, same_quantity
from compare.findings.edits.scanning import find_quantities
from compare.model import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.findings.edits.ends import End
    from compare.findings.edits.names import Name
    from compare.findings.edits.quantities import Quantity

__all__ = ["other_names", "other_quantities"]

_RELATED = 0.45
"""Share of the words kept, below which what is edited need not be about the same."""
_SHORT, _LONG = 6, 12
"""Words of an edit that changes little else, and of one that still changes one statement."""
_DAY = len("2024-05-31")
_DATE = 3
"""Words of an edit that says no more than when; and letters that are too few to tell a thing."""
_BESIDE_DATES = (Measure.STAGE, Measure.PART_OF_DAY)
"""What stands beside a date or an event, so that two of them tell little where they stand apart."""
_ALIKE = 0.6
"""Share of the words kept, from which a name stands in the place of another."""
_NEXT = re.compile(r"\s{0,2}([^\W\d_][\w-]*)")
"""The word right after an edit."""


def other_quantities(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that change a number or a date, by index."""
    if kept < _RELATED:
        return
    theirs = list(_own_quantities(right, left))
    same_day = _same_day(left, right)
    for i, one in _own_quantities(left, right) if theirs else ():
        for j, other in theirs:
            words = left.length(i), right.length(j)
            if one.contradicts(other, same_day=same_day) and _correspond(
                one, other, words, same_edit=i == j
            ):
                matter = Matter.DATE if one.tells_when else Matter.NUMBER
                yield i, matter
                yield j, matter


def _same_day(left: End, right: End) -> bool:
    """Whether both sources are known to be of one day, so that "today" is one day in both."""
    days = {end.document.source.published[:_DAY] for end in (left, right)}
    return len(days) == 1 and len(days.pop()) == _DAY


def _own_quantities(end: End, other: End) -> Iterator[tuple[int, Quantity]]:
    """The quantities in the edits of an end that the other does not give anywhere, in any form."""
    start = end.place.start
    given = find_quantities(other.sentences)
    for quantity in find_quantities(end.sentences):
        for index, span in enumerate(end.spans):
            if span.start < start + quantity.end and start + quantity.start < span.end:
                if not any(same_quantity(quantity, another) for another in given):
                    yield index, quantity
                break


def _correspond(one: Quantity, other: Quantity, words: tuple[int, int], *, same_edit: bool) -> bool:
    """Whether two quantities of one measure are about the same.

    Args:
        one: A quantity of the left end.
        other: A quantity of the right end.
        words: How long the edits are in which they stand.
        same_edit: Whether that is one edit.
    """
    if one.dates:
        return max(words) <= _DATE and (same_edit or one.measure not in _BESIDE_DATES)
    if same_edit and max(words) <= _SHORT:
        return True
    return max(words) <= _LONG and len(one.counted) > _DATE and one.counted == other.counted


def other_names(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that put another name in the place of one, by index."""
    if kept < _ALIKE:
        return
    for index, (words, others) in enumerate(zip(left.edits, right.edits, strict=True)):
        one, other = read_name(words), read_name(others)
        if (
            one
            and other
            and same_form(words, others)
            and not _may_be_short(one, other, (_surname(left, index), _surname(right, index)))
            and not is_given(one, right.sentences)
            and not is_given(other, left.sentences)
            and other_name(one, other)
            and not (abbreviates(words, others) or abbreviates(others, words))
            and _is_name(left, right, index)
            and _is_name(right, left, index)
            and not any(are_joined(end.text, one, other) for end in (left, right))
        ):
            yield index, Matter.NAME


def _may_be_short(one: Name, other: Name, surnames: tuple[str, str]) -> bool:
    """Whether a given name before a surname may be the short form of another: Jim, of James."""
    return any(surnames) and one[0][0] == other[0][0]


def _surname(end: End, index: int) -> str:
    """The capitalised word right after an edit, which goes on with the name; empty if none."""
    after = _NEXT.match(end.text, end.spans[index].end)
    word = after[1] if after else ""
    return word if word[:1].isupper() and not is_direction(end.edits[index]) else ""


def _is_name(end: End, other: End, index: int) -> bool:
    """Whether what an edit changes is a name, and not a title or a word that begins a sentence."""
    span, text = end.spans[index], end.text
    if (surname := _surname(end, index)) and not is_surname(surname):
        return False
    return is_name_at(text, span.start, span.end, other.text) and names_tell(text, end.sentences)

"""Taking long stretches of rows together that no match touches."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from compare.output.beside import Pair

__all__ = ["Item", "items"]

_CONTEXT = 1
"""Rows that stay in sight at either end of a stretch."""
_LEAST = 2
"""Fewer rows are not worth folding."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row, or a stretch of rows of which one line is shown."""

    first: int
    last: int
    folded: bool


def items(rows: Sequence[Pair], wanted: Collection[int], opened: Collection[int]) -> Iterator[Item]:
    """The rows, those of long stretches folded unless the stretch was opened.

    Args:
        rows: All rows.
        wanted: Rows that are not folded though no match touches them.
        opened: The first folded rows of the stretches that are not folded.
    """

    def kept(place: int) -> bool:
        return rows[place].linked or place in wanted

    for keeping, group in groupby(range(len(rows)), key=kept):
        places = list(group)
        inner = [] if keeping else places[_CONTEXT:-_CONTEXT]
        if len(inner) < _LEAST or inner[0] in opened:
            yield from (Item(place, place, folded=False) for place in places)
            continue
        yield from (Item(place, place, folded=False) for place in places[:_CONTEXT])
        yield Item(inner[0], inner[-1], folded=True)
        yield from (Item(place, place, folded=False) for place in places[-_CONTEXT:])

"""Taking stretches of rows together: long ones that no match touches, or what is filtered out."""

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


def items(
    rows: Sequence[Pair], wanted: Collection[int] | None, opened: Collection[int]
) -> Iterator[Item]:
    """The rows, stretches of them folded unless the stretch was opened.

    Args:
        rows: All rows.
        wanted: The rows that a filter takes: all others are folded. None where there is no filter:
            then the inner rows of long stretches are that no match touches.
        opened: The first folded rows of the stretches that are not folded.
    """

    def kept(place: int) -> bool:
        return rows[place].linked if wanted is None else place in wanted

    context, least = (_CONTEXT, _LEAST) if wanted is None else (0, 1)
    for keeping, group in groupby(range(len(rows)), key=kept):
        places = list(group)
        inner = [] if keeping else places[context : len(places) - context]
        if len(inner) < least or inner[0] in opened:
            yield from (Item(place, place, folded=False) for place in places)
            continue
        yield from (Item(place, place, folded=False) for place in places[:context])
        yield Item(inner[0], inner[-1], folded=True)
        yield from (
            Item(place, place, folded=False) for place in range(inner[-1] + 1, places[-1] + 1)
        )

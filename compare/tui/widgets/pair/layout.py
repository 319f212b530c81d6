"""The rows of two articles laid out in lines, for one width and one set of folds."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from compare.model import Kind, Match, Sentence
from compare.output.wording import SIGN, count
from compare.tui.drawing.wrap import MEASURE
from compare.tui.signs import KIND
from compare.tui.widgets.pair.cell import GUTTER, Cell
from compare.tui.widgets.pair.folds import Item, items

if TYPE_CHECKING:
    from collections.abc import Collection

    from compare.output.beside import Pair
    from compare.output.lookup import Lookup
    from compare.tui.themes import Palette
    from compare.tui.widgets.pair.rows import Rows

__all__ = ["SIDES", "Layout"]

SIDES = ("‹", "›")
"""How the left and the right article are told apart where they stand under one another."""
_MIDDLE = 3

_Cells = tuple[Cell | None, Cell | None]


class Layout:
    """Where each row stands and what is on each line."""

    def __init__(self, rows: Rows, opened: Collection[int], width: int, *, unified: bool) -> None:
        """Lay out rows; those that are not wanted are folded, or opened and dim.

        A width of 0, before the screen has its size, has no lines.
        """
        self.unified = unified
        self.items = tuple(items(rows.pairs, rows.wanted, opened)) if width else ()
        self._rows = rows
        one = width - 2 if unified else (width - 3 - _MIDDLE) // 2
        self._column = min(max(one, GUTTER + 2), MEASURE + GUTTER)
        self._cells: dict[int, _Cells] = {}
        self._starts = list(accumulate(map(self._height, self.items), initial=0))

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self._starts[-1]

    def item_of(self, row: int) -> int:
        """The place among the items of a row, or of the fold that it is in."""
        return bisect_right(self.items, row, key=lambda item: item.first) - 1

    def item_at(self, line: int) -> int:
        """The place of the item on a line; the first or last one for lines outside."""
        place = bisect_right(self._starts, line) - 1
        return max(0, min(place, len(self.items) - 1))

    def lines_of(self, place: int) -> tuple[int, int]:
        """The first and the last line of an item, without the empty one after it."""
        return self._starts[place], max(self._starts[place], self._starts[place + 1] - 2)

    def side_at(self, line: int, column: int) -> int:
        """Which article stands at a cell of the screen: 0 for the left one, 1 for the right."""
        if not self.unified:
            return int(column > self._column + 1)
        place = self.item_at(line)
        item = self.items[place]
        return int(not item.folded and line - self._starts[place] >= self._upper(item.first))

    def draw(self, line: int, side: int | None, palette: Palette) -> list[Segment]:
        """What stands on a line; `side` is where the cursor is, None where it is not on the row."""
        place = self.item_at(line)
        item, within = self.items[place], line - self._starts[place]
        if line + 1 >= self._starts[place + 1]:
            return []
        pair = self._rows.pairs[item.first]
        if side is not None and (pair.left, pair.right)[side] is None:
            side = 1 - side
        if item.folded:
            mark = "▸" if side is not None else " "
            return [Segment(mark, palette.strong), Segment(self._text_of(item), palette.muted)]
        drawn = self._under if self.unified else self._beside
        return drawn(item.first, within, side, palette)

    def _beside(self, row: int, line: int, side: int | None, palette: Palette) -> list[Segment]:
        drawn: list[Segment] = []
        for number, cell in enumerate(self._pair(row)):
            mark = "▸" if side == number and line == 0 else " "
            words: list[Segment] = []
            if cell and line < cell.height:
                words = cell.draw(line, "", self._column, palette)
            elif cell is None and line == 0:
                words = [Segment(self._above(row, number), palette.muted)]
            used = sum(cell_len(segment.text) for segment in words)
            pad = Segment(" " * (self._column - used))
            drawn += [Segment(mark, palette.strong), *words, pad]
            if number == 0:
                drawn.append(self._sign(row, palette) if line == 0 else Segment(" " * _MIDDLE))
        return drawn

    def _under(self, row: int, line: int, side: int | None, palette: Palette) -> list[Segment]:
        left, right = self._pair(row)
        upper = self._upper(row)
        cell, number, within = (left, 0, line) if line < upper else (right, 1, line - upper)
        if cell is None or within >= cell.height:
            return []
        mark = "▸" if side == number and within == 0 else " "
        match = self._rows.pairs[row].match
        sign = SIGN[match.kind] if match and number == 0 and left and right else SIDES[number]
        if within:
            sign = " "
        return [Segment(mark, palette.strong), *cell.draw(within, sign, self._column, palette)]

    def _sign(self, row: int, palette: Palette) -> Segment:
        match = self._rows.pairs[row].match
        if not match:
            return Segment(" " * _MIDDLE)
        wanted = self._rows.wanted
        seen = wanted is None or row in wanted
        ink = palette.label(KIND[match.kind]) if seen else palette.muted
        return Segment(SIGN[match.kind].center(_MIDDLE), ink)

    def _above(self, row: int, side: int) -> str:
        """Where the sentence stands that fills a side of a row with a part of it."""
        match = self._rows.pairs[row].match
        place = match.end(self._rows.ids[side]).first + 1 if match else 0
        return f"{'↑':>4} {place}" if match else ""

    def _text_of(self, item: Item) -> str:
        if self._rows.wanted is not None:
            return f" ⋯  {count(item.last + 1 - item.first, 'row')} hidden by the filter"
        pairs = self._rows.pairs[item.first : item.last + 1]
        found = (
            sum(pair.left is not None for pair in pairs),
            sum(p.right is not None for p in pairs),
        )
        names = [self._rows.lookup.source(source_id).outlet for source_id in self._rows.ids]
        parts = [
            f"{count(number, 'sentence')} only in {name}"
            for number, name in zip(found, names, strict=True)
            if number
        ]
        return " ⋯  " + " · ".join(parts)

    def _pair(self, row: int) -> _Cells:
        if row not in self._cells:
            pair, ids = self._rows.pairs[row], self._rows.ids
            left, right = self._cell(row, pair.left, ids[1]), self._cell(row, pair.right, ids[0])
            if right and self.unified and _twice(self._rows.lookup, pair):
                right = right.with_note(f"{SIGN[Kind.VERBATIM]} the same words")
            self._cells[row] = left, right
        return self._cells[row]

    def _cell(self, row: int, sentence: Sentence | None, other: str) -> Cell | None:
        if sentence is None:
            return None
        rows = self._rows
        cell = Cell.make(rows.lookup, sentence, other, rows.pairs[row], self._column)
        seen = rows.taken is None or sentence in rows.taken.get(row, ())
        return cell if seen else replace(cell, dim=True)

    def _height(self, item: Item) -> int:
        if item.folded:
            return 2
        left, right = (cell.height if cell else 0 for cell in self._pair(item.first))
        return 1 + (self._upper(item.first) + right if self.unified else max(left, right))

    def _upper(self, row: int) -> int:
        """Lines before the right article's where both stand under one another."""
        left, right = self._pair(row)
        apart = bool(left and right and not self._rows.pairs[row].match)
        return (left.height if left else 0) + apart


def _twice(lookup: Lookup, pair: Pair) -> bool:
    """Whether both sentences of a row are the same words, from the first to the last."""
    match = pair.match
    if not (match and match.kind is Kind.VERBATIM and pair.left and pair.right):
        return False
    return all(not _around(lookup, match, each) for each in (pair.left, pair.right))


def _around(lookup: Lookup, match: Match, sentence: Sentence) -> bool:
    """Whether a sentence has words outside a match."""
    text, end = lookup.source(sentence.source_id).text, match.end(sentence.source_id).span
    outside = text[sentence.span.start : end.start] + text[end.end : sentence.span.end]
    return any(map(str.isalnum, outside))

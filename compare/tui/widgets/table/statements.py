"""What the story says, a row each, and how each outlet says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message

from compare.model import Kind
from compare.output.wording import SIGN
from compare.tui.drawing.paint import clip
from compare.tui.widgets.grid import Grid
from compare.tui.widgets.pane import onward

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.output.lookup import Lookup
    from compare.output.rows import Row

__all__ = ["ABSENT", "WORDING", "Statements"]

WORDING = "◆"
"""The sign of the wording that a row is compared with."""
ABSENT = "·"
"""The sign of an outlet that does not say it."""

_CELL = (5, 17)
_SHORT = 8
"""From this width on, a word stands beside the sign."""
_FULL = 16
_WORDS = {Kind.VERBATIM: "verb.", Kind.NEAR_VERBATIM: "near", Kind.PARAPHRASE: "para."}
_LEAST = 0.45
"""Share of the width that the wording keeps."""
_NUMBER = 10
_LONGEST = 400
"""Letters of a wording; more have no room on any screen."""


class Statements(Grid):
    """A table: statements down, outlets across; the wordings stay while the outlets scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Wordings", tooltip="All wordings of the row"),
        Binding("n", "next(1)", "Next row that this outlet says", show=False),
        Binding("N", "next(-1)", "Previous row that this outlet says", show=False),
        Binding("m", "witness", "Next outlet that says this", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor came to another cell."""

    @dataclass
    class Opened(Message):
        """The reader wants to see all wordings of the row under the cursor."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._sources = lookup.comparison.sources
        super().__init__(tuple(source.outlet for source in self._sources))
        self._rows: tuple[Row, ...] = ()
        self._sought: Row | None = None
        """The row that the reader went to last, whether it is listed now or not."""

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.current.y] if self._rows else None

    @property
    def extent(self) -> Size:
        """An outlet a column, a statement a row."""
        return Size(len(self._sources), len(self._rows))

    def show(self, lookup: Lookup, rows: Sequence[Row]) -> None:
        """Show other rows, the cursor staying on its outlet and on its statement.

        Where the statement is not listed the cursor waits on the one after it.
        """
        self._lookup, self._rows = lookup, tuple(rows)
        place = _find(self._rows, self._sought) if self._sought else 0
        self.set_reactive(Statements.current, Offset(self.current.x, place))
        self.on_resize()

    def go(self, current: Offset) -> None:
        """Put the cursor on a cell, whose statement it keeps to from now on."""
        super().go(current)
        self._sought = self.row

    def widths(self) -> tuple[int, int]:
        """As many whole columns as there is room for beside the wordings."""
        least, most = _CELL
        room = self.room.width - max(_NUMBER + 8, round(self.room.width * _LEAST))
        cell = max(least, min(most, room // len(self._sources)))
        shown = min(len(self._sources), max(1, room // cell))
        return max(0, self.room.width - shown * cell), cell

    def tell_place(self) -> None:
        """Tell that the cursor came to a cell."""
        self.post_message(self.Moved())

    def choose(self) -> None:
        """Show the wordings of the row under the cursor."""
        self.post_message(self.Opened())

    def action_next(self, step: int) -> None:
        """Go to the next row that the outlet under the cursor says, round at the ends."""
        source_id = self._sources[self.current.x].id
        wanted = [place for place, row in enumerate(self._rows) if source_id in row.cells]
        if wanted:
            self.go(Offset(self.current.x, onward(wanted, self.current.y, step)))

    def action_witness(self) -> None:
        """Go to the next outlet that says what the row says, round at the end."""
        if self.row:
            says = [place for place, each in enumerate(self._sources) if each.id in self.row.cells]
            self.go(Offset(onward(says, self.current.x, 1), self.current.y))

    def title(self) -> list[Segment]:
        """Over the numbers and the wordings."""
        return [Segment("  in".rjust(_NUMBER - 2) + " statement", self.palette.muted)]

    def row_head(self, place: int) -> list[Segment]:
        """How many outlets say it, and the wording."""
        row = self._rows[place]
        here = "▸" if place == self.current.y and self.has_focus else " "
        words = row.wording.span.of(self._lookup.source(row.wording.source_id).text)
        return [
            Segment(here, self.palette.strong),
            Segment(f"{len(row.cells):>4}/{len(self._sources):<3} ", self.palette.muted),
            Segment(clip(words[:_LONGEST], max(0, self.label - _NUMBER - 1))),
        ]

    def heading(self, column: int, text: str) -> Segment:
        """Number and name of the column's outlet."""
        ink = self.palette.strong if column == self.current.x else self.palette.muted
        return Segment(set_cell_size(text, self.cell), ink)

    def figure(self, place: int, column: int) -> Segment:
        """How the outlet says it: a sign, and a word where there is room."""
        row, source_id = self._rows[place], self._sources[column].id
        chosen = self.has_focus and self.current == Offset(column, place)
        mark = Style(reverse=True) if chosen else Style.null()
        cell = row.cells.get(source_id)
        if cell is None:
            return self._segment(ABSENT, "", self.palette.muted + mark)
        if cell.kind is None:
            return self._segment(WORDING, "wording", self.palette.strong + mark)
        name = cell.kind.value if self.cell >= _FULL else _WORDS[cell.kind]
        direct = cell.match and cell.match.other(source_id).source_id == row.wording.source_id
        sign = SIGN[cell.kind] + ("…" if cell.part else "")
        sign = sign if direct else f"({sign})"
        return self._segment(sign, name, self.palette.kind(cell.kind) + mark)

    def _segment(self, sign: str, name: str, style: Style) -> Segment:
        both = f"{sign} {name}"
        text = both if _SHORT <= self.cell > len(both) else sign
        return Segment(set_cell_size(text, self.cell - 1) + " ", style)


def _find(rows: Sequence[Row], sought: Row) -> int:
    """The row that has most of another one's passages, else the one that follows it, if any."""
    wanted = set(_places(sought))
    near = ((n, row) for n, row in enumerate(rows) if any(s in row.cells for s in sought.cells))
    ranks = ((len(wanted.intersection(_places(row))), -n) for n, row in near)
    most, place = max(ranks, default=(0, 0))
    later = (number for number, row in enumerate(rows) if _follows(row, sought))
    return -place if most else next(later, 0)


def _follows(row: Row, sought: Row) -> bool:
    """Whether the wording of a row stands after what another row has of the same source."""
    cell = sought.cells.get(row.wording.source_id)
    return cell is not None and row.wording.first > cell.passages[0].first


def _places(row: Row) -> Iterator[tuple[str, int]]:
    """The sentences in which a row stands."""
    return (
        (passage.source_id, index)
        for cell in row.cells.values()
        for passage in cell.passages
        for index in range(passage.first, passage.last + 1)
    )

"""A table whose head and names stay in sight, with a cursor that moves by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.strip import Strip

from compare.tui.drawing.paint import strip
from compare.tui.drawing.short import short
from compare.tui.widgets.pane import Pane, moving

if TYPE_CHECKING:
    from textual import events

__all__ = ["Grid"]

_TOGETHER = 8
"""From this width of a column on, its name stands beside its number, else under it."""
_LOW = 18
"""Rows of a screen that has no room for two rows of heads."""


class Grid(Pane):
    """Says how many cells there are, what stands in each, and what opens when one is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("row"),
        Binding("right,l", "move(0, 1)", "Next outlet", show=False),
        Binding("left,h", "move(0, -1)", "Previous outlet", show=False),
        Binding(
            "greater_than_sign", "page(1)", "Next page of outlets", key_display=">", show=False
        ),
        Binding(
            "less_than_sign", "page(-1)", "Page of outlets before", key_display="<", show=False
        ),
    ]

    current: reactive[Offset] = reactive(Offset(0, 0), init=False)
    """Column and row of the cursor."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self.label, self.cell = 0, 1
        """Cells of the names at the left, and of each column."""

    @property
    def extent(self) -> Size:
        """How many columns and rows there are."""
        raise NotImplementedError

    def widths(self) -> tuple[int, int]:
        """Cells of the names and of each column, for the room that there is."""
        raise NotImplementedError

    def title(self) -> list[Segment]:
        """What stands over the names."""
        raise NotImplementedError

    def heading(self, column: int, text: str) -> Segment:
        """Text over a column, as wide as the column."""
        raise NotImplementedError

    def row_head(self, place: int) -> list[Segment]:
        """What stands at the left of a row."""
        raise NotImplementedError

    def figure(self, place: int, column: int) -> Segment:
        """What stands in a cell, as wide as the column."""
        raise NotImplementedError

    def choose(self) -> None:
        """Open what stands in the cell under the cursor."""
        raise NotImplementedError

    def tell_place(self) -> None:
        """Tell where the cursor is."""
        raise NotImplementedError

    def validate_current(self, current: Offset) -> Offset:
        """Stay on the table."""
        return current.clamp(self.extent.width, max(1, self.extent.height))

    def go(self, current: Offset) -> None:
        """Put the cursor on a cell and bring it into sight."""
        self.current = current
        self._reach()
        self.refresh()
        self.tell_place()

    def action_move(self, down: int, across: int = 0) -> None:
        """Go to another cell."""
        self.go(self.current + Offset(across, down))

    def action_leap(self, pages: float) -> None:
        """Go on by a part of the pane's height."""
        self.action_move(round(pages * self.room.height))

    def action_page(self, step: int) -> None:
        """Go on by as many columns as are in sight."""
        columns = step * self._shown
        left = (self._first + columns) * self.cell
        self.scroll_to(x=left, animate=False, immediate=True)
        self.action_move(0, columns)

    def action_choose(self) -> None:
        """Open the cell under the cursor."""
        if self.extent.height:
            self.choose()

    def on_resize(self) -> None:
        """Share out the width anew."""
        self.label, self.cell = self.widths()
        width = self.room.width + self.cell * (self.extent.width - self._shown)
        self.virtual_size = Size(width, self.extent.height + self._head)
        self.refresh()
        self._reach()

    @property
    def _head(self) -> int:
        """Rows over the cells."""
        return 2 if self.cell < _TOGETHER and self.app.size.height >= _LOW else 1

    @property
    def _shown(self) -> int:
        """How many columns are in sight; only whole ones are."""
        return max(1, min(self.extent.width, (self.room.width - self.label) // self.cell))

    @property
    def _first(self) -> int:
        """The first column in sight."""
        return min(self.scroll_offset.x // self.cell, self.extent.width - self._shown)

    def _reach(self) -> None:
        left = self.current.x * self.cell
        room = self._shown * self.cell
        self.scroll_to(
            min(max(self.scroll_offset.x, left + self.cell - room), left),
            min(
                max(self.place, self.current.y + 1 + self._head - self.room.height),
                self.current.y,
            ),
            animate=False,
        )

    def on_click(self, event: events.Click) -> None:
        """Go to what was clicked; open it where the cursor already was there."""
        hint = len(self._beyond)
        if event.y == 0 and self.label - hint <= event.x < self.label:
            self.action_page(1 if event.x >= self.label - hint // 2 else -1)
            return
        column, row = self.current
        if event.x >= self.label:
            column = self._first + (event.x - self.label) // self.cell
        if event.y >= self._head:
            row = event.y - self._head + self.place
        if column >= self._first + self._shown or row >= self.extent.height:
            return
        place = Offset(column, row)
        if place == self.current and event.y >= self._head:
            self.action_choose()
        self.go(place)

    def render_line(self, y: int) -> Strip:
        """Draw one row; heads and names stay while the cells scroll, by whole columns."""
        columns = range(self._first, self._first + self._shown)
        if y < self._head:
            heads = [self.heading(column, self._named_column(column, y)) for column in columns]
            return self._drawn(self._corner(y), heads)
        place = y - self._head + self.place
        if place >= self.extent.height:
            return self.blank()
        cells = [self.figure(place, column) for column in columns]
        over = place == self.current.y and self.has_focus
        return self._drawn(self.row_head(place), cells, over=over)

    def _drawn(self, names: list[Segment], cells: list[Segment], *, over: bool = False) -> Strip:
        base = self.ground + self.palette.cursor if over else self.ground
        width = max(0, self.room.width - self.label)
        return Strip.join([strip(names, self.label, base), strip(cells, width, base)])

    @property
    def _beyond(self) -> str:
        """Which of the columns are in sight, and the keys that lead to the others."""
        count, first = self.extent.width, self._first
        return f"< {first + 1}–{first + self._shown} of {count} > " if self._shown < count else ""

    def _corner(self, y: int) -> list[Segment]:
        """Over the names: what they are, and which of the columns are in sight."""
        seen = self._beyond * (y == 0)
        told = self.title() if y == self._head - 1 else []
        room = self.label - sum(cell_len(segment.text) for segment in told)
        if len(seen) > room:
            told, room = [], self.label
        return [*told, Segment(seen.rjust(room), self.palette.muted)]

    def _named_column(self, column: int, y: int) -> str:
        """Number and name of a column, on as many rows as there are."""
        number = f"{column + 1}"
        if self.cell < _TOGETHER:
            both = number, short(self._names, self.cell - 1)[column]
            return both[y + 2 - self._head]
        return f"{number} {short(self._names, self.cell - 2 - len(number))[column]}"

"""A table whose head and names stay in sight, with a cursor that moves by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.strip import Strip

from compare.tui.drawing.paint import strip
from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual import events

__all__ = ["Grid"]


class Grid(Pane):
    """Says how many cells there are, what stands in each, and what opens when one is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(0, 1)", "Next row", show=False),
        Binding("up,k", "move(0, -1)", "Previous row", show=False),
        Binding("right,l", "move(1, 0)", "Next column", show=False),
        Binding("left,h", "move(-1, 0)", "Previous column", show=False),
        Binding("g,home", "move(0, -1000000)", "First row", show=False),
        Binding("G,end", "move(0, 1000000)", "Last row", show=False),
        Binding("pagedown,space", "leap(1)", "Page down", show=False),
        Binding("pageup,shift+space", "leap(-1)", "Page up", show=False),
        Binding("ctrl+d", "leap(0.5)", "Half a page down", show=False),
        Binding("ctrl+u", "leap(-0.5)", "Half a page up", show=False),
    ]

    current: reactive[Offset] = reactive(Offset(0, 0), init=False)
    """Column and row of the cursor."""

    def __init__(self) -> None:
        super().__init__()
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

    def heading(self, column: int) -> Segment:
        """What stands over a column."""
        raise NotImplementedError

    def named(self, place: int) -> list[Segment]:
        """What stands at the left of a row."""
        raise NotImplementedError

    def figure(self, place: int, column: int) -> Segment:
        """What stands in a cell, as wide as the column."""
        raise NotImplementedError

    def choose(self) -> None:
        """Open what stands in the cell under the cursor."""
        raise NotImplementedError

    def moved(self) -> None:
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
        self.moved()

    def action_move(self, across: int, down: int) -> None:
        """Go to another cell."""
        self.go(self.current + Offset(across, down))

    def action_leap(self, pages: float) -> None:
        """Go on by a part of the pane's height."""
        self.action_move(0, round(pages * self.room.height))

    def action_choose(self) -> None:
        """Open the cell under the cursor."""
        if self.extent.height:
            self.choose()

    def on_resize(self) -> None:
        """Share out the width anew."""
        self.label, self.cell = self.widths()
        width = self.label + self.cell * self.extent.width
        self.virtual_size = Size(width, self.extent.height + 1)
        self.refresh()
        self._reach()

    def _reach(self) -> None:
        left = self.current.x * self.cell
        room = self.room.width - self.label
        self.scroll_to(
            min(max(self.scroll_offset.x, left + self.cell - room), left),
            min(max(self.place, self.current.y + 2 - self.room.height), self.current.y),
            animate=False,
        )

    def on_click(self, event: events.Click) -> None:
        """Go to what was clicked; open it where the cursor already was there."""
        column = self.current.x
        if event.x >= self.label:
            column = (event.x + self.scroll_offset.x - self.label) // self.cell
        row = event.y - 1 + self.place if event.y else self.current.y
        if column >= self.extent.width or row >= self.extent.height:
            return
        place = Offset(column, row)
        if place == self.current and event.y:
            self.action_choose()
        self.go(place)

    def render_line(self, y: int) -> Strip:
        """Draw the head or one row; head and names stay while the cells scroll."""
        if y > self.extent.height - self.place:
            return self.blank()
        width, room = self.cell, self.room.width - self.label
        first, cut = divmod(self.scroll_offset.x, width)
        columns = range(first, min(self.extent.width, first + room // width + 2))
        place = y - 1 + self.place
        here = bool(y) and place == self.current.y and self.has_focus
        base = self.ground + self.palette.cursor if here else self.ground
        if y:
            names, cells = self.named(place), [self.figure(place, column) for column in columns]
        else:
            names, cells = self.title(), [self.heading(column) for column in columns]
        figures = strip(cells, max(room + cut, width * len(columns)), base)
        return Strip.join([strip(names, self.label, base), figures.crop(cut, cut + room)])

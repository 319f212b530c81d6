"""How much of each outlet stands in each other one, as a heat table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from compare.output.wording import percent
from compare.tui.drawing.bar import heat
from compare.tui.drawing.paint import clip, strip
from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual import events

    from compare.model import Comparison

__all__ = ["Containment"]

_CELL = (7, 14)
_NAMED = 9
"""From this width on, a column is headed by the outlet's name and not by its number alone."""


class Containment(Pane):
    """A table of reused shares: the row's outlet in the column's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", "Read", tooltip="Open the row's outlet in the reader"),
        Binding("down,j", "move(0, 1)", "Next row", show=False),
        Binding("up,k", "move(0, -1)", "Previous row", show=False),
        Binding("right,l", "move(1, 0)", "Next column", show=False),
        Binding("left,h", "move(-1, 0)", "Previous column", show=False),
    ]

    current: reactive[Offset] = reactive(Offset(0, 0), init=False)
    """Column and row of the cursor."""

    @dataclass
    class Moved(Message):
        """The cursor came to another cell, or left the table (both empty)."""

        inner: str
        outer: str

    @dataclass
    class Chosen(Message):
        """The reader wants to see what of one outlet stands in the other."""

        inner: str
        outer: str

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self._sources = comparison.sources
        self._label, self._cell = 0, _CELL[0]
        """Cells of the outlets' names at the left, and of each column."""
        self.set_reactive(Containment.current, Offset(min(1, len(self._sources) - 1), 0))

    def show(self, comparison: Comparison) -> None:
        """Show the same outlets with other shares."""
        self._comparison = comparison
        self.refresh()
        if self.has_focus:
            self.on_focus()

    def on_resize(self) -> None:
        """Share out the width anew."""
        longest = max(cell_len(source.outlet) for source in self._sources)
        least, most = _CELL
        self._label = 7 + min(longest, 30, self.room.width // 3)
        room = (self.room.width - self._label) // len(self._sources)
        self._cell = max(least, min(most, room))
        width = self._label + self._cell * len(self._sources)
        self.virtual_size = Size(width, len(self._sources) + 1)

    def action_move(self, across: int, down: int) -> None:
        """Go to another cell."""
        self.current += Offset(across, down)

    def action_choose(self) -> None:
        """Open the pair of outlets under the cursor."""
        self.post_message(self.Chosen(*self._pair()))

    def on_focus(self) -> None:
        """Tell which cell the cursor is on."""
        self.post_message(self.Moved(*self._pair()))

    def on_blur(self) -> None:
        """Tell that there is no cursor any more."""
        self.post_message(self.Moved("", ""))

    def _pair(self) -> tuple[str, str]:
        return self._sources[self.current.y].id, self._sources[self.current.x].id

    def validate_current(self, current: Offset) -> Offset:
        """Stay on the table."""
        return current.clamp(len(self._sources), len(self._sources))

    def watch_current(self) -> None:
        """Keep the cursor in sight and tell where it is."""
        self.refresh()
        left = self.current.x * self._cell
        room = self.room.width - self._label
        self.scroll_to(
            min(max(self.scroll_offset.x, left + self._cell - room), left),
            min(max(self.place, self.current.y + 2 - self.room.height), self.current.y),
            animate=False,
        )
        if self.has_focus:
            self.on_focus()

    def on_click(self, event: events.Click) -> None:
        """Go to the cell that was clicked; open it where the cursor already was there."""
        place = Offset(
            (event.x + self.scroll_offset.x - self._label) // self._cell, event.y - 1 + self.place
        )
        if event.x < self._label or event.y == 0 or max(place) >= len(self._sources):
            return
        if place == self.current:
            self.action_choose()
        self.current = place

    def render_line(self, y: int) -> Strip:
        """Draw the head or one outlet's row; head and names stay while the figures scroll."""
        if y > len(self._sources) - self.place:
            return self.blank()
        width, room = self._cell, self.room.width - self._label
        first, cut = divmod(self.scroll_offset.x, width)
        last = min(len(self._sources), first + room // width + 2)
        columns = range(first, last)
        if y:
            place = y - 1 + self.place
            name = f"{place + 1:>4}  " + clip(self._sources[place].outlet, self._label - 7)
            cells = [self._figure(place, column) for column in columns]
        else:
            name, cells = "", [self._heading(column) for column in columns]
        figures = strip(cells, max(room + cut, width * len(columns)), self.ground)
        named = strip([Segment(name)], self._label, self.ground)
        return Strip.join([named, figures.crop(cut, cut + room)])

    def _heading(self, column: int) -> Segment:
        width = self._cell
        name = (
            f"{column + 1} {self._sources[column].outlet}" if width >= _NAMED else f"{column + 1}"
        )
        return Segment(_centre(clip(name, width - 2), width), self.palette.muted)

    def _figure(self, place: int, column: int) -> Segment:
        inner, outer = self._sources[place].id, self._sources[column].id
        chosen = self.has_focus and self.current == Offset(column, place)
        mark = Style(reverse=True, bold=True) if chosen else Style.null()
        if inner == outer:
            return Segment(_centre("·", self._cell), self.palette.muted + mark)
        share = self._comparison.containment[inner][outer].reused
        style = heat(round(share, 2), self.background_colors[1], self.palette.heat)
        return Segment(_centre(percent(share), self._cell), style + mark)


def _centre(text: str, width: int) -> str:
    pad = max(0, width - len(text) + 1) // 2
    return set_cell_size(" " * pad + text, width)

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

from compare.output.wording import percent
from compare.tui.drawing.bar import heat
from compare.tui.drawing.paint import clip
from compare.tui.widgets.grid import Grid

if TYPE_CHECKING:
    from compare.model import Comparison

__all__ = ["Containment"]

_CELL = (7, 14)
_NUMBER = 7
_ITSELF, _NOTHING = "╲", "·"


class Containment(Grid):
    """A table of reused shares: the row's outlet in the column's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Side by side", tooltip="Both outlets side by side"),
    ]

    @dataclass
    class Moved(Message):
        """The cursor came to another cell, or left the table."""

    @dataclass
    class Chosen(Message):
        """The reader wants to see what of one outlet stands in the other."""

        inner: str
        outer: str

    def __init__(self, comparison: Comparison) -> None:
        super().__init__(tuple(source.outlet for source in comparison.sources))
        self._comparison = comparison
        self._sources = comparison.sources
        self.set_reactive(Containment.current, Offset(min(1, len(self._sources) - 1), 0))

    def show(self, comparison: Comparison) -> None:
        """Show the same outlets with other shares."""
        self._comparison = comparison
        self.refresh()
        if self.has_focus:
            self.tell_place()

    @property
    def extent(self) -> Size:
        """A column and a row for each outlet."""
        return Size(len(self._sources), len(self._sources))

    def widths(self) -> tuple[int, int]:
        """As much for the names as the longest wants, where that leaves room for figures."""
        longest = max(cell_len(source.outlet) for source in self._sources)
        least, most = _CELL
        label = _NUMBER + min(longest, 30, self.room.width // 3)
        return label, max(least, min(most, (self.room.width - label) // len(self._sources)))

    def pair(self) -> tuple[str, str]:
        """Ids of the row's and of the column's outlet under the cursor."""
        return self._sources[self.current.y].id, self._sources[self.current.x].id

    def choose(self) -> None:
        """Open the pair of outlets under the cursor."""
        self.post_message(self.Chosen(*self.pair()))

    def tell_place(self) -> None:
        """Tell that the cursor came to a cell."""
        self.post_message(self.Moved())

    def on_focus(self) -> None:
        """Tell that there is a cursor now."""
        self.tell_place()

    def on_blur(self) -> None:
        """Tell that there is no cursor any more."""
        self.tell_place()

    def title(self) -> list[Segment]:
        """Nothing: the head of the pane says it."""
        return []

    def row_head(self, place: int) -> list[Segment]:
        """Number and name of the row's outlet."""
        name = clip(self._sources[place].outlet, self.label - _NUMBER)
        return [Segment(f"{place + 1:>4}  {name}")]

    def heading(self, column: int, text: str) -> Segment:
        """Number and name of the column's outlet, in the middle."""
        here = self.has_focus and column == self.current.x
        ink = self.palette.strong if here else self.palette.muted
        return Segment(_centre(text, self.cell), ink)

    def figure(self, place: int, column: int) -> Segment:
        """The share on its shade of heat."""
        inner, outer = self._sources[place].id, self._sources[column].id
        chosen = self.has_focus and self.current == Offset(column, place)
        mark = Style(reverse=True, bold=True) if chosen else Style.null()
        if inner == outer:
            return Segment(_centre(_ITSELF, self.cell), self.palette.muted + mark)
        share = self._comparison.containment[inner][outer].reused
        if not share:
            return Segment(_centre(_NOTHING, self.cell), self.palette.muted + mark)
        style = heat(round(share, 2), self.background_colors[1], self.palette.heat)
        return Segment(_centre(percent(share), self.cell), style + mark)


def _centre(text: str, width: int) -> str:
    pad = max(0, width - cell_len(text) + 1) // 2
    return set_cell_size(" " * pad + text, width)

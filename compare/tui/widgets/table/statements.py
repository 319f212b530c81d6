"""What the story says, a row each, and how each outlet says it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from compare.model import Kind
from compare.output.wording import SIGN
from compare.tui.drawing.paint import clip, strip
from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from compare.output.lookup import Lookup
    from compare.output.rows import Row

__all__ = ["ABSENT", "WORDING", "Statements"]

WORDING = "◆"
"""The sign of the wording that a row is compared with."""
ABSENT = "·"
"""The sign of an outlet that does not say it."""

_CELL = (5, 17)
_SHORT = 8
"""From this width on, a word stands beside the sign and a name beside the number."""
_FULL = 16
_WORDS = {Kind.VERBATIM: "verb.", Kind.NEAR_VERBATIM: "near", Kind.PARAPHRASE: "para."}
_LEAST = 0.5
"""Share of the width that the wording keeps."""
_NUMBER = 9
_LONGEST = 400
"""Letters of a wording; more have no room on any screen."""


class Statements(Pane):
    """A table: statements down, outlets across; the wordings stay while the outlets scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "open", "Wordings", tooltip="All wordings of the row"),
        Binding("n", "next(1)", "Next row that this outlet says", show=False),
        Binding("N", "next(-1)", "Previous row that this outlet says", show=False),
        Binding("down,j", "move(0, 1)", "Next row", show=False),
        Binding("up,k", "move(0, -1)", "Previous row", show=False),
        Binding("right,l", "move(1, 0)", "Next outlet", show=False),
        Binding("left,h", "move(-1, 0)", "Previous outlet", show=False),
        Binding(
            "greater_than_sign", "page(1)", "Next page of outlets", key_display=">", show=False
        ),
        Binding(
            "less_than_sign", "page(-1)", "Page of outlets before", key_display="<", show=False
        ),
        Binding("g,home", "move(0, -1000000)", "First row", show=False),
        Binding("G,end", "move(0, 1000000)", "Last row", show=False),
        Binding("ctrl+d", "leap(0.5)", "Half a page down", show=False),
        Binding("ctrl+u", "leap(-0.5)", "Half a page up", show=False),
        Binding("pagedown", "leap(1)", "Page down", show=False),
        Binding("pageup", "leap(-1)", "Page up", show=False),
    ]

    current: reactive[Offset] = reactive(Offset(0, 0), init=False)
    """Column and row of the cursor."""

    @dataclass
    class Moved(Message):
        """The cursor came to another cell."""

    @dataclass
    class Opened(Message):
        """The reader wants to see all wordings of the row under the cursor."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._sources = lookup.comparison.sources
        self._rows: tuple[Row, ...] = ()
        self._label, self._cell = 0, _CELL[0]
        """Cells of the wordings at the left, and of each column."""

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.current.y] if self._rows else None

    @property
    def number(self) -> int:
        """How many rows are shown."""
        return len(self._rows)

    def show(self, lookup: Lookup, rows: Sequence[Row]) -> None:
        """Show other rows, the cursor staying in its column and where it can on its statement."""
        before, self._lookup, self._rows = self.row, lookup, tuple(rows)
        places = (place for place, row in enumerate(self._rows) if before and _same(row, before))
        self.set_reactive(Statements.current, Offset(self.current.x, next(places, 0)))
        self.on_resize()
        self.go(self.current)

    def go(self, current: Offset) -> None:
        """Put the cursor on a cell and bring it into sight."""
        self.current = current
        self._reach()
        self.refresh()
        self.post_message(self.Moved())

    def validate_current(self, current: Offset) -> Offset:
        """Stay on the table."""
        return current.clamp(len(self._sources), max(1, len(self._rows)))

    def on_resize(self) -> None:
        """Share out the width anew."""
        least, most = _CELL
        room = self.room.width - max(_NUMBER + 8, round(self.room.width * _LEAST))
        self._cell = max(least, min(most, room // len(self._sources)))
        shown = min(len(self._sources), max(1, room // self._cell))
        self._label = max(0, self.room.width - shown * self._cell)
        width = self._label + self._cell * len(self._sources)
        self.virtual_size = Size(width, len(self._rows) + 1)
        self.refresh()
        self._reach()

    def _reach(self) -> None:
        left = self.current.x * self._cell
        room = self.room.width - self._label
        self.scroll_to(
            min(max(self.scroll_offset.x, left + self._cell - room), left),
            min(max(self.place, self.current.y + 2 - self.room.height), self.current.y),
            animate=False,
        )

    def action_move(self, across: int, down: int) -> None:
        """Go to another cell."""
        self.go(self.current + Offset(across, down))

    def action_page(self, step: int) -> None:
        """Go on by as many outlets as are in sight."""
        self.action_move(step * max(1, (self.room.width - self._label) // self._cell), 0)

    def action_leap(self, pages: float) -> None:
        """Go on by a part of the pane's height."""
        self.action_move(0, round(pages * self.room.height))

    def action_next(self, step: int) -> None:
        """Go to the next row that the outlet under the cursor says, round at the ends."""
        source_id = self._sources[self.current.x].id
        wanted = [place for place, row in enumerate(self._rows) if source_id in row.cells]
        if wanted:
            here = self.current.y
            place = bisect_right(wanted, here) if step > 0 else bisect_left(wanted, here) - 1
            self.go(Offset(self.current.x, wanted[place % len(wanted)]))

    def action_open(self) -> None:
        """Show the wordings of the row under the cursor."""
        if self._rows:
            self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Go to what was clicked; open the row where the cursor already was there."""
        column = self.current.x
        if event.x >= self._label:
            column = (event.x + self.scroll_offset.x - self._label) // self._cell
        row = event.y - 1 + self.place if event.y else self.current.y
        if column >= len(self._sources) or row >= len(self._rows):
            return
        place = Offset(column, row)
        if place == self.current and event.y:
            self.action_open()
        self.go(place)

    def render_line(self, y: int) -> Strip:
        """Draw the head or one row; head and wordings stay while the outlets scroll."""
        if y > len(self._rows) - self.place:
            return self.blank()
        width, room = self._cell, self.room.width - self._label
        first, cut = divmod(self.scroll_offset.x, width)
        columns = range(first, min(len(self._sources), first + room // width + 2))
        place = y - 1 + self.place
        here = bool(y) and place == self.current.y
        base = self.ground + self.palette.cursor if here else self.ground
        if y:
            named = self._wording(place)
            cells = [self._figure(place, column) for column in columns]
        else:
            named, cells = self._title(), [self._heading(column) for column in columns]
        figures = strip(cells, max(room + cut, width * len(columns)), base)
        return Strip.join([strip(named, self._label, base), figures.crop(cut, cut + room)])

    def _title(self) -> list[Segment]:
        return [Segment("  in".rjust(_NUMBER - 1) + " statement", self.palette.muted)]

    def _wording(self, place: int) -> list[Segment]:
        row = self._rows[place]
        here = "▸" if place == self.current.y and self.has_focus else " "
        words = row.wording.span.of(self._lookup.source(row.wording.source_id).text)
        return [
            Segment(here, self.palette.strong),
            Segment(f"{len(row.cells):>4}/{len(self._sources):<3}", self.palette.muted),
            Segment(clip(words[:_LONGEST], max(0, self._label - _NUMBER - 1))),
        ]

    def _heading(self, column: int) -> Segment:
        width = self._cell
        name = f"{column + 1}"
        if width >= _SHORT:
            name += f" {self._sources[column].outlet}"
        ink = self.palette.strong if column == self.current.x else self.palette.muted
        return Segment(set_cell_size(clip(name, width - 1), width), ink)

    def _figure(self, place: int, column: int) -> Segment:
        row, source_id = self._rows[place], self._sources[column].id
        chosen = self.has_focus and self.current == Offset(column, place)
        mark = Style(reverse=True) if chosen else Style.null()
        cell = row.cells.get(source_id)
        if cell is None:
            return self._told(ABSENT, "", self.palette.muted + mark)
        if cell.kind is None:
            name = "wording" if self._cell > _SHORT + 1 else "words"
            return self._told(WORDING, name, self.palette.strong + mark)
        name = cell.kind.value if self._cell >= _FULL else _WORDS[cell.kind]
        direct = cell.match and cell.match.other(source_id).source_id == row.wording.source_id
        sign = SIGN[cell.kind] if direct else f"({SIGN[cell.kind]})"
        return self._told(sign, name, self.palette.kind(cell.kind) + mark)

    def _told(self, sign: str, name: str, style: Style) -> Segment:
        text = f"{sign} {name}" if self._cell >= _SHORT else sign
        used = set_cell_size(clip(text, self._cell - 1), self._cell - 1)
        return Segment(used + " ", style)


def _same(row: Row, before: Row) -> bool:
    own = row.cells.get(before.wording.source_id)
    return own is not None and before.wording in own.passages

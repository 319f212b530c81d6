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

from compare.model import Kind
from compare.output.wording import SIGN
from compare.tui.drawing.paint import clip
from compare.tui.drawing.short import short
from compare.tui.widgets.grid import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_NUMBER = 10
_LONGEST = 400
"""Letters of a wording; more have no room on any screen."""


class Statements(Grid):
    """A table: statements down, outlets across; the wordings stay while the outlets scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Wordings", tooltip="All wordings of the row"),
        Binding("n", "next(1)", "Next row that this outlet says", show=False),
        Binding("N", "next(-1)", "Previous row that this outlet says", show=False),
        Binding(
            "greater_than_sign", "page(1)", "Next page of outlets", key_display=">", show=False
        ),
        Binding(
            "less_than_sign", "page(-1)", "Page of outlets before", key_display="<", show=False
        ),
    ]

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

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.current.y] if self._rows else None

    @property
    def extent(self) -> Size:
        """An outlet a column, a statement a row."""
        return Size(len(self._sources), len(self._rows))

    def show(self, lookup: Lookup, rows: Sequence[Row]) -> None:
        """Show other rows, the cursor staying in its column and where it can on its statement."""
        before, self._lookup, self._rows = self.row, lookup, tuple(rows)
        places = (place for place, row in enumerate(self._rows) if before and _same(row, before))
        self.set_reactive(
            Statements.current,
            self.validate_current(Offset(self.current.x, next(places, self.current.y))),
        )
        self.on_resize()
        self.go(self.current)

    def widths(self) -> tuple[int, int]:
        """As many whole columns as there is room for beside the wordings."""
        least, most = _CELL
        room = self.room.width - max(_NUMBER + 8, round(self.room.width * _LEAST))
        cell = max(least, min(most, room // len(self._sources)))
        shown = min(len(self._sources), max(1, room // cell))
        return max(0, self.room.width - shown * cell), cell

    def moved(self) -> None:
        """Tell that the cursor came to a cell."""
        self.post_message(self.Moved())

    def choose(self) -> None:
        """Show the wordings of the row under the cursor."""
        self.post_message(self.Opened())

    def action_page(self, step: int) -> None:
        """Go on by as many outlets as are in sight."""
        self.action_move(step * max(1, (self.room.width - self.label) // self.cell), 0)

    def action_next(self, step: int) -> None:
        """Go to the next row that the outlet under the cursor says, round at the ends."""
        source_id = self._sources[self.current.x].id
        wanted = [place for place, row in enumerate(self._rows) if source_id in row.cells]
        if wanted:
            here = self.current.y
            place = bisect_right(wanted, here) if step > 0 else bisect_left(wanted, here) - 1
            self.go(Offset(self.current.x, wanted[place % len(wanted)]))

    def title(self) -> list[Segment]:
        """Over the numbers and the wordings."""
        return [Segment("  in".rjust(_NUMBER - 2) + " statement", self.palette.muted)]

    def named(self, place: int) -> list[Segment]:
        """How many outlets say it, and the wording."""
        row = self._rows[place]
        here = "▸" if place == self.current.y and self.has_focus else " "
        words = row.wording.span.of(self._lookup.source(row.wording.source_id).text)
        return [
            Segment(here, self.palette.strong),
            Segment(f"{len(row.cells):>4}/{len(self._sources):<3} ", self.palette.muted),
            Segment(clip(words[:_LONGEST], max(0, self.label - _NUMBER - 1))),
        ]

    def heading(self, column: int) -> Segment:
        """Number of the column's outlet, and its name where there is room."""
        name = f"{column + 1}"
        if self.cell >= _SHORT:
            names = tuple(source.outlet for source in self._sources)
            name += f" {short(names, self.cell - 2 - len(name))[column]}"
        ink = self.palette.strong if column == self.current.x else self.palette.muted
        return Segment(set_cell_size(clip(name, self.cell - 1), self.cell), ink)

    def figure(self, place: int, column: int) -> Segment:
        """How the outlet says it: a sign, and a word where there is room."""
        row, source_id = self._rows[place], self._sources[column].id
        chosen = self.has_focus and self.current == Offset(column, place)
        mark = Style(reverse=True) if chosen else Style.null()
        cell = row.cells.get(source_id)
        if cell is None:
            return self._told(ABSENT, "", self.palette.muted + mark)
        if cell.kind is None:
            name = "wording" if self.cell > _SHORT + 1 else "words"
            return self._told(WORDING, name, self.palette.strong + mark)
        name = cell.kind.value if self.cell >= _FULL else _WORDS[cell.kind]
        direct = cell.match and cell.match.other(source_id).source_id == row.wording.source_id
        sign = SIGN[cell.kind] if direct else f"({SIGN[cell.kind]})"
        return self._told(sign, name, self.palette.kind(cell.kind) + mark)

    def _told(self, sign: str, name: str, style: Style) -> Segment:
        text = f"{sign} {name}" if self.cell >= _SHORT else sign
        used = set_cell_size(clip(text, self.cell - 1), self.cell - 1)
        return Segment(used + " ", style)


def _same(row: Row, before: Row) -> bool:
    own = row.cells.get(before.wording.source_id)
    return own is not None and before.wording in own.passages

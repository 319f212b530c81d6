"""The base of the panes with items of several rows each, under one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.reactive import reactive

from compare.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.strip import Strip

__all__ = ["Stack"]


class Stack(Sheet):
    """Says how many items there are, and what stands on each; the cursor goes from item to item."""

    current: reactive[int] = reactive(0, init=False)
    """Which item the cursor is on."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[int] = []
        """By row: the item that it belongs to; -1 for none."""

    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def item(self, place: int, width: int) -> Iterable[list[Segment]]:
        """The rows of an item."""
        raise NotImplementedError

    def action_choose(self) -> None:
        """Open the item under the cursor."""
        raise NotImplementedError

    def tell_place(self) -> None:
        """Tell that the cursor came to another item."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Make the rows anew."""
        self._items = []
        super().lay_out()

    def rows_at(self, width: int) -> list[list[Segment]]:
        """The items, an empty row after each."""
        rows: list[list[Segment]] = []
        for place in range(self.count()):
            item = list(self.item(place, width))
            rows += [*item, []]
            self._items += [*[place] * len(item), -1]
        return rows

    def _item_at(self, line: int) -> int:
        return self._items[line] if 0 <= line < len(self._items) else -1

    def reach(self) -> None:
        """Bring the item under the cursor into sight."""
        rows = [line for line, item in enumerate(self._items) if item == self.current]
        if rows:
            self.reveal(rows[0], rows[-1])

    def validate_current(self, current: int) -> int:
        """Stay among the items."""
        return max(0, min(current, self.count() - 1))

    def watch_current(self) -> None:
        """Bring the item into sight, and tell of it."""
        self.refresh()
        self.reach()
        self.tell_place()

    def action_move(self, step: int) -> None:
        """Go so many items on."""
        self.current += step

    def action_leap(self, pages: float) -> None:
        """Scroll by a part of the pane's height, and take the cursor along."""
        height = self.room.height
        self.scroll_to(y=self.place + round(pages * height), animate=False)
        seen = {item for item in self._items[self.place : self.place + height] if item >= 0}
        if seen and self.current not in seen:
            self.current = min(seen) if pages > 0 else max(seen)

    def on_click(self, event: events.Click) -> None:
        """Go to the item that was clicked; open it where the cursor already was there."""
        item = self._item_at(self.place + event.y)
        if item == self.current and self.has_focus:
            self.action_choose()
        elif item >= 0:
            self.current = item

    def draw_row(self, line: int) -> Strip:
        """One of the rows; the cursor is seen without colour, too."""
        here = self._item_at(line) == self.current and self.has_focus
        first = here and self._item_at(line - 1) != self.current
        mark = Segment("▸", self.palette.strong) if first else Segment(" ")
        return self.draw([mark, *self._rows[line]], self.palette.cursor if here else None)

"""A list of findings that the cursor walks over."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.reactive import reactive

from compare.tui.widgets.pane import Pane, moving

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

__all__ = ["Listing"]


class Listing(Pane):
    """Says how many items there are, what stands on each, and what opens when one is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Read", tooltip="Open it in the reader"),
        *moving("row"),
    ]

    current: reactive[int] = reactive(0)

    nothing = "Nothing."
    """What an empty list says."""
    always = False
    """Whether the cursor is seen while another pane has the focus."""

    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def item(self, place: int) -> list[Segment]:
        """What stands on a row."""
        raise NotImplementedError

    def choose(self, place: int) -> None:
        """Open an item."""
        raise NotImplementedError

    @property
    def each(self) -> int:
        """How many rows an item takes."""
        return 1

    def rows(self) -> int:
        """How many rows there are."""
        return max(1, self.count() * self.each)

    @property
    def seen(self) -> bool:
        """Whether no pane around this one is hidden."""
        return all(node.display for node in self.ancestors_with_self)

    def on_resize(self) -> None:
        """Say how many rows there are, and keep the cursor in sight."""
        self.extend(self.rows())
        self.watch_current()

    def renew(self) -> None:
        """Draw other items, now or when they are next seen."""
        if not self.seen:
            return
        self.on_resize()
        self.current = self.validate_current(self.current)
        self.refresh()

    def on_show(self) -> None:
        """Draw what has changed while it was not seen."""
        self.renew()

    def action_move(self, step: int) -> None:
        """Go so many items down."""
        self.current += step

    def action_leap(self, pages: float) -> None:
        """Go on by a part of the pane's height."""
        self.action_move(round(pages * self.room.height / self.each))

    def action_choose(self) -> None:
        """Open the item under the cursor."""
        if self.count():
            self.choose(self.current)

    def validate_current(self, current: int) -> int:
        """Stay on the list."""
        return max(0, min(current, self.count() - 1))

    def watch_current(self) -> None:
        """Keep the cursor in sight."""
        self.refresh()
        self.reveal(self.current * self.each, (self.current + 1) * self.each - 1)

    def on_click(self, event: events.Click) -> None:
        """Open the item that was clicked."""
        place = (self.place + event.y) // self.each
        if place < self.count():
            self.current = place
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        place = self.place + y
        if place >= self.count():
            told = [Segment(f"  {self.nothing}", self.palette.muted)]
            return self.draw(told) if place == 0 else self.blank()
        chosen = place == self.current and (self.has_focus or self.always)
        mark = Segment("▌" if chosen else " ", self.palette.shared)
        return self.draw([mark, *self.item(place)], self.palette.cursor if chosen else None)

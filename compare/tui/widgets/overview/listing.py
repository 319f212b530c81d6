"""A list of findings, one row each, that the cursor walks over."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.reactive import reactive

from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

__all__ = ["Listing"]


class Listing(Pane):
    """Says how many rows there are, what stands on each, and what opens when one is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", "Read", tooltip="Open it in the reader"),
        Binding("down,j", "move(1)", "Next row", show=False),
        Binding("up,k", "move(-1)", "Previous row", show=False),
        Binding("home,g", "move(-1000000)", "First row", show=False),
        Binding("end,G", "move(1000000)", "Last row", show=False),
    ]

    current: reactive[int] = reactive(0)

    nothing = "Nothing."
    """What an empty list says."""

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def told(self, place: int) -> list[Segment]:
        """What stands on a row."""
        raise NotImplementedError

    def choose(self, place: int) -> None:
        """Open what stands on a row."""
        raise NotImplementedError

    def on_resize(self) -> None:
        """Say how many rows there are."""
        self.extend(max(1, self.count()))

    def renew(self) -> None:
        """Draw other rows, now or when they are next seen."""
        if not self.display:
            return
        self.on_resize()
        self.current = self.validate_current(self.current)
        self.refresh()

    def on_show(self) -> None:
        """Draw what has changed while it was not seen."""
        self.renew()

    def action_move(self, step: int) -> None:
        """Go so many rows down."""
        self.current += step

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if self.count():
            self.choose(self.current)

    def validate_current(self, current: int) -> int:
        """Stay on the list."""
        return max(0, min(current, self.count() - 1))

    def watch_current(self) -> None:
        """Keep the cursor in sight."""
        self.refresh()
        self.reveal(self.current, self.current)

    def on_click(self, event: events.Click) -> None:
        """Open the row that was clicked."""
        if self.place + event.y < self.count():
            self.current = self.place + event.y
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        place = self.place + y
        if place >= self.count():
            told = [Segment(f"  {self.nothing}", self.palette.muted)]
            return self.draw(told) if place == 0 else self.blank()
        chosen = self.has_focus and place == self.current
        mark = Segment("▌" if chosen else " ", self.palette.shared)
        return self.draw([mark, *self.told(place)], self.palette.cursor if chosen else None)

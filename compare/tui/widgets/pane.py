"""The base of the panes that draw their own lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from compare.tui.drawing.paint import strip
from compare.tui.themes import Palette, palette

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.segment import Segment
    from rich.style import Style
    from textual.theme import Theme

__all__ = ["SCROLLING", "Pane", "moving", "onward"]

SCROLLING = (
    Binding("down,j", "scroll_down", "Scroll down", show=False),
    Binding("up,k", "scroll_up", "Scroll up", show=False),
    Binding("pagedown,space,ctrl+d", "page_down", "Page down", show=False),
    Binding("pageup,shift+space,ctrl+u", "page_up", "Page up", show=False),
    Binding("g,home", "scroll_home", "To the start", show=False),
    Binding("G,end", "scroll_end", "To the end", show=False),
)
"""Keys of a pane without a cursor."""


def moving(thing: str) -> tuple[Binding, ...]:
    """Keys of a pane whose cursor goes from one `thing` to the next.

    The pane has `action_move(steps)` and `action_leap(pages)`, and stops at either end.
    """
    return (
        Binding("down,j", "move(1)", f"Next {thing}", show=False),
        Binding("up,k", "move(-1)", f"Previous {thing}", show=False),
        Binding("g,home", "move(-1000000)", f"First {thing}", show=False),
        Binding("G,end", "move(1000000)", f"Last {thing}", show=False),
        Binding("ctrl+d", "leap(0.5)", "Half a page down", show=False),
        Binding("ctrl+u", "leap(-0.5)", "Half a page up", show=False),
        Binding("pagedown,space", "leap(1)", "Page down", show=False),
        Binding("pageup,shift+space", "leap(-1)", "Page up", show=False),
    )


def onward(places: Sequence[int], here: int, step: int) -> int:
    """The next of some places, in order, or with a step below 0 the last one; round at the ends."""
    found = bisect_right(places, here) if step > 0 else bisect_left(places, here) - 1
    return places[found % len(places)]


class Pane(ScrollView, inherit_bindings=False):
    """A scrolling pane that draws only the lines in sight (Textual's Line API).

    Each pane names its own keys: scrolling is not what the arrow keys are for in all of them.
    """

    ALLOW_SELECT = False

    palette: Palette
    """The styles of the theme that is in use."""

    def on_mount(self) -> None:
        """Draw again, in the new colours, when the theme changes."""
        self.palette = palette(self.app)
        self.app.theme_changed_signal.subscribe(self, self._recolour)

    def _recolour(self, _: Theme) -> None:
        self.palette = palette(self.app)
        self.refresh()

    @property
    def room(self) -> Size:
        """The cells that can be drawn on, scroll bars taken off."""
        return self.scrollable_content_region.size

    @property
    def place(self) -> int:
        """The line at the top of the pane."""
        return self.scroll_offset.y

    def extend(self, lines: int) -> None:
        """Say how many lines there are to scroll through."""
        self.virtual_size = Size(self.room.width, lines)

    def reveal(self, first: int, last: int, margin: int = 0) -> None:
        """Scroll as little as needed to have the lines `first` to `last`, or `first`, in sight."""
        height = self.room.height
        top = min(max(self.place, last + 1 + margin - height), max(0, first - margin))
        self.scroll_to(y=top, animate=False)

    @property
    def ground(self) -> Style:
        """What the pane draws on; kept by Textual, where `rich_style` asks all ancestors anew."""
        return self.visual_style.rich_style

    def draw(self, segments: Iterable[Segment], over: Style | None = None) -> Strip:
        """A row as wide as the pane, `over` laid over its background."""
        base = self.ground + over if over else self.ground
        return strip(segments, self.room.width, base)

    def blank(self) -> Strip:
        """A row with nothing on it."""
        return Strip.blank(self.size.width, self.ground)

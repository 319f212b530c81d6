"""The outlets in one row, the one that is read set off."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from compare.tui.drawing.paint import clip, strip
from compare.tui.themes import palette

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from compare.model import Source

__all__ = ["Tabs"]

_NAME = 20
_MORE = "…"
"""Where names have slid out of sight."""


class Tabs(Widget):
    """Outlets by number and name; slides so that the one that is read is in sight."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"tabs--current"}

    current: reactive[int] = reactive(0)
    """The place of the outlet that is read."""

    @dataclass
    class Chosen(Message):
        """An outlet was clicked."""

        place: int

    def __init__(self, sources: Sequence[Source]) -> None:
        super().__init__()
        self._names = [
            f" {number} {clip(source.outlet, _NAME)} " for number, source in enumerate(sources, 1)
        ]
        self._ends = list(accumulate(map(cell_len, self._names)))

    def _offset(self) -> int:
        """How many cells have slid out at the left."""
        middle = self._ends[self.current] - cell_len(self._names[self.current]) // 2
        slack = max(0, self._ends[-1] - self.size.width)
        return max(0, min(slack, middle - self.size.width // 2))

    def on_click(self, event: events.Click) -> None:
        """Open the outlet that was clicked."""
        place = sum(end <= event.x + self._offset() for end in self._ends)
        if place < len(self._names):
            self.post_message(self.Chosen(place))

    def render_line(self, y: int) -> Strip:
        """Draw the part of the row that is in sight."""
        if y:
            return Strip.blank(self.size.width, self.visual_style.rich_style)
        width, muted = self.size.width, palette(self.app).muted
        current = self.get_component_rich_style("tabs--current")
        start = self._offset()
        first = bisect_right(self._ends, start)
        last = bisect_left(self._ends, start + self.size.width) + 1
        cells = [
            Segment(name, current if place == self.current else muted)
            for place, name in enumerate(self._names[first:last], first)
        ]
        cut = start - (self._ends[first] - cell_len(self._names[first]))
        row = strip(cells, cut + width, self.visual_style.rich_style).crop(cut)
        more = Strip([Segment(_MORE, self.visual_style.rich_style + muted)])
        if start:
            row = Strip.join([more, row.crop(1)])
        return Strip.join([row.crop(0, width - 1), more]) if self._ends[-1] > start + width else row

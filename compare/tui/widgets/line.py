"""One row of text: a title, a legend, a status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from compare.tui.drawing.paint import clip, strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

__all__ = ["Line"]

_FIRST = 20
"""Cells of the first text that matter more than the right end of a row."""


class Line(Widget):
    """Text at the left and at the right; where room is short, less of it."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._left: tuple[Segment, ...] = ()
        self._right: tuple[Segment, ...] = ()

    def show(self, left: Sequence[Segment], right: Sequence[Segment] = ()) -> None:
        """Replace what the row says."""
        self._left, self._right = tuple(left), tuple(right)
        self.refresh()

    @property
    def text(self) -> str:
        """What the row says, in full."""
        return "".join(segment.text for segment in (*self._left, *self._right))

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        if y:
            return Strip.blank(self.size.width, self.visual_style.rich_style)
        return row(self._left, self._right, self.size.width, self.visual_style.rich_style)


def row(left: Sequence[Segment], right: Sequence[Segment], width: int, base: Style) -> Strip:
    """Lay out text at both ends of a row.

    Where room is short what follows the first text at the left is left out, then that text is
    shortened; where too little of it would be left, the right end gives way.
    """
    wanted = sum(cell_len(segment.text) for segment in right)
    least = min(_FIRST, cell_len(left[0].text)) if left else 0
    if right and least + wanted >= width:
        right, wanted = (), 0
    room = width - wanted - bool(wanted)
    shown: list[Segment] = []
    for place, (text, style, _) in enumerate(left):
        if place and cell_len(text) > room:
            break
        piece = clip(text, room)
        shown.append(Segment(piece, style))
        room -= cell_len(piece)
    gap = Segment(" " * (room + bool(wanted)))
    return strip([*shown, gap, *right], width, base)

"""What there is to know about the reading and the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment

from compare.tui.drawing.paint import paint
from compare.tui.drawing.wrap import wrap
from compare.tui.widgets.pane import SCROLLING, Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.strip import Strip

    from compare.model import Notice

__all__ = ["Notices"]


class Notices(Pane):
    """Warnings, one after another; takes no room where there are none."""

    BINDINGS: ClassVar[list[BindingType]] = [*SCROLLING]

    def __init__(self, notices: Sequence[Notice]) -> None:
        super().__init__()
        self._texts = tuple(map(str, notices))
        self._lines: list[tuple[str, list[Segment]]] = []
        self.display = bool(notices)

    def on_resize(self) -> None:
        """Wrap anew."""
        self._lines = [
            ("  " if number else "! ", paint(text, line, ()))
            for text in self._texts
            for number, line in enumerate(wrap(text, self.room.width - 2))
        ]
        self.extend(len(self._lines))

    def render_line(self, y: int) -> Strip:
        """Draw one line of a warning."""
        if self.place + y >= len(self._lines):
            return self.blank()
        mark, words = self._lines[self.place + y]
        return self.draw([Segment(mark, self.palette.shared), *words])

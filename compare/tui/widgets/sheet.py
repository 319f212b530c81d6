"""The base of the panes whose rows are laid out together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.strip import Strip
    from textual.theme import Theme

__all__ = ["Sheet"]


class Sheet(Pane):
    """Says what its rows are at a width; they are made anew for another width or theme."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[Segment]] = []

    def rows_at(self, width: int) -> Iterable[list[Segment]]:
        """All rows, wrapped for a width in cells."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Make the rows anew."""
        width = self.room.width - 2
        self._rows = list(self.rows_at(width)) if width > 0 else []
        self.extend(len(self._rows))
        self.refresh()

    def on_resize(self) -> None:
        """Wrap for the new width."""
        self.lay_out()

    def _recolour(self, theme: Theme) -> None:
        super()._recolour(theme)
        self.lay_out()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        line = self.place + y
        return self.draw_row(line) if line < len(self._rows) else self.blank()

    def draw_row(self, line: int) -> Strip:
        """One of the rows, as wide as the pane."""
        return self.draw([Segment(" "), *self._rows[line]])

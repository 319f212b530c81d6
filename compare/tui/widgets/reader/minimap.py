"""The labels of the whole article in one narrow strip, and where the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from compare.model import Label
from compare.tui.drawing.paint import strip
from compare.tui.signs import BLOCK
from compare.tui.themes import palette

if TYPE_CHECKING:
    from textual import events

    from compare.tui.article_page import ArticlePage

__all__ = ["Minimap"]


class Minimap(Widget):
    """One row for so many lines of the article; the part in sight is set off."""

    ALLOW_SELECT = False

    view: reactive[tuple[int, int]] = reactive((0, 0))
    """The first line in sight, and how many there are."""

    @dataclass
    class Chosen(Message):
        """A place was clicked."""

        line: int

    def __init__(self, page: ArticlePage) -> None:
        super().__init__()
        self._page = page
        self._labels: tuple[Label | None, ...] = ()
        self._drawn = (0, 0)

    def show(self, page: ArticlePage) -> None:
        """Show another article."""
        self._page = page
        self._drawn = (0, 0)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Ask to go there."""
        line = self._lines(event.y).start
        if line < len(self._page.lines):
            self.post_message(self.Chosen(line))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Go along while the button is held."""
        if event.button:
            line = min(self._lines(event.y).start, len(self._page.lines) - 1)
            self.post_message(self.Chosen(max(0, line)))

    def _lines(self, y: int) -> range:
        """The lines that a row stands for; none where the article is shorter than the strip."""
        lines, height = len(self._page.lines), max(1, self.size.height)
        if lines <= height:
            return range(y, min(y + 1, lines))
        return range(y * lines // height, (y + 1) * lines // height)

    def _label(self, y: int) -> Label | None:
        """The label that most lines of a row have; worked out once for an article and a size."""
        if self._drawn != (len(self._page.lines), self.size.height):
            self._drawn = (len(self._page.lines), self.size.height)
            self._labels = tuple(map(self._most, range(self.size.height)))
        return self._labels[y] if y < len(self._labels) else None

    def _most(self, y: int) -> Label | None:
        lines = self._lines(y)
        found = [self._page.label_of(self._page.lines[line]) for line in lines]
        held = [label for label in found if label]
        return max(Label, key=held.count) if held else None

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        lines = self._lines(y)
        if not lines:
            return Strip.blank(self.size.width, self.visual_style.rich_style)
        colours = palette(self.app)
        label = self._label(y)
        first, height = self.view
        seen = first < lines.stop and lines.start < first + height
        text = BLOCK[label] if label in (Label.SHARED, Label.PARAPHRASED) else "·"
        ink = colours.label(label) if label else colours.faint
        mark = Segment("▐" if seen else " ", colours.muted)
        return strip(
            [mark, Segment(text if label else " ", ink)],
            self.size.width,
            self.visual_style.rich_style,
        )

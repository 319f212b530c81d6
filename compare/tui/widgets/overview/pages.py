"""Lists that lie upon one another, under a row with the name of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from compare.tui.themes import palette
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.app import ComposeResult
    from textual.theme import Theme

    from compare.tui.widgets.pane import Pane

__all__ = ["Pages"]

_BETWEEN = 3


class Pages(Vertical):
    """Shows one of several panes; the arrow keys turn to the next one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "turn(1)", "Next list", show=False),
        Binding("left,h", "turn(-1)", "Previous list", show=False),
    ]

    def __init__(self, pages: Mapping[str, Pane], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._pages = pages
        self.current = next(iter(pages))

    def compose(self) -> ComposeResult:
        """The names over the panes, of which one is seen."""
        yield Names(classes="head")
        yield from self._pages.values()

    def on_mount(self) -> None:
        """Begin with the first one, and follow the colours."""
        self.app.theme_changed_signal.subscribe(self, self._title)
        self.open(self.current)

    def open(self, name: str) -> None:
        """Show the page of that name."""
        within = any(page.has_focus for page in self._pages.values())
        self.current = name
        for title, page in self._pages.items():
            page.display = title == name
        if within:
            self._pages[name].focus()
        self._title()

    def action_turn(self, step: int) -> None:
        """Show the page so many further on."""
        names = list(self._pages)
        self.open(names[(names.index(self.current) + step) % len(names)])

    def open_at(self, column: int) -> None:
        """Show the page whose name stands in a column of the head."""
        end = 0
        for name in self._pages:
            end += cell_len(name) + _BETWEEN
            if column < end:
                self.open(name)
                return

    def _title(self, _: Theme | None = None) -> None:
        muted, strong = palette(self.app).muted, palette(self.app).strong
        self.query_one(Names).show(
            [
                piece
                for name in self._pages
                for piece in (
                    Segment(name, strong if name == self.current else muted),
                    Segment(" " * _BETWEEN),
                )
            ]
        )


class Names(Line):
    """The names of the pages; a click on one opens it."""

    def on_click(self, event: events.Click) -> None:
        """Turn to the page that was clicked."""
        pages = self.parent
        if isinstance(pages, Pages):
            pages.open_at(event.x - 1)

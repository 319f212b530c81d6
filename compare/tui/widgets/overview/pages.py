"""Lists that lie upon one another under a row with the name of each, or lie open side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical

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


class Pages(Container):
    """Shows one of several panes, to which the arrow keys turn; or all, if the style says so."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "turn(1)", "Next list", show=False),
        Binding("left,h", "turn(-1)", "Previous list", show=False),
    ]

    def __init__(self, pages: Mapping[str, Pane], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._pages = pages
        self.current = next(iter(pages))

    def compose(self) -> ComposeResult:
        """The names over the panes, of which one is seen; each pane has its name over it, too."""
        yield Names(classes="head")
        for name, pane in self._pages.items():
            with Vertical(classes="page"):
                title = Line(classes="head")
                title.show([Segment(name)])
                yield title
                yield pane

    def on_mount(self) -> None:
        """Begin with the first one, and follow the colours."""
        self.app.theme_changed_signal.subscribe(self, self._title)
        self.open(self.current)

    def open(self, name: str) -> None:
        """Show the page of that name."""
        self.current = name
        within = any(page.has_focus for page in self._pages.values())
        for title, page in self._pages.items():
            if page.parent:
                page.parent.set_class(title == name, "-current")
        if within:
            self.focus_page()
        self._title()

    def focus_page(self) -> None:
        """Go to the page that is shown."""
        self._pages[self.current].focus()

    def action_turn(self, step: int) -> None:
        """Show the page so many further on."""
        names = list(self._pages)
        here = (name for name, page in self._pages.items() if page.has_focus)
        self.open(names[(names.index(next(here, self.current)) + step) % len(names)])

    def open_at(self, column: int) -> None:
        """Go to the page whose name stands in a column of the head."""
        end = 0
        for name in self._pages:
            end += cell_len(name) + _BETWEEN
            if column < end:
                self.open(name)
                self.focus_page()
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

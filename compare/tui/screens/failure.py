"""What stands on the screen where nothing can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from compare.errors import CompareError
from compare.tui.drawing.visible import visible
from compare.tui.widgets.footer import Footer
from compare.tui.work import fault

if TYPE_CHECKING:
    from textual.app import ComposeResult

__all__ = ["Failure"]


class Failure(Screen[None]):
    """Names the file, the cause and the mend, and waits to be closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,enter", "close", "Close", key_display="q"),
        Binding("question_mark", "close", show=False),
    ]

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def compose(self) -> ComposeResult:
        """A box with three short paragraphs."""
        with Vertical(id="failure"):
            for name, text in self._paragraphs():
                yield Static(Content(visible(" ".join(text.split()))), classes=name)
        yield Footer()

    def _paragraphs(self) -> list[tuple[str, str]]:
        error = self._error
        if isinstance(error, CompareError):
            return [("subject", error.subject), ("cause", error.cause), ("mend", error.mend)]
        return [
            ("subject", "compare-sources"),
            ("cause", fault(error)),
            ("mend", "close this screen, and report it"),
        ]

    def action_close(self) -> None:
        """Leave the app."""
        self.app.exit()

"""One line to be typed: a note, the name of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from compare.tui.screens.box import Box
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

__all__ = ["Asking"]


class Asking(Box[str | None]):
    """A question over a field; gives what was typed, None where it was put away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close")]

    def __init__(self, question: str, answer: str = "") -> None:
        super().__init__()
        self._question, self._answer = question, answer

    def compose(self) -> ComposeResult:
        """The question and the field."""
        with Vertical(id="asking"):
            yield Line(classes="head")
            yield Input(self._answer, compact=True)

    def on_mount(self) -> None:
        """Name the box."""
        self.head(self._question, "enter keeps it · esc closes")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Give back what was typed."""
        self.dismiss(message.value.strip())

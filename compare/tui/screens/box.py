"""The base of the boxes that lie over a screen."""

from __future__ import annotations

from rich.segment import Segment
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType

from compare.tui.themes import palette
from compare.tui.widgets.line import Line

__all__ = ["Box"]


class Box(ModalScreen[ScreenResultType]):
    """Has a head that names it, and closes once."""

    def head(self, title: str, hint: str = "") -> None:
        """Say what the box is, and which keys matter in it."""
        told = [Segment(f"{hint} ", palette(self.app).muted)] if hint else []
        self.query_one(".head", Line).show([Segment(title)], told)

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close the box, if it is not closed already.

        A key that is pressed twice asks for it twice, and Textual would close what lies below.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()

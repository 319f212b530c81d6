"""The field to type what to look for."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

__all__ = ["Search"]


class Search(Input):
    """Hidden until it is called; enter looks, escape puts it away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.close_search", "Close", show=False)
    ]

    def __init__(self) -> None:
        super().__init__(placeholder="Find in this article", compact=True)
        self.display = False

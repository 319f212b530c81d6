"""The base of the screens that show a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from compare.tui.shares import moved, together
from compare.tui.widgets.status import Status

if TYPE_CHECKING:
    from compare.output.lookup import Lookup

__all__ = ["Board"]


class Board(Screen[None]):
    """Follows the comparison when its labels change; its `Status` row tells how."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def say(self, text: str) -> None:
        """Tell what happened in the row above the keys."""
        for status in self.query(Status):
            status.say(text)

    def relook(self, lookup: Lookup) -> None:
        """Show the same under other labels, and say how the shares moved."""
        before, self._lookup = self._lookup, lookup
        self.renew()
        self.say(self.change(before, lookup))

    def renew(self) -> None:
        """Fill every pane anew from the lookup."""

    def change(self, before: Lookup, now: Lookup) -> str:
        """How the shares moved, in words."""
        coverages = (lookup.comparison.coverage.values() for lookup in (before, now))
        return moved(*map(together, coverages))

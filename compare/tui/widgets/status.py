"""The row above the keys: what happened last, and what holds."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from compare.tui.themes import palette
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.theme import Theme
    from textual.timer import Timer

__all__ = ["Status"]

_STAYS = 12.0
"""Seconds until what happened is taken back."""
_AROUND = 3
"""Spaces in and after a condition."""


class Status(Line):
    """Takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._chips: tuple[str, ...] = ()
        self._timer: Timer | None = None
        self.display = False

    def on_mount(self) -> None:
        """Draw in the colours that are in use, again whenever they change."""
        self._draw()
        self.app.theme_changed_signal.subscribe(self, self._draw)

    def say(self, text: str) -> None:
        """Tell what happened, for a while."""
        self._said = text
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(_STAYS, self._forget)
        self._draw()

    def hold(self, chips: Sequence[str]) -> None:
        """Tell what holds until it is changed."""
        self._chips = tuple(chips)
        self._draw()

    def _forget(self) -> None:
        self._said = ""
        self._draw()

    def _draw(self, _: Theme | None = None) -> None:
        colours = palette(self.app)
        chips = [Segment(f" {chip} ", colours.cursor) for chip in self._beside_what_is_said()]
        spaced = [piece for chip in chips for piece in (chip, Segment(" "))]
        self.show([*spaced, Segment(self._said, colours.strong)])
        self.display = bool(self._said or self._chips)

    def _beside_what_is_said(self) -> Sequence[str]:
        """The conditions that leave room for the news, which soon makes way for them again."""
        if not self._said:
            return self._chips
        ends = accumulate(cell_len(chip) + _AROUND for chip in self._chips)
        room = self.screen.size.width - cell_len(self._said)
        return self._chips[: sum(end <= room for end in ends)]

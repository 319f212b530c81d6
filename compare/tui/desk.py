"""What lies on the desk: one comparison, and how strictly it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from compare.output.lookup import Lookup
from compare.tui.levels import levels

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from compare.model import Comparison
    from compare.tui.app import CompareApp

__all__ = ["Desk", "desk_of"]


class Desk:
    """A comparison at each level of strictness; what was made once is kept."""

    def __init__(self, found: Comparison) -> None:
        self.levels = levels(found.settings)
        self.level = [level.settings for level in self.levels].index(found.settings)
        """The level that the reader has asked for."""
        self.lookup = Lookup(found)
        """What all screens show."""
        self._found = found
        self._made = {self.level: self.lookup}

    @property
    def name(self) -> str:
        """The level by name, for a title."""
        return f"strictness {self.levels[self.level].name}"

    def turn(self, step: int) -> bool:
        """Ask for a stricter or looser level; tells whether there is one."""
        level = max(0, min(self.level + step, len(self.levels) - 1))
        changed = level != self.level
        self.level = level
        return changed

    def made(self, level: int) -> Lookup:
        """The comparison at a level; takes its time when it is asked for first."""
        from compare.pipeline import relabel  # noqa: PLC0415 - the first paint does without

        if level not in self._made:
            self._made[level] = Lookup(relabel(self._found, self.levels[level].settings))
        return self._made[level]


def desk_of(node: DOMNode) -> Desk:
    """The desk of the app that a widget or screen is part of."""
    desk = cast("CompareApp", node.app).desk
    if desk is None:
        raise LookupError("there is no comparison yet")
    return desk

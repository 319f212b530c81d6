"""Conditions to be ticked, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message

from compare.tui.drawing.paint import clip
from compare.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Condition", "Ticks"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that can be asked for."""

    group: str
    text: str
    value: object


class Ticks(Listing):
    """A list of which any number of rows can be ticked; the tick is seen without colour."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", "Tick", tooltip="Tick it, or take the tick away"),
    ]

    @dataclass
    class Changed(Message):
        """Other rows are ticked."""

        ticked: list[Condition]

    def __init__(self, conditions: Sequence[Condition], ticked: Sequence[Condition]) -> None:
        super().__init__()
        self._conditions = tuple(conditions)
        self._ticked = set(ticked)

    def count(self) -> int:
        """One row a condition."""
        return len(self._conditions)

    def choose(self, place: int) -> None:
        """Tick a row, or take the tick away."""
        self._ticked ^= {self._conditions[place]}
        self._tell()

    def clear(self) -> None:
        """Take all ticks away."""
        self._ticked.clear()
        self._tell()

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Changed([c for c in self._conditions if c in self._ticked]))

    def item(self, place: int) -> list[Segment]:
        """The tick, the group and the condition."""
        condition = self._conditions[place]
        ticked = condition in self._ticked
        return [
            Segment(" [x] " if ticked else " [ ] ", self.palette.shared if ticked else None),
            Segment(f"{condition.group:<9}", self.palette.muted),
            Segment(clip(condition.text, self.room.width - 16)),
        ]

"""The matches worth reading first, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from compare.output.strongest import Group, strongest
from compare.tui.drawing.paint import clip
from compare.tui.signs import BLOCK, KIND, LETTER
from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["Strongest"]

_MOST = 100
_NUMBERS = 14


class Strongest(Pane):
    """Which outlets have the same words, and the words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", "Read", tooltip="Open the sentence in the reader"),
        Binding("down,j", "move(1)", "Next match", show=False),
        Binding("up,k", "move(-1)", "Previous match", show=False),
        Binding("home,g", "move(-1000000)", "First match", show=False),
        Binding("end,G", "move(1000000)", "Last match", show=False),
    ]

    current: reactive[int] = reactive(0)

    @dataclass
    class Chosen(Message):
        """The reader wants to see a sentence where it stands."""

        sentence: Sentence

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._groups = tuple(islice(strongest(lookup), _MOST))
        sources = lookup.comparison.sources
        self._numbers = {source.id: number for number, source in enumerate(sources, 1)}

    def on_resize(self) -> None:
        """Say how many rows there are."""
        self.extend(len(self._groups))

    def action_move(self, step: int) -> None:
        """Go so many matches down."""
        self.current += step

    def action_choose(self) -> None:
        """Open the match under the cursor."""
        if self._groups:
            self.post_message(self.Chosen(self._groups[self.current].base))

    def validate_current(self, current: int) -> int:
        """Stay on the list."""
        return max(0, min(current, len(self._groups) - 1))

    def watch_current(self) -> None:
        """Keep the cursor in sight."""
        self.refresh()
        self.reveal(self.current, self.current)

    def on_click(self, event: events.Click) -> None:
        """Open the match that was clicked."""
        if self.place + event.y < len(self._groups):
            self.current = self.place + event.y
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """Draw one match."""
        place = self.place + y
        if place >= len(self._groups):
            return self.blank()
        chosen = self.has_focus and place == self.current
        mark = Segment("▌" if chosen else " ", self.palette.shared)
        over = self.palette.cursor if chosen else None
        return self.draw([mark, *self._told(self._groups[place])], over)

    def _told(self, group: Group) -> list[Segment]:
        label = KIND[max(group.twins, key=lambda match: match.score).kind]
        ink = self.palette.label(label)
        numbers = sorted({self._numbers[id_] for id_ in _source_ids(group)})
        who = clip(" ".join(map(str, numbers)), _NUMBERS)
        return [
            Segment(f"  {LETTER[label]} {BLOCK[label]} ", ink),
            Segment(f"{who:<{_NUMBERS}}  ", self.palette.muted),
            Segment(clip(self._lookup.text(group.base), self.room.width - _NUMBERS - 10)),
        ]


def _source_ids(group: Group) -> set[str]:
    base = group.base.source_id
    return {base} | {match.other(base).source_id for match in group.twins}

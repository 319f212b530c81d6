"""The places where words stand, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import set_cell_size
from rich.segment import Segment
from textual.message import Message

from compare.model import Span
from compare.tui.drawing.paint import clip, paint
from compare.tui.signs import BLOCK, LETTER
from compare.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from compare.output.lookup import Lookup
    from compare.tui.find_in_story import Hit

__all__ = ["Hits"]

_NAME = 18
_BEFORE = 24
"""Letters of the text before a hit."""


class Hits(Listing):
    """The outlet, the label and the words around each hit."""

    nothing = ""
    always = True

    @dataclass
    class Chosen(Message):
        """The reader wants to see a hit where it stands."""

        hit: Hit

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._hits: tuple[Hit, ...] = ()

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        return self._hits[self.current] if self._hits else None

    def show(self, lookup: Lookup, hits: tuple[Hit, ...], current: int) -> None:
        """Show other hits."""
        self._lookup, self._hits = lookup, hits
        self.renew()
        self.current = current
        self.watch_current()

    def go_to(self, hit: Hit) -> None:
        """Put the cursor on the same words, if they are listed."""
        same = ((each.source_id, each.span) == (hit.source_id, hit.span) for each in self._hits)
        self.current = next((place for place, found in enumerate(same) if found), self.current)

    def count(self) -> int:
        """One row a hit."""
        return len(self._hits)

    def choose(self, place: int) -> None:
        """Go to the hit."""
        self.post_message(self.Chosen(self._hits[place]))

    def item(self, place: int) -> list[Segment]:
        """Whose it is, its label, and the words."""
        hit = self._hits[place]
        source = self._lookup.source(hit.source_id)
        label = hit.sentence.label
        line = _around(hit, source.text, self.room.width - _NAME - 10)
        return [
            Segment(f" {LETTER[label]} {BLOCK[label]} ", self.palette.label(label)),
            Segment(set_cell_size(clip(source.outlet, _NAME), _NAME + 2), self.palette.muted),
            Segment("…" if line.start > hit.sentence.span.start else ""),
            *paint(source.text, line, [(hit.span, self.palette.hit)]),
            Segment("…" if line.end < hit.sentence.span.end else ""),
        ]


def _around(hit: Hit, text: str, room: int) -> Span:
    """The hit and so many letters of its sentence as have room, from the start of a word."""
    start = hit.sentence.span.start
    if hit.span.start - start > _BEFORE:
        space = text.find(" ", hit.span.start - _BEFORE, hit.span.start)
        start = space + 1 if space >= 0 else hit.span.start
    return Span(start, max(hit.span.end, min(hit.sentence.span.end, start + room)))

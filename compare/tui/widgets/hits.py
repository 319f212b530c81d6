"""The places where words stand, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message

from compare.model import Span
from compare.tui.drawing.paint import clip, paint
from compare.tui.signs import BLOCK, LETTER
from compare.tui.widgets.overview.listing import Listing

if TYPE_CHECKING:
    from compare.output.lookup import Lookup
    from compare.tui.search import Hit

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

    def count(self) -> int:
        """One row a hit."""
        return len(self._hits)

    def choose(self, place: int) -> None:
        """Go to the hit."""
        self.post_message(self.Chosen(self._hits[place]))

    def told(self, place: int) -> list[Segment]:
        """Whose it is, its label, and the words."""
        hit = self._hits[place]
        source = self._lookup.source(hit.source_id)
        label = hit.sentence.label
        start = max(hit.sentence.span.start, hit.span.start - _BEFORE)
        end = max(hit.span.end, min(hit.sentence.span.end, start + max(20, self.room.width)))
        line = Span(start, end)
        return [
            Segment(f" {LETTER[label]} {BLOCK[label]} ", self.palette.label(label)),
            Segment(f"{clip(source.outlet, _NAME):<{_NAME}}  ", self.palette.muted),
            Segment("…" if start > hit.sentence.span.start else ""),
            *paint(source.text, line, [(hit.span, self.palette.hit)]),
        ]

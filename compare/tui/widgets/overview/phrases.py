"""Names and slogans that recur all over the story, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message

from compare.output.wording import count
from compare.tui.drawing.paint import clip
from compare.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from compare.model import Comparison

__all__ = ["Phrases"]

_FIGURES = 14


class Phrases(Listing):
    """Phrases that are no evidence of reuse, in how many sentences they stand, and where."""

    nothing = "No phrase recurs so often that it says nothing of reuse."

    @dataclass
    class Chosen(Message):
        """The reader wants to see where a phrase stands."""

        text: str

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._phrases = comparison.stock_phrases
        self._of = len(comparison.sources)

    def count(self) -> int:
        """One row a phrase."""
        return len(self._phrases)

    def choose(self, place: int) -> None:
        """Look for the phrase."""
        self.post_message(self.Chosen(self._phrases[place].text))

    def item(self, place: int) -> list[Segment]:
        """In how many sentences of how many outlets it stands, and the phrase."""
        phrase = self._phrases[place]
        return [
            Segment(f"{count(phrase.count, 'sentence'):>{_FIGURES}}", self.palette.muted),
            Segment(f"  in {len(phrase.source_ids)} of {self._of} outlets  ", self.palette.muted),
            Segment(clip(phrase.text, self.room.width - _FIGURES - 24)),
        ]

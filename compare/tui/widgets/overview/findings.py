"""The base of the lists of sentences worth reading first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from compare.tui.drawing.paint import clip
from compare.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["MOST", "NUMBERS", "Findings"]

MOST = 100
"""Findings that are listed."""
NUMBERS = 14
"""Cells of the numbers of the outlets."""


class Findings(Listing):
    """Says which sentence each row is about, which opens in the reader."""

    @dataclass
    class Chosen(Message):
        """The reader wants to see a sentence where it stands."""

        sentence: Sentence

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        sources = lookup.comparison.sources
        self._numbers = {source.id: number for number, source in enumerate(sources, 1)}

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that a row is about."""
        raise NotImplementedError

    @property
    def sentence(self) -> Sentence | None:
        """The sentence under the cursor."""
        return self.sentence_at(self.current) if self.count() else None

    def choose(self, place: int) -> None:
        """Open the sentence where it stands."""
        if sentence := self.sentence_at(place):
            self.post_message(self.Chosen(sentence))

    def who(self, source_ids: Iterable[str]) -> str:
        """Some outlets by number, always as wide."""
        numbers = sorted({self._numbers[source_id] for source_id in source_ids})
        return f"{clip(' '.join(map(str, numbers)), NUMBERS):<{NUMBERS}}"

"""The longest runs of the same words, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message

from compare.output.runs import Run, runs
from compare.output.wording import count
from compare.tui.drawing.paint import clip
from compare.tui.widgets.overview.listing import Listing

if TYPE_CHECKING:
    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["Longest"]

_MOST = 100
_NUMBERS = 14
_WORDS = 10


class Longest(Listing):
    """How many words stand in a row in which outlets, and the words."""

    nothing = "No outlet has words in a row with another."

    @dataclass
    class Chosen(Message):
        """The reader wants to see a run where it stands."""

        sentence: Sentence

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        sources = lookup.comparison.sources
        self._numbers = {source.id: number for number, source in enumerate(sources, 1)}
        self._lookup = lookup
        self._found: tuple[Run, ...] | None = None

    def show(self, lookup: Lookup) -> None:
        """Show the runs of another comparison of the same outlets; the cursor stays on its own."""
        before = self._found[self.current] if self._found else None
        self._lookup, self._found = lookup, None
        if before and self.seen:
            same = (n for n, run in enumerate(self._runs) if _is(run, before))
            self.set_reactive(Longest.current, next(same, self.current))
        self.renew()

    @property
    def _runs(self) -> tuple[Run, ...]:
        if self._found is None:  # looked for when first shown
            self._found = tuple(runs(self._lookup, _MOST))
        return self._found

    def count(self) -> int:
        """One row a run."""
        return len(self._runs)

    def choose(self, place: int) -> None:
        """Open the run where it stands."""
        if sentence := self._begins(place):
            self.post_message(self.Chosen(sentence))

    @property
    def sentence(self) -> Sentence | None:
        """The sentence in which the run under the cursor begins."""
        return self._begins(self.current) if self._runs else None

    def _begins(self, place: int) -> Sentence | None:
        run = self._runs[place]
        return self._lookup.sentence_at(run.source_id, run.span.start)

    def told(self, place: int) -> list[Segment]:
        """The words in a row, the outlets by number, and the text."""
        run = self._runs[place]
        words = f"{count(run.words, 'word'):>{_WORDS}}"
        numbers = sorted(self._numbers[source_id] for source_id in run.source_ids)
        who = clip(" ".join(map(str, numbers)), _NUMBERS)
        text = run.span.of(self._lookup.source(run.source_id).text).strip(" ,;:\n")
        return [
            Segment(words, self.palette.shared),
            Segment(f"  {who:<{_NUMBERS}}  ", self.palette.muted),
            Segment(clip(text, self.room.width - _NUMBERS - _WORDS - 7)),
        ]


def _is(one: Run, other: Run) -> bool:
    return (one.source_id, one.span) == (other.source_id, other.span)

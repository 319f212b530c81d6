"""The longest runs of the same words, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.output.runs import Run, runs
from compare.output.wording import count
from compare.tui.drawing.paint import clip
from compare.tui.widgets.overview.findings import MOST, NUMBERS, Findings

if TYPE_CHECKING:
    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["Longest"]

_WORDS = 10


class Longest(Findings):
    """How many words stand in a row in which outlets, and the words."""

    nothing = "No outlet has words in a row with another."

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
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
            self._found = tuple(runs(self._lookup, MOST))
        return self._found

    def count(self) -> int:
        """One row a run."""
        return len(self._runs)

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence in which the run begins."""
        run = self._runs[place]
        return self._lookup.sentence_at(run.source_id, run.span.start)

    def item(self, place: int) -> list[Segment]:
        """The words in a row, the outlets by number, and the text."""
        run = self._runs[place]
        words = f"{count(run.words, 'word'):>{_WORDS}}"
        text = run.span.of(self._lookup.source(run.source_id).text).strip(" ,;:\n")
        return [
            Segment(words, self.palette.shared),
            Segment(f"  {self.who(run.source_ids)}  ", self.palette.muted),
            Segment(clip(text, self.room.width - NUMBERS - _WORDS - 7)),
        ]


def _is(one: Run, other: Run) -> bool:
    return (one.source_id, one.span) == (other.source_id, other.span)

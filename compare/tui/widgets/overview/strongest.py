"""The matches worth reading first, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message

from compare.output.strongest import Group, strongest
from compare.tui.drawing.paint import clip
from compare.tui.filter import Filter
from compare.tui.signs import BLOCK, KIND, LETTER
from compare.tui.widgets.overview.listing import Listing

if TYPE_CHECKING:
    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["Strongest"]

_MOST = 100
_NUMBERS = 14


class Strongest(Listing):
    """Which outlets have the same words, and the words."""

    nothing = "No outlet has anything in common with another."

    @dataclass
    class Chosen(Message):
        """The reader wants to see a sentence where it stands."""

        sentence: Sentence

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        sources = lookup.comparison.sources
        self._numbers = {source.id: number for number, source in enumerate(sources, 1)}
        self._take(lookup, Filter())

    def _take(self, lookup: Lookup, only: Filter) -> None:
        self._lookup = lookup
        groups = strongest(lookup)
        taken = (group for group in groups if only.takes(lookup, group.base))
        self._groups = tuple(islice(taken, _MOST))

    def show(self, lookup: Lookup, only: Filter) -> None:
        """Show the matches of another comparison of the same outlets that a filter takes.

        The cursor stays on its sentence, where that is still listed.
        """
        before = self.sentence
        self._take(lookup, only)
        same = (n for n, group in enumerate(self._groups) if before and _is(group.base, before))
        self.set_reactive(Strongest.current, next(same, self.current))
        self.renew()

    @property
    def sentence(self) -> Sentence | None:
        """The sentence under the cursor."""
        return self._groups[self.current].base if self._groups else None

    def count(self) -> int:
        """One row a match."""
        return len(self._groups)

    def choose(self, place: int) -> None:
        """Open the sentence."""
        self.post_message(self.Chosen(self._groups[place].base))

    def told(self, place: int) -> list[Segment]:
        """The label, the outlets by number, and the words."""
        group = self._groups[place]
        label = KIND[max(group.twins, key=lambda match: match.score).kind]
        ink = self.palette.label(label)
        numbers = sorted({self._numbers[id_] for id_ in _source_ids(group)})
        who = clip(" ".join(map(str, numbers)), _NUMBERS)
        return [
            Segment(f"  {LETTER[label]} {BLOCK[label]} ", ink),
            Segment(f"{who:<{_NUMBERS}}  ", self.palette.muted),
            Segment(clip(self._lookup.text(group.base), self.room.width - _NUMBERS - 10)),
        ]


def _is(one: Sentence, other: Sentence) -> bool:
    """Whether these are the same words, whatever their labels."""
    return (one.source_id, one.index) == (other.source_id, other.index)


def _source_ids(group: Group) -> set[str]:
    base = group.base.source_id
    return {base} | {match.other(base).source_id for match in group.twins}

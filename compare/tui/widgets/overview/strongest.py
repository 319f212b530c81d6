"""The matches worth reading first, one row each."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.output.strongest import Group, strongest
from compare.tui.drawing.paint import clip
from compare.tui.filter import Filter
from compare.tui.signs import BLOCK, KIND, LETTER
from compare.tui.widgets.overview.findings import MOST, NUMBERS, Findings

if TYPE_CHECKING:
    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["Strongest"]


class Strongest(Findings):
    """Which outlets have the same words, and the words."""

    nothing = "No outlet has anything in common with another."

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self._take(lookup, Filter())

    def _take(self, lookup: Lookup, only: Filter) -> None:
        self._lookup = lookup
        groups = strongest(lookup)
        taken = (group for group in groups if only.takes(lookup, group.base))
        self._groups = tuple(islice(taken, MOST))

    def show(self, lookup: Lookup, only: Filter) -> None:
        """Show the matches of another comparison of the same outlets that a filter takes.

        The cursor stays on its sentence, where that is still listed.
        """
        before = self.sentence
        self._take(lookup, only)
        same = (n for n, group in enumerate(self._groups) if before and _is(group.base, before))
        self.set_reactive(Strongest.current, next(same, self.current))
        self.renew()

    def count(self) -> int:
        """One row a match."""
        return len(self._groups)

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that the others are twins of."""
        return self._groups[place].base

    def item(self, place: int) -> list[Segment]:
        """The label, the outlets by number, and the words."""
        group = self._groups[place]
        label = KIND[max(group.twins, key=lambda match: match.score).kind]
        ink = self.palette.label(label)
        return [
            Segment(f"  {LETTER[label]} {BLOCK[label]} ", ink),
            Segment(f"{self.who(_source_ids(group))}  ", self.palette.muted),
            Segment(clip(self._lookup.text(group.base), self.room.width - NUMBERS - 10)),
        ]


def _is(one: Sentence, other: Sentence) -> bool:
    """Whether these are the same words, whatever their labels."""
    return (one.source_id, one.index) == (other.source_id, other.index)


def _source_ids(group: Group) -> set[str]:
    base = group.base.source_id
    return {base} | {match.other(base).source_id for match in group.twins}

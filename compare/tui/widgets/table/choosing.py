"""Which rows of the story table a reader wants to see, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.model import Label, Passage
from compare.output.rows import Cell, Row, missing
from compare.output.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.output.lookup import Lookup
    from compare.tui.filter import Filter

__all__ = ["Choice", "alone", "taken"]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the table is asked for."""

    lookup: Lookup
    base: str
    """Id of the source that the others are compared with."""
    missing: str
    """Id of the source whose gaps are asked for; empty for all rows."""
    only: Filter

    def of(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The rows that are asked for."""
        chosen = taken(self.lookup, rows, self.base, self.only)
        others = len(self.lookup.comparison.sources) - 1
        return missing(chosen, self.missing, others) if self.missing else chosen

    @property
    def _alone(self) -> bool:
        return self.only.labels == {Label.UNIQUE}

    def title(self) -> str:
        """Whose gaps are shown, what only the base says, or what all are compared with."""
        if self.missing:
            return f"Missing in {self.lookup.source(self.missing).outlet}"
        return f"{'Only in' if self._alone else 'Base'} {self.lookup.source(self.base).outlet}"

    def counted(self, shown: int, of: int) -> str:
        """How many rows are shown."""
        if self.missing:
            return f"{shown} of {of}, said by most others"
        if self._alone:
            return f"{count(shown, 'sentence')} that no other outlet has"
        return f"{shown} of {count(of, 'statement')}" if self.only else count(of, "statement")

    def nothing(self, of: int) -> str:
        """Why no row is shown."""
        if self.missing and of:
            name = self.lookup.source(self.missing).outlet
            return f"Nothing that most others say is missing in {name}."
        if self.only:
            return "Nothing passes the filter; f, then c, shows everything."
        return "No two outlets say the same."


def taken(lookup: Lookup, rows: Iterable[Row], base: str, only: Filter) -> tuple[Row, ...]:
    """The rows that the filter takes; with the label unique also what the base alone says."""
    if not only:
        return tuple(rows)
    said = replace(only, labels=only.labels - {Label.UNIQUE})
    shared = [] if only.labels == {Label.UNIQUE} else [r for r in rows if _takes(lookup, r, said)]
    own = alone(lookup, base, only) if Label.UNIQUE in only.labels else ()
    return (*shared, *own)


def alone(lookup: Lookup, source_id: str, only: Filter) -> Iterator[Row]:
    """The unique sentences of a source that a filter takes, a row each."""
    for sentence in lookup.sentences(source_id):
        if sentence.label is Label.UNIQUE and only.takes(lookup, sentence):
            passage = Passage(source_id, sentence.span, sentence.index, sentence.index)
            yield Row(passage, {source_id: Cell((passage,), None)})


def _takes(lookup: Lookup, row: Row, only: Filter) -> bool:
    """Whether a filter takes one of the wordings."""
    return any(
        only.takes(lookup, lookup.sentences(passage.source_id)[passage.first])
        for cell in row.cells.values()
        for passage in cell.passages
    )

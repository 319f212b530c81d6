"""Which rows of the story table a reader wants to see."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.model import Label, Passage
from compare.output.rows import Cell, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.output.lookup import Lookup
    from compare.tui.filter import Filter

__all__ = ["alone", "taken"]


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

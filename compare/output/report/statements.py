"""The story table as the report prints it: one statement a row, one outlet a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Kind
from compare.output.differences import differences, left_out
from compare.output.rows import main_link, story_rows
from compare.output.wording import remarks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Match, Operation, Passage
    from compare.output.lookup import Lookup
    from compare.output.rows import Cell, Row

__all__ = ["Statement", "Wording", "places", "statements"]

_NO_BASE = ""
"""No source has this id, so that no outlet's order of telling is preferred."""

_Words = tuple[tuple[str, "Operation | None"], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How one outlet puts a statement."""

    source: int
    """Its column."""
    sentence: int
    kind: Kind | None
    """How close it is to the first wording; None for that one itself, and for a wording that is
    linked to another one of the row only."""
    words: _Words
    """Its words, with what it changes in the first wording; whole for a paraphrase."""
    same: bool
    """Whether it is the first wording once more, word for word and whole."""
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A row of the table."""

    number: int
    """From 1."""
    cells: tuple[Cell | None, ...]
    """For each column; None where the outlet does not say it."""
    wordings: tuple[Wording, ...]
    """The first wording before the others, which stand in order of column and place."""


def statements(lookup: Lookup) -> tuple[Statement, ...]:
    """All that two outlets or more say, what most of them say first."""
    order = {source.id: place for place, source in enumerate(lookup.comparison.sources)}
    rows = story_rows(lookup, _NO_BASE)
    return tuple(_statement(number, row, lookup, order) for number, row in enumerate(rows, 1))


def places(lookup: Lookup, found: Sequence[Statement]) -> dict[tuple[str, int], int]:
    """By source id and index: the first row in which a sentence stands."""
    order = [source.id for source in lookup.comparison.sources]
    rows: dict[tuple[str, int], int] = {}
    for statement in found:
        for wording in statement.wordings:
            rows.setdefault((order[wording.source], wording.sentence), statement.number)
    for match in lookup.comparison.matches:  # the sentences of an end after its first
        for end in (match.left, match.right):
            for index in range(end.first + 1, end.last + 1):
                rows.setdefault((end.source_id, index), rows[end.source_id, end.first])
    return rows


def _statement(number: int, row: Row, lookup: Lookup, order: Mapping[str, int]) -> Statement:
    first = row.wording
    others = [
        _wording(passage, first, lookup, order)
        for cell in row.cells.values()
        for passage in cell.passages
        if passage != first
    ]
    others.sort(key=lambda wording: (wording.source, wording.sentence))
    whole = lookup.whole(first).of(lookup.source(first.source_id).text)
    own = Wording(order[first.source_id], first.first, None, ((whole, None),), False, ())
    return Statement(number, tuple(map(row.cells.get, order)), (own, *others))


def _wording(passage: Passage, first: Passage, lookup: Lookup, order: Mapping[str, int]) -> Wording:
    link = _link(passage, first, lookup)
    words = tuple(_in_context(passage, link, lookup))
    said = tuple(remarks(link, lookup, passage.source_id)) if link else ()
    kind = link.kind if link else None
    same = link is not None and kind is Kind.VERBATIM and link.evidence.whole
    return Wording(order[passage.source_id], passage.first, kind, words, same, said)


def _link(passage: Passage, first: Passage, lookup: Lookup) -> Match | None:
    """What links a passage to the sentence of the first wording."""
    if passage.source_id == first.source_id:
        return None
    here = lookup.sentence(passage.source_id, passage.first)
    links = [
        twin
        for twin in lookup.twins(here)
        if (other := twin.other(passage.source_id)).source_id == first.source_id
        and other.first <= first.first <= other.last
        and twin.end(passage.source_id).span.overlap(passage.span)
    ]
    return main_link(links) if links else None


def _in_context(
    passage: Passage, link: Match | None, lookup: Lookup
) -> Iterator[tuple[str, Operation | None]]:
    """The words of a wording, with dots where its sentence has more."""
    end = link.end(passage.source_id) if link else passage
    before, after = left_out(end, lookup)
    if before:
        yield "… ", None
    if link:
        yield from differences(link, end.source_id, lookup)
    else:
        yield lookup.words(end), None
    if after:
        yield " …", None

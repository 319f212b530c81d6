"""The story as a table: what it says, row by row, and which outlet says it how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from compare.model import Kind
from compare.output.gathering import Statement, place_of, same, statements, twins_of
from compare.output.lookup import order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from compare.model import Match, Passage
    from compare.output.lookup import Lookup

__all__ = ["Cell", "Row", "Statement", "main_link", "missing", "statements", "story_rows"]

_LOOSEST_FIRST = (Kind.PARAPHRASE, Kind.NEAR_VERBATIM, Kind.VERBATIM)
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Cell:
    """How one source says what a row is about."""

    passages: tuple[Passage, ...]
    """In order of place; more than one where it says it in pieces, or again."""
    match: Match | None
    """What links it to the wording of the row, or where nothing does to another cell of it: of
    several links the best one of the kind that most of their words are. None for the wording
    itself."""
    part: bool = False
    """Whether less than half of the sentence at the other end is linked."""

    @property
    def kind(self) -> Kind | None:
        """How close most of it is to the wording of the row; None for the wording itself."""
        return self.match.kind if self.match else None


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that the story says."""

    wording: Passage
    """What the cells are compared with: the base's words, or the best linked where it has none."""
    cells: Mapping[str, Cell]
    """By source id; a source without one does not say it."""


class _Cells(Mapping[str, Cell]):
    """The cells of a row, made when one is asked for: of a large story few rows are looked at."""

    __slots__ = ("_made", "_make", "_sources")

    def __init__(self, sources: Mapping[str, object], make: Callable[[], dict[str, Cell]]) -> None:
        self._sources = sources
        self._make = make
        self._made: dict[str, Cell] | None = None

    def __getitem__(self, source_id: str) -> Cell:
        if self._made is None:
            self._made = self._make()
        return self._made[source_id]

    def __contains__(self, source_id: object) -> bool:
        return source_id in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


def story_rows(
    lookup: Lookup, base: str, found: Iterable[Statement] | None = None
) -> tuple[Row, ...]:
    """What the story says: the base's statements in its order, then the most carried first.

    Args:
        lookup: The comparison.
        base: Id of the source that the others are compared with.
        found: The `statements` of the comparison where they are known already.
    """
    rows = [_row(lookup, each, base) for each in (statements(lookup) if found is None else found)]
    own = sorted((row for row in rows if base in row.cells), key=lambda row: order(row.wording))
    rest = [row for row in rows if base not in row.cells]
    return (*own, *sorted(rest, key=lambda row: (-len(row.cells), *order(row.wording))))


def missing(rows: Iterable[Row], source_id: str, others: int) -> tuple[Row, ...]:
    """The rows that a source lacks and most others have, those first that the most have.

    Args:
        rows: The rows to choose from.
        source_id: The source that is asked about.
        others: How many sources there are besides it.
    """
    lacking = [r for r in rows if source_id not in r.cells and len(r.cells) > others * _HALF]
    return tuple(sorted(lacking, key=lambda row: -len(row.cells)))


def main_link(links: Sequence[Match]) -> Match:
    """The best link of the kind that most of the matched words are, the looser of two equals."""
    ranked = sorted(links, key=lambda match: _LOOSEST_FIRST.index(match.kind))
    half = sum(match.evidence.words for match in links) / 2
    seen = accumulate(match.evidence.words for match in ranked)
    kind = next(m.kind for m, words in zip(ranked, seen, strict=True) if words >= half)
    own = (match for match in links if match.kind is kind)
    return max(own, key=lambda match: (match.score, match.evidence.words))


def _row(lookup: Lookup, statement: Statement, base: str) -> Row:
    wording = statement.main.get(base, statement.centre)
    return Row(wording, _Cells(statement.passages, partial(_cells, lookup, statement, wording)))


def _cells(lookup: Lookup, statement: Statement, wording: Passage) -> dict[str, Cell]:
    to_wording = _to_wording(lookup, wording, statement.passages)
    cells = {}
    for source_id, passages in statement.passages.items():
        cells[source_id] = Cell(passages, None)
        if source_id != wording.source_id:
            links = to_wording.get(source_id) or _to_others(lookup, statement, source_id)
            match = main_link(links)
            ends = [link.other(source_id) for link in links]
            part = _is_part(lookup, match.other(source_id), ends)
            cells[source_id] = Cell(passages, match, part)
    return cells


def _to_wording(
    lookup: Lookup, wording: Passage, passages: Mapping[str, tuple[Passage, ...]]
) -> Mapping[str, list[Match]]:
    """The matches of each source's passages to a wording."""
    found: defaultdict[str, list[Match]] = defaultdict(list)
    for match in twins_of(lookup, wording):
        end = match.other(wording.source_id)
        if same(match.end(wording.source_id), wording) and any(
            same(end, passage) for passage in passages.get(end.source_id, ())
        ):
            found[end.source_id].append(match)
    return found


def _to_others(lookup: Lookup, statement: Statement, source_id: str) -> list[Match]:
    """The matches of a source to the centre of a statement, or else to any other cell."""
    places = {place_of(p) for own in statement.passages.values() for p in own}
    links = [
        match
        for passage in statement.passages[source_id]
        for match in twins_of(lookup, passage)
        if place_of(match.other(source_id)) in places
    ]
    centre = statement.centre.source_id
    return [match for match in links if match.other(source_id).source_id == centre] or links


def _is_part(lookup: Lookup, end: Passage, ends: Iterable[Passage]) -> bool:
    """Whether less than half of the sentences of one end lies in all the ends together."""
    whole = lookup.whole(end)
    linked = set[int]()
    for other in ends:
        if other.source_id == end.source_id:
            first, last = max(other.span.start, whole.start), min(other.span.end, whole.end)
            linked.update(range(first, last))
    return len(linked) < _HALF * len(whole)

"""The story as a table: what it says, row by row, and which outlet says it how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from compare.model import Kind
from compare.output.lookup import order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from compare.model import Cluster, Match, Passage
    from compare.output.lookup import Lookup

__all__ = ["Cell", "Row", "Statement", "missing", "statements", "story_rows"]

_CLOSENESS = (Kind.PARAPHRASE, Kind.NEAR_VERBATIM, Kind.VERBATIM)
_HALF = 0.5

_Place = tuple[str, int]
"""Id of a source and index of a sentence."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that two sources or more say; the same whatever the base."""

    centre: Passage
    """The wording that the others were gathered around."""
    passages: Mapping[str, tuple[Passage, ...]]
    """By source id, in order of place; only the sources that say it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one source says what a row is about."""

    passages: tuple[Passage, ...]
    """In order of place; more than one where it says it in pieces, or again."""
    match: Match | None
    """The closest link to the wording of the row, or where there is none to another cell of it;
    None for the wording itself."""

    @property
    def kind(self) -> Kind | None:
        """How close it is to the wording of the row; None for the wording itself."""
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


def statements(lookup: Lookup) -> tuple[Statement, ...]:
    """The clusters, each with whatever else matches a member, and the matches that remain.

    Every match of the comparison links two passages of some statement.
    """
    told: set[int] = set()
    gathered = [_gathered(lookup, cluster, told) for cluster in lookup.comparison.clusters]
    remaining = [match for match in lookup.comparison.matches if id(match) not in told]
    return (*gathered, *_stars(remaining, told))


def _gathered(lookup: Lookup, cluster: Cluster, told: set[int]) -> Statement:
    """A cluster, with the closest passage of each source that has no member in it.

    A sentence is a member of one cluster only, though it may say two things.
    """
    passages = (*cluster.members, *_guests(lookup, cluster))
    places = {_place(passage) for passage in passages}
    for passage in passages:
        twins = _twins(lookup, passage)
        told.update(id(m) for m in twins if _place(m.other(passage.source_id)) in places)
    return _statement(cluster.representative, passages)


def _guests(lookup: Lookup, cluster: Cluster) -> Iterator[Passage]:
    sources = {member.source_id for member in cluster.members}
    best: dict[str, tuple[tuple[bool, float], Passage]] = {}
    for member in cluster.members:
        for match in _twins(lookup, member):
            other = match.other(member.source_id)
            if other.source_id in sources or not _same(match.end(member.source_id), member):
                continue
            rank = member == cluster.representative, match.score
            if other.source_id not in best or rank > best[other.source_id][0]:
                best[other.source_id] = rank, other
    return (passage for _, passage in best.values())


def _stars(matches: Iterable[Match], told: set[int]) -> Iterator[Statement]:
    """The matches gathered around the best linked sentences, so that each is told once."""
    links: defaultdict[_Place, list[Match]] = defaultdict(list)
    for match in matches:
        links[_place(match.left)].append(match)
        links[_place(match.right)].append(match)
    reach = {place: len({_other(m, place).source_id for m in links[place]}) for place in links}
    strength = {place: sum(match.score for match in found) for place, found in links.items()}
    for place in sorted(links, key=lambda p: (-reach[p], -strength[p], p)):
        found = [match for match in links[place] if id(match) not in told]
        if not found:
            continue
        own = max((m.end(place[0]) for m in found), key=lambda end: (len(end.span), -end.first))
        others = {_place(_other(match, place)): _other(match, place) for match in found}
        told.update(map(id, found))
        for other in others:
            told.update(id(m) for m in links[other] if _place(_other(m, other)) in others)
        yield _statement(own, (own, *others.values()))


def _row(lookup: Lookup, statement: Statement, base: str) -> Row:
    own = statement.passages.get(base)
    wording = max(own, key=lambda passage: len(passage.span)) if own else statement.centre
    return Row(wording, _Cells(statement.passages, partial(_cells, lookup, statement, wording)))


def _cells(lookup: Lookup, statement: Statement, wording: Passage) -> dict[str, Cell]:
    to_wording = _closest(lookup, wording, statement.passages)
    cells = {}
    for source_id, passages in statement.passages.items():
        match = None
        if source_id != wording.source_id:
            match = to_wording.get(source_id) or _any_link(lookup, statement, source_id)
        cells[source_id] = Cell(passages, match)
    return cells


def _closest(
    lookup: Lookup, wording: Passage, passages: Mapping[str, tuple[Passage, ...]]
) -> dict[str, Match]:
    """The closest match of each source's passages to a wording."""
    closest: dict[str, Match] = {}
    for match in _twins(lookup, wording):
        if _same(match.end(wording.source_id), wording):
            end = match.other(wording.source_id)
            other = end.source_id
            if not any(_same(end, passage) for passage in passages.get(other, ())):
                continue
            if other not in closest or _closeness(match) > _closeness(closest[other]):
                closest[other] = match
    return closest


def _any_link(lookup: Lookup, statement: Statement, source_id: str) -> Match | None:
    """The closest match of a source to any other cell."""
    places = {_place(p) for own in statement.passages.values() for p in own}
    links = [
        match
        for passage in statement.passages[source_id]
        for match in _twins(lookup, passage)
        if _place(match.other(source_id)) in places
    ]
    centre = statement.centre.source_id
    return max(
        links,
        key=lambda match: (match.other(source_id).source_id == centre, *_closeness(match)),
        default=None,
    )


def _statement(centre: Passage, passages: Iterable[Passage]) -> Statement:
    groups: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(passages, key=order):
        groups[passage.source_id].append(passage)
    return Statement(centre, {source_id: tuple(group) for source_id, group in groups.items()})


def _twins(lookup: Lookup, passage: Passage) -> tuple[Match, ...]:
    return lookup.twins(lookup.sentence(passage.source_id, passage.first))


def _same(end: Passage, passage: Passage) -> bool:
    """Whether two stretches of a source are for the most part the same words."""
    shorter = min(len(end.span), len(passage.span))
    return end.span.overlap(passage.span) > _HALF * shorter


def _closeness(match: Match) -> tuple[int, float]:
    return _CLOSENESS.index(match.kind), match.score


def _place(passage: Passage) -> _Place:
    return passage.source_id, passage.first


def _other(match: Match, place: _Place) -> Passage:
    return match.other(place[0])

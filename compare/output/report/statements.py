"""The story table: what several outlets say, one statement a row, one outlet a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Kind
from compare.output.differences import differences
from compare.output.strongest import strongest
from compare.output.wording import remarks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Match, Operation
    from compare.output.lookup import Lookup
    from compare.output.strongest import Group

__all__ = ["Statement", "Wording", "places", "statements"]

_STRENGTH = (Kind.VERBATIM, Kind.NEAR_VERBATIM, Kind.PARAPHRASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """How one outlet puts a statement."""

    source: int
    """Its column."""
    sentence: int
    kind: Kind | None
    """How close it is to the first wording; None for that one itself."""
    words: tuple[tuple[str, Operation | None], ...]
    """Its words, with what it changes in the first wording; whole for a paraphrase."""
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A row of the table."""

    number: int
    """From 1."""
    text: str
    outlets: int
    """How many make it."""
    cells: tuple[Kind | str | None, ...]
    """For each column: how close it comes, `first` for the wording that the others are compared
    with, or None where the outlet does not say it."""
    wordings: tuple[Wording, ...]


def statements(lookup: Lookup) -> tuple[Statement, ...]:
    """All statements that two outlets or more make, those of most outlets first.

    Together they hold every match but those between two wordings of one row.
    """
    order = [source.id for source in lookup.comparison.sources]
    groups = sorted(strongest(lookup), key=lambda group: -_outlets(group))
    return tuple(_statement(number, group, lookup, order) for number, group in enumerate(groups, 1))


def places(
    lookup: Lookup, found: Sequence[Statement]
) -> dict[tuple[str, int], int]:
    """By source id and index: the first row in which a sentence stands."""
    rows: dict[tuple[str, int], int] = {}
    order = [source.id for source in lookup.comparison.sources]
    for statement in found:
        for wording in statement.wordings:
            rows.setdefault((order[wording.source], wording.sentence), statement.number)
    for match in lookup.comparison.matches:  # of a passage, the sentences after the first
        for end, other in ((match.left, match.right), (match.right, match.left)):
            row = rows.get((end.source_id, end.first)) or rows.get((other.source_id, other.first))
            for index in range(end.first, end.last + 1):
                rows.setdefault((end.source_id, index), row or 1)
    return rows


def _outlets(group: Group) -> int:
    return len({twin.other(group.base.source_id).source_id for twin in group.twins}) + 1


def _statement(number: int, group: Group, lookup: Lookup, order: list[str]) -> Statement:
    base = group.base
    text = lookup.text(base)
    first = Wording(order.index(base.source_id), base.index, None, ((text, None),), ())
    others = [_wording(twin, base.source_id, lookup, order) for twin in group.twins]
    cells: list[Kind | str | None] = [None] * len(order)
    for kind in reversed(_STRENGTH):
        for wording in others:
            if wording.kind is kind:
                cells[wording.source] = kind
    cells[first.source] = "first"
    wordings = (first, *sorted(others, key=lambda w: (w.source, w.sentence)))
    return Statement(number, text, _outlets(group), tuple(cells), wordings)


def _wording(match: Match, base: str, lookup: Lookup, order: list[str]) -> Wording:
    end = match.other(base)
    return Wording(
        source=order.index(end.source_id),
        sentence=end.first,
        kind=match.kind,
        words=tuple(_in_context(match, base, lookup)),
        remarks=tuple(remarks(match)),
    )


def _in_context(
    match: Match, base: str, lookup: Lookup
) -> Iterator[tuple[str, Operation | None]]:
    """The words of an end, with dots where the sentence has more."""
    end = match.other(base)
    text, whole = lookup.source(end.source_id).text, lookup.whole(end)
    if any(map(str.isalnum, text[whole.start : end.span.start])):
        yield "… ", None
    yield from differences(match, end.source_id, lookup)
    if any(map(str.isalnum, text[end.span.end : whole.end])):
        yield " …", None

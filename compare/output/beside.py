"""Two articles side by side: which of their sentences stand on one row."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Match, Sentence
    from compare.output.lookup import Lookup

__all__ = ["Pair", "beside", "between"]

_Point = tuple[int, int]
"""Indexes of a sentence at the left and of one at the right."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: a sentence on either side, or on one."""

    left: Sentence | None
    right: Sentence | None
    match: Match | None
    """What links the row; one end lies in a row above where a side is None. None for sentences
    that stand beside one another only because nothing else does."""
    elsewhere: tuple[Match, ...]
    """The other matches of its sentences, whose other ends stand on other rows."""

    @property
    def linked(self) -> bool:
        """Whether a match touches the row."""
        return bool(self.match or self.elsewhere)

    @property
    def parts(self) -> tuple[Pair, ...]:
        """The row itself, or its two sides where no match links them."""
        if self.match or not (self.left and self.right):
            return (self,)
        return (
            Pair(self.left, None, None, _touching(self.elsewhere, self.left)),
            Pair(None, self.right, None, _touching(self.elsewhere, self.right)),
        )


def beside(lookup: Lookup, left: str, right: str) -> tuple[Pair, ...]:
    """Align two sources, so that each sentence stands on one row and in order on its side.

    Matches in order stand on a row of their own; a moved one stands where each end is.
    """
    sides = lookup.sentences(left), lookup.sentences(right)
    rows: list[Pair] = []
    done = [0, 0]
    for point, match in _chain(between(lookup, left, right), left):
        gap = [side[at:to] for side, at, to in zip(sides, done, point, strict=True)]
        rows += [Pair(one, other, None, ()) for one, other in zip_longest(*gap)]
        new = [s[to] if to >= at else None for s, at, to in zip(sides, done, point, strict=True)]
        rows.append(Pair(new[0], new[1], match, ()))
        done = [max(at, to + 1) for at, to in zip(done, point, strict=True)]
    rest = zip_longest(sides[0][done[0] :], sides[1][done[1] :])
    rows += [Pair(one, other, None, ()) for one, other in rest]
    return tuple(_with_elsewhere(lookup, rows, (left, right)))


def between(lookup: Lookup, left: str, right: str) -> tuple[Match, ...]:
    """The matches of two sources, in order of the left one."""
    return tuple(match for match in lookup.matches(left) if match.other(left).source_id == right)


def _chain(matches: Iterable[Match], left: str) -> list[tuple[_Point, Match]]:
    """The heavier matches that run in order on both sides, one for each pair of sentences."""
    found: list[tuple[_Point, Match]] = []
    still = [match for match in matches if not match.moved]
    for match in sorted(still, key=lambda m: (-m.evidence.words, m.left, m.right)):
        point = _point(match, left)
        at = bisect_left(found, point, key=lambda one: one[0])
        after = at == len(found) or point[1] <= found[at][0][1]
        before = at == 0 or found[at - 1][0][1] <= point[1]
        if before and after and not (at < len(found) and found[at][0] == point):
            found.insert(at, (point, match))
    return found


def _with_elsewhere(lookup: Lookup, rows: Sequence[Pair], ids: tuple[str, str]) -> Iterator[Pair]:
    placed = {_point(row.match, ids[0]) for row in rows if row.match}
    for row in rows:
        away = {
            id(match): match
            for sentence, other in ((row.left, ids[1]), (row.right, ids[0]))
            if sentence
            for match in lookup.twins(sentence)
            if match.other(sentence.source_id).source_id == other
            and _point(match, ids[0]) not in placed
        }
        yield Pair(row.left, row.right, row.match, tuple(away.values()))


def _touching(matches: Iterable[Match], sentence: Sentence) -> tuple[Match, ...]:
    ends = ((match, match.end(sentence.source_id)) for match in matches)
    return tuple(match for match, end in ends if end.first <= sentence.index <= end.last)


def _point(match: Match, left: str) -> _Point:
    return match.end(left).first, match.other(left).first

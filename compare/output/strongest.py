"""The matches worth reading first, gathered so that no wording stands twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Match, Passage, Sentence
    from compare.output.lookup import Lookup

__all__ = ["Group", "strongest"]


@dataclass(frozen=True, slots=True)
class Group:
    """A sentence and what stands for it in the other sources."""

    base: Sentence
    twins: tuple[Match, ...]
    """Each has one end in the base, in order of the source at the other end."""


def strongest(lookup: Lookup) -> Iterator[Group]:
    """All matches in groups, those first that rest on the most and rarest words.

    A match between two twins of one group is left to that group.
    """
    ranked = sorted(lookup.comparison.matches, key=_strength)
    home: dict[tuple[str, int], set[int]] = {}
    for number, match in enumerate(ranked):
        left, right = _places(match.left), _places(match.right)
        if _homes(home, left) & _homes(home, right):
            continue
        base = lookup.sentence(match.left.source_id, match.left.first)
        twins = lookup.twins(base)
        ends = [_places(twin.other(base.source_id)) for twin in twins]
        for place in {(base.source_id, base.index), *left, *(p for end in ends for p in end)}:
            home.setdefault(place, set()).add(number)
        yield Group(base, twins)


def _strength(match: Match) -> tuple[float, float, Passage, Passage]:
    return -match.evidence.bits, -match.score, match.left, match.right


def _places(end: Passage) -> list[tuple[str, int]]:
    return [(end.source_id, index) for index in range(end.first, end.last + 1)]


def _homes(home: dict[tuple[str, int], set[int]], places: list[tuple[str, int]]) -> set[int]:
    return set().union(*(home.get(place, ()) for place in places))

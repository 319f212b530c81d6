"""Settle which of the stretches that two documents share stand, and join those that are one."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from compare.matching.growing.regions import REACH, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.matching.growing.boxes import Box, Region
    from compare.matching.growing.layout import Layout

__all__ = ["merge_regions"]

MIN_BITS = 58.0
"""Evidence from which a stretch is a passage."""
PASSAGE_BITS = 120.0
"""What it costs to tell of one more passage: two are merged where the gap costs less."""
RIVAL = 0.5
RIVAL_KEPT = 0.85
"""A stretch with more than the one share inside a better one must keep as many of its words, or
this share of them at least."""


def merge_regions(layout: Layout, found: Sequence[Sequence[Region]]) -> list[list[Region]]:
    """Drop rivals, and join neighbours as long as one passage tells it more briefly than two.

    Args:
        layout: The pairs of documents.
        found: Stretches of each pair.
    """
    merges = [_Merge(pair, _settle(regions)) for pair, regions in enumerate(found)]
    active = merges
    while active:
        asked = [(merge, box) for merge in active for box in merge.unknown()]
        weighed = weigh(layout, [merge.pair for merge, _ in asked], [box for _, box in asked])
        for (merge, box), region in zip(asked, weighed, strict=True):
            merge.known[box] = region
        active = [merge for merge in active if merge.join()]
    return [[r for r in merge.regions if r.bits >= MIN_BITS] for merge in merges]


@dataclass(slots=True)
class _Merge:
    """The stretches of one pair while they are joined."""

    pair: int
    regions: list[Region]
    known: dict[Box, Region] = field(default_factory=dict)
    """What boxes around two of them tell."""

    def unknown(self) -> set[Box]:
        """Boxes around two neighbours that are not weighed yet."""
        return {box for _, _, box in self._neighbours()} - self.known.keys()

    def join(self) -> bool:
        """Join the two that gain most, with all that lies between; whether any do."""
        best: Region | None = None
        gain = 0.0
        for one, other, box in self._neighbours():
            joined = self.known[box]
            saved = joined.bits + PASSAGE_BITS - one.bits - other.bits
            if saved > gain:
                best, gain = joined, saved
        if best is None:
            return False
        self.regions = [region for region in self.regions if best.box.holds(region.box) < 1]
        self.regions.append(best)
        return True

    def _neighbours(self) -> Iterable[tuple[Region, Region, Box]]:
        for one, other in combinations(self.regions, 2):
            if one.box.gap(other.box) <= REACH:
                yield one, other, one.box.hull(other.box)


def _settle(regions: Iterable[Region]) -> list[Region]:
    """Of regions that claim the same words, keep the better one, and all equally faithful ones."""
    kept: list[Region] = []
    for region in sorted(regions, key=lambda r: (-r.bits, r.box)):
        if not any(_beaten(region, better) for better in kept):
            kept.append(region)
    return kept


def _beaten(region: Region, better: Region) -> bool:
    left, right = (
        overlap / length
        for overlap, length in zip(region.box.overlaps(better.box), region.box.lengths, strict=True)
    )
    if left and right and left + right > RIVAL:
        return True
    return max(left, right) > RIVAL and region.kept < RIVAL_KEPT * better.kept

"""Try the seeds of many pairs of documents, round by round, and keep what grows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matching.growing.regions import grow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.matching.growing.boxes import Box, Region
    from compare.matching.growing.layout import Layout

__all__ = ["grow_regions"]

PATIENCE = 5
"""So many seeds in a row that give nothing are the last: the rest are no better."""
AT_ONCE = 16
"""In each round every pair tries its next seed, and more where so few are left that this makes
less than so many: one step on many costs little more than on one."""


def grow_regions(layout: Layout, seeds: Sequence[Iterable[Box]]) -> list[list[Region]]:
    """The stretches that grow from the seeds of each pair; their borders may overlap.

    Seeds inside a stretch that is found already are left out.

    Args:
        layout: The pairs of documents.
        seeds: Where to begin in each pair, the most promising first, in words from the start of
            each document.
    """
    searches = [_Search(pair, boxes) for pair, boxes in enumerate(seeds)]
    active = searches
    while active := [search for search in active if search.seeds]:
        count = max(1, AT_ONCE // len(active))
        tried = [(search, seed) for search in active for seed in search.next(count)]
        grown = grow(layout, [search.pair for search, _ in tried], [seed for _, seed in tried])
        for (search, seed), region in zip(tried, grown, strict=True):
            search.note(seed, region)
    return [search.found for search in searches]


class _Search:
    """The search for the passages of one pair."""

    def __init__(self, pair: int, seeds: Iterable[Box]) -> None:
        self.pair = pair
        self.seeds = list(seeds)[::-1]
        """Those not tried yet, the most promising last."""
        self.found: list[Region] = []
        self._failed = 0

    def next(self, count: int) -> list[Box]:
        """The next seeds that lie outside of all that is found, at most so many."""
        chosen: list[Box] = []
        while self.seeds and len(chosen) < count:
            seed = self.seeds.pop()
            if not self._has(seed):
                chosen.append(seed)
        return chosen

    def note(self, seed: Box, region: Region | None) -> None:
        """Take in what has become of a seed, unless those before it have made it needless."""
        if self._failed == PATIENCE or self._has(seed):
            return
        self._failed = 0 if region else self._failed + 1
        if region:
            self.found.append(region)
        elif self._failed == PATIENCE:
            self.seeds.clear()

    def _has(self, seed: Box) -> bool:
        return any(seed.meets(region.box) for region in self.found)

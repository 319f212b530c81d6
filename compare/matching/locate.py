"""Cut out of two sentences the parts that say the same."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from compare.matching.traits import measure, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.matching.traits import Links, Side
    from compare.model import Traits

__all__ = ["Part", "locate", "longest_run", "weigh_part"]

MISSING = 0.6
"""What a word without a partner costs, as a share of its weight."""
SNAP_WORDS = 4
"""A cut moves outwards to the border of a clause that is at most so many words away..."""
SNAPPED = 0.75
EXACT = 0.9
EXACT_RUN = 5
"""...unless that leaves less than SNAPPED of the words kept, and EXACT would be kept without it,
with so long a run."""
TURNS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of each of two sentences, in words from the start of each, and how alike."""

    left: tuple[int, int]
    right: tuple[int, int]
    words: int
    """Linked words."""
    kept: float
    """Words kept as they are and in order, as a share of the longer stretch."""
    run: int
    """Longest run of the same words."""
    score: float
    traits: Traits


def locate(
    left: Side, right: Side, links: Links, borders: tuple[Sequence[int], Sequence[int]]
) -> Part:
    """The stretches of two sentences that have most in common.

    Each linked word speaks for its stretch and each unlinked one against it; the best stretch is
    the one of largest sum, and it ends at the border of a clause where one is near.

    Args:
        left: One sentence.
        right: The other.
        links: Its word links.
        borders: Where the clauses of each begin, with the length at the end; in words.
    """
    snapped = _part(left, right, links, borders)
    if snapped.kept >= SNAPPED:
        return snapped
    exact = _part(left, right, links, None)
    return exact if exact.kept >= EXACT and exact.run >= EXACT_RUN else snapped


def _part(
    left: Side, right: Side, links: Links, borders: tuple[Sequence[int], Sequence[int]] | None
) -> Part:
    bounds = (0, len(left.forms)), (0, len(right.forms))
    inside = links
    for _ in range(TURNS):
        one = _best(left.weights, {i for i, _ in inside}, bounds[0])
        other = _best(right.weights, {j for _, j in inside}, bounds[1])
        cuts = (_snap(one, borders[0]), _snap(other, borders[1])) if borders else (one, other)
        if cuts == bounds:
            break
        bounds = cuts
        inside = _within(inside, *bounds)
    return weigh_part(left, right, inside, *bounds)


def weigh_part(
    left: Side, right: Side, links: Links, at_left: tuple[int, int], at_right: tuple[int, int]
) -> Part:
    """Compare one stretch of a sentence with one of another, through the links inside both."""
    one, other = left.part(*at_left), right.part(*at_right)
    own = [(i - at_left[0], j - at_right[0]) for i, j in links]
    traits = measure(one, other, own)
    longer = max(len(one.forms), len(other.forms))
    kept = LCSseq.similarity(one.forms, other.forms) / longer if longer else 0.0
    run = _linked_run(one.forms, other.forms, own)
    return Part(at_left, at_right, len(links), kept, run, score(traits), traits)


def _linked_run(left: Sequence[str], right: Sequence[str], links: Links) -> int:
    """Length of the longest run of linked words that are the same."""
    lengths: dict[tuple[int, int], int] = {}
    for i, j in sorted(links):
        if left[i] == right[j]:
            lengths[i, j] = lengths.get((i - 1, j - 1), 0) + 1
    return max(lengths.values(), default=0)


def longest_run(left: Sequence[str], right: Sequence[str]) -> tuple[int, int, int]:
    """Where the longest common run of words begins in each, and its length."""
    best = (0, 0, 0)
    places: dict[str, list[int]] = {}
    for j, word in enumerate(right):
        places.setdefault(word, []).append(j)
    lengths: dict[int, int] = {}
    for i, word in enumerate(left):
        found = {j: lengths.get(j - 1, 0) + 1 for j in places.get(word, ())}
        for j, length in found.items():
            if length > best[2]:
                best = (i - length + 1, j - length + 1, length)
        lengths = found
    return best


def _best(
    weights: Sequence[float], linked: set[int], bounds: tuple[int, int]
) -> tuple[int, int]:
    """The stretch of largest sum (Kadane), shortest of equals."""
    places = range(*bounds)
    gains = [weights[k] if k in linked else -MISSING * weights[k] for k in places]
    sums = list(accumulate(gains, initial=0.0))
    low, low_at, best, cut = 0.0, 0, 0.0, (0, 0)
    for k, total in enumerate(sums):
        if total - low > best:
            best, cut = total - low, (low_at, k)
        if total <= low:
            low, low_at = total, k
    return bounds[0] + cut[0], bounds[0] + cut[1]


def _snap(cut: tuple[int, int], borders: Sequence[int]) -> tuple[int, int]:
    """Move both ends outwards to the border of a clause, if it is near."""
    first = max(b for b in borders if b <= cut[0])
    last = min(b for b in borders if b >= cut[1])
    return (
        first if cut[0] - first <= SNAP_WORDS else cut[0],
        last if last - cut[1] <= SNAP_WORDS else cut[1],
    )


def _within(links: Links, left: tuple[int, int], right: tuple[int, int]) -> Links:
    return [(i, j) for i, j in links if left[0] <= i < left[1] and right[0] <= j < right[1]]

"""Cut out of two sentences the parts that say the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from compare.matching.traits import measure, score
from compare.model import Traits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.matching.traits import Links, Side

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

_SAME = Traits(1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_SAME_SCORE = score(_SAME)


class Part(NamedTuple):
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
    if snapped.kept >= SNAPPED or longest_run(left.wording, right.wording, EXACT_RUN)[2] == 0:
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
    length, other_length = len(one.forms), len(other.forms)
    if one.wording == other.wording and len(links) == length and one.total:
        return Part(at_left, at_right, length, 1.0, length, _SAME_SCORE, _SAME)
    first, second = at_left[0], at_right[0]
    own = [(i - first, j - second) for i, j in links] if first or second else links
    traits = measure(one, other, own)
    longer = max(length, other_length)
    kept = LCSseq.similarity(one.wording, other.wording) / longer if longer else 0.0
    run = _linked_run(one.wording, other.wording, own)
    return Part(at_left, at_right, len(links), kept, run, score(traits), traits)


def _linked_run(left: str, right: str, links: Links) -> int:
    """Length of the longest run of linked words that are the same."""
    lengths: dict[tuple[int, int], int] = {}
    for i, j in links:
        if left[i] == right[j]:
            lengths[i, j] = 1
    longest = 0
    for i, j in sorted(lengths):
        lengths[i, j] = length = lengths.get((i - 1, j - 1), 0) + 1
        longest = max(longest, length)
    return longest


def longest_run(left: str, right: str, least: int) -> tuple[int, int, int]:
    """Where the longest common run of words begins in each, and its length.

    Args:
        left: One sentence, a code point a word.
        right: The other.
        least: Shortest run of interest; all is 0 where there is none.
    """
    best = (0, 0, 0)
    length = least
    for i in range(len(left)):
        while i + length <= len(left) and (j := right.find(left[i : i + length])) >= 0:
            best = (i, j, length)
            length += 1
    return best


def _best(weights: Sequence[float], linked: set[int], bounds: tuple[int, int]) -> tuple[int, int]:
    """The stretch of largest sum (Kadane), shortest of equals."""
    first, last = bounds
    total = low = best = 0.0
    low_at, cut = first, (first, first)
    for k in range(first, last):
        total += weights[k] if k in linked else -MISSING * weights[k]
        if total - low > best:
            best, cut = total - low, (low_at, k + 1)
        elif total <= low:
            low, low_at = total, k + 1
    return cut


def _snap(cut: tuple[int, int], borders: Sequence[int]) -> tuple[int, int]:
    """Move both ends outwards to the border of a clause, if it is near."""
    first = borders[bisect_right(borders, cut[0]) - 1]
    last = borders[bisect_left(borders, cut[1])]
    return (
        first if cut[0] - first <= SNAP_WORDS else cut[0],
        last if last - cut[1] <= SNAP_WORDS else cut[1],
    )


def _within(links: Links, left: tuple[int, int], right: tuple[int, int]) -> Links:
    return [(i, j) for i, j in links if left[0] <= i < left[1] and right[0] <= j < right[1]]

"""Choose among the links of two sources, and tell which stand out of order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Match, Span

__all__ = ["settle"]

CONTAINED = 0.8
"""Share of both ends inside a better match, from which a match says nothing new."""
CLAIMED = 0.5
"""Share of an end inside better matches, from which a paraphrase is dropped..."""
CLEAR = 0.8
"""...unless only one end is, and it is one of whole sentences with this score."""
CORE = 0.5
"""Share of a paraphrase's words that a run inside it needs to be told apart."""
ABOUT = 0.75
"""Share of the best score of two sentences' links, from which a broader one is preferred."""
WORDING = 0.8
"""Share of a paraphrase's words that stand in one wording, which then says it all."""
CHAIN_WORDS = 5
"""Matches of fewer words have no place in the order of a text."""
_RANK = {Kind.VERBATIM: 0, Kind.NEAR_VERBATIM: 1, Kind.PARAPHRASE: 2}


def settle(matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches to report, in order of their ends, with those out of order marked moved."""
    groups: defaultdict[tuple[str, str], list[Match]] = defaultdict(list)
    for match in matches:
        groups[match.left.source_id, match.right.source_id].append(match)
    settled = [match for group in groups.values() for match in _mark_moved(_choose(group))]
    return tuple(sorted(settled, key=lambda m: (m.left, m.right)))


def _choose(group: Sequence[Match]) -> list[Match]:
    """Drop what better matches of the same two sources already say."""
    chosen: list[Match] = []
    by_left: defaultdict[int, list[Match]] = defaultdict(list)
    by_right: defaultdict[int, list[Match]] = defaultdict(list)
    for match in sorted(_best_of_pairs(group), key=_preference):
        lefts, rights = by_left[match.left.first], by_right[match.right.first]
        if not _redundant(match, lefts, rights):
            chosen.append(match)
            lefts.append(match)
            rights.append(match)
    return chosen


def _best_of_pairs(group: Iterable[Match]) -> list[Match]:
    """Of the matches between the same two sentences, one for each way in which they are alike.

    Two whole sentences of the same wording leave nothing to say of their parts; two that say the
    same in other words may still share a run.
    """
    pairs: defaultdict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in group:
        pairs[match.left.first, match.right.first].append(match)
    best = []
    for matches in pairs.values():
        matches.sort(key=_breadth)
        same = [match for match in matches if match.kind is not Kind.PARAPHRASE]
        if same and same[0].evidence.whole:
            best.append(same[0])
            continue
        reworded = _reworded(matches)
        words = max((match.evidence.words for match in reworded), default=0)
        best += _apart(match for match in same if match.evidence.words >= CORE * words)
        if max((match.evidence.words for match in same), default=0) < WORDING * words:
            best += reworded
    return best


def _reworded(matches: Sequence[Match]) -> list[Match]:
    """The broadest paraphrase that is about as good as the best one; none or one."""
    found = [match for match in matches if match.kind is Kind.PARAPHRASE]
    best = max((match.score for match in found), default=0.0)
    return [match for match in found if match.score >= ABOUT * best][:1]


def _apart(matches: Iterable[Match]) -> list[Match]:
    """The matches that lie in none of the broader ones before them."""
    chosen: list[Match] = []
    for match in matches:
        if not any(_within(match, other) for other in chosen):
            chosen.append(match)
    return chosen


def _within(match: Match, other: Match) -> bool:
    left = _share(match.left.span, [other.left.span])
    return min(left, _share(match.right.span, [other.right.span])) >= CONTAINED


def _breadth(match: Match) -> tuple[object, ...]:
    return not match.evidence.whole, -match.evidence.words, -match.score, match.left, match.right


def _preference(match: Match) -> tuple[object, ...]:
    return _RANK[match.kind], -match.score, -match.evidence.bits, match.left, match.right


def _redundant(match: Match, lefts: Sequence[Match], rights: Sequence[Match]) -> bool:
    for other in lefts:
        if other.right.first == match.right.first and _within(match, other):
            return True
    if match.kind is not Kind.PARAPHRASE:
        return False
    pair = _pair(match)
    left = _share(match.left.span, [m.left.span for m in lefts if _pair(m) != pair])
    right = _share(match.right.span, [m.right.span for m in rights if _pair(m) != pair])
    claimed = (left >= CLAIMED) + (right >= CLAIMED)
    clear = match.evidence.whole and match.score >= CLEAR
    return claimed > (1 if clear else 0)


def _pair(match: Match) -> tuple[int, int]:
    return match.left.first, match.right.first


def _share(span: Span, others: Iterable[Span]) -> float:
    """How much of the span lies inside the others, which may overlap."""
    covered, end = 0, span.start
    for other in sorted(others):
        start = max(end, other.start)
        stop = min(span.end, other.end)
        if stop > start:
            covered, end = covered + stop - start, stop
    return covered / max(1, len(span))


def _mark_moved(group: list[Match]) -> list[Match]:
    """Mark the matches outside the heaviest chain that runs in order on both sides.

    The chain is sought from either side, so that a tie marks both and no side is preferred.
    """
    points = [
        (match.left.span.start, match.right.span.start, match.evidence.words)
        if match.evidence.words >= CHAIN_WORDS
        else None
        for match in group
    ]
    ahead = _in_order(points)
    back = _in_order([point and (point[1], point[0], point[2]) for point in points])
    moved = [
        point is not None and not (place in ahead and place in back)
        for place, point in enumerate(points)
    ]
    return [replace(match, moved=out) for match, out in zip(group, moved, strict=True)]


def _in_order(points: Sequence[tuple[int, int, int] | None]) -> set[int]:
    """Indexes of the heaviest chain of (place, other place, weight) that rises in both."""
    order = sorted((point[:2], place) for place, point in enumerate(points) if point)
    chain = _heaviest_chain([(points[k][1], points[k][2]) for _, k in order])  # type: ignore[index]
    return {order[index][1] for index in chain}


def _heaviest_chain(points: Sequence[tuple[int, int]]) -> set[int]:
    """Indexes of the heaviest subsequence of (place, weight) whose places never fall.

    A Fenwick tree over the places holds the best chain that ends at or before each.
    """
    ranks = {place: rank for rank, place in enumerate(sorted({p for p, _ in points}), 1)}
    tree = [(0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    heaviest = (0, -1)
    for index, (place, weight) in enumerate(points):
        total, previous = _best_before(tree, ranks[place])
        before.append(previous)
        chain = (total + weight, index)
        heaviest = max(heaviest, chain)
        rank = ranks[place]
        while rank < len(tree):
            tree[rank] = max(tree[rank], chain)
            rank += rank & -rank
    found: set[int] = set()
    index = heaviest[1]
    while index >= 0:
        found.add(index)
        index = before[index]
    return found


def _best_before(tree: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank:
        best = max(best, tree[rank])
        rank &= rank - 1
    return best

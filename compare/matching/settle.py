"""Choose among the links of two sources, and tell which stand out of order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.matching.corpus import MAX_BITS
from compare.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Document, Match

    Starts = Mapping[str, Sequence[int]]
    Ends = tuple[str, int, int, str, int, int]

__all__ = ["ends_of", "settle", "word_starts"]

CONTAINED = 0.8
"""Share of both ends inside a better match, from which a match says nothing new."""
CLAIMED = 0.5
"""Share of an end inside better matches, from which a paraphrase is dropped, unless only one end
is and the paraphrase is a clear one."""
CLEAR = 0.8
"""Score of a clear paraphrase; its ends are whole sentences, or parts that tell TELLING_BITS."""
TELLING_BITS = 7 * MAX_BITS
"""What seven rare words tell."""
ABOUT = 0.75
"""Share of the best score of two sentences' links, from which a broader one is preferred."""
WORDING = 0.8
"""Share of a paraphrase's words that stand in one wording, which then says it all."""
CHAIN_WORDS = 5
"""Matches of fewer words have no place in the order of a text."""
_RANK = {Kind.VERBATIM: 0, Kind.NEAR_VERBATIM: 1, Kind.PARAPHRASE: 2}
_REWORDED = _RANK[Kind.PARAPHRASE]


class _Link(NamedTuple):
    """A match between two sources, its numbers close at hand."""

    match: Match
    rank: int
    """Of its kind; the closest is 0."""
    words: int
    score: float
    bits: float
    whole: bool
    clear: bool
    """Whether it may stand beside a better match at one of its ends."""
    first: int
    other_first: int
    """The sentences of its left and of its right end."""
    left: int
    left_end: int
    right: int
    right_end: int
    """Where its ends lie, in words, so that it does not tell how they are set."""


def word_starts(documents: Iterable[Document]) -> Starts:
    """By source id, the first code point of each word."""
    return {document.source.id: document.starts.data for document in documents}


def settle(matches: Iterable[Match], starts: Starts) -> tuple[Match, ...]:
    """The matches to report, in order of their ends, with those out of order marked moved.

    Args:
        matches: The links to choose among.
        starts: Where the words of the sources begin, as `word_starts` gives it.
    """
    groups: defaultdict[tuple[str, str], list[Match]] = defaultdict(list)
    for match in matches:
        groups[match.left.source_id, match.right.source_id].append(match)
    settled: list[Match] = []
    for group in groups.values():
        if len(group) == 1:
            settled.append(_marked(group[0], moved=False))
        else:
            settled += _mark_moved(_choose(group, starts))
    return tuple(sorted(settled, key=ends_of))


def ends_of(match: Match) -> Ends:
    """Where a match lies; matches are sorted by it."""
    left, right = match.left, match.right
    one, other = left.span, right.span
    return left.source_id, one.start, one.end, right.source_id, other.start, other.end


def _link(match: Match, starts: Starts) -> _Link:
    evidence, left, right = match.evidence, match.left, match.right
    lefts, rights = starts[left.source_id], starts[right.source_id]
    return _Link(
        match,
        _RANK[match.kind],
        evidence.words,
        match.score,
        evidence.bits,
        evidence.whole,
        match.score >= CLEAR and (evidence.whole or evidence.telling >= TELLING_BITS),
        left.first,
        right.first,
        bisect_left(lefts, left.span.start),
        bisect_left(lefts, left.span.end),
        bisect_left(rights, right.span.start),
        bisect_left(rights, right.span.end),
    )


def _choose(group: Sequence[Match], starts: Starts) -> list[Match]:
    """Drop what better matches of the same two sources already say."""
    lefts = Counter([match.left.first for match in group])
    rights = Counter([match.right.first for match in group])
    chosen: list[Match] = []
    rivals: list[_Link] = []
    for match in group:
        if lefts[match.left.first] == 1 == rights[match.right.first]:
            chosen.append(match)
        else:
            rivals.append(_link(match, starts))
    return chosen + _choose_among(rivals) if rivals else chosen


def _choose_among(rivals: Iterable[_Link]) -> list[Match]:
    """Drop the rivals that say nothing new, of links that have sentences in common."""
    chosen: list[Match] = []
    by_left: defaultdict[int, list[_Link]] = defaultdict(list)
    by_right: defaultdict[int, list[_Link]] = defaultdict(list)
    for link in sorted(_best_of_pairs(rivals), key=_preference):
        lefts, rights = by_left[link.first], by_right[link.other_first]
        if not _redundant(link, lefts, rights):
            chosen.append(link.match)
            lefts.append(link)
            rights.append(link)
    return chosen


def _best_of_pairs(group: Iterable[_Link]) -> list[_Link]:
    """Of the matches between the same two sentences, one for each way in which they are alike.

    Two whole sentences of the same wording leave nothing to say of their parts; two that say the
    same in other words may still share runs.
    """
    pairs: defaultdict[tuple[int, int], list[_Link]] = defaultdict(list)
    for link in group:
        pairs[link.first, link.other_first].append(link)
    best = []
    for links in pairs.values():
        if len(links) == 1:
            best += links
            continue
        links.sort(key=_breadth)
        same = [link for link in links if link.rank < _REWORDED]
        if same and same[0].whole:
            best.append(same[0])
            continue
        reworded = _reworded(links)
        words = max((link.words for link in reworded), default=0)
        best += _apart(same)
        if max((link.words for link in same), default=0) < WORDING * words:
            best += reworded
    return best


def _reworded(links: Sequence[_Link]) -> list[_Link]:
    """The broadest paraphrase that is about as good as the best one; none or one."""
    found = [link for link in links if link.rank == _REWORDED]
    best = max((link.score for link in found), default=0.0)
    return [link for link in found if link.score >= ABOUT * best][:1]


def _apart(links: Iterable[_Link]) -> list[_Link]:
    """The links that lie in none of those before them, which have as many words or more."""
    chosen: list[_Link] = []
    for link in links:
        if not any(_within(link, other) or _adds_nothing(link, other) for other in chosen):
            chosen.append(link)
    return chosen


def _adds_nothing(link: _Link, other: _Link) -> bool:
    """Whether a link goes on around another one without a word more in common."""
    return link.words == other.words and _within(other, link)


def _within(link: _Link, other: _Link) -> bool:
    left = min(link.left_end, other.left_end) - max(link.left, other.left)
    right = min(link.right_end, other.right_end) - max(link.right, other.right)
    return (
        left / max(1, link.left_end - link.left) >= CONTAINED
        and right / max(1, link.right_end - link.right) >= CONTAINED
    )


def _breadth(link: _Link) -> tuple[object, ...]:
    return not link.whole, -link.words, -link.score, link[-4:]


def _preference(link: _Link) -> tuple[object, ...]:
    return link.rank, -link.score, -link.bits, link[-4:]


def _redundant(link: _Link, lefts: Sequence[_Link], rights: Sequence[_Link]) -> bool:
    for other in lefts:
        if other.other_first == link.other_first and _within(link, other):
            return True
    if link.rank < _REWORDED or not (lefts or rights):
        return False
    elsewhere = [o for o in lefts if o.other_first != link.other_first]
    left = _share(link.left, link.left_end, [(o.left, o.left_end) for o in elsewhere])
    elsewhere = [o for o in rights if o.first != link.first]
    right = _share(link.right, link.right_end, [(o.right, o.right_end) for o in elsewhere])
    claimed = (left >= CLAIMED) + (right >= CLAIMED)
    return claimed > (1 if link.clear else 0)


def _share(start: int, end: int, others: Sequence[tuple[int, int]]) -> float:
    """How much of a stretch lies inside the others, which may overlap."""
    covered, reached = 0, start
    for other_start, other_end in sorted(others):
        begin, stop = max(reached, other_start), min(end, other_end)
        if stop > begin:
            covered, reached = covered + stop - begin, stop
    return covered / max(1, end - start)


def _mark_moved(group: Sequence[Match]) -> list[Match]:
    """Mark the matches outside the heaviest chain that runs in order on both sides.

    The chain is sought from either side, so that a tie marks both and no side is preferred.
    """
    points = [
        (match.left.span.start, match.right.span.start, match.evidence.words)
        if match.evidence.words >= CHAIN_WORDS
        else None
        for match in group
    ]
    if _rises(points):
        return [_marked(match, moved=False) for match in group]
    ahead = _in_order(points)
    back = _in_order([point and (point[1], point[0], point[2]) for point in points])
    return [
        _marked(match, moved=point is not None and not (place in ahead and place in back))
        for place, (match, point) in enumerate(zip(group, points, strict=True))
    ]


def _marked(match: Match, *, moved: bool) -> Match:
    return match.judged(match.kind, moved=moved, edits=match.edits)


def _rises(points: Sequence[tuple[int, int, int] | None]) -> bool:
    """Whether all of them are in order, so that no chain need be sought."""
    reached = 0
    for point in sorted(filter(None, points)):
        if point[1] < reached:
            return False
        reached = point[1]
    return True


def _in_order(points: Sequence[tuple[int, int, int] | None]) -> set[int]:
    """Indexes of the heaviest chain of (place, other place, weight) that rises in both."""
    order = sorted((point[:2], place) for place, point in enumerate(points) if point)
    chain = _heaviest_chain([(points[k][1], points[k][2]) for _, k in order])  # type: ignore[index]
    return {order[index][1] for index in chain}


def _heaviest_chain(points: Sequence[tuple[int, int]]) -> set[int]:
    """Indexes of the heaviest subsequence of (place, weight) whose places never fall.

    Of all chains so far, those are kept that no heavier one ends before: the further they reach,
    the heavier they are.
    """
    ends: list[int] = []
    chains: list[tuple[int, int]] = []
    before: list[int] = []
    for index, (place, weight) in enumerate(points):
        at = bisect_right(ends, place)
        total, previous = chains[at - 1] if at else (0, -1)
        before.append(previous)
        beaten = at
        while beaten < len(ends) and chains[beaten][0] <= total + weight:
            beaten += 1
        ends[at:beaten] = [place]
        chains[at:beaten] = [(total + weight, index)]
    found: set[int] = set()
    index = chains[-1][1] if chains else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found

"""Gather passages of several sources that say the same thing.

Following links from passage to passage would chain A to B to C though A and C share nothing, so
each member must match a representative.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from compare.model import Cluster

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.model import Match, Passage

__all__ = ["find_clusters"]

MIN_SOURCES = 3


def find_clusters(matches: Iterable[Match]) -> tuple[Cluster, ...]:
    """The statements that MIN_SOURCES or more sources make, in order of their first member.

    The best linked sentence becomes the representative, takes the passages that match it, and so
    on among the rest; a sentence belongs to one cluster.
    """
    links = _links(matches)
    strength = {
        place: math.fsum(match.score for match, _ in found.values())
        for place, found in links.items()
    }
    taken: set[tuple[str, int]] = set()
    clusters = []
    for place in sorted(links, key=lambda p: (-len({s for s, _ in links[p]}), -strength[p], p)):
        if place in taken:
            continue
        members = {p: found for p, found in links[place].items() if p not in taken}
        if len({source for source, _ in members} - {place[0]}) < MIN_SOURCES - 1:
            continue
        taken.update(members, [place])
        clusters.append(_cluster(members))
    return tuple(sorted(clusters, key=lambda c: c.members[0]))


def _links(
    matches: Iterable[Match],
) -> Mapping[tuple[str, int], dict[tuple[str, int], tuple[Match, bool]]]:
    """For each sentence, the best match to each other one, and whether it is the left end."""
    links: defaultdict[tuple[str, int], dict[tuple[str, int], tuple[Match, bool]]]
    links = defaultdict(dict)
    for match in matches:
        left = match.left.source_id, match.left.first
        right = match.right.source_id, match.right.first
        for here, there, is_left in ((left, right, True), (right, left, False)):
            known = links[here].get(there)
            if known is None or match.score > known[0].score:
                links[here][there] = match, is_left
    return links


def _cluster(members: Mapping[tuple[str, int], tuple[Match, bool]]) -> Cluster:
    own = [match.left if is_left else match.right for match, is_left in members.values()]
    representative = max(own, key=lambda passage: (len(passage.span), -passage.span.start))
    others: list[Passage] = [
        match.right if is_left else match.left for match, is_left in members.values()
    ]
    return Cluster(tuple(sorted([representative, *others])), representative)

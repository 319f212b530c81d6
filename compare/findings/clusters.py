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

    Place = tuple[str, int]
    Links = dict[Place, Match]

__all__ = ["find_clusters"]

MIN_SOURCES = 3


def find_clusters(matches: Iterable[Match]) -> tuple[Cluster, ...]:
    """The statements that MIN_SOURCES or more sources make, in order of their first member.

    The best linked sentence becomes the representative, takes the passages that match it, and so
    on among the rest; a sentence belongs to one cluster.
    """
    links = _links(matches)
    taken: set[Place] = set()
    clusters = []
    for place in _best_linked(links):
        if place in taken:
            continue
        members = {p: match for p, match in links[place].items() if p not in taken}
        if _count_sources(members) < MIN_SOURCES - 1:
            continue
        taken.update(members, [place])
        clusters.append(_cluster(place[0], members))
    return tuple(sorted(clusters, key=lambda cluster: _place(cluster.members[0])))


def _best_linked(links: Mapping[Place, Links]) -> list[Place]:
    """The sentences linked to enough sources, those with most and closest links first."""
    ranked = [
        (-sources, -math.fsum([match.score for match in found.values()]), place)
        for place, found in links.items()
        if len(found) >= MIN_SOURCES - 1 and (sources := _count_sources(found)) >= MIN_SOURCES - 1
    ]
    return [place for _, _, place in sorted(ranked)]


def _count_sources(places: Iterable[Place]) -> int:
    return len({source for source, _ in places})


def _links(matches: Iterable[Match]) -> Mapping[Place, Links]:
    """For each sentence, the best match to each other one."""
    links: defaultdict[Place, Links] = defaultdict(dict)
    for match in matches:
        left = match.left.source_id, match.left.first
        right = match.right.source_id, match.right.first
        known = links[left].get(right)
        if known is None or match.score > known.score:
            links[left][right] = links[right][left] = match
    return links


def _cluster(source_id: str, members: Links) -> Cluster:
    """The cluster around a sentence of a source."""
    own = [match.end(source_id) for match in members.values()]
    representative = max(own, key=lambda passage: (len(passage.span), -passage.span.start))
    others = [match.other(source_id) for match in members.values()]
    return Cluster(tuple(sorted([representative, *others], key=_place)), representative)


def _place(passage: Passage) -> tuple[str, int, int]:
    return passage.source_id, passage.span.start, passage.span.end

"""Gather the passages that say the same into statements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.output.lookup import order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.model import Cluster, Match, Passage
    from compare.output.lookup import Lookup

__all__ = ["Statement", "place_of", "same", "statements", "twins_of"]

_HALF = 0.5

_Place = tuple[str, int]
"""Id of a source and index of a sentence."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that two sources or more say; the same whatever the base."""

    centre: Passage
    """The wording that the others were gathered around."""
    passages: Mapping[str, tuple[Passage, ...]]
    """By source id, in order of place; only the sources that say it."""
    main: Mapping[str, Passage]
    """By source id: the longest, of those that say more than a part of it if there are any."""


@dataclass(slots=True)
class _Gathering:
    """A statement while its passages are gathered."""

    centre: Passage
    passages: tuple[Passage, ...]
    guests: dict[_Place, Passage] = field(default_factory=dict)
    """Sentences that say a part of one of the passages."""

    def made(self) -> Statement:
        """The statement, when all is gathered."""
        own = _by_source(self.passages)
        places = set(map(place_of, self.passages))
        guests = (guest for place, guest in self.guests.items() if place not in places)
        every = _by_source((*self.passages, *guests))
        main = {one: max(own.get(one, every[one]), key=_length) for one in every}
        return Statement(self.centre, every, main)


def statements(lookup: Lookup) -> tuple[Statement, ...]:
    """The clusters, each with whatever else matches a member, and the matches that remain.

    Every match of the comparison links two passages of some statement.
    """
    told: set[int] = set()
    gathered = [_gathered(lookup, cluster, told) for cluster in lookup.comparison.clusters]
    remaining = [match for match in lookup.comparison.matches if id(match) not in told]
    _add_stars(gathered, remaining)
    return tuple(each.made() for each in gathered)


def _gathered(lookup: Lookup, cluster: Cluster, told: set[int]) -> _Gathering:
    """A cluster, with the closest passage of each source that has no member in it.

    A sentence is a member of one cluster only, though it may say two things.
    """
    passages = (*cluster.members, *_guests(lookup, cluster))
    places = {place_of(passage) for passage in passages}
    for passage in passages:
        twins = twins_of(lookup, passage)
        told.update(id(m) for m in twins if place_of(m.other(passage.source_id)) in places)
    return _Gathering(cluster.representative, passages)


def _guests(lookup: Lookup, cluster: Cluster) -> Iterator[Passage]:
    sources = {member.source_id for member in cluster.members}
    best: dict[str, tuple[tuple[bool, float], Passage]] = {}
    for member in cluster.members:
        for match in twins_of(lookup, member):
            other = match.other(member.source_id)
            if other.source_id in sources or not same(match.end(member.source_id), member):
                continue
            rank = member == cluster.representative, match.score
            if other.source_id not in best or rank > best[other.source_id][0]:
                best[other.source_id] = rank, other
    return (passage for _, passage in best.values())


def _add_stars(gathered: list[_Gathering], matches: Iterable[Match]) -> None:
    """Gather the matches around the best linked sentences, so that each is told once.

    What says a part of a passage that is gathered already joins it there.
    """
    links: defaultdict[_Place, list[Match]] = defaultdict(list)
    for match in matches:
        links[place_of(match.left)].append(match)
        links[place_of(match.right)].append(match)
    reach = {place: len({_other(m, place).source_id for m in links[place]}) for place in links}
    strength = {place: sum(match.score for match in found) for place, found in links.items()}
    homes: defaultdict[_Place, list[tuple[Passage, _Gathering]]] = defaultdict(list)
    for each in gathered:
        _settle(each, homes)
    told: set[int] = set()
    for place in sorted(links, key=lambda p: (-reach[p], -strength[p], p)):
        found = [match for match in links[place] if id(match) not in told]
        told.update(map(id, found))
        found = [match for match in found if not _at_home(match, place, homes[place])]
        if not found:
            continue
        own = max((m.end(place[0]) for m in found), key=lambda end: (len(end.span), -end.first))
        others = {place_of(_other(match, place)): _other(match, place) for match in found}
        for other in others:
            told.update(id(m) for m in links[other] if place_of(_other(m, other)) in others)
        gathered.append(_Gathering(own, (own, *others.values())))
        _settle(gathered[-1], homes)


def _settle(each: _Gathering, homes: Mapping[_Place, list[tuple[Passage, _Gathering]]]) -> None:
    for passage in each.passages:
        homes[place_of(passage)].append((passage, each))


def _at_home(match: Match, place: _Place, homes: Iterable[tuple[Passage, _Gathering]]) -> bool:
    """Whether one end lies in a passage that is gathered already, where the other one joins it."""
    end = match.end(place[0])
    home = next((each for passage, each in homes if same(end, passage)), None)
    if home:
        guest = _other(match, place)
        home.guests.setdefault(place_of(guest), guest)
    return home is not None


def twins_of(lookup: Lookup, passage: Passage) -> tuple[Match, ...]:
    """The matches that touch the sentence in which a passage begins."""
    return lookup.twins(lookup.sentence(*place_of(passage)))


def same(end: Passage, passage: Passage) -> bool:
    """Whether two stretches of a source are for the most part the same words."""
    shorter = min(len(end.span), len(passage.span))
    return end.span.overlap(passage.span) > _HALF * shorter


def place_of(passage: Passage) -> tuple[str, int]:
    """Id of the source, and index of the sentence in which a passage begins."""
    return passage.source_id, passage.first


def _other(match: Match, place: _Place) -> Passage:
    return match.other(place[0])


def _by_source(passages: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    groups: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(passages, key=order):
        groups[passage.source_id].append(passage)
    return {source_id: tuple(group) for source_id, group in groups.items()}


def _length(passage: Passage) -> int:
    return len(passage.span)

"""Merge what two sources share into passages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.matching.settle import ends_of
from compare.model import Evidence, Kind, Match, Passage, Span, Traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.matching.assemble import Assembler
    from compare.matching.growing.boxes import Region

    Sources = tuple[str, str]
    """The ids of the left and the right source."""
    Grown = Iterable[tuple[tuple[int, int], Sequence[Region]]]
    """Pairs of documents, and what was grown between them."""

__all__ = ["find_passages", "still_held"]

GAP = 1
"""So many sentences without a match may stand inside a passage."""
_NO_TRAITS = Traits(0, 0, 0, 0, 0, 0, 0)


def find_passages(
    assembler: Assembler, grown: Grown, matches: Iterable[Match]
) -> tuple[Match, ...]:
    """What was grown around matches, and matches that follow one another; both merged.

    What follows on from a passage in both sources is a part of it.
    """
    groups = _by_sources(matches)
    taken: set[int] = set()
    passages: defaultdict[Sources, list[Match]] = defaultdict(list)
    for two, passage, inside in _around(assembler, grown, groups):
        passages[two].append(passage)
        taken.update(map(id, inside))
    found: list[Match] = []
    for two, group in groups.items():
        if len(group) > 1 or two in passages:  # a single match is no chain
            free = [match for match in group if id(match) not in taken and not match.moved]
            found += _joined(passages[two], free)
    return tuple(sorted(found, key=ends_of))


def still_held(passages: Iterable[Match], matches: Iterable[Match]) -> tuple[Match, ...]:
    """The passages in which there is a match."""
    groups = _by_sources(matches)
    return tuple(
        passage
        for passage in passages
        if any(
            _meets(match, passage.left, passage.right)
            for match in groups.get((passage.left.source_id, passage.right.source_id), ())
        )
    )


def _by_sources(matches: Iterable[Match]) -> Mapping[Sources, list[Match]]:
    groups: defaultdict[Sources, list[Match]] = defaultdict(list)
    for match in matches:
        groups[match.left.source_id, match.right.source_id].append(match)
    return groups


def _around(
    assembler: Assembler, grown: Grown, groups: Mapping[Sources, Sequence[Match]]
) -> Iterator[tuple[Sources, Match, list[Match]]]:
    """Each passage that was grown around matches, its sources, and the matches."""
    for documents, regions in grown:
        for region in regions:
            ends = assembler.ends(documents, region.box)
            two = ends[0].source_id, ends[1].source_id
            inside = [match for match in groups.get(two, ()) if _meets(match, *ends)]
            if inside:
                yield two, _passage(ends, region.bits, region.kept, inside), inside


def _joined(passages: Sequence[Match], matches: Iterable[Match]) -> Iterator[Match]:
    """The passages with what follows on from them, and the matches that are one together."""
    grown = set(map(id, passages))
    for chain in _chains([*passages, *matches]):
        if len(chain) > 1 and (_advances(chain) or not grown.isdisjoint(map(id, chain))):
            yield _merged(chain)
        elif id(chain[0]) in grown:
            yield chain[0]


def _chains(matches: Iterable[Match]) -> Iterator[list[Match]]:
    """Runs of matches whose sentences follow one another in both sources, GAP aside."""
    chain: list[Match] = []
    for match in sorted(matches, key=ends_of):
        if chain and not _follows(chain[-1], match):
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _follows(match: Match, other: Match) -> bool:
    return (
        0 <= other.left.first - match.left.last <= GAP + 1
        and 0 <= other.right.first - match.right.last <= GAP + 1
    )


def _advances(chain: Sequence[Match]) -> bool:
    """Whether a chain goes from one sentence to another on both sides."""
    first, last = chain[0], chain[-1]
    return last.left.last > first.left.first and last.right.last > first.right.first


def _merged(chain: Sequence[Match]) -> Match:
    left, right = (_hull([m.left for m in chain]), _hull([m.right for m in chain]))
    words = sum(match.evidence.words for match in chain)
    kept = sum(match.evidence.kept * match.evidence.words for match in chain) / max(1, words)
    return _passage((left, right), sum(m.evidence.bits for m in chain), kept, chain)


def _hull(ends: Sequence[Passage]) -> Passage:
    return Passage(
        ends[0].source_id,
        Span(min(end.span.start for end in ends), max(end.span.end for end in ends)),
        min(end.first for end in ends),
        max(end.last for end in ends),
    )


def _passage(
    ends: tuple[Passage, Passage], bits: float, kept: float, inside: Sequence[Match]
) -> Match:
    """A passage around some matches; its kind is that of most of the words that they match."""
    kept = round(kept, 6)
    return Match(
        left=ends[0],
        right=ends[1],
        kind=_main_kind(inside),
        score=kept,
        moved=all(match.moved for match in inside),
        edits=(),
        evidence=Evidence(
            words=sum(match.evidence.words for match in inside),
            bits=round(bits, 3),
            telling=round(sum(match.evidence.telling for match in inside), 3),
            share=kept,
            kept=kept,
            run=max(match.evidence.run for match in inside),
            whole=False,
            quoted=all(match.evidence.quoted for match in inside),
            conflict=False,
            support=0.0,
            traits=_NO_TRAITS,
        ),
    )


def _main_kind(matches: Iterable[Match]) -> Kind:
    words = dict.fromkeys(Kind, 0)
    for match in matches:
        words[match.kind] += match.evidence.words
    total = sum(words.values())
    if 2 * words[Kind.PARAPHRASE] >= total:
        return Kind.PARAPHRASE
    return Kind.VERBATIM if words[Kind.VERBATIM] == total else Kind.NEAR_VERBATIM


def _meets(match: Match, left: Passage, right: Passage) -> bool:
    one, other = match.left.span, match.right.span
    return max(one.start, left.span.start) < min(one.end, left.span.end) and max(
        other.start, right.span.start
    ) < min(other.end, right.span.end)

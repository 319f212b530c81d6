"""Split links into matches and the rest, by the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matching.judge import judge
from compare.matching.settle import ends_of, settle
from compare.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.matching.settle import Starts
    from compare.model import Match
    from compare.settings import Settings

__all__ = ["rejudge"]


def rejudge(
    matches: Iterable[Match], settings: Settings, starts: Starts
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Split links into the matches under these settings and the rest, both in order.

    The same words with an edit, as of a currency's sign, are near-verbatim.

    Args:
        matches: The links.
        settings: The thresholds.
        starts: Where the words of the sources begin, as `word_starts` gives it.
    """
    links = list(matches)
    judged = zip(links, [judge(link.score, link.evidence, settings) for link in links], strict=True)
    accepted = settle((_of_kind(link, kind) for link, kind in judged if kind), starts)
    kept = set(map(ends_of, accepted))
    rest = [link for link in links if ends_of(link) not in kept]
    edited = (
        _of_kind(each, Kind.NEAR_VERBATIM) if each.edits and each.kind is Kind.VERBATIM else each
        for each in accepted
    )
    return tuple(edited), tuple(sorted(rest, key=ends_of))


def _of_kind(match: Match, kind: Kind) -> Match:
    return match.judged(kind, moved=match.moved, edits=match.edits)

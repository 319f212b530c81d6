"""The longest stretches that stand word for word in two articles or more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Match, Passage
    from compare.output.lookup import Lookup

__all__ = ["Run", "runs", "unchanged"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that several articles have in a row."""

    source_id: str
    span: Span
    """Where the first of these articles has them."""
    words: int
    source_ids: tuple[str, ...]
    """All the articles that were found to have them."""


def runs(lookup: Lookup, most: int) -> Iterator[Run]:
    """At most so many runs, the longest first; none that is a part of one before it."""
    found: dict[str, tuple[Match, set[str]]] = {}
    for match in sorted(lookup.comparison.matches, key=_length):
        words = _plain(unchanged(match).of(lookup.source(match.left.source_id).text))
        ends = {match.left.source_id, match.right.source_id}
        if words in found:
            found[words][1].update(ends)
        elif len(found) < most and not any(words in longer for longer in found):
            found[words] = match, ends
    for match, ends in found.values():
        span = unchanged(match)
        yield Run(match.left.source_id, span, match.evidence.run, tuple(sorted(ends)))


def unchanged(match: Match) -> Span:
    """The longest stretch of the left end that no edit touches."""
    edits = sorted(edit.left for edit in match.edits)
    starts = [match.left.span.start, *(edit.end for edit in edits)]
    ends = [*(edit.start for edit in edits), match.left.span.end]
    gaps = (Span(start, end) for start, end in zip(starts, ends, strict=True) if start <= end)
    return max(gaps, key=len, default=match.left.span)


def _length(match: Match) -> tuple[int, int, Passage]:
    return -match.evidence.run, -len(unchanged(match)), match.left


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()

"""Measure how much of each source stands elsewhere: in any other source, and in each.

Containment is directed (Broder 1997): how much of a stands in b, over the words of a.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Containment, Coverage, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Document, Match, Passage

    Ends = list[tuple[Passage, Kind]]

__all__ = ["PARAPHRASED", "SHARED", "measure_coverage", "paint"]

PARAPHRASED = 1
SHARED = 2
"""Marks of a word; 0 where no match covers it."""


def measure_coverage(
    documents: Sequence[Document], matches: Iterable[Match]
) -> tuple[dict[str, Coverage], dict[str, Containment]]:
    """Coverage by source id, and containment by the ids of the source and of the other one."""
    ends: defaultdict[str, defaultdict[str, Ends]] = defaultdict(lambda: defaultdict(list))
    for match in matches:
        left, right = match.left.source_id, match.right.source_id
        ends[left][right].append((match.left, match.kind))
        ends[right][left].append((match.right, match.kind))
    ids = frozenset(document.source.id for document in documents)
    coverage, containment = {}, {}
    for document in documents:
        own = document.source.id
        canvas = _Canvas(document)
        everywhere = [end for found in ends[own].values() for end in found]
        coverage[own] = canvas.measure(everywhere)
        containment[own] = Containment(
            found={other: canvas.measure(found) for other, found in sorted(ends[own].items())},
            nothing=canvas.measure([]),
            others=_Others(ids, own),
        )
    return coverage, containment


def paint(documents: Sequence[Document], matches: Iterable[Match]) -> list[bytearray]:
    """For each document, one mark for each word."""
    ends: defaultdict[str, Ends] = defaultdict(list)
    for match in matches:
        ends[match.left.source_id].append((match.left, match.kind))
        ends[match.right.source_id].append((match.right, match.kind))
    return [_Canvas(document).paint(ends[document.source.id]) for document in documents]


@dataclass(frozen=True, slots=True, eq=False)
class _Others(AbstractSet[str]):
    """All ids but one: a set for each source would take room by the square of their number."""

    ids: frozenset[str]
    own: str

    def __contains__(self, source_id: object) -> bool:
        return source_id != self.own and source_id in self.ids

    def __iter__(self) -> Iterator[str]:
        return (source_id for source_id in self.ids if source_id != self.own)

    def __len__(self) -> int:
        return len(self.ids) - 1


class _Canvas:
    """The words of a document, to be marked and counted several times."""

    def __init__(self, document: Document) -> None:
        self._starts = document.starts.tolist()
        edges = document.offsets.tolist()
        self._excluded = [
            (first, last)
            for sentence, first, last in zip(document.sentences, edges, edges[1:], strict=False)
            if not sentence.role.counted
        ]

    def paint(self, ends: Ends) -> bytearray:
        """Mark the words of these ends; what is shared hides what is paraphrased."""
        marks = bytearray(len(self._starts))
        for end, kind in sorted(ends, key=lambda item: item[1] is not Kind.PARAPHRASE):
            first = bisect_left(self._starts, end.span.start)
            last = bisect_left(self._starts, end.span.end)
            value = PARAPHRASED if kind is Kind.PARAPHRASE else SHARED
            marks[first:last] = bytes([value]) * (last - first)
        return marks

    def measure(self, ends: Ends) -> Coverage:
        """Shares of the counted words."""
        marks = self.paint(ends)
        words = len(marks)
        shared, paraphrased = marks.count(SHARED), marks.count(PARAPHRASED)
        for first, last in self._excluded:
            words -= last - first
            shared -= marks.count(SHARED, first, last)
            paraphrased -= marks.count(PARAPHRASED, first, last)
        if not words:
            return Coverage(0, 0.0, 0.0, 0.0)
        unique = words - shared - paraphrased
        return Coverage(words, shared / words, paraphrased / words, unique / words)

"""Measure how much of each source stands elsewhere: in any other source, and in each.

Containment is directed (Broder 1997): how much of a stands in b, over the words of a.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.model import Coverage, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Document, Match, Passage

__all__ = ["PARAPHRASED", "SHARED", "measure_coverage", "paint"]

PARAPHRASED = 1
SHARED = 2
"""Marks of a word; 0 where no match covers it."""


def measure_coverage(
    documents: Sequence[Document], matches: Sequence[Match]
) -> tuple[dict[str, Coverage], dict[str, dict[str, Coverage]]]:
    """Coverage by source id, and containment by the ids of the source and of the other one."""
    coverage = {
        document.source.id: _coverage(document, marks)
        for document, marks in zip(documents, paint(documents, matches), strict=True)
    }
    ends = _ends(matches)
    containment = {
        document.source.id: {
            other.source.id: _coverage(
                document, _paint(document, ends[document.source.id, other.source.id])
            )
            for other in documents
            if other is not document
        }
        for document in documents
    }
    return coverage, containment


def paint(documents: Sequence[Document], matches: Iterable[Match]) -> list[bytearray]:
    """For each document, one mark for each word."""
    ends: defaultdict[str, list[tuple[Passage, Kind]]] = defaultdict(list)
    for match in matches:
        ends[match.left.source_id].append((match.left, match.kind))
        ends[match.right.source_id].append((match.right, match.kind))
    return [_paint(document, ends[document.source.id]) for document in documents]


def _ends(matches: Iterable[Match]) -> Mapping[tuple[str, str], list[tuple[Passage, Kind]]]:
    ends: defaultdict[tuple[str, str], list[tuple[Passage, Kind]]] = defaultdict(list)
    for match in matches:
        left, right = match.left.source_id, match.right.source_id
        ends[left, right].append((match.left, match.kind))
        ends[right, left].append((match.right, match.kind))
    return ends


def _paint(document: Document, ends: Iterable[tuple[Passage, Kind]]) -> bytearray:
    marks = bytearray(len(document.forms))
    for end, kind in sorted(ends, key=lambda item: item[1] is not Kind.PARAPHRASE):
        first, last = document.starts.searchsorted([end.span.start, end.span.end]).tolist()
        value = PARAPHRASED if kind is Kind.PARAPHRASE else SHARED
        marks[first:last] = bytes([value]) * (last - first)
    return marks


def _coverage(document: Document, marks: bytearray) -> Coverage:
    edges = document.offsets.tolist()
    counted = b"".join(
        marks[first:last]
        for sentence, first, last in zip(document.sentences, edges, edges[1:], strict=False)
        if sentence.role.counted
    )
    words = len(counted)
    if not words:
        return Coverage(0, 0.0, 0.0, 0.0)
    shared, paraphrased = counted.count(SHARED), counted.count(PARAPHRASED)
    return Coverage(
        words, shared / words, paraphrased / words, (words - shared - paraphrased) / words
    )

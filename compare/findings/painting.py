"""Mark each word of a story by the closest match that covers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from compare.model import Document, Match

__all__ = ["PARAPHRASED", "SHARED", "Ends", "Painted", "count_within", "paint"]

PARAPHRASED = 1
SHARED = 2
"""Marks of a word; 0 where no match covers it."""
_COUNTED = frozenset(role for role in Role if role.counted)


class Ends(NamedTuple):
    """Both ends of each match, the left ones first; arrays of shape (ends,)."""

    own: NDArray[np.int64]
    """Index of the document in which an end lies."""
    other: NDArray[np.int64]
    """Index of the document in which the other end lies."""
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    """Its words, half-open, counted from the start of the story."""
    shared: NDArray[np.bool_]
    """Whether the wording is the same or nearly so."""


@dataclass(frozen=True, slots=True, eq=False)
class Painted:
    """The words of a story, document after document, and what covers them."""

    documents: Sequence[Document]
    ends: Ends
    marks: NDArray[np.uint8]
    """SHARED, PARAPHRASED or 0 for each word; shape (words,)."""
    reporting: NDArray[np.bool_]
    """True for each sentence that counts; shape (sentences,)."""
    counted: NDArray[np.bool_]
    """True for each word of a sentence that counts; shape (words,)."""
    borders: NDArray[np.int64]
    """Document i has the words `borders[i]:borders[i + 1]`; shape (documents + 1,)."""
    edges: NDArray[np.int64]
    """Sentence i of the story has the words `edges[i]:edges[i + 1]`; shape (sentences + 1,)."""


def paint(documents: Sequence[Document], matches: Iterable[Match]) -> Painted:
    """Mark the words of these documents; what is shared hides what is paraphrased.

    Ends in other documents are left aside.
    """
    borders = np.cumsum([0, *(len(document.forms) for document in documents)])
    ends = _find_ends(documents, matches, borders)
    words = int(borders[-1])
    covered = _covered(words, ends.first, ends.last)
    shared = _covered(words, ends.first[ends.shared], ends.last[ends.shared])
    sentences = [document.offsets[:-1] for document in documents]
    edges = np.append(_from_start(sentences, borders), borders[-1])
    reporting = np.array(
        [sentence.role in _COUNTED for document in documents for sentence in document.sentences],
        np.bool_,
    )
    return Painted(
        documents=documents,
        ends=ends,
        marks=covered.astype(np.uint8) * PARAPHRASED + shared,
        reporting=reporting,
        counted=np.repeat(reporting, np.diff(edges)),
        borders=borders,
        edges=edges,
    )


def count_within(chosen: NDArray[np.bool_], edges: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many are true of each stretch `edges[i]:edges[i + 1]`; shape (edges - 1,)."""
    counts = np.add.reduceat(np.append(chosen, np.False_), edges[:-1], dtype=np.int64)
    return np.where(np.diff(edges) > 0, counts, 0)  # for empty ones, reduceat gives what is there


def _find_ends(
    documents: Sequence[Document], matches: Iterable[Match], borders: NDArray[np.int64]
) -> Ends:
    number = {document.source.id: index for index, document in enumerate(documents)}
    found = list(matches)
    ends = [match.left for match in found] + [match.right for match in found]
    own = np.array([number.get(end.source_id, -1) for end in ends], np.int64)
    other = np.roll(own, len(found))
    shared = np.array([match.kind is not Kind.PARAPHRASE for match in found] * 2, np.bool_)
    texts = np.cumsum([0, *(len(document.source.text) + 1 for document in documents)])
    starts = _from_start([document.starts for document in documents], texts)
    known = own >= 0
    base = texts[own]
    first = np.searchsorted(starts, base + [end.span.start for end in ends])
    last = np.searchsorted(starts, base + [end.span.end for end in ends])
    first, last = (np.minimum(place, borders[own + 1]) for place in (first, last))
    return Ends(own[known], other[known], first[known], last[known], shared[known])


def _from_start(
    places: Sequence[NDArray[np.int32]], borders: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Places in each document, one document after another, counted from the start of the story."""
    counts = np.fromiter(map(len, places), np.int64, len(places))
    return np.concatenate([np.zeros(0, np.int64), *places]) + np.repeat(borders[:-1], counts)


def _covered(words: int, first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.bool_]:
    """True for each word inside any of these stretches; shape (words,)."""
    steps = np.bincount(first, minlength=words + 1) - np.bincount(last, minlength=words + 1)
    return np.cumsum(steps[:words]) > 0

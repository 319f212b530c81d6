"""Tell which sentences are the same word for word, and stand in a row with others that are alike.

A sentence too short to be found by its words is known by its place: “It sank.” between two
sentences that two outlets share is shared like them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import (
    borders,
    contained,
    distinct,
    hash_rows,
    pack,
    pairs_of_equals,
    unpack,
)

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Ints
    from compare.matching.corpus import Corpus

__all__ = ["Rows", "find_rows"]

MOST_COPIES = 100
"""Texts of which more copies are at hand are not paired for being copies alone: so often stands
nothing but “Subscribe to read on.”"""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The counted sentences: their words, and which of them are neighbours in a document."""

    wording: Ints
    """A number for the words of each sentence; shape (sentences,) all four."""
    text: Ints
    """A number for all counted words of its document."""
    before: Ints
    """The counted sentence before each counted one; itself at the start of a document."""
    after: Ints
    """The one after it; itself at the end."""
    first: Ints
    """The first counted sentence of each document that has any."""

    def same(self, left: Ints, right: Ints) -> Bools:
        """Which pairs of sentences are the same word for word."""
        return np.asarray(self.wording[left] == self.wording[right])

    def same_text(self, left: Ints, right: Ints) -> Bools:
        """Which pairs of sentences are of documents that are the same word for word."""
        return np.asarray(self.text[left] == self.text[right])

    def beside(self, pairs: Ints) -> Ints:
        """Pairs of the same words that can be reached from these by steps from one to the next.

        Args:
            pairs: Packed pairs of counted sentences of different documents.

        Returns:
            The packed pairs that are new, ascending.
        """
        found = [distinct(pairs)]
        for step in (self.before, self.after):
            reached = found[0]
            while len(reached := self._next(reached, step)):
                reached = reached[~contained(reached, found[0])]
                found.append(reached)
        reached = distinct(np.concatenate(found))
        return reached[~contained(reached, found[0])]

    def copies(self) -> Ints:
        """The first sentences of each two documents of the same words, as packed pairs."""
        one, two = unpack(pairs_of_equals(self.text[self.first], 2, MOST_COPIES))
        return pack(self.first[one], self.first[two])

    def _next(self, pairs: Ints, step: Ints) -> Ints:
        """The pairs one step further, where both ends have a neighbour, of the same words."""
        left, right = unpack(pairs)
        further, other = step[left], step[right]
        on = (further != left) & (other != right) & self.same(further, other)
        return pack(further[on], other[on])


def find_rows(corpus: Corpus) -> Rows:
    """Number the wordings of a story and find the neighbours of its counted sentences."""
    lengths = np.diff(corpus.offsets)
    wording = hash_rows(corpus.forms, lengths)
    counted = np.flatnonzero(corpus.counted)
    document = corpus.document[counted]
    first = borders(document)
    before, after = np.arange(len(lengths)), np.arange(len(lengths))
    on = np.flatnonzero(document[1:] == document[:-1])
    before[counted[on + 1]], after[counted[on]] = counted[on], counted[on + 1]
    sizes = np.diff(first, append=len(counted))
    text = np.zeros_like(wording)
    text[counted] = np.repeat(hash_rows(wording[counted], sizes), sizes)
    return Rows(wording, text, before, after, counted[first])

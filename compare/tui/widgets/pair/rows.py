"""Two articles aligned row by row, and what a filter takes of the rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.output.beside import beside

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from compare.model import Match, Sentence
    from compare.output.beside import Pair
    from compare.output.lookup import Lookup
    from compare.tui.filter import Filter

__all__ = ["Rows"]


@dataclass(frozen=True, slots=True)
class Rows:
    """Two articles beside one another, and what a filter takes of them."""

    lookup: Lookup
    ids: tuple[str, str]
    pairs: tuple[Pair, ...]
    places: Mapping[tuple[str, int], int]
    """The row of each sentence, by source id and index."""
    taken: Mapping[int, tuple[Sentence, ...]] | None
    """By row: the sentences that the filter takes; None where there is no filter."""
    wanted: frozenset[int] | None
    """The rows of which it takes any; None where there is no filter."""

    @classmethod
    def make(cls, lookup: Lookup, ids: tuple[str, str], only: Filter) -> Rows:
        """Align two sources."""
        pairs = beside(lookup, *ids)
        places = {
            (sentence.source_id, sentence.index): place
            for place, pair in enumerate(pairs)
            for sentence in (pair.left, pair.right)
            if sentence
        }
        return cls(lookup, ids, pairs, places, None, None).sifted(only)

    def sifted(self, only: Filter) -> Rows:
        """The same under another filter."""
        if not only:
            return replace(self, taken=None, wanted=None)
        found = {place: only.taken(self.lookup, pair) for place, pair in enumerate(self.pairs)}
        taken = {place: sentences for place, sentences in found.items() if sentences}
        return replace(self, taken=taken, wanted=frozenset(taken))

    def row_of(self, sentence: Sentence) -> int:
        """The row of a sentence of either article."""
        return self.places[sentence.source_id, sentence.index]

    def above(self, row: int, ids: Collection[str]) -> Sentence | None:
        """The nearest sentence on a row or above it that is of some sources."""
        around = (
            each for pair in reversed(self.pairs[: row + 1]) for each in (pair.left, pair.right)
        )
        return next((each for each in around if each and each.source_id in ids), None)

    def away(self, sentence: Sentence) -> tuple[Match, ...]:
        """What links a sentence itself, not only its row, to other rows."""
        elsewhere = self.pairs[self.row_of(sentence)].elsewhere
        return tuple(match for match in elsewhere if _touches(match, sentence))


def _touches(match: Match, sentence: Sentence) -> bool:
    end = match.end(sentence.source_id)
    return end.first <= sentence.index <= end.last

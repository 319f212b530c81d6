"""Measure how much of each source stands elsewhere: in any other source, and in each.

Containment is directed (Broder 1997): how much of a stands in b, over the words of a.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from compare.findings.painting import PARAPHRASED, SHARED, count_within
from compare.model import Containment, Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from compare.findings.painting import Painted

    Numbers = NDArray[np.int64]

__all__ = ["containment_of", "count_marks", "measure_coverage"]

_T = TypeVar("_T")
_EMPTY = Coverage(0, 0.0, 0.0, 0.0)


def measure_coverage(painted: Painted) -> tuple[dict[str, Coverage], dict[str, Containment]]:
    """Coverage by source id, and containment by the ids of the source and of the other one."""
    ids = [document.source.id for document in painted.documents]
    coverage = dict(zip(ids, count_marks(painted, painted.counted), strict=True))
    found: dict[str, dict[str, Coverage]] = {own: {} for own in ids}
    for own, other, part in _measure_pairs(painted, [each.words for each in coverage.values()]):
        found[ids[own]][ids[other]] = part
    return coverage, containment_of(found, coverage)


def containment_of(
    found: Mapping[str, Mapping[str, Coverage]], coverage: Mapping[str, Coverage]
) -> dict[str, Containment]:
    """Containment of each source in every other one; what is not found is nothing.

    Args:
        found: What stands of each source in those that have anything in common with it.
        coverage: That of all sources, the same as in `found`.
    """
    ids = frozenset(coverage)
    return {
        own: Containment(
            found=found[own],
            nothing=Coverage(whole.words, 0.0, 0.0, 1.0) if whole.words else _EMPTY,
            others=_Others(ids, own),
        )
        for own, whole in coverage.items()
    }


def count_marks(painted: Painted, counted: NDArray[np.bool_]) -> list[Coverage]:
    """The shares of each document, over these words alone.

    Args:
        painted: The story.
        counted: True for each word that counts; shape (words,).
    """
    words, shared, paraphrased = (
        count_within(chosen, painted.borders)
        for chosen in (
            counted,
            counted & (painted.marks == SHARED),
            counted & (painted.marks == PARAPHRASED),
        )
    )
    return _shares(words, shared, paraphrased)


def _shares(words: Numbers, shared: Numbers, paraphrased: Numbers) -> list[Coverage]:
    whole = np.maximum(words, 1)
    columns = (shared / whole, paraphrased / whole, (words - shared - paraphrased) / whole)
    numbers = zip(words.tolist(), *(column.tolist() for column in columns), strict=True)
    return [Coverage(*each) for each in numbers]


def _measure_pairs(painted: Painted, words: list[int]) -> Iterator[tuple[int, int, Coverage]]:
    """What stands of each document in each other one, for those that have anything in common."""
    ends = painted.ends
    pairs, pair = np.unique(ends.own * len(words) + ends.other, return_inverse=True)
    counted = np.append(0, np.cumsum(painted.counted))
    reused = _count_covered(pair, ends.first, ends.last, counted, len(pairs))
    only = ends.shared
    shared = _count_covered(pair[only], ends.first[only], ends.last[only], counted, len(pairs))
    own, other = np.divmod(pairs, max(len(words), 1))
    whole = np.array(words, np.int64)[own]
    parts = _shares(whole, shared, reused - shared)
    return zip(own.tolist(), other.tolist(), parts, strict=True)


def _count_covered(
    pair: Numbers, first: Numbers, last: Numbers, counted: Numbers, pairs: int
) -> Numbers:
    """How many counted words the stretches of each pair cover together; shape (pairs,).

    Args:
        pair: To which pair each stretch belongs.
        first: The first word of each stretch.
        last: One past its last word.
        counted: How many of the first 0, 1, 2… words of the story count.
        pairs: How many pairs there are.
    """
    order = np.lexsort((first, pair))
    pair, first, last = pair[order], first[order], last[order]
    apart = pair * len(counted)  # the pairs lie one after another, so that one pass does for all
    reached = np.maximum.accumulate(last + apart)
    before = np.concatenate([np.zeros(1, np.int64), reached[:-1]])[: len(pair)] - apart
    first = np.minimum(np.maximum(first, before), last)
    return np.bincount(pair, counted[last] - counted[first], minlength=pairs).astype(np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class _Others(AbstractSet[str]):
    """All ids but one: a set for each source would take room by the square of their number."""

    ids: frozenset[str]
    own: str

    @classmethod
    def _from_iterable(cls, values: Iterable[_T]) -> AbstractSet[_T]:
        """What `|`, `&` and `-` make of it: the base class would call the constructor."""
        return frozenset(values)

    def __contains__(self, source_id: object) -> bool:
        return source_id != self.own and source_id in self.ids

    def __iter__(self) -> Iterator[str]:
        return (source_id for source_id in self.ids if source_id != self.own)

    def __len__(self) -> int:
        return len(self.ids) - 1

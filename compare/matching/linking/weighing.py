"""Weigh parts of sentences: how alike they are, and what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.linking.conflicts import conflicting, count_figures
from compare.matching.linking.sides import TENTHS
from compare.matching.linking.traits import measure, scores
from compare.model import Traits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.linking.sides import Sides
    from compare.matching.stretches import Batch, Stretches

    Row = tuple["Part", bool, float, float, bool, bool]
    """A part, and the fields of `Measured` after its own, up to the conflict."""

__all__ = ["Measured", "Part", "weigh"]

MOSTLY_QUOTED = 0.75


class Part(NamedTuple):
    """A stretch of each of two sentences, in words from the start of each, and how alike."""

    left: tuple[int, int]
    right: tuple[int, int]
    words: int
    """Linked words."""
    kept: float
    """Words kept as they are and in order, as a share of the longer stretch."""
    run: int
    """Longest run of the same words."""
    score: float
    traits: Traits


class Measured(NamedTuple):
    """What was measured of parts of sentences, as columns; the fields are those of `Link`."""

    left: Ints
    right: Ints
    """Where the parts lie in their sentences, half-open; shape (parts, 2) both."""
    words: Ints
    kept: Floats
    run: Ints
    score: Floats
    traits: Floats
    """Shape (parts, traits)."""
    whole: Bools
    bits: Floats
    telling: Floats
    quoted: Bools
    conflict: Bools
    weight: Floats
    """What all words of both ends weigh in the score..."""
    linked: Floats
    """...and what the linked ones weigh."""

    def take(self, chosen: Ints | Bools) -> Measured:
        """Those parts only."""
        return Measured._make(column[chosen] for column in self)

    def rows(self) -> Iterator[Row]:
        """Each part, and what follows it here up to the conflict."""
        columns = (column.tolist() for column in self[:-2])
        for left, right, words, kept, run, score, traits, *rest in zip(*columns, strict=True):
            part = Part(tuple(left), tuple(right), words, kept, run, score, Traits(*traits))
            yield part, *rest


def weigh(
    sides: Sides, batch: Batch, kept: Ints, run: Ints, sentences: tuple[Stretches, Stretches]
) -> Measured:
    """Measure parts of sentences, and what they have in common.

    Args:
        sides: The story.
        batch: The parts.
        kept: How many words each pair keeps in order.
        run: Longest run of the same words of each pair.
        sentences: What they are parts of, left and right.
    """
    left, right = sentences
    links, figures = batch.links, count_figures(sides, batch.left, batch.right)
    traits = measure(sides, batch, figures)
    return Measured(
        left=_places(batch.left, left),
        right=_places(batch.right, right),
        words=_sums(links.pair, sides.tenths[links.left], batch.count).astype(np.int64) // TENTHS,
        kept=kept / batch.longer,
        run=run,
        score=scores(traits),
        traits=traits,
        whole=batch.left.same(left) & batch.right.same(right),
        bits=_sums(links.pair, links.bits, batch.count),
        telling=_sums(links.pair, links.telling, batch.count),
        quoted=_mostly_quoted(sides, batch.left) & _mostly_quoted(sides, batch.right),
        conflict=conflicting(sides, batch, figures),
        weight=np.asarray(sides.weigh(batch.left) + sides.weigh(batch.right), np.float64),
        linked=_linked_weight(sides, batch),
    )


def _places(side: Stretches, sentences: Stretches) -> Ints:
    """Each stretch in words from the start of its sentence."""
    return np.column_stack([side.first - sentences.first, side.last - sentences.first])


def _sums(pair: Ints, amounts: NDArray[np.number], count: int) -> Floats:
    return np.asarray(np.bincount(pair, amounts, count), np.float64)


def _mostly_quoted(sides: Sides, side: Stretches) -> Bools:
    return sides.quoted(side) >= MOSTLY_QUOTED * side.lengths


def _linked_weight(sides: Sides, batch: Batch) -> Floats:
    links, weights = batch.links, sides.weights
    both = weights[links.left].astype(np.float64) + weights[links.right]
    return _sums(links.pair, both, batch.count)

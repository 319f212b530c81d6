"""Weigh parts of sentences: how alike they are, and what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.linking.conflicts import conflicting, count_figures
from compare.matching.linking.runs import linked_run
from compare.matching.linking.traits import measure, scores
from compare.model import Traits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.matching.arrays import Bools, Ints
    from compare.matching.linking.sides import Sides
    from compare.matching.stretches import Batch, Stretches

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
    """A link without its sentences and their share; the fields are those of `Link`."""

    part: Part
    whole: bool
    bits: float
    telling: float
    quoted: bool
    conflict: bool


def weigh(
    sides: Sides, batch: Batch, kept: Ints, sentences: tuple[Stretches, Stretches]
) -> Iterator[Measured]:
    """Measure parts of sentences, and what they have in common.

    Args:
        sides: The story.
        batch: The parts.
        kept: How many words each pair keeps in order.
        sentences: What they are parts of, left and right.
    """
    left, right = sentences
    links, figures = batch.links, count_figures(sides, batch)
    traits = measure(sides, batch, figures)
    columns = (
        batch.linked,
        kept / batch.longer,
        linked_run(sides, batch),
        scores(traits),
        traits,
        batch.left.same(left) & batch.right.same(right),
        np.bincount(links.pair, links.bits, batch.count),
        np.bincount(links.pair, links.telling, batch.count),
        _mostly_quoted(sides, batch.left) & _mostly_quoted(sides, batch.right),
        conflicting(sides, batch, figures),
    )
    rows = zip(*(column.tolist() for column in columns), strict=True)
    ends = zip(_places(batch.left, left), _places(batch.right, right), strict=True)
    for (one, other), (words, share, run, score, values, *rest) in zip(ends, rows, strict=True):
        yield Measured(Part(one, other, words, share, run, score, Traits(*values)), *rest)


def _places(side: Stretches, sentences: Stretches) -> Iterator[tuple[int, int]]:
    """Each stretch in words from the start of its sentence."""
    first, last = side.first - sentences.first, side.last - sentences.first
    return zip(first.tolist(), last.tolist(), strict=True)


def _mostly_quoted(sides: Sides, side: Stretches) -> Bools:
    return sides.quoted(side) >= MOSTLY_QUOTED * side.lengths

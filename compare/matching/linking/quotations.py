"""Find what the sentences of many pairs quote in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.linking.runs import find_runs

if TYPE_CHECKING:
    from compare.matching.linking.runs import Runs
    from compare.matching.linking.sides import Sides
    from compare.matching.stretches import Batch

__all__ = ["find_quotations"]

FEWEST_WORDS = 2
"""A quotation of so many words is worth a look where it is all that one of the two quotes."""


def find_quotations(sides: Sides, batch: Batch, long: int) -> Runs:
    """The runs of the same words that both sides quote, which one of them quotes no more than.

    Args:
        sides: The story.
        batch: The pairs.
        long: So many words are a run even where both go on.
    """
    both = np.minimum(sides.quoted(batch.left), sides.quoted(batch.right))
    runs = find_runs(sides, batch, np.flatnonzero(both >= FEWEST_WORDS), FEWEST_WORDS, quoted=True)
    left, right = runs.words()
    complete = sides.are_quotations(left) | sides.are_quotations(right)
    return runs.take(complete | (runs.lengths >= long))

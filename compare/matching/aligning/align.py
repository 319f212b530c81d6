"""Align the words of two sentences: which word of one stands for which word of the other.

Steps: numbers, the same words, short for several words, what is left over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matching.aligning.compounds import link_auxiliaries, link_compounds
from compare.matching.aligning.figures import link_figures
from compare.matching.aligning.gaps import link_gaps
from compare.matching.aligning.pair import FREE, Link, Pair
from compare.matching.aligning.same import link_same_words
from compare.matching.words_alike import How

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["align"]


def align(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    """Link the words of two sentences; most are linked once, words of a phrase several times.

    Args:
        left: Words of one sentence, folded, except for the names that `initials` tells.
        right: Folded words of the other; swapping the two mirrors the links.

    Returns:
        The links in order of the left and then the right word.
    """
    left, right = tuple(left), tuple(right)
    if left == right:
        return [Link(i, i, How.EXACT) for i in range(len(left))]
    if right < left:
        return sorted(Link(link.right, link.left, link.how) for link in _align(right, left))
    return _align(left, right)


def _align(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    pair = Pair(left, right)
    link_figures(pair)
    link_same_words(pair)
    if FREE in pair.of_left and FREE in pair.of_right:
        link_compounds(pair)
        link_gaps(pair)
        link_auxiliaries(pair)
    return sorted(Link(i - 1, j - 1, how) for (i, j), how in pair.links.items())

"""Tell which sentences share but a part, and how far what they share bears the part out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import join, number_runs, pack
from compare.matching.corpus import MAX_BITS
from compare.matching.support import COMPANY_BITS

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.linking.links import Linkage

__all__ = ["find_hollow", "lend_clauses", "lend_halves"]

WORDING = 0.75
"""Share of the words kept, from which two stretches have one wording."""
MOST = 0.8
"""Share of what two sentences have in common, or of a sentence, that is nearly all of it."""
APART = 0.3
"""Share of the rest of two sentences that may be linked, if that is of something else."""
HALVES_BITS = 7 * MAX_BITS
"""What the halves of a sentence that was split must tell together."""


def find_hollow(links: Linkage) -> Bools:
    """Which links are of whole sentences that share a part, and else are of different things.

    What they have in common is said by the link of the part.

    Args:
        links: All of them.
    """
    found = links.measured
    pair = number_runs(links.left, links.right)[1]
    wholes = np.flatnonzero(found.whole)
    place = np.zeros(len(pair), np.int64)
    place[pair[wholes]] = wholes
    whole = place[pair]
    rest = found.weight[whole] - found.weight
    part = found.linked[whole] - found.linked <= APART * rest
    part &= (found.bits >= MOST * found.bits[whole]) & ~found.whole
    part &= (found.kept >= WORDING) & (found.kept[whole] < WORDING)
    hollow = np.zeros(len(pair), np.bool_)
    hollow[whole[part]] = True
    return hollow


def lend_clauses(links: Linkage, strong: Bools) -> Floats:
    """Bits that a match lends a part of its sentences that has nearly all it has, in one wording.

    That the sentences match bears the part out, which says more exactly what they have in common.

    Args:
        links: All of them.
        strong: True for links that are matches by themselves.
    """
    found = links.measured
    first, pair = number_runs(links.left, links.right)
    most = np.full(len(first), -1.0)
    np.maximum.at(most, pair[strong], found.bits[strong])
    most = most[pair]
    part = ~found.whole & ~strong & (found.kept >= WORDING)
    return np.where(part & (most >= 0) & (found.bits >= MOST * most), COMPANY_BITS, 0.0)


def lend_halves(links: Linkage, lengths: Ints, after: Ints) -> Floats:
    """Bits that two neighbours lend each other of which a sentence of the other source is made.

    Args:
        links: All of them.
        lengths: Words of each sentence.
        after: The sentence after each one; itself at the end of a document.
    """
    found = links.measured
    lent = np.zeros(len(found.whole))
    left, right = (links.left, found.left), (links.right, found.right)
    for (split, place), (half, own) in ((left, right), (right, left)):
        complete = own[:, 1] - own[:, 0] >= MOST * lengths[half]
        parts = np.flatnonzero(complete & ~found.whole & (found.kept >= WORDING))
        keys = pack(split[parts], half[parts]), pack(split[parts], after[half[parts]])
        one, other = (parts[index] for index in join(keys[1], keys[0]))
        apart = (place[one, 1] <= place[other, 0]) | (place[other, 1] <= place[one, 0])
        apart &= half[one] != half[other]
        apart &= found.telling[one] + found.telling[other] >= HALVES_BITS
        one, other = one[apart], other[apart]
        np.maximum.at(lent, one, found.telling[other])
        np.maximum.at(lent, other, found.telling[one])
    return lent

"""Tell how far what else two documents have in common bears out each link between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import contained, number_runs, pack, running, sums_by_key, unroll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.growing.boxes import Region
    from compare.matching.linking.links import Linkage
    from compare.matching.pairing.rows import Rows

__all__ = ["COMPANY_BITS", "FULL_SUPPORT", "lend_company", "lend_passages", "lend_rows"]

FULL_SUPPORT = 60.0
"""Bits of neighbouring matches that bear out a link as well as neighbours can."""

COMPANY_SHARE = 0.25
COMPANY_BITS = 25.0
"""What strong links elsewhere in two documents lend each other link, and the most they lend so."""
ALONE_WORTH = 0.03
"""Share of the same that each bit of words found nowhere else in the two documents adds."""
INSIDE = 0.7
"""Share of both ends of a link inside a passage, from which the passage bears it out."""


def lend_company(
    links: Linkage,
    telling: Floats,
    strong: Bools,
    documents: Ints,
    alone: NDArray[np.float32],
) -> Floats:
    """Bits that each link is lent by the strong links of its documents between other sentences.

    Two articles that certainly share something are likelier to share something else, and likeliest
    in two sentences whose words in common stand nowhere else in either: what recurs in an article
    is its topic.

    Args:
        links: Those of the same two documents stand together.
        telling: What each link tells.
        strong: True for links that are matches by themselves.
        documents: A number for the two documents of each link.
        alone: Bits of the words in common that stand in no other sentence of the two documents.
    """
    first, pair = number_runs(links.left, links.right)
    own = np.zeros(len(first))
    np.maximum.at(own, pair[strong], telling[strong])
    documents = documents[first]
    others = sums_by_key(documents, own)
    others -= sums_by_key(pack(documents, links.left[first]), own)
    others -= sums_by_key(pack(documents, links.right[first]), own)
    company = np.minimum(COMPANY_BITS, COMPANY_SHARE * np.maximum(0.0, others + own))[pair]
    return np.asarray(company * (1 + ALONE_WORTH * alone))


def lend_passages(
    boxes: Ints, bits: Floats, documents: Ints, regions: Sequence[Sequence[Region]]
) -> Floats:
    """Bits that the passage around each link has beyond the link's own.

    Args:
        boxes: Where each link lies; columns as in `Box`, shape (links, 4).
        bits: What the two ends of each link have in common.
        documents: Index of the two documents of each link.
        regions: The passages of each two documents.
    """
    lent = np.zeros(len(bits))
    every = [region for grown in regions for region in grown]
    if not every:
        return lent
    ends = running(np.array([len(grown) for grown in regions]))
    link, place = unroll(ends[documents], ends[documents + 1])
    left, left_end, right, right_end = boxes[link].T
    around = np.array([region.box for region in every])[place].T
    one = np.minimum(left_end, around[1]) - np.maximum(left, around[0])
    other = np.minimum(right_end, around[3]) - np.maximum(right, around[2])
    inside = np.minimum(one / (left_end - left), other / (right_end - right)) >= INSIDE
    more = np.array([region.bits for region in every])[place] - bits[link]
    np.maximum.at(lent, link[inside], more[inside])
    return lent


def lend_rows(links: Linkage, strong: Ints, rows: Rows) -> Floats:
    """Full support for sentences of the same words that stand in a row with a strong link.

    So do those of two texts that are the same from end to end.

    Args:
        links: All of them.
        strong: Indexes of those that are matches by themselves.
        rows: The sentences and their neighbours.
    """
    pairs = pack(links.left, links.right)
    equal = links.measured.whole & rows.same(links.left, links.right)
    reached = equal & contained(pairs, rows.beside(pairs[strong]))
    copied = equal & rows.same_text(links.left, links.right)
    return np.where(reached | copied, FULL_SUPPORT, 0.0)

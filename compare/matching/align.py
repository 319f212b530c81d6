"""Align the words of two sentences: which word of one stands for which word of the other."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from compare.matching.stopwords import is_light

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["How", "Link", "align"]

REACH = 4
LIGHT_WEIGHT = 0.35
ACCEPTED = 0.3
MIN_PREFIX = 4


class How(StrEnum):
    """Why two words were linked."""

    EXACT = "exact"
    INFLECTED = "inflected"
    NUMBER = "number"
    ABBREVIATION = "abbreviation"
    SPELLING = "spelling"
    CONTEXT = "context"


class Link(NamedTuple):
    """Word `left` of one sentence stands for word `right` of the other."""

    left: int
    right: int
    how: How


def align(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    """Link the words of two sentences, in order of the left and then the right word.

    Args:
        left: folded words of one sentence.
        right: folded words of the other; swapping the two mirrors the links.
    """
    if right < left:
        mirrored = align(right, left)
        return sorted(Link(link.right, link.left, link.how) for link in mirrored)
    links = _exact(left, right)
    partner = {link.left: link.right for link in links}
    taken = set(partner.values())
    for i, word in enumerate(left):
        before, after = partner.get(i - 1, -2 if i else -1), partner.get(i + 1, -2)
        if i + 1 == len(left):
            after = len(right)
        if i in partner or after - before != 2 or before + 1 in taken:
            continue
        same = word[:MIN_PREFIX] == right[before + 1][:MIN_PREFIX] and len(word) > MIN_PREFIX
        links.append(Link(i, before + 1, How.INFLECTED if same else How.CONTEXT))
    return sorted(links)


def _exact(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    places = defaultdict(list)
    for j, word in enumerate(right):
        places[word].append(j)
    pairs = [(i, j) for i, word in enumerate(left) for j in places.get(word, ())]
    weight = [LIGHT_WEIGHT if is_light(left[i]) else 1.0 for i, _ in pairs]
    scores = []
    for (i, j), own in zip(pairs, weight, strict=True):
        score = own - abs(i / len(left) - j / len(right))
        for (k, m), near in zip(pairs, weight, strict=True):
            across, down = k - i, m - j
            if not across or not down or abs(across) > REACH or abs(down) > REACH:
                continue
            if across == down:
                score += near / abs(across)
            else:
                share = 0.5 if across * down > 0 else 0.3
                score += share * near / (abs(across) + abs(down))
        scores.append(score)
    links: list[Link] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for score, (i, j) in sorted(zip(scores, pairs, strict=True), key=lambda x: (-x[0], x[1])):
        if score >= ACCEPTED and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            links.append(Link(i, j, How.EXACT))
    return links

"""Two sentences while their words are being aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.matching.aligning.values import find_values
from compare.matching.words import grammatical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.matching.aligning.values import Reading
    from compare.matching.words_alike import How

__all__ = ["FREE", "Link", "Pair"]

FREE = -9
"""Partner of a word that has none; far from any place, so that it neighbours nothing."""

FEW = 2
"""Content words of a sentence that may all have been replaced."""


class Link(NamedTuple):
    """Word `left` of one sentence stands for word `right` of the other."""

    left: int
    right: int
    how: How


class Pair:
    """Two word lists and the links between them.

    Places count from 1; 0 and the place after the last word are the borders of the sentence, which
    are linked to one another.
    """

    __slots__ = (
        "_values_left",
        "_values_right",
        "left",
        "light_left",
        "light_right",
        "links",
        "of_left",
        "of_right",
        "readings_left",
        "readings_right",
        "right",
    )

    def __init__(self, left: Sequence[str], right: Sequence[str]) -> None:
        self.left = ("", *left, "")
        self.right = ("", *right, "")
        self.light_left = [True, *map(grammatical, left), True]
        """Whether each word carries grammar rather than content; the borders do."""
        self.light_right = [True, *map(grammatical, right), True]
        self.readings_left = tuple(find_values(self.left))
        """What its numbers, months and times may mean."""
        self.readings_right = tuple(find_values(self.right))
        self._values_left = _by_place(self.readings_left)
        self._values_right = _by_place(self.readings_right)
        self.of_left = [0, *[FREE] * len(left), len(right) + 1]
        """The first partner of each word."""
        self.of_right = [0, *[FREE] * len(right), len(left) + 1]
        self.links: dict[tuple[int, int], How] = {}

    def link(self, i: int, j: int, how: How) -> None:
        """Link two words; a word may have several partners."""
        self.links.setdefault((i, j), how)
        if self.of_left[i] == FREE:
            self.of_left[i] = j
        if self.of_right[j] == FREE:
            self.of_right[j] = i

    def free(self, i: int, j: int) -> bool:
        """Whether neither word has a partner yet."""
        return self.of_left[i] == FREE == self.of_right[j]

    def differ(self, i: int, j: int) -> bool:
        """Whether two words cannot stand for one another: other numbers, or *IT* and *it*."""
        word, other = self.left[i], self.right[j]
        if word.lower() == other.lower():
            return word != other
        ours, theirs = self._values_left.get(i), self._values_right.get(j)
        return bool(ours and theirs and ours.isdisjoint(theirs))

    @property
    def related(self) -> bool:
        """Whether the content words say so; else the places of other words tell nothing."""
        content = min(self.light_left.count(False), self.light_right.count(False))
        return content <= FEW or any(not self.light_left[i] for i, _ in self.links)

    def free_left(self) -> list[int]:
        """Places of the left words without a partner."""
        return [i for i, partner in enumerate(self.of_left) if partner == FREE]

    def free_right(self) -> list[int]:
        """Places of the right words without a partner."""
        return [j for j, partner in enumerate(self.of_right) if partner == FREE]


def _by_place(readings: Iterable[Reading]) -> dict[int, set[str]]:
    """All that the word at a place may be a part of."""
    values: dict[int, set[str]] = {}
    for reading in readings:
        for place in reading.places:
            values.setdefault(place, set()).add(reading.value)
    return values

"""Stretches of words that two documents have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Box", "Region"]


class Box(NamedTuple):
    """A stretch of words in each of two documents, half-open and not empty."""

    left: int
    left_end: int
    right: int
    right_end: int

    @property
    def lengths(self) -> tuple[int, int]:
        """Words on either side."""
        return self.left_end - self.left, self.right_end - self.right

    def holds(self, other: Box) -> float:
        """Share of the other box's words inside this one, on the side where it is less."""
        left = min(self.left_end, other.left_end) - max(self.left, other.left)
        right = min(self.right_end, other.right_end) - max(self.right, other.right)
        lengths = other.left_end - other.left, other.right_end - other.right
        return max(0.0, min(left / lengths[0], right / lengths[1]))

    def overlaps(self, other: Box) -> tuple[int, int]:
        """Words that both boxes have, on either side."""
        return (
            max(0, min(self.left_end, other.left_end) - max(self.left, other.left)),
            max(0, min(self.right_end, other.right_end) - max(self.right, other.right)),
        )

    def gap(self, other: Box) -> int:
        """Words between the two, on the side where there are more; less than 0 if they meet."""
        return max(
            max(self.left, other.left) - min(self.left_end, other.left_end),
            max(self.right, other.right) - min(self.right_end, other.right_end),
        )

    def hull(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            max(self.left_end, other.left_end),
            min(self.right, other.right),
            max(self.right_end, other.right_end),
        )

    def mirrored(self) -> Box:
        """The same with the two documents swapped."""
        return Box(self.right, self.right_end, self.left, self.left_end)

    def meets(self, other: Box) -> bool:
        """Whether both have words in common on both sides."""
        left, left_end, right, right_end = self
        return left < other[1] and other[0] < left_end and right < other[3] and other[2] < right_end


@dataclass(frozen=True, slots=True)
class Region:
    """A passage that two documents have in common."""

    box: Box
    """In words from the start of each document."""
    bits: float
    """Evidence that it was reused: the weaker side's."""
    kept: float
    """Share of the words that both sides have."""

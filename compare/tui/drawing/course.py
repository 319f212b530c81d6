"""Where in an article its reuse stands, from the lead to the tail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Sentence

__all__ = ["course"]


def course(sentences: Sequence[Sentence], cells: int) -> list[Mapping[Label, float]]:
    """The share of each label in each of so many equal parts of the counted words."""
    counted = [sentence for sentence in sentences if sentence.role.counted and sentence.words]
    words = sum(sentence.words for sentence in counted)
    held = [dict.fromkeys(Label, 0.0) for _ in range(cells)] if words else []
    start = 0.0
    for sentence in counted:
        end = start + sentence.words * cells / words
        for cell in range(int(start), min(cells, int(end) + 1)):
            held[cell][sentence.label] += max(0.0, min(end, cell + 1) - max(start, cell))
        start = end
    return list(held)

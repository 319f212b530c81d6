"""Where in an article its reuse stands, from the lead to the tail."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.model import Label
from compare.tui.signs import KIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.model import Sentence
    from compare.output.marks import Mark

__all__ = ["course"]


def course(marks: Iterable[Mark], cells: int) -> list[Mapping[Label, float]]:
    """The share of each label in each of so many equal parts of the counted words."""
    stretches = list(_stretches(marks))
    words = sum(length for _, length in stretches)
    held = [dict.fromkeys(Label, 0.0) for _ in range(cells)] if words else []
    start = 0.0
    for label, length in stretches:
        end = start + length * cells / words
        for cell in range(int(start), min(cells, int(end) + 1)):
            held[cell][label] += max(0.0, min(end, cell + 1) - max(start, cell))
        start = end
    return list(held)


def _stretches(marks: Iterable[Mark]) -> Iterator[tuple[Label, float]]:
    """What each stretch of the counted sentences is, and for how many words."""
    for sentence, own in groupby(marks, key=lambda mark: mark.sentence):
        if sentence and sentence.role.counted:
            yield from _cut(sentence, list(own))


def _cut(sentence: Sentence, marks: list[Mark]) -> Iterator[tuple[Label, float]]:
    if not any(mark.kind for mark in marks):  # it may have been given a label by hand
        yield sentence.label, sentence.words
        return
    letters = sum(len(mark.span) for mark in marks)
    for mark in marks:
        label = KIND[mark.kind] if mark.kind else Label.UNIQUE
        yield label, sentence.words * len(mark.span) / letters

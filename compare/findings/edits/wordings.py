"""Tell two wordings apart: the words that were replaced, added, dropped or moved."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from compare.model import Operation

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["WordEdit", "find_edits"]

CACHED_PAIRS = 1 << 12
MOVED_WORDS = 2
"""Fewest words in a row that count as moved rather than as dropped here and added there."""
_OPERATIONS = {operation.value: operation for operation in Operation}
_MIRRORED = _OPERATIONS | {"insert": Operation.DELETE, "delete": Operation.INSERT}
"""What an operation is when the sides are swapped."""
_PLACES = itemgetter(1, 2)


class WordEdit(NamedTuple):
    """One edit, in words from the start of each side, half-open."""

    operation: Operation
    left: tuple[int, int]
    right: tuple[int, int]


def find_edits(left: Sequence[str], right: Sequence[str]) -> list[WordEdit]:
    """The edits that turn one wording into the other, in order; none where they are equal.

    Swapping the sides swaps the edits.
    """
    return list(_find(tuple(left), tuple(right)))


@lru_cache(CACHED_PAIRS)
def _find(left: tuple[str, ...], right: tuple[str, ...]) -> list[WordEdit]:
    """What `find_edits` finds; cached, as reprints bring the same two sentences together often."""
    if right < left:
        edits = [WordEdit(_MIRRORED[tag], theirs, ours) for tag, ours, theirs in _find(right, left)]
        edits.sort(key=_PLACES)
        return edits
    head, tail = _same_ends(left, right)
    matcher = SequenceMatcher(
        None, left[head : len(left) - tail], right[head : len(right) - tail], autojunk=False
    )
    edits = [
        WordEdit(_OPERATIONS[tag], (head + i, head + i_end), (head + j, head + j_end))
        for tag, i, i_end, j, j_end in matcher.get_opcodes()
        if tag != "equal"
    ]
    return _join_moves(edits, left, right)


def _same_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """How many words are the same at the start and, of the rest, at the end."""
    shorter = min(len(left), len(right))
    head = 0
    while head < shorter and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < shorter - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    return head, tail


def _join_moves(edits: list[WordEdit], left: Sequence[str], right: Sequence[str]) -> list[WordEdit]:
    """Turn words that are dropped here and added there, all of them, into one move."""
    added = {
        tuple(right[slice(*edit.right)]): edit
        for edit in edits
        if edit.operation is Operation.INSERT and edit.right[1] - edit.right[0] >= MOVED_WORDS
    }
    joined: list[WordEdit] = []
    taken: set[WordEdit] = set()
    for edit in edits:
        twin = added.get(tuple(left[slice(*edit.left)]))
        if edit.operation is Operation.DELETE and twin and twin not in taken:
            taken.add(twin)
            joined.append(WordEdit(Operation.MOVE, edit.left, twin.right))
        else:
            joined.append(edit)
    return [edit for edit in joined if edit not in taken]

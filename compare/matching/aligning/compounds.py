"""Step: link one word with several that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matching.words import Part, part_of
from compare.matching.words_alike import How

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.matching.aligning.pair import Pair

    Runs = Iterator[tuple[int, Sequence[int]]]
    """Words of one side, each with the words of the other that it stands for."""

__all__ = ["link_auxiliaries", "link_compounds"]

JOINED = (2, 3)
"""Numbers of words that may be written as one."""
INITIALS = range(2, 7)
"""Letters of a word that may be the initials of others."""


def link_compounds(pair: Pair) -> None:
    """Link words written together and initials with the words they stand for."""
    left, right = pair.left, pair.right
    here, there = pair.free_left(), pair.free_right()
    _link_runs(
        pair, How.SPELLING, _joined(left, here, right, there), _joined(right, there, left, here)
    )
    _link_runs(
        pair,
        How.ABBREVIATION,
        _initials(left, here, right, pair.light_right),
        _initials(right, there, left, pair.light_left),
    )


def link_auxiliaries(pair: Pair) -> None:
    """Link "had" with "spoke" where "had spoken" stands for it and nothing is between."""
    for i in pair.free_left():
        j = _verb_after(pair.left, pair.of_left, i)
        if j and pair.links.get((i + 1, j)) is not How.EXACT:
            pair.link(i, j, How.CONTEXT)
    for j in pair.free_right():
        i = _verb_after(pair.right, pair.of_right, j)
        if i and pair.links.get((i, j + 1)) is not How.EXACT:
            pair.link(i, j, How.CONTEXT)


def _link_runs(pair: Pair, how: How, of_left: Runs, of_right: Runs) -> None:
    for i, run in of_left:
        for j in run:
            pair.link(i, j, how)
    for j, run in of_right:
        for i in run:
            pair.link(i, j, how)


def _verb_after(words: Sequence[str], partners: Sequence[int], i: int) -> int:
    """Partner of the word after an auxiliary, if the words before are linked too; or 0."""
    if part_of(words[i]) is not Part.AUXILIARY or i + 2 == len(words):
        return 0
    return partners[i + 1] if partners[i - 1] == partners[i + 1] - 1 else 0


def _joined(
    words: Sequence[str], free: Sequence[int], others: Sequence[str], other_free: Sequence[int]
) -> Runs:
    """Free words, each with the free words in a row that, written together, spell it."""
    runs = {
        "".join(others[first : last + 1]): range(first, last + 1)
        for length in JOINED
        for first, last in zip(other_free, other_free[length - 1 :], strict=False)
        if last - first == length - 1
    }
    for i in free:
        if run := runs.get(words[i]):
            yield i, run


def _initials(
    words: Sequence[str], free: Sequence[int], others: Sequence[str], light: Sequence[bool]
) -> Runs:
    """Free words, each with the run of the others that it abbreviates.

    Words of grammar in the run may be left out of the initials, all or none.
    """
    candidates = [i for i in free if len(words[i]) in INITIALS and not part_of(words[i])]
    if not candidates:
        return
    every = list(range(1, len(others) - 1))
    content = [j for j in every if not light[j]]
    for places in (every, content):
        letters = "".join([others[j][0] for j in places])
        for i in candidates:
            start = letters.find(words[i].lower())
            run = places[start : start + len(words[i])]
            if start >= 0 and not light[run[0]] and not light[run[-1]]:
                yield i, run

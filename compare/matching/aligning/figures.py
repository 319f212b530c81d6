"""Step: link numbers, months and times of day that are written differently."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from compare.matching.words import plain
from compare.matching.words_alike import How

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.matching.aligning.pair import Pair
    from compare.matching.aligning.values import Reading

    Run = tuple[tuple[str, ...], range]
    """Words that mean one thing, in their plain form, and their places."""

__all__ = ["link_figures"]


def link_figures(pair: Pair) -> None:
    """Link "fifty-five" with "55"; what is written the same is left to the next step."""
    ours = _by_value(pair.left, pair.readings_left)
    theirs = _by_value(pair.right, pair.readings_right)
    for value, runs in ours.items():
        others = theirs.get(value, [])
        for run, other in zip(_differing(runs, others), _differing(others, runs), strict=False):
            _link_run(pair, run, other)


def _by_value(words: Sequence[str], readings: Iterable[Reading]) -> dict[str, list[Run]]:
    values: dict[str, list[Run]] = {}
    for value, places in readings:
        values.setdefault(value, []).append((tuple(plain(words[at]) for at in places), places))
    return values


def _differing(runs: Iterable[Run], others: Iterable[Run]) -> list[range]:
    """Places of the runs that none of the others is written like."""
    written = {words for words, _ in others}
    return [places for words, places in runs if words not in written]


def _link_run(pair: Pair, run: range, other: range) -> None:
    """Link the words that two runs do not share: in turn if there are as many on either side."""
    words, other_words = pair.left[run.start : run.stop], pair.right[other.start : other.stop]
    here = [i for i in run if pair.left[i] not in other_words]
    there = [j for j in other if pair.right[j] not in words]
    in_turn = len(here) == len(there)
    for i, j in zip(here, there, strict=True) if in_turn else product(here, there):
        pair.link(i, j, How.NUMBER)

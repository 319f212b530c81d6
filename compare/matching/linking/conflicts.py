"""Tell by their figures and names which pairs of stretches are of different things."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import borders, contained, distinct, pack, unpack
from compare.matching.linking.word_links import RUN_BITS
from compare.matching.stretches import Stretches

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.linking.sides import Sides
    from compare.matching.stretches import Batch

__all__ = ["Figures", "conflicting", "count_figures", "told_between"]

FORM_FIGURES = 2
"""So many figures on each side, none of them on both, are the figures of two different things."""


class Figures(NamedTuple):
    """How many different figures the stretches of pairs have; shape (pairs,) each."""

    left: Ints
    right: Ints
    both: Ints
    fewest: Ints
    """How many stand on the side that has fewer, repeated ones counted."""

    @property
    def of_form(self) -> Bools:
        """Whether they are those of a form that was filled in twice; shape (pairs,)."""
        return np.asarray((self.both == 0) & (self.fewest >= FORM_FIGURES))

    @property
    def other(self) -> Ints:
        """How many stand on one side only."""
        return self.left + self.right - 2 * self.both


class _Stems(NamedTuple):
    """Words of one side of many pairs."""

    pair: Ints
    stem: Ints
    name: Bools


def count_figures(sides: Sides, left: Stretches, right: Stretches) -> Figures:
    """Count the words written in digits."""
    ones, others = _figures(sides, left), _figures(sides, right)
    keys, other_keys = _distinct(sides, ones), _distinct(sides, others)
    found = keys, other_keys, np.intersect1d(keys, other_keys, assume_unique=True)
    pairs = len(left.first)
    one, other, both = (np.bincount(unpack(each)[0], minlength=pairs) for each in found)
    return Figures(one, other, both, np.minimum(ones.lengths, others.lengths))


def told_between(sides: Sides, side: Stretches) -> Floats:
    """The most that the words between two figures, or beside one, tell of each; in bits."""
    pair, word = side.unroll()
    figure = contained(word, sides.numbers)
    function = sides.corpus.light[word] & ~sides.stock[word]
    bits = np.where(figure, 0.0, np.where(function, RUN_BITS, sides.bits[word]))
    first = borders(pair, np.cumsum(figure))
    most = np.zeros(len(side.first))
    np.maximum.at(most, pair[first], np.add.reduceat(bits, first) if len(first) else bits)
    return most


def conflicting(sides: Sides, batch: Batch, figures: Figures) -> Bools:
    """Whether both sides give other figures, and other names too or many figures and none the same.

    Then the wording is a form that was filled in twice ("Net profit 5 mln vs 3 mln a year ago").
    Figures are others if as many as are the same, or more, stand on each side only.
    """
    differing = np.minimum(figures.left, figures.right) - figures.both
    apart = (differing > 0) & (differing >= figures.both)
    conflict = figures.of_form
    few = np.flatnonzero(apart & ~conflict)
    if len(few):
        one, other = _stems(sides, batch.left.take(few)), _stems(sides, batch.right.take(few))
        conflict[few] = _names_apart(one, other, len(few)) & _names_apart(other, one, len(few))
    return conflict


def _figures(sides: Sides, side: Stretches) -> Stretches:
    """The figures of each stretch, as places in `Sides.numbers`."""
    return Stretches(*(np.searchsorted(sides.numbers, ends) for ends in (side.first, side.last)))


def _distinct(sides: Sides, figures: Stretches) -> Ints:
    """Pair and form of each figure in one number, without repeats."""
    pair, place = figures.unroll()
    return distinct(pack(pair, sides.corpus.forms[sides.numbers[place]]))


def _stems(sides: Sides, side: Stretches) -> _Stems:
    """The stems of all words, those of each pair apart."""
    pair, word = side.unroll()
    return _Stems(pair, pack(pair, sides.corpus.stems[word]), sides.corpus.capital[word])


def _names_apart(one: _Stems, other: _Stems, pairs: int) -> Bools:
    """Whether one side has names and the other has none of them; shape (pairs,)."""
    owner, names = one.pair[one.name], one.stem[one.name]
    known = np.bincount(owner, contained(names, np.sort(other.stem)), pairs)
    return np.asarray((np.bincount(owner, minlength=pairs) > 0) & (known == 0))

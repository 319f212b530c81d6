"""Link the words of many pairs of sentences one to one, and say what each link tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from rapidfuzz.distance import LCSseq

from compare.matching.arrays import distinct, join, pack, unpack
from compare.matching.linking.runs import goes_on
from compare.matching.linking.sides import cut
from compare.matching.stretches import Batch, Links, Stretches
from compare.matching.words_alike import alike

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Ints
    from compare.matching.linking.sides import Sides

__all__ = ["link_run", "link_words"]

RUN_BITS = 3.0
"""What a function word tells inside an unbroken run of the same words."""
NAME_WEIGHT = 0.25
"""What is left of a name's bits: two sentences about one person need not say the same."""


class _Words(NamedTuple):
    """Words of one side of many pairs."""

    pair: Ints
    word: Ints
    place: Ints
    """In the stretch."""

    def take(self, chosen: Ints) -> _Words:
        """Those words only."""
        return _Words(self.pair[chosen], self.word[chosen], self.place[chosen])


def link_words(sides: Sides, left: Stretches, right: Stretches) -> Batch:
    """Link words one to one: in order first, then across, then words that are alike.

    The order of the two sides makes no difference.
    """
    turned = _turned(sides, left, right)
    one, other = _link(sides, right.where(turned, left), left.where(turned, right))
    turned = turned[one.pair]
    lefts = np.where(turned, other.word, one.word)
    rights = np.where(turned, one.word, other.word)
    order = np.argsort(pack(one.pair, lefts))
    return Batch(left, right, _told(sides, one.pair[order], lefts[order], rights[order]))


def link_run(sides: Sides, left: Stretches, right: Stretches) -> Batch:
    """Link the words of stretches of the same length in turn."""
    pair, lefts = left.unroll()
    return Batch(left, right, _told(sides, pair, lefts, right.unroll()[1]))


def _told(sides: Sides, pair: Ints, left: Ints, right: Ints) -> Links:
    """Links with what each tells, names and runs weighed in."""
    corpus = sides.corpus
    same_stem = corpus.stems[left] == corpus.stems[right]
    bits = np.minimum(sides.bits[left], sides.bits[right]) * same_stem
    names = corpus.capital[left] & corpus.capital[right]
    telling = np.where(names, bits * NAME_WEIGHT, bits)
    after = goes_on(pair, left, right)
    fills = (after | np.append(after[1:], False)) & (corpus.forms[left] == corpus.forms[right])
    fills &= corpus.light[left] & ~(sides.stock[left] | sides.stock[right])
    telling += fills * np.float32(RUN_BITS)
    return Links(pair, left, right, bits, telling)


def _turned(sides: Sides, left: Stretches, right: Stretches) -> Bools:
    """True where the right side is to be linked from: the shorter one, or first by its letters."""
    turned = right.lengths < left.lengths
    equal = np.flatnonzero(right.lengths == left.lengths)
    one, other = (sides.spell(side.take(equal)) for side in (left, right))
    turned[equal] = [there < here for here, there in zip(one, other, strict=True)]
    return turned


def _link(sides: Sides, left: Stretches, right: Stretches) -> tuple[_Words, _Words]:
    """The linked words of both sides, in the same order."""
    mine, theirs = _in_order(sides, left, right)
    free, other_free = _words(left), _words(right)
    links = [(free.take(mine), other_free.take(theirs))]
    for find in (_across, _alike):
        free, other_free = _without(free, mine), _without(other_free, theirs)
        mine, theirs = _nearest(free, other_free, *find(sides, free, other_free))
        links.append((free.take(mine), other_free.take(theirs)))
    ones, others = zip(*links, strict=True)
    return _joined(ones), _joined(others)


def _in_order(sides: Sides, left: Stretches, right: Stretches) -> tuple[Ints, Ints]:
    """The words of the longest common subsequence of stems, by index among all words."""
    stems = zip(cut(sides.stems, left), cut(sides.stems, right), strict=True)
    every = [LCSseq.editops(one, other).as_matching_blocks() for one, other in stems]
    pair = np.repeat(np.arange(len(every)), [len(blocks) for blocks in every])
    blocks = [block for blocks in every for block in blocks]
    sizes = np.array([block.size for block in blocks], np.int64)
    return (
        _spread_blocks(left, pair, [block.a for block in blocks], sizes),
        _spread_blocks(right, pair, [block.b for block in blocks], sizes),
    )


def _spread_blocks(side: Stretches, pair: Ints, places: list[int], sizes: Ints) -> Ints:
    """The words of blocks at these places of the stretches, by index among all words."""
    first = (np.cumsum(side.lengths) - side.lengths)[pair] + np.array(places, np.int64)
    return Stretches(first, first + sizes).unroll()[1]


def _words(side: Stretches) -> _Words:
    pair, word = side.unroll()
    return _Words(pair, word, word - side.first[pair])


def _joined(parts: tuple[_Words, ...]) -> _Words:
    return _Words(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _without(words: _Words, chosen: Ints) -> _Words:
    rest = np.ones(len(words.pair), np.bool_)
    rest[chosen] = False
    return words.take(np.flatnonzero(rest))


def _across(sides: Sides, left: _Words, right: _Words) -> tuple[Ints, Ints]:
    """Equal words that stand out of order, by index on both sides."""
    stems = sides.corpus.stems
    return join(pack(left.pair, stems[left.word]), pack(right.pair, stems[right.word]))


def _alike(sides: Sides, left: _Words, right: _Words) -> tuple[Ints, Ints]:
    """Other forms, spellings and synonyms of a word, by index on both sides."""
    forms = sides.corpus.forms
    owner, keys = sides.keys.of(forms[left.word])
    other_owner, other_keys = sides.keys.of(forms[right.word])
    mine, theirs = join(pack(left.pair[owner], keys), pack(right.pair[other_owner], other_keys))
    mine, theirs = unpack(distinct(pack(owner[mine], other_owner[theirs])))
    words = sides.corpus.vocabulary
    pairs = zip(forms[left.word[mine]].tolist(), forms[right.word[theirs]].tolist(), strict=True)
    like = np.fromiter((alike(words[i], words[j]) is not None for i, j in pairs), np.bool_)
    return mine[like], theirs[like]


def _nearest(left: _Words, right: _Words, mine: Ints, theirs: Ints) -> tuple[Ints, Ints]:
    """Of the words that may be linked, each with the nearest free one, in turn."""
    order = np.lexsort((theirs, np.abs(left.place[mine] - right.place[theirs]), mine))
    mine, theirs = mine[order], theirs[order]
    linked: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in zip(mine.tolist(), theirs.tolist(), strict=True):
        if i not in linked and j not in taken:
            linked[i] = j
            taken.add(j)
    return np.array(list(linked), np.int64), np.array(list(linked.values()), np.int64)

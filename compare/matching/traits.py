"""Weigh two stretches of words: do they state the same, or only nearly the same?

Seven named measurements of a word alignment, a weighted sum, a sigmoid. Whatever is measured, more
in common never lowers the score, and the two sides may be swapped.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler, LCSseq

from compare.model import Traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["BIAS", "SIGNS", "WEIGHTS", "Side", "conflicting", "contributions", "link_words", "measure", "score"]

NEAR_LETTERS = 4
NEAR_SPELLING = 0.85
"""Jaro-Winkler similarity from which two words of that many letters count as spellings of one."""
LONG_GAP = 8
"""Words missing in a row, from which a longer gap says no more."""
LONG_EDGE = 6
"""The same for words missing at the start or the end."""
HALF = 0.5
"""Share that must be common to one side at least, or the pair is thin."""
FORM_FIGURES = 2
"""So many figures on each side, all different, are the figures of two different things."""
_NEGATIONS = frozenset(
    "not no never without nor neither none cannot nicht kein keine keinen nie ne pas jamais nunca"
    " não non mai niet geen не нет ни".split()
)

BIAS = -1.77
WEIGHTS = Traits(
    covered=2.28,
    letters=4.56,
    thin=-4.83,
    gap=-2.23,
    edge=-0.90,
    numbers=-0.82,
    negation=-1.03,
)
"""Fitted by `tests/benchmarks/train.py` on pairs of news sentences."""
SIGNS = Traits(1, 1, -1, -1, -1, -1, -1)
"""Which way each may move the score."""

Links = list[tuple[int, int]]


@dataclass(frozen=True)
class Side:
    """A sentence or a part of one, made ready to be measured against many others."""

    forms: tuple[str, ...]
    """Its words, folded."""
    stems: tuple[int, ...]
    """What its words are compared by."""
    weights: tuple[float, ...]
    """What each word tells, 0 to 1."""
    capital: tuple[bool, ...]
    """Whether each word is a name by its capital."""

    def part(self, first: int, last: int) -> Side:
        """The words `first:last` of it."""
        if first == 0 and last == len(self.forms):
            return self
        return Side(
            self.forms[first:last],
            self.stems[first:last],
            self.weights[first:last],
            self.capital[first:last],
        )

    @cached_property
    def letters(self) -> str:
        """The words on one line."""
        return " ".join(self.forms)

    @cached_property
    def total(self) -> float:
        """Weight of all words."""
        return math.fsum(self.weights)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The words written in digits."""
        return frozenset(form for form in self.forms if form[0].isdigit())

    @cached_property
    def names(self) -> frozenset[int]:
        """The stems of the words that are names."""
        return frozenset(stem for stem, name in zip(self.stems, self.capital, strict=True) if name)

    @cached_property
    def negated(self) -> bool:
        """Whether any word denies."""
        return any(form in _NEGATIONS or form.endswith("n't") for form in self.forms)


def score(traits: Traits) -> float:
    """How likely the two sides state the same: 0 to 1, from 0.5 a paraphrase."""
    return 1 / (1 + math.exp(-BIAS - math.fsum(contributions(traits))))


def contributions(traits: Traits) -> tuple[float, ...]:
    """What each trait adds to the log-odds, in the order of the fields."""
    return tuple(x * w for x, w in zip(_values(traits), _WEIGHTS, strict=True))


_values = attrgetter(*(field.name for field in fields(Traits)))
_WEIGHTS = _values(WEIGHTS)


def measure(left: Side, right: Side, links: Sequence[tuple[int, int]]) -> Traits:
    """Measure a pair; the order of the two sides makes no difference.

    Args:
        left: One side.
        right: The other.
        links: Word alignment as one-to-one (left, right) places.
    """
    lefts, rights = [i for i, _ in links], [j for _, j in links]
    gaps = _gaps(len(left.forms), lefts), _gaps(len(right.forms), rights)
    shares = _share(left, lefts), _share(right, rights)
    other = len(left.numbers ^ right.numbers)
    edge = max(end for gap in gaps for end in (gap[0], gap[-1]))
    return Traits(
        covered=min(shares),
        letters=fuzz.ratio(left.letters, right.letters) / 100,
        thin=max(0.0, HALF - max(shares)) / HALF,
        gap=min(max(map(max, gaps)), LONG_GAP) / LONG_GAP,
        edge=min(edge, LONG_EDGE) / LONG_EDGE,
        numbers=other / (other + 1),
        negation=float(left.negated != right.negated),
    )


def conflicting(left: Side, right: Side) -> bool:
    """Whether both give figures and none is the same, and so with names, or there are several.

    Then the wording is a form that was filled in twice ("Net profit 5 mln vs 3 mln a year ago").
    """
    if not left.numbers or not left.numbers.isdisjoint(right.numbers):
        return False
    if min(len(left.numbers), len(right.numbers)) >= FORM_FIGURES:
        return True
    return bool(
        right.numbers
        and left.names
        and right.names
        and left.names.isdisjoint(right.stems)
        and right.names.isdisjoint(left.stems)
    )


def link_words(left: Side, right: Side) -> Links:
    """Link words one to one: in order first, then across, then near spellings."""
    if (len(right.forms), right.forms) < (len(left.forms), left.forms):
        return [(i, j) for j, i in link_words(right, left)]
    links: Links = []
    for block in LCSseq.opcodes(left.stems, right.stems):
        if block.tag == "equal":
            links += zip(
                range(block.src_start, block.src_end),
                range(block.dest_start, block.dest_end),
                strict=True,
            )
    _link_across(left.stems, right.stems, links)
    _link_near(left.forms, right.forms, links)
    return links


def _link_across(left: Sequence[int], right: Sequence[int], links: Links) -> None:
    """Link equal words that stand out of order, each to the nearest free one."""
    free = defaultdict(list)
    for j in _rest(len(right), [j for _, j in links]):
        free[right[j]].append(j)
    for i in _rest(len(left), [i for i, _ in links]):
        if places := free.get(left[i]):
            nearest = min(places, key=lambda j: abs(i - j))
            places.remove(nearest)
            links.append((i, nearest))


def _link_near(left: Sequence[str], right: Sequence[str], links: Links) -> None:
    """Link words that differ by a few letters after the first."""
    free = defaultdict(list)
    for j in _rest(len(right), [j for _, j in links]):
        if _spelled(right[j]):
            free[right[j][0]].append(j)
    if not free:
        return
    for i in _rest(len(left), [i for i, _ in links]):
        word = left[i]
        if not _spelled(word) or not (places := free.get(word[0])):
            continue
        likeness, j = max((JaroWinkler.similarity(word, right[j]), -j) for j in places)
        if likeness >= NEAR_SPELLING:
            places.remove(-j)
            links.append((i, -j))


def _spelled(form: str) -> bool:
    return len(form) >= NEAR_LETTERS and not form[0].isdigit()


def _rest(count: int, taken: Iterable[int]) -> list[int]:
    """The places below `count` that are not taken."""
    used = set(taken)
    return [place for place in range(count) if place not in used]


def _share(side: Side, linked: Iterable[int]) -> float:
    weights = side.weights
    return math.fsum(weights[place] for place in linked) / side.total if side.total else 0.0


def _gaps(count: int, linked: Iterable[int]) -> list[int]:
    """How many words lack a link before each linked word, and after the last."""
    edges = [-1, *sorted(linked), count]
    return [after - before - 1 for before, after in pairwise(edges)]

"""Weigh two stretches of words: do they state the same, or only nearly the same?

Seven named measurements of a word alignment, a weighted sum, a sigmoid. Whatever is measured, more
in common never lowers the score, and the two sides may be swapped.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from dataclasses import fields
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from compare.matching.words_alike import alike, keys
from compare.model import Traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "BIAS",
    "SIGNS",
    "WEIGHTS",
    "Side",
    "conflicting",
    "contributions",
    "link_words",
    "make_side",
    "measure",
    "score",
    "word_string",
]

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


class Side(NamedTuple):
    """A sentence or a part of one, made ready to be measured against many others."""

    forms: tuple[str, ...]
    """Its words, folded."""
    wording: str
    """The same, one code point a word: equal where the words are (see `word_string`)."""
    stems: str
    """What its words are compared by, one code point a word."""
    weights: tuple[float, ...]
    """What each word tells, 0 to 1."""
    capital: tuple[bool, ...]
    """Whether each word is a name by its capital."""
    letters: str
    """The words on one line."""
    total: float
    """Weight of all words."""
    numbers: frozenset[str]
    """The words written in digits."""
    negated: bool
    """Whether any word denies."""

    def part(self, first: int, last: int) -> Side:
        """The words `first:last` of it."""
        if first == 0 and last == len(self.forms):
            return self
        forms, weights = self.forms[first:last], self.weights[first:last]
        return Side(
            forms,
            self.wording[first:last],
            self.stems[first:last],
            weights,
            self.capital[first:last],
            " ".join(forms),
            math.fsum(weights),
            _numbers(forms) if self.numbers else self.numbers,
            self.negated and _negated(forms),
        )


def make_side(
    forms: tuple[str, ...],
    wording: str,
    stems: str,
    weights: tuple[float, ...],
    capital: tuple[bool, ...],
) -> Side:
    """A side of these words; the arguments are its first fields."""
    return Side(
        forms,
        wording,
        stems,
        weights,
        capital,
        " ".join(forms),
        math.fsum(weights),
        _numbers(forms),
        _negated(forms),
    )


def word_string(ids: Iterable[int]) -> str:
    """One code point a word, so that whole words are compared as fast as letters.

    Past the last code point the numbers begin again: in a story of more than a million words the
    rarest may pass for one another.
    """
    return "".join([chr(word % (sys.maxunicode + 1)) for word in ids])


def _numbers(forms: Iterable[str]) -> frozenset[str]:
    return frozenset([form for form in forms if form[0].isdigit()])


def _negated(forms: Iterable[str]) -> bool:
    return any(form in _NEGATIONS or form.endswith("n't") for form in forms)


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
    gaps, other_gaps = _gaps(len(left.forms), lefts), _gaps(len(right.forms), rights)
    share, other_share = _share(left, lefts), _share(right, rights)
    other = len(left.numbers ^ right.numbers)
    edge = max(gaps[0], gaps[-1], other_gaps[0], other_gaps[-1])
    return Traits(
        covered=min(share, other_share),
        letters=fuzz.ratio(left.letters, right.letters) / 100,
        thin=max(0.0, HALF - max(share, other_share)) / HALF,
        gap=min(max(*gaps, *other_gaps), LONG_GAP) / LONG_GAP,
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
    if not right.numbers:
        return False
    names, other_names = _names(left), _names(right)
    return bool(
        names
        and other_names
        and names.isdisjoint(right.stems)
        and other_names.isdisjoint(left.stems)
    )


def _names(side: Side) -> frozenset[str]:
    """The stems of the words that are names."""
    return frozenset(stem for stem, name in zip(side.stems, side.capital, strict=True) if name)


def link_words(left: Side, right: Side) -> Links:
    """Link words one to one: in order first, then across, then words that are alike."""
    if (len(right.forms), right.forms) < (len(left.forms), left.forms):
        return [(i, j) for j, i in link_words(right, left)]
    count, other_count = len(left.forms), len(right.forms)
    if left.stems == right.stems:
        return [(i, i) for i in range(count)]
    edits = LCSseq.editops(left.stems, right.stems)
    free = [edit.src_pos for edit in edits if edit.tag == "delete"]
    other_free = [edit.dest_pos for edit in edits if edit.tag == "insert"]
    links = list(zip(_rest(count, free), _rest(other_count, other_free), strict=True))
    if free and other_free:
        links += (across := _link_across(left.stems, right.stems, free, other_free))
        if across:
            free = _without(free, [i for i, _ in across])
            other_free = _without(other_free, [j for _, j in across])
        links += _link_alike(left.forms, right.forms, free, other_free)
    return links


def _link_across(left: str, right: str, free: Sequence[int], other_free: Sequence[int]) -> Links:
    """Link equal words that stand out of order, each to the nearest free one."""
    links: Links = []
    if {left[i] for i in free}.isdisjoint([right[j] for j in other_free]):
        return links
    places = defaultdict(list)
    for j in other_free:
        places[right[j]].append(j)
    for i in free:
        if found := places.get(left[i]):
            nearest = min(found, key=lambda j: abs(i - j))
            found.remove(nearest)
            links.append((i, nearest))
    return links


def _link_alike(
    left: Sequence[str], right: Sequence[str], free: Sequence[int], other_free: Sequence[int]
) -> Links:
    """Link other forms, spellings and synonyms of a word, each to the nearest free one."""
    links: Links = []
    places = defaultdict(list)
    for j in other_free:
        for key in keys(right[j]):
            places[key].append(j)
    taken: set[int] = set()
    for i in free:
        near = {j for key in keys(left[i]) for j in places.get(key, ())} - taken
        for j in sorted(near, key=lambda j: (abs(i - j), j)):
            if alike(left[i], right[j]):
                taken.add(j)
                links.append((i, j))
                break
    return links


def _rest(count: int, taken: Sequence[int]) -> list[int]:
    """The places below `count` that are not taken."""
    return _without(range(count), taken)


def _without(places: Iterable[int], taken: Sequence[int]) -> list[int]:
    used = set(taken)
    return [place for place in places if place not in used]


def _share(side: Side, linked: Iterable[int]) -> float:
    weights = side.weights
    return math.fsum([weights[place] for place in linked]) / side.total if side.total else 0.0


def _gaps(count: int, linked: Iterable[int]) -> list[int]:
    """How many words lack a link before each linked word, and after the last."""
    edges = [-1, *sorted(linked), count]
    return [after - before - 1 for before, after in pairwise(edges)]

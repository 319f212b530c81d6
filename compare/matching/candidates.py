"""Find the sentence pairs that are worth a closer look.

Small stories are compared completely; large ones through an index of rare word pairs and runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.groups import chained, group_equal
from compare.matching.keys import contained, distinct, neighbours, rare_pairs, run_keys
from compare.matching.postings import find_postings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus
    from compare.matching.groups import Groups
    from compare.matching.postings import Postings

__all__ = ["Pairs", "find_pairs", "is_complete"]

MIN_EVIDENCE = 18.0
"""Fewest bits that two sentences must have in common, about two rare words."""
PLAUSIBLE = 0.25
"""Share of the lighter sentence's bits that a pair must have in common to be measured."""
MANY_PLAUSIBLE = 0.3
"""The same among so many sentences that they are not compared completely: chance pairs abound."""
PLAUSIBLE_BITS = 45.0
"""So many bits in common are worth a look whatever the sentences' length."""
COMPLETE_SENTENCES = 3000
"""Up to so many sentences every pair is compared."""
RUN_WORDS = 4
"""Length of the runs of words that are keys of the index."""
SEED_RUN = 5
INDEXED_SEED_RUN = 8
"""Length of the runs that make a pair of their own, whatever their words tell; in a large story
short runs of function words are chance."""
CLOSE = 0.5
"""Share of the heavier sentence that two have in common, from which they chain others together."""

_LOW = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Sentence pairs of different documents, `left < right`, in that order."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    evidence: NDArray[np.float32]
    """Bits of the words both have; shape (pairs,)."""
    run: NDArray[np.bool_]
    """True where both have a long run of words in common; shape (pairs,)."""

    def __getitem__(self, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> Pairs:
        """Some of the pairs."""
        return Pairs(self.left[chosen], self.right[chosen], self.evidence[chosen], self.run[chosen])


def find_pairs(corpus: Corpus, stock: NDArray[np.bool_], weight: NDArray[np.float32]) -> Pairs:
    """Pairs of counted sentences of different documents that have much in common.

    That is MIN_EVIDENCE bits and a good share of the lighter sentence, or a run of words.

    Args:
        corpus: The story.
        stock: True for words of stock phrases; shape (words,).
        weight: Bits of each word, 0 where it is no evidence; shape (words,).
    """
    postings = find_postings(corpus, weight)
    telling = (~stock).astype(np.float32)
    if is_complete(corpus):
        runs = run_keys(corpus, telling, corpus.counted, SEED_RUN, 1.0)
        found = _complete(corpus, postings, neighbours(runs, len(corpus.document)))
    else:
        found = _indexed(corpus, postings, weight, telling)
    order = np.lexsort((found.right, found.left))
    return found[order]


def is_complete(corpus: Corpus) -> bool:
    """Whether the story is small enough that every pair is compared."""
    return len(corpus.document) <= COMPLETE_SENTENCES


def _complete(corpus: Corpus, postings: Postings, runs: NDArray[np.int64]) -> Pairs:
    """Add up the shared words of all pairs in a matrix sentence × sentence."""
    count = len(corpus.document)
    total = np.zeros(count * count, np.float32)
    order = np.argsort(postings.stem, kind="stable")
    sentence, bits = postings.sentence[order], postings.bits[order]
    borders = np.flatnonzero(np.diff(postings.stem[order], prepend=-1, append=-1))
    for first, last in pairwise(borders.tolist()):
        if last - first > 1:
            rows, own = sentence[first:last], bits[first:last]
            both = np.minimum(own[:, None], own[None, :])
            total[(rows[:, None] * count + rows[None, :]).ravel()] += both.ravel()
    common = total.reshape(count, count)
    run = np.zeros((count, count), np.bool_)
    run[runs >> 32, runs & _LOW] = True
    left, right = np.nonzero((common >= MIN_EVIDENCE) | run)
    evidence, runs_on = common[left, right], run[left, right]
    least = _least(postings.total[left], postings.total[right], PLAUSIBLE)
    other = corpus.document[left] < corpus.document[right]
    return Pairs(left, right, evidence, runs_on)[other & ((evidence >= least) | runs_on)]


def _least(
    one: NDArray[np.float64], two: NDArray[np.float64], plausible: float
) -> NDArray[np.float64]:
    """Bits that a pair must have in common to be worth a look, by the bits of its sentences."""
    return np.clip(plausible * np.minimum(one, two), MIN_EVIDENCE, PLAUSIBLE_BITS)


def _indexed(
    corpus: Corpus,
    postings: Postings,
    weight: NDArray[np.float32],
    telling: NDArray[np.float32],
) -> Pairs:
    """Pair the sentences that have a key in common.

    Equal sentences stand in the index once, so that what every outlet carries costs little and
    hides nothing.
    """
    count = len(corpus.document)
    groups = group_equal(corpus)
    leaders = groups.leaders
    rare = neighbours(rare_pairs(postings, leaders), count)
    short = neighbours(run_keys(corpus, weight, leaders, RUN_WORDS, MIN_EVIDENCE), count)
    runs = neighbours(run_keys(corpus, telling, leaders, INDEXED_SEED_RUN, 1.0), count)
    pairs = distinct(np.concatenate([rare, short, runs]))
    found = _weigh(postings, pairs, runs)
    heavier = np.maximum(postings.total[found.left], postings.total[found.right])
    close = found[found.evidence >= CLOSE * heavier]
    further = chained(close.left, close.right, count)
    more = _weigh(postings, further[~contained(further, pairs)], runs)
    twins = groups.twins()
    bits = postings.total[twins].astype(np.float32)
    alike = Pairs(twins, twins, bits, np.zeros(len(twins), np.bool_))
    return _spread(corpus, groups, _joined(found, more, alike[bits >= MIN_EVIDENCE]))


def _weigh(postings: Postings, pairs: NDArray[np.int64], runs: NDArray[np.int64]) -> Pairs:
    """What each pair has in common; those that have little are left out."""
    left, right, run = pairs >> 32, pairs & _LOW, contained(pairs, runs)
    least = _least(postings.total[left], postings.total[right], MANY_PLAUSIBLE)
    worth = np.flatnonzero(run | (postings.most_common_bits(left, right) >= least))
    left, right, run, least = left[worth], right[worth], run[worth], least[worth]
    evidence = postings.common_bits(left, right)
    return Pairs(left, right, evidence, run)[run | (evidence >= least)]


def _joined(*parts: Pairs) -> Pairs:
    return Pairs(
        np.concatenate([part.left for part in parts]),
        np.concatenate([part.right for part in parts]),
        np.concatenate([part.evidence for part in parts]),
        np.concatenate([part.run for part in parts]),
    )


def _spread(corpus: Corpus, groups: Groups, pairs: Pairs) -> Pairs:
    """Let every sentence of a group take part in its leader's pairs with other documents."""
    one, two, which = groups.spread(pairs.left, pairs.right)
    twins = (pairs.left == pairs.right)[which]  # inside a group each pair stands in both orders
    apart = corpus.document[one] != corpus.document[two]
    keep = np.flatnonzero(apart & (~twins | (one < two)))
    one, two, which = one[keep], two[keep], which[keep]
    return Pairs(
        np.minimum(one, two), np.maximum(one, two), pairs.evidence[which], pairs.run[which]
    )

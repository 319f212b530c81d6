"""Find the sentence pairs that are worth a closer look.

Small stories are compared completely; large ones through an index of rare word pairs and runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import borders, contained, distinct, pack, sums_by_key, unpack
from compare.matching.corpus import MAX_BITS
from compare.matching.judge import SENTENCE_WORDS
from compare.matching.linking.word_links import RUN_BITS
from compare.matching.pairing.groups import chained, group_equal
from compare.matching.pairing.keys import neighbours, rare_pairs, run_keys, telling_run_keys
from compare.matching.stock import word_weights
from compare.parallel import spread_arrays

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Ints
    from compare.matching.corpus import Corpus
    from compare.matching.pairing.groups import Groups
    from compare.matching.pairing.postings import Postings
    from compare.matching.pairing.rows import Rows

__all__ = ["Pairs", "document_pairs", "find_pairs"]

MIN_EVIDENCE = 18.0
"""Fewest bits that two sentences must have in common, about two rare words."""
PLAUSIBLE = 0.25
"""Share of the lighter sentence's bits that a pair must have in common to be measured."""
MANY_PLAUSIBLE = 0.3
"""The same among so many sentences that they are not compared completely: chance pairs abound."""
PLAUSIBLE_BITS = 45.0
"""So many bits in common are worth a look whatever the sentences' length."""
STANDING = 0.5
"""Share of the lighter sentence's bits, from which a pair needs no company."""
TOGETHER_BITS = 100.0
"""What all plausible pairs of two documents must have in common for the weak ones to count."""
COMPLETE_SENTENCES = 3000
"""Up to so many sentences every pair is compared."""
RUN_WORDS = 4
"""Length of the runs of words that are keys of the index."""
SEED_RUN = 5
INDEXED_SEED_RUN = 8
"""Length of the runs that make a pair of their own; in a large story short ones are chance."""
LEAST_TOLD = SENTENCE_WORDS * MAX_BITS
"""Bits that the words of such a run must tell there: what tells less is no match by itself."""
HOLDERS = 300
"""Of a run that so many sentences hold, all of them are pairs."""
CLOSE = 0.5
"""Share of the heavier sentence that two have in common, from which they chain others together."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Sentence pairs of different documents, `left < right`; arrays of shape (pairs,)."""

    left: Ints
    right: Ints
    evidence: NDArray[np.float32]
    """Bits of the words both have."""
    share: NDArray[np.float32]
    """The same as a share of the lighter sentence's."""
    run: Bools
    """True where both have a long run of words in common."""

    def __len__(self) -> int:
        return len(self.left)

    def __getitem__(self, chosen: slice | Bools | Ints) -> Pairs:
        """Some of the pairs."""
        return Pairs(
            self.left[chosen],
            self.right[chosen],
            self.evidence[chosen],
            self.share[chosen],
            self.run[chosen],
        )


def find_pairs(
    corpus: Corpus, rows: Rows, postings: Postings, stock: Bools, weight: NDArray[np.float32]
) -> Pairs:
    """Pairs of counted sentences of different documents that have much in common.

    That is MIN_EVIDENCE bits and a good share of the lighter sentence, or a run of words. A pair
    that stands out counts by itself, a weaker one where its two documents have more in common;
    and so do two of the same words next to such a pair, or in two texts that are the same.

    Args:
        corpus: The story.
        rows: Its sentences and their neighbours.
        postings: Which sentences have which words that are evidence.
        stock: True for words of stock phrases; shape (words,).
        weight: Bits of each word, 0 where it is no evidence; shape (words,).

    Returns:
        The pairs, document by document.
    """
    telling = word_weights(corpus, stock)
    telling[corpus.light & ~stock] = RUN_BITS
    if len(corpus.document) <= COMPLETE_SENTENCES:
        runs = run_keys(corpus, telling, corpus.counted, SEED_RUN, 1.0)
        found = _complete(corpus, postings, neighbours(runs, len(corpus.document), HOLDERS))
    else:
        found = _indexed(corpus, rows, postings, weight, telling)
    together = sums_by_key(document_pairs(corpus, found), found.evidence)
    rich = (found.evidence >= PLAUSIBLE_BITS) & (found.share >= PLAUSIBLE)
    stands = (found.share >= STANDING) | rich | found.run
    found = found[stands | (together >= TOGETHER_BITS)]
    every = _joined(found, _in_rows(rows, postings, found))
    return every[np.lexsort((every.right, every.left, document_pairs(corpus, every)))]


def _in_rows(rows: Rows, postings: Postings, found: Pairs) -> Pairs:
    """The pairs of the same words that others lead to, and that are none of them."""
    known = pack(found.left, found.right)
    copies = rows.copies()
    more = np.concatenate([rows.beside(np.concatenate([known, copies])), copies])
    left, right = unpack(distinct(more[~contained(more, np.sort(known))]))
    bits = postings.total[left].astype(np.float32)
    return Pairs(left, right, bits, np.ones_like(bits), np.zeros(len(left), np.bool_))


def document_pairs(corpus: Corpus, pairs: Pairs) -> Ints:
    """A number for the two documents of each pair; it grows with the left, then the right one."""
    return pack(corpus.document[pairs.left], corpus.document[pairs.right])


def _complete(corpus: Corpus, postings: Postings, runs: Ints) -> Pairs:
    """Add up the shared words of all pairs in a matrix sentence × sentence."""
    count = len(corpus.document)
    total = np.zeros(count * count, np.float32)
    order = np.argsort(postings.stem, kind="stable")
    sentence, bits = postings.sentence[order], postings.bits[order]
    starts = borders(postings.stem[order])
    for first, last in pairwise([*starts.tolist(), len(order)]):
        if last - first > 1:
            rows, own = sentence[first:last], bits[first:last]
            both = np.minimum(own[:, None], own[None, :])
            total[(rows[:, None] * count + rows[None, :]).ravel()] += both.ravel()
    common = total.reshape(count, count)
    run = np.zeros((count, count), np.bool_)
    run[unpack(runs)] = True
    left, right = np.nonzero((common >= MIN_EVIDENCE) | run)
    pairs = _paired(postings, left, right, common[left, right], run[left, right])
    other = corpus.document[left] < corpus.document[right]
    return pairs[other & _plausible(pairs, PLAUSIBLE)]


def _paired(
    postings: Postings,
    left: Ints,
    right: Ints,
    evidence: NDArray[np.float32],
    run: Bools,
) -> Pairs:
    lighter = np.minimum(postings.total[left], postings.total[right])
    share = np.minimum(evidence / np.maximum(lighter, 1e-9), 1.0).astype(np.float32)
    return Pairs(left, right, evidence, share, run)


def _plausible(pairs: Pairs, share: float) -> Bools:
    """Which pairs have enough in common to be worth a closer look."""
    enough = (pairs.share >= share) | (pairs.evidence >= PLAUSIBLE_BITS)
    return pairs.run | (enough & (pairs.evidence >= MIN_EVIDENCE))


def _indexed(
    corpus: Corpus,
    rows: Rows,
    postings: Postings,
    weight: NDArray[np.float32],
    telling: NDArray[np.float32],
) -> Pairs:
    """Pair the sentences that have a key in common, or that such pairs chain together.

    Equal sentences stand in the index once, so that what every outlet carries costs little and
    hides nothing.
    """
    groups = group_equal(corpus, rows.wording)
    pairs, runs = _keyed(corpus, postings, groups.leaders, weight, telling)
    found = _weigh(postings, pairs, runs)
    heavier = np.maximum(postings.total[found.left], postings.total[found.right])
    close = found[found.evidence >= CLOSE * heavier]
    further = chained(close.left, close.right, len(corpus.document))
    more = _weigh(postings, further[~contained(further, pairs)], runs)
    twins = groups.twins()
    bits, run = postings.total[twins].astype(np.float32), np.zeros(len(twins), np.bool_)
    alike = _paired(postings, twins, twins, bits, run)[bits >= MIN_EVIDENCE]
    return _unfold(corpus, groups, _joined(found, more, alike))


def _keyed(
    corpus: Corpus,
    postings: Postings,
    leaders: Bools,
    weight: NDArray[np.float32],
    telling: NDArray[np.float32],
) -> tuple[Ints, Ints]:
    """The pairs of leaders that have any key in common, and those that have a long run; packed."""
    keys = (
        (partial(rare_pairs, postings, leaders), 0),
        (partial(run_keys, corpus, weight, leaders, RUN_WORDS, MIN_EVIDENCE), 0),
        (
            partial(telling_run_keys, corpus, telling, leaders, INDEXED_SEED_RUN, LEAST_TOLD),
            HOLDERS,
        ),
    )
    count = len(corpus.document)
    rare, short, runs = spread_arrays(lambda each: neighbours(each[0](), count, each[1]), keys)
    return distinct(np.concatenate([rare, short, runs])), runs


def _weigh(postings: Postings, pairs: Ints, runs: Ints) -> Pairs:
    """What each pair has in common; those that have little are left out."""
    (left, right), run = unpack(pairs), contained(pairs, runs)
    most = _paired(postings, left, right, postings.most_common_bits(left, right), run)
    worth = np.flatnonzero(_plausible(most, MANY_PLAUSIBLE))
    left, right, run = left[worth], right[worth], run[worth]
    found = _paired(postings, left, right, postings.common_bits(left, right), run)
    return found[_plausible(found, MANY_PLAUSIBLE)]


def _joined(*parts: Pairs) -> Pairs:
    columns = ((p.left, p.right, p.evidence, p.share, p.run) for p in parts)
    return Pairs(*map(np.concatenate, zip(*columns, strict=True)))


def _unfold(corpus: Corpus, groups: Groups, pairs: Pairs) -> Pairs:
    """Let every sentence of a group take part in its leader's pairs with other documents."""
    one, two, which = groups.unfold(pairs.left, pairs.right)
    twins = (pairs.left == pairs.right)[which]  # inside a group each pair stands in both orders
    apart = corpus.document[one] != corpus.document[two]
    keep = np.flatnonzero(apart & (~twins | (one < two)))
    one, two, same = one[keep], two[keep], pairs[which[keep]]
    return Pairs(np.minimum(one, two), np.maximum(one, two), same.evidence, same.share, same.run)

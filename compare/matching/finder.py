"""The order of matching: weigh the words of a story, pair its sentences, search the pairs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.matching.arrays import borders
from compare.matching.corpus import build_corpus
from compare.matching.linking.sides import Sides
from compare.matching.pairing.candidates import document_pairs, find_pairs
from compare.matching.pairing.postings import find_postings
from compare.matching.pairing.rows import find_rows
from compare.matching.search import Search
from compare.matching.settle import ends_of
from compare.matching.stock import find_stock, stock_phrases
from compare.matching.templates import template_bits
from compare.parallel import part_size, spread, spread_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus
    from compare.matching.pairing.candidates import Pairs
    from compare.matching.pairing.rows import Rows
    from compare.matching.search import Common, Finish
    from compare.model import Document, Match, StockPhrase
    from compare.parallel import Progress
    from compare.settings import Settings

__all__ = ["Found", "find_matches"]

FEWEST_PAIRS, MOST_PAIRS = 1_000, 3_500
"""Pairs of sentences that are searched at a time: fewer are not worth the trouble, more take too
much memory."""
FEW = 20
"""So many pairs are searched before the processes begin: what all of them need is laid out once."""


@dataclass(frozen=True, slots=True)
class Found:
    """What matching finds."""

    matches: tuple[Match, ...]
    passages: tuple[Match, ...]
    candidates: tuple[Match, ...]
    """Links that are matches only under looser settings, or that closer ones make needless."""
    stock_phrases: tuple[StockPhrase, ...]


def find_matches(
    documents: Sequence[Document], settings: Settings, progress: Progress, finish: Finish
) -> Found:
    """Find everything that the documents have in common.

    Args:
        documents: In order of source id.
        settings: The thresholds.
        progress: Called with the name of the step, how much of it is done, and how much there is.
        finish: Applied to the matches of some documents at a time, perhaps in another process.
    """
    progress("candidates", 0, 1)
    corpus = build_corpus(documents)
    finders: Sequence[Callable[[Corpus], Any]] = (template_bits, find_stock, find_rows)
    told, stock, rows = spread_arrays(lambda find: find(corpus), finders)
    search, pairs = _prepare(Sides(corpus, stock), rows, told, settings, finish)
    found = list(_search(search, list(_chunks(corpus, pairs)), progress))
    return Found(
        matches=_ordered(each.matches for each in found),
        passages=_ordered(each.passages for each in found),
        candidates=_ordered(each.candidates for each in found),
        stock_phrases=stock_phrases(corpus, stock),
    )


def _prepare(
    sides: Sides, rows: Rows, told: NDArray[np.float32], settings: Settings, finish: Finish
) -> tuple[Search, Pairs]:
    """The search for matches, and the pairs of sentences to be searched.

    Args:
        sides: The story.
        rows: Its sentences and their neighbours.
        told: The most that each word can tell beside the others of its sentence; shape (words,).
        settings: As in `find_matches`.
        finish: The same.
    """
    corpus, weight = sides.corpus, np.minimum(sides.bits, told)
    postings = find_postings(corpus, weight)
    pairs = find_pairs(corpus, rows, postings, sides.stock, weight)
    alone = postings.alone(corpus.document)
    return Search(sides, rows, alone, settings, finish), pairs


def _search(search: Search, chunks: Sequence[Pairs], progress: Progress) -> Iterator[Common]:
    """What the pairs of each chunk have in common."""
    done, total = 0, sum(map(len, chunks))
    progress("matches", done, total)
    if len(chunks) > 1:
        search.find(chunks[0][:FEW])
    for chunk, found in zip(chunks, spread(search.find, chunks), strict=True):
        yield found
        done += len(chunk)
        progress("matches", done, total)


def _ordered(found: Iterable[Sequence[Match]]) -> tuple[Match, ...]:
    return tuple(sorted(chain.from_iterable(found), key=ends_of))


def _chunks(corpus: Corpus, pairs: Pairs) -> Iterator[Pairs]:
    """The pairs, some at a time; those of the same two documents stay together."""
    size = part_size(len(pairs), FEWEST_PAIRS, MOST_PAIRS)
    starts = np.append(borders(document_pairs(corpus, pairs)), len(pairs))
    cuts = starts[np.searchsorted(starts, np.arange(0, len(pairs), size))]
    for first, last in pairwise([*cuts.tolist(), len(pairs)]):
        if first < last:
            yield pairs[first:last]

"""The order of matching: weigh the words of a story, pair its sentences, search the pairs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.matching.arrays import borders
from compare.matching.corpus import build_corpus
from compare.matching.pairing.candidates import document_pairs, find_pairs
from compare.matching.pairing.postings import find_postings
from compare.matching.pairing.rows import find_rows
from compare.matching.search import Search
from compare.matching.settle import ends_of
from compare.matching.stock import find_stock, stock_phrases, word_weights
from compare.matching.templates import template_bits
from compare.parallel import spread, spread_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from compare.matching.corpus import Corpus
    from compare.matching.pairing.candidates import Pairs
    from compare.matching.search import Finish
    from compare.model import Document, Match, StockPhrase
    from compare.settings import Settings

    Progress = Callable[[str, int, int], None]

__all__ = ["Found", "find_matches"]

CHUNKS = 16
FEWEST_PAIRS, MOST_PAIRS = 1_000, 5_000
"""In so many chunks the pairs of sentences are searched, if each has so many at the least and the
most: enough to share the work evenly, and few enough at a time to bound memory."""
FEW = 20
"""So many pairs are searched first: what every process needs is then laid out, once for all."""


@dataclass(frozen=True, slots=True)
class Found:
    """What matching finds."""

    matches: tuple[Match, ...]
    passages: tuple[Match, ...]
    candidates: tuple[Match, ...]
    """Links that are matches only under looser settings."""
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
    rows = find_rows(corpus)
    finders: Sequence[Callable[[Corpus], NDArray[Any]]] = (find_stock, template_bits)
    stock, told = spread_arrays(lambda find: find(corpus), finders)
    weight = np.minimum(word_weights(corpus, stock), told)
    pairs = find_pairs(corpus, rows, stock, weight)
    chunks = list(_chunks(corpus, pairs))
    alone = find_postings(corpus, weight).alone(corpus.document)
    search = Search(corpus, rows, stock, alone, settings, finish)
    matches: list[Match] = []
    passages: list[Match] = []
    candidates: list[Match] = []
    done = 0
    if len(chunks) > 1:
        search.find(chunks[0][:FEW])
    for chunk, found in zip(chunks, spread(search.find, chunks), strict=True):
        progress("matches", done, len(pairs))
        matches += found.matches
        passages += found.passages
        candidates += found.candidates
        done += len(chunk)
    return Found(
        _ordered(matches), _ordered(passages), _ordered(candidates), stock_phrases(corpus, stock)
    )


def _ordered(matches: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=ends_of))


def _chunks(corpus: Corpus, pairs: Pairs) -> Iterator[Pairs]:
    """The pairs, some at a time; those of the same two documents stay together."""
    size = min(max(len(pairs) // CHUNKS, FEWEST_PAIRS), MOST_PAIRS)
    starts = np.append(borders(document_pairs(corpus, pairs)), len(pairs))
    cuts = starts[np.searchsorted(starts, np.arange(0, len(pairs), size))]
    for first, last in pairwise([*cuts.tolist(), len(pairs)]):
        if first < last:
            yield pairs[first:last]

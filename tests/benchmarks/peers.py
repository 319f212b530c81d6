"""The plain ways of doing it, on the same sentences: rapidfuzz over all pairs, and difflib."""

from __future__ import annotations

import time
from dataclasses import dataclass
from difflib import SequenceMatcher
from random import Random

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from compare.model import Span
from tests.benchmarks.scoring import Recall, Truth, recall
from tests.benchmarks.truth import Corpus, Planted

__all__ = ["Peer", "difflib_sample", "rapidfuzz_pairs"]

_RATIO = 60
_ROWS = 500
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class Peer:
    """What a peer took and found."""

    name: str
    seconds: float
    recall: dict[str, Recall]
    precision: float | None
    """None where it was not measured."""


@dataclass(frozen=True, slots=True)
class _Sentences:
    """All sentences of a corpus as flat columns."""

    texts: list[str]
    owners: NDArray[np.int32]
    """Number of the article."""
    places: dict[str, list[tuple[Span, int]]]
    """By article: where each sentence stands, and its number."""

    @classmethod
    def of(cls, corpus: Corpus) -> _Sentences:
        """The sentences as the generator printed them."""
        texts: list[str] = []
        owners: list[int] = []
        places: dict[str, list[tuple[Span, int]]] = {}
        for number, article in enumerate(corpus.articles):
            here = []
            for span in article.sentences:
                here.append((span, len(texts)))
                texts.append(span.of(article.source.text))
                owners.append(number)
            places[article.source.id] = here
        return cls(texts, np.array(owners, np.int32), places)

    def at(self, source_id: str, planted: Span) -> list[int]:
        """The sentences that hold half of a planted span."""
        return [
            n for span, n in self.places[source_id] if 2 * span.overlap(planted) >= len(planted)
        ]

    def pairs(self) -> int:
        """How many pairs of sentences of two different articles there are."""
        sizes = np.bincount(self.owners)
        return (len(self.texts) ** 2 - int(np.sum(sizes.astype(np.int64) ** 2))) // 2


def _hits(sentences: _Sentences, jobs: int) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    texts, owners = sentences.texts, sentences.owners
    for first in range(0, len(texts), _ROWS):
        rows = texts[first : first + _ROWS]
        scores = cdist(
            rows, texts[first:], scorer=ratio, score_cutoff=_RATIO, dtype=np.uint8, workers=jobs
        )
        left, right = np.nonzero(scores)
        keep = (right > left) & (owners[first + left] != owners[first + right])
        found.update(
            zip((first + left[keep]).tolist(), (first + right[keep]).tolist(), strict=True)
        )
    return found


def rapidfuzz_pairs(corpus: Corpus, jobs: int) -> Peer:
    """`cdist` with `ratio` of 60 and more, all sentences against all."""
    sentences = _Sentences.of(corpus)
    start = time.perf_counter()
    found = _hits(sentences, jobs)
    seconds = time.perf_counter() - start

    def linked(pair: Planted) -> bool:
        left, right = sentences.at(pair.left_id, pair.left), sentences.at(pair.right_id, pair.right)
        return any((min(a, b), max(a, b)) in found for a in left for b in right)

    truth = Truth(corpus.articles)
    origins = [
        truth.origins(source_id, span)
        for source_id, places in sentences.places.items()
        for span, _ in places
    ]
    true = sum(bool(origins[a] & origins[b]) for a, b in found)
    precision = true / len(found) if found else 1.0
    return Peer("rapidfuzz cdist, ratio ≥ 60", seconds, recall(corpus.planted, linked), precision)


def _like(left: str, right: str) -> bool:
    return 100 * SequenceMatcher(None, left, right, autojunk=False).ratio() >= _RATIO


def difflib_sample(corpus: Corpus) -> Peer:
    """`SequenceMatcher.ratio` of .6 and more; seconds for all pairs estimated from a sample."""
    sentences, rng = _Sentences.of(corpus), Random(1)
    start = time.perf_counter()
    for _ in range(_SAMPLE):
        _like(rng.choice(sentences.texts), rng.choice(sentences.texts))
    seconds = (time.perf_counter() - start) / _SAMPLE * sentences.pairs()

    def linked(pair: Planted) -> bool:
        left, right = sentences.at(pair.left_id, pair.left), sentences.at(pair.right_id, pair.right)
        return any(_like(sentences.texts[a], sentences.texts[b]) for a in left for b in right)

    planted = rng.sample(corpus.planted, min(_SAMPLE, len(corpus.planted)))
    return Peer("difflib (estimate)", seconds, recall(planted, linked), None)

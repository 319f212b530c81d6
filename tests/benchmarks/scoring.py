"""Holds what a comparison found against what was planted."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from compare.model import Comparison, Label, Match, Span
from tests.benchmarks.lines import Mark
from tests.benchmarks.truth import Article, Corpus, Planted

__all__ = ["Links", "Recall", "Score", "Truth", "is_true", "recall", "score"]

_HALF = 0.5
"""An end is hit when at least this share of it is covered."""


@dataclass(frozen=True, slots=True)
class Recall:
    """Planted pairs that were found."""

    found: int
    planted: int

    @property
    def share(self) -> float:
        """1 where nothing was planted."""
        return self.found / self.planted if self.planted else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """Matches and labels of one comparison against the truth."""

    recall: dict[str, Recall]
    """By kind of edit; "all" for the whole."""
    grouped: Recall
    """All pairs again, where two members of one cluster count as found as well."""
    matches: int
    true: int
    """Matches whose two ends come from one origin."""
    templated: int
    """Of the others, those that touch a market, weather or credit line."""
    sentences: int
    """Counted ones."""
    unique: int

    @property
    def precision(self) -> float:
        """1 where nothing was matched."""
        return self.true / self.matches if self.matches else 1.0

    @property
    def precision_of_reporting(self) -> float:
        """The same, templated lines left out."""
        rest = self.matches - self.templated
        return self.true / rest if rest else 1.0

    @property
    def untouched(self) -> float:
        """Share of counted sentences that are labelled unique."""
        return self.unique / self.sentences if self.sentences else 1.0


class Truth:
    """Looks up what stands at a place."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._marks: dict[str, list[Mark]] = {}
        self._ends: dict[str, list[int]] = {}
        self._templated: dict[str, tuple[Span, ...]] = {}
        for article in articles:
            marks = sorted(article.marks, key=lambda mark: mark.span)
            self._marks[article.source.id] = marks
            self._ends[article.source.id] = [mark.span.end for mark in marks]
            self._templated[article.source.id] = article.templated

    def origins(self, source_id: str, span: Span) -> set[int]:
        """The origins of the marks that cover half of `span`, or are half covered by it."""
        marks, found = self._marks[source_id], set()
        for mark in marks[bisect_left(self._ends[source_id], span.start) :]:
            if mark.span.start >= span.end:
                break
            if mark.span.overlap(span) >= _HALF * min(len(mark.span), len(span)):
                found.add(mark.origin)
        return found

    def templated(self, source_id: str, span: Span) -> bool:
        """Whether the span touches a templated line."""
        return any(span.overlap(line) for line in self._templated[source_id])


def _covers(span: Span, planted: Span) -> bool:
    return span.overlap(planted) >= _HALF * len(planted)


def recall(planted: Iterable[Planted], found: Callable[[Planted], bool]) -> dict[str, Recall]:
    """Recall by kind of edit, and over "all"."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for pair in planted:
        hit = found(pair)
        for name in (pair.kind.value, "all"):
            total[name] += 1
            hits[name] += hit
    names = ("all", *sorted(total.keys() - {"all"}))
    return {name: Recall(hits[name], total[name]) for name in names}


class Links:
    """Looks up what a comparison found."""

    def __init__(self, comparison: Comparison) -> None:
        self._matches: dict[tuple[str, str], list[Match]] = defaultdict(list)
        self._groups: dict[str, list[tuple[Span, int]]] = defaultdict(list)
        for match in comparison.matches:
            self._matches[match.left.source_id, match.right.source_id].append(match)
        for number, cluster in enumerate(comparison.clusters):
            for member in cluster.members:
                self._groups[member.source_id].append((member.span, number))

    def linked(self, pair: Planted) -> bool:
        """Whether one match covers half of both ends."""
        ends = {pair.left_id: pair.left, pair.right_id: pair.right}
        left, right = sorted(ends)
        return any(
            _covers(match.left.span, ends[left]) and _covers(match.right.span, ends[right])
            for match in self._matches.get((left, right), ())
        )

    def grouped(self, pair: Planted) -> bool:
        """Whether one cluster has a member over half of each end."""
        one, other = self._over(pair.left_id, pair.left), self._over(pair.right_id, pair.right)
        return not one.isdisjoint(other)

    def _over(self, source_id: str, planted: Span) -> set[int]:
        return {n for span, n in self._groups.get(source_id, ()) if _covers(span, planted)}


def is_true(match: Match, truth: Truth) -> bool:
    """Whether both ends come from one origin."""
    left, right = match.left, match.right
    origins = truth.origins(left.source_id, left.span)
    return not origins.isdisjoint(truth.origins(right.source_id, right.span))


def score(comparison: Comparison, corpus: Corpus) -> Score:
    """Everything that can be said about one comparison of a corpus."""
    links, truth = Links(comparison), Truth(corpus.articles)
    untrue = [match.left for match in comparison.matches if not is_true(match, truth)]
    counted = [s for s in comparison.sentences if s.role.counted]
    found = recall(corpus.planted, lambda pair: links.linked(pair) or links.grouped(pair))
    return Score(
        recall=recall(corpus.planted, links.linked),
        grouped=found["all"],
        matches=len(comparison.matches),
        true=len(comparison.matches) - len(untrue),
        templated=sum(truth.templated(end.source_id, end.span) for end in untrue),
        sentences=len(counted),
        unique=sum(sentence.label is Label.UNIQUE for sentence in counted),
    )

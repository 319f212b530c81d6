"""Finding one's way in a `Comparison`: what belongs to a source, what touches a sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Cluster, Comparison, Match, Passage, Sentence, Source

__all__ = ["Lookup"]

_T = TypeVar("_T")


class Lookup:
    """Indexes over one comparison, built once; every answer is in reading order and O(1)."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._sources = {source.id: source for source in comparison.sources}
        self._sentences = _by_source(comparison.sentences)
        self._starts = {
            source_id: [sentence.span.start for sentence in sentences]
            for source_id, sentences in self._sentences.items()
        }
        touched = _by_sentence((end, m) for m in comparison.matches for end in (m.left, m.right))
        self._twins = {place: _by_other_end(place[0], group) for place, group in touched.items()}
        self._clusters = _by_sentence((end, c) for c in comparison.clusters for end in c.members)

    def source(self, source_id: str) -> Source:
        """The source of that id. Raises KeyError if there is none."""
        return self._sources[source_id]

    def sentences(self, source_id: str) -> tuple[Sentence, ...]:
        """All sentences of a source, boilerplate included; `[i].index == i`."""
        return self._sentences.get(source_id, ())

    def text(self, sentence: Sentence) -> str:
        """The words of a sentence, as published."""
        return sentence.span.of(self._sources[sentence.source_id].text)

    def words(self, passage: Passage) -> str:
        """The words of one end of a match, as published."""
        return passage.span.of(self._sources[passage.source_id].text)

    def whole(self, passage: Passage) -> Span:
        """The sentences that a passage touches, from the first letter to the last."""
        sentences = self._sentences[passage.source_id]
        return Span(sentences[passage.first].span.start, sentences[passage.last].span.end)

    def sentence_at(self, source_id: str, offset: int) -> Sentence | None:
        """The sentence that holds a code point, or the last one before it; None before all."""
        place = bisect_right(self._starts.get(source_id, ()), offset) - 1
        return self._sentences[source_id][place] if place >= 0 else None

    def twins(self, sentence: Sentence) -> tuple[Match, ...]:
        """The matches that touch a sentence, in order of their other ends."""
        return self._twins.get((sentence.source_id, sentence.index), ())

    def clusters(self, sentence: Sentence) -> tuple[Cluster, ...]:
        """The clusters that have a member in a sentence."""
        return self._clusters.get((sentence.source_id, sentence.index), ())

    def matches(self, source_id: str) -> tuple[Match, ...]:
        """The matches with an end in a source, in order of that end."""
        found = {
            id(match): match
            for sentence in self.sentences(source_id)
            for match in self.twins(sentence)
        }
        return tuple(found.values())


def _by_other_end(source_id: str, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=lambda match: match.other(source_id)))


def _by_source(sentences: Iterable[Sentence]) -> dict[str, tuple[Sentence, ...]]:
    groups: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        groups[sentence.source_id].append(sentence)
    return {source_id: tuple(group) for source_id, group in groups.items()}


def _by_sentence(touched: Iterable[tuple[Passage, _T]]) -> dict[tuple[str, int], tuple[_T, ...]]:
    groups: defaultdict[tuple[str, int], list[_T]] = defaultdict(list)
    for end, value in touched:
        for index in range(end.first, end.last + 1):
            group = groups[end.source_id, index]
            if not group or group[-1] is not value:  # two members of a cluster in one sentence
                group.append(value)
    return {place: tuple(group) for place, group in groups.items()}

"""Finding one's way in a `Comparison`: what belongs to a source, what touches a sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.matching.why import Background
    from compare.model import Comparison, Document, Match, Passage, Sentence, Source

__all__ = ["Lookup", "order"]

_T = TypeVar("_T")


class Lookup:
    """Indexes over one comparison; every answer is in reading order.

    What touches the sentences of a source is gathered when it is first asked for.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._sources = {source.id: source for source in comparison.sources}
        self._documents = {document.source.id: document for document in comparison.documents}
        self._sentences = _by_source((s.source_id, s) for s in comparison.sentences)
        self._matches = _by_source(
            (end.source_id, match)
            for match in comparison.matches
            for end in (match.left, match.right)
        )
        self._twins: dict[str, dict[int, tuple[Match, ...]]] = {}

    def source(self, source_id: str) -> Source:
        """The source of that id. Raises KeyError if there is none."""
        return self._sources[source_id]

    def document(self, source_id: str) -> Document:
        """The source cut into words: once, where the comparison came without."""
        if source_id not in self._documents:
            from compare.text import segment  # noqa: PLC0415  # not before the first paint

            self._documents[source_id] = segment(self._sources[source_id])
        return self._documents[source_id]

    @cached_property
    def background(self) -> Background:
        """What is common in the story."""
        from compare.matching import find_background  # noqa: PLC0415  # not before the first paint

        documents = [self.document(source_id) for source_id in self._sources]
        phrases = (phrase.text for phrase in self.comparison.stock_phrases)
        return find_background(documents, phrases)

    @cached_property
    def links(self) -> frozenset[Match]:
        """All matches and candidates, to tell whether one is among them."""
        return frozenset((*self.comparison.matches, *self.comparison.candidates))

    def sentences(self, source_id: str) -> tuple[Sentence, ...]:
        """All sentences of a source, boilerplate included; `[i].index == i`, but in a part."""
        return self._sentences.get(source_id, ())

    def sentence(self, source_id: str, index: int) -> Sentence:
        """The sentence of that number, which must be there."""
        own = self.sentences(source_id)
        if index < len(own) and own[index].index == index:
            return own[index]
        return own[bisect_left(own, index, key=lambda sentence: sentence.index)]

    def text(self, sentence: Sentence) -> str:
        """The words of a sentence, as published."""
        return sentence.span.of(self._sources[sentence.source_id].text)

    def words(self, passage: Passage) -> str:
        """The words of one end of a match, as published."""
        return passage.span.of(self._sources[passage.source_id].text)

    def whole(self, passage: Passage) -> Span:
        """The sentences that a passage touches, from the first letter to the last."""
        first, last = (self.sentence(passage.source_id, i) for i in (passage.first, passage.last))
        return Span(first.span.start, last.span.end)

    def sentence_at(self, source_id: str, offset: int) -> Sentence | None:
        """The sentence that holds a code point, or the last one before it; None before all."""
        sentences = self.sentences(source_id)
        place = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return sentences[place] if place >= 0 else None

    def twins(self, sentence: Sentence) -> tuple[Match, ...]:
        """The matches that touch a sentence, in order of their other ends."""
        source_id = sentence.source_id
        if source_id not in self._twins:
            self._twins[source_id] = _by_sentence(source_id, self._matches.get(source_id, ()))
        return self._twins[source_id].get(sentence.index, ())

    def matches(self, source_id: str) -> tuple[Match, ...]:
        """The matches with an end in a source, in order of that end."""
        found = {
            id(match): match
            for sentence in self.sentences(source_id)
            for match in self.twins(sentence)
        }
        return tuple(found.values())


def _by_source(found: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    groups: defaultdict[str, list[_T]] = defaultdict(list)
    for source_id, value in found:
        groups[source_id].append(value)
    return {source_id: tuple(group) for source_id, group in groups.items()}


def _by_sentence(source_id: str, matches: Iterable[Match]) -> dict[int, tuple[Match, ...]]:
    """The matches of one source by the sentences that they touch, in order of their other ends."""
    groups: defaultdict[int, list[Match]] = defaultdict(list)
    for match in sorted(matches, key=lambda match: order(match.other(source_id))):
        end = match.end(source_id)
        for index in range(end.first, end.last + 1):
            groups[index].append(match)
    return {index: tuple(group) for index, group in groups.items()}


def order(end: Passage) -> tuple[str, int, int, int, int]:
    """Sorts as the passage itself does, and faster."""
    return end.source_id, end.span.start, end.span.end, end.first, end.last

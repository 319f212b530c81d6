"""Say why a link is a match, or why it is none: in words, features and sentences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from compare.matching.corpus import build_corpus, count_stems
from compare.matching.judge import judge
from compare.matching.linking.sides import Sides
from compare.matching.linking.traits import contributions
from compare.matching.linking.word_links import link_words
from compare.matching.reasons import reasons
from compare.model import Kind, Span, Traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.matching.arrays import Bools
    from compare.matching.corpus import Corpus
    from compare.model import Document, Match, Passage
    from compare.settings import Settings

__all__ = ["Background", "Explanation", "Feature", "SharedWord", "explain", "find_background"]

_REMEMBERED = 64
"""So many pairs of sources stay weighed: the matches of one source come in turn with all others."""


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A telling word that both ends of a match have, one as another form or a synonym maybe."""

    left: Span
    """In the left source."""
    right: Span
    """In the right source."""
    text: str
    """As the left source has it."""
    other: str
    """As the right source has it."""
    bits: float
    """How rare it is in the story: what it tells."""

    @property
    def told(self) -> str:
        """As the left source has it, and as the right one where that is another word."""
        return f"{self.text} / {self.other}" if self.differs else self.text

    @property
    def differs(self) -> bool:
        """Whether the two sources have different words for it."""
        return self.text.casefold() != self.other.casefold()


@dataclass(frozen=True, slots=True)
class Feature:
    """One of the measurements that make up the score."""

    name: str
    """A field of `Traits`."""
    value: float
    """0 to 1."""
    contribution: float
    """What it adds to the log-odds that both ends state the same; negative where it speaks
    against it."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a link is what it is."""

    kind: Kind | None
    """What it is under the settings; None where it is too weak to be a match."""
    sentences: tuple[str, ...]
    """Three to six, in plain words."""
    words: tuple[SharedWord, ...]
    """The heaviest first."""
    features: tuple[Feature, ...]
    """In the order of `Traits`."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """What is common in a story, against which a word is rare or not."""

    counts: Mapping[str, int]
    """How often each stem stands in it."""
    stock_phrases: tuple[str, ...]
    """Phrases whose words tell little."""


def find_background(documents: Iterable[Document], stock_phrases: Iterable[str]) -> Background:
    """What is common in a story.

    Args:
        documents: All of its sources.
        stock_phrases: Those that were found in them.
    """
    return Background(count_stems(documents), tuple(stock_phrases))


def explain(
    match: Match,
    documents: tuple[Document, Document],
    settings: Settings,
    background: Background,
    *,
    reported: bool = True,
) -> Explanation:
    """Explain a match, or a candidate that is none.

    Args:
        match: One of the matches or candidates of a comparison; not a passage.
        documents: The sources of its left and of its right end.
        settings: What it is judged by.
        background: Of the story that it was found in.
        reported: Whether it is one of the matches.
    """
    left, right = documents
    places = _places(left, match.left), _places(right, match.right)
    words = _shared_words(match, documents, places, background)
    longer = max(_words(match.left, places[0]), _words(match.right, places[1]))
    return Explanation(
        kind=judge(match.score, match.evidence, settings),
        sentences=tuple(reasons(match, settings, words, longer, reported=reported)),
        words=tuple(words),
        features=_features(match.evidence.traits),
    )


def _words(end: Passage, places: Iterable[Span]) -> int:
    """How many words an end has."""
    return sum(1 for place in places if place.overlap(end.span))


def _features(traits: Traits) -> tuple[Feature, ...]:
    return tuple(
        Feature(field.name, getattr(traits, field.name), round(added, 3))
        for field, added in zip(fields(Traits), contributions(traits), strict=True)
    )


def _shared_words(
    match: Match,
    documents: tuple[Document, Document],
    places: tuple[Sequence[Span], Sequence[Span]],
    background: Background,
) -> list[SharedWord]:
    """The telling words of both ends, linked again, the heaviest first."""
    sides, starts = _sides(documents, background)
    ends = match.left.first, match.right.first
    one, other = (
        sides.sentences(np.array([start + end])) for start, end in zip(starts, ends, strict=True)
    )
    links = link_words(sides, one, other).links
    found = []
    for i, j in zip(links.left.tolist(), links.right.tolist(), strict=True):
        left, right = places[0][i - one.first[0]], places[1][j - other.first[0]]
        bits = float(min(sides.bits[i], sides.bits[j]))
        if bits > 0 and left.overlap(match.left.span) and right.overlap(match.right.span):
            texts = left.of(documents[0].source.text), right.of(documents[1].source.text)
            found.append(SharedWord(left, right, *texts, round(bits, 3)))
    return sorted(_joined(found), key=lambda word: (-word.bits, word.left, word.right))


def _joined(words: Iterable[SharedWord]) -> list[SharedWord]:
    """The words of the left end in order; signs that touch on both ends, as one word."""
    joined: list[SharedWord] = []
    for word in words:
        last = joined[-1] if joined else word
        if (last.left.end, last.right.end) == (word.left.start, word.right.start):
            left, right = (
                Span(last.left.start, word.left.end),
                Span(last.right.start, word.right.end),
            )
            bits = round(last.bits + word.bits, 3)
            text, other = last.text + word.text, last.other + word.other
            joined[-1] = SharedWord(left, right, text, other, bits)
        else:
            joined.append(word)
    return joined


@lru_cache(_REMEMBERED)
def _sides(
    documents: tuple[Document, Document], background: Background
) -> tuple[Sides, tuple[int, int]]:
    """The sentences of two sources, weighed, and the number of the first one of each."""
    corpus = build_corpus(documents, background.counts)
    sides = Sides(corpus, _in_phrases(corpus, background.stock_phrases))
    return sides, (int(corpus.first_sentence[0]), int(corpus.first_sentence[1]))


def _places(document: Document, end: Passage) -> list[Span]:
    """Where each word of the sentence lies that an end was cut from."""
    first, last = document.offsets[end.first : end.first + 2].tolist()
    starts, ends = document.starts[first:last].tolist(), document.ends[first:last].tolist()
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _in_phrases(corpus: Corpus, phrases: Iterable[str]) -> Bools:
    """True for each word inside one of the phrases; shape (words,)."""
    wanted = [tuple(phrase.casefold().split()) for phrase in phrases]
    forms = [form for document in corpus.documents for form in document.forms]
    inside = np.zeros(len(forms), np.bool_)
    for place, length in _occurrences(forms, wanted):
        inside[place : place + length] = True
    return inside


def _occurrences(forms: list[str], phrases: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where any of the phrases begins, and how many words it has."""
    beginning: defaultdict[str, defaultdict[int, set[tuple[str, ...]]]]
    beginning = defaultdict(lambda: defaultdict(set))
    for phrase in phrases:
        beginning[phrase[0]][len(phrase)].add(phrase)
    for place, form in enumerate(forms):
        for length, wanted in beginning.get(form, {}).items():
            if tuple(forms[place : place + length]) in wanted:
                yield place, length

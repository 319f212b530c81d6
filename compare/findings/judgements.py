"""What a reader decided about matches and sentences, and what follows from it.

A judgement names its passages by source, place and a hash of the words, so that it outlives other
settings, and is left aside where the words are no longer there.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.findings.painting import PARAPHRASED, SHARED, paint
from compare.model import Coverage, Kind, Label, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Comparison, Document, Match

__all__ = [
    "Judgement",
    "Place",
    "Verdict",
    "judge_coverage",
    "judge_labels",
    "judge_matches",
    "place_of",
    "places_of",
    "standing",
]

_DIGITS = 16
_MOST = 0.5
"""Share of the longer of two passages that must be common for them to be the same one."""


class Verdict(StrEnum):
    """What a reader decided."""

    ACCEPT = "accept"
    """It is as it was found, at any settings."""
    REJECT = "reject"
    """It is no match."""
    RELABEL = "relabel"
    """It is of another kind, or has another label."""
    NOTE = "note"
    """Only something to remember."""
    UNDO = "undo"
    """An earlier judgement does not hold."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words that were judged."""

    source_id: str
    span: Span
    digest: str
    """Opening hex digits of the words' SHA-256."""

    def meets(self, span: Span) -> bool:
        """Whether a stretch of the same source is for the most part the same words."""
        return self.span.overlap(span) > _MOST * max(len(self.span), len(span))


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision; never changed, only followed by another one."""

    id: str
    when: str
    """ISO date and time, UTC."""
    who: str
    verdict: Verdict
    places: tuple[Place, ...] = ()
    """A sentence, or the two ends of a match in order; empty where another one is undone."""
    label: str = ""
    """The kind of a match or the label of a sentence; empty for rejections, notes and undoing."""
    note: str = ""
    undoes: str = ""
    """The id of the judgement that does not hold any more."""


def place_of(comparison: Comparison, source_id: str, span: Span) -> Place:
    """A stretch of a source, with the hash of its words."""
    return Place(source_id, span, _digest(span.of(comparison.source(source_id).text)))


def places_of(comparison: Comparison, judged: Match | Sentence) -> tuple[Place, ...]:
    """What names a match or a sentence in a judgement."""
    ends = (judged,) if isinstance(judged, Sentence) else (judged.left, judged.right)
    return tuple(place_of(comparison, end.source_id, end.span) for end in ends)


def standing(judgements: Iterable[Judgement]) -> dict[tuple[Place, ...], Judgement]:
    """The last judgement of each match and sentence that was not undone, notes left aside."""
    known = tuple(judgements)
    undone = {judgement.undoes for judgement in known}
    return {
        judgement.places: judgement
        for judgement in known
        if judgement.id not in undone and judgement.verdict not in (Verdict.UNDO, Verdict.NOTE)
    }


def judge_matches(comparison: Comparison, judgements: Iterable[Judgement]) -> tuple[Match, ...]:
    """The matches without the rejected ones, with the accepted and relabelled ones."""
    by_pair: defaultdict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for judgement in _holding(comparison, judgements):
        if len(judgement.places) == 2:  # noqa: PLR2004 - two ends
            left, right = judgement.places
            by_pair[left.source_id, right.source_id].append(judgement)
    if not by_pair:
        return comparison.matches
    verdicts = [(match, _verdict(match, by_pair)) for match in comparison.matches]
    judged = [_judged(match, verdict, by_default=match) for match, verdict in verdicts]
    met = {id(verdict) for _, verdict in verdicts if verdict}
    judged += _restored(comparison.candidates, by_pair, met)
    found = (match for match in judged if match is not None)
    return tuple(sorted(found, key=lambda match: (match.left, match.right)))


def _restored(
    candidates: Iterable[Match],
    by_pair: Mapping[tuple[str, str], list[Judgement]],
    met: set[int],
) -> list[Match | None]:
    """For each judgement that meets no match, the best candidate that it meets."""
    best: dict[int, tuple[Match, Judgement]] = {}
    for match in candidates:
        verdict = _verdict(match, by_pair)
        if verdict is None or id(verdict) in met:
            continue
        known = best.get(id(verdict))
        if known is None or match.score > known[0].score:
            best[id(verdict)] = match, verdict
    return [_judged(match, verdict, by_default=None) for match, verdict in best.values()]


def judge_labels(
    comparison: Comparison, judgements: Iterable[Judgement]
) -> dict[tuple[str, int], Label]:
    """The labels that were given to sentences, by source id and index."""
    given: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in _holding(comparison, judgements):
        if len(judgement.places) == 1 and judgement.label in set(Label):
            given[judgement.places[0].source_id].append(judgement)
    return {
        (sentence.source_id, sentence.index): Label(judgement.label)
        for sentence in comparison.sentences
        for judgement in given[sentence.source_id]
        if judgement.places[0].meets(sentence.span)
    }


def judge_coverage(
    documents: Sequence[Document],
    matches: Iterable[Match],
    coverage: Mapping[str, Coverage],
    labels: Mapping[tuple[str, int], Label],
) -> dict[str, Coverage]:
    """Coverage in which all the words of a judged sentence count as its label says."""
    judged = {source_id for source_id, _ in labels}
    touched = [document for document in documents if document.source.id in judged]
    measured = dict(coverage)
    painted = paint(touched, matches)
    for document, (first, last) in zip(touched, pairwise(painted.borders.tolist()), strict=True):
        own = document.source.id
        measured[own] = _measured(
            document, painted.marks[first:last].tobytes(), coverage[own], labels
        )
    return measured


def _measured(
    document: Document,
    marks: bytes,
    before: Coverage,
    labels: Mapping[tuple[str, int], Label],
) -> Coverage:
    words = {
        Label.SHARED: before.shared * before.words,
        Label.PARAPHRASED: before.paraphrased * before.words,
        Label.UNIQUE: before.unique * before.words,
        Label.EXCLUDED: 0.0,
    }
    edges = document.offsets.tolist()
    for sentence in document.sentences:
        label = labels.get((sentence.source_id, sentence.index))
        if label is None:
            continue
        own = marks[edges[sentence.index] : edges[sentence.index + 1]]
        if sentence.role.counted:
            shared, paraphrased = own.count(SHARED), own.count(PARAPHRASED)
            words[Label.SHARED] -= shared
            words[Label.PARAPHRASED] -= paraphrased
            words[Label.UNIQUE] -= len(own) - shared - paraphrased
        words[label] += len(own)
    counted = (words[Label.SHARED], words[Label.PARAPHRASED], words[Label.UNIQUE])
    total = round(sum(counted))
    shares = [max(0.0, part) / total for part in counted] if total else [0.0, 0.0, 0.0]
    return Coverage(total, *shares)


def _verdict(match: Match, by_pair: Mapping[tuple[str, str], list[Judgement]]) -> Judgement | None:
    judgements = by_pair.get((match.left.source_id, match.right.source_id), ())
    for judgement in reversed(judgements):
        left, right = judgement.places
        if left.meets(match.left.span) and right.meets(match.right.span):
            return judgement
    return None


def _judged(match: Match, judgement: Judgement | None, by_default: Match | None) -> Match | None:
    if judgement is None:
        return by_default
    if judgement.verdict is Verdict.REJECT:
        return None
    kind = Kind(judgement.label) if judgement.label in set(Kind) else match.kind
    return replace(match, kind=kind)


def _holding(comparison: Comparison, judgements: Iterable[Judgement]) -> list[Judgement]:
    """The standing judgements whose words are still there."""
    texts = {source.id: source.text for source in comparison.sources}
    return [
        judgement
        for judgement in standing(judgements).values()
        if all(_is_there(place, texts) for place in judgement.places)
    ]


def _is_there(place: Place, texts: Mapping[str, str]) -> bool:
    return _digest(place.span.of(texts.get(place.source_id, ""))) == place.digest


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

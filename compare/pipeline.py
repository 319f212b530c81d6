"""The one place that knows the order of the stages."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare import __version__
from compare.errors import InputError
from compare.findings import (
    add_edits,
    edit_adder,
    find_clusters,
    judge_coverage,
    judge_labels,
    judge_matches,
    label_sentences,
    measure_coverage,
    measure_unquoted,
    paint,
)
from compare.matching import align, find_matches, initials, rejudge, still_held, word_starts
from compare.model import Comparison, Notice, Source, Span, Story
from compare.parallel import Progress, part_size, spread
from compare.settings import Settings
from compare.text import find_words, restore_accents, segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.findings import Judgement
    from compare.matching import Found
    from compare.model import Document, Match
    from compare.text.words import Words

__all__ = ["Progress", "align_words", "apply_judgements", "compare_sources", "relabel"]

FEWEST_SOURCES, MOST_SOURCES = 25, 100
"""Sources that a process cuts at a time: the words that they have in common are sent once."""
_FROZEN_BY_PYTHON = 1_000
"""More objects than Python 3.12 and later freeze on their own; a program freezes all it has."""


@contextmanager
def _collector_off() -> Iterator[None]:
    """Let garbage wait: what is made here is kept and has no cycles, so looking is in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_freeze_count() < _FROZEN_BY_PYTHON:  # else a program froze what it keeps
                gc.freeze()  # moves all to the oldest generation, else it is looked through here
                gc.unfreeze()
            gc.enable()


@_collector_off()
def compare_sources(
    sources: Iterable[Source] | Story,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Compare articles on one event.

    The result does not depend on the order of the sources.

    Args:
        sources: The articles; ids must differ.
        settings: The thresholds; the recommended ones where None.
        progress: Told how far it is; may raise to cancel.

    Raises:
        InputError: There is no source, two have one id, or they are not read yet.
    """
    settings = settings or Settings()
    progress = progress or _silent
    story = sources if isinstance(sources, Story) else Story(tuple(sources))
    _check_types(story)
    ordered = sorted(story, key=lambda source: source.id)
    _check(ordered)
    documents = _cut(ordered, progress)
    found = find_matches(documents, settings, progress, edit_adder(documents))
    progress("labels", 0, 1)
    return _measured(_begun(story, documents, found, settings), found.matches)


@_collector_off()
def relabel(comparison: Comparison, settings: Settings) -> Comparison:
    """The same comparison under other settings, without matching again.

    Settings looser than the loosest preset find no more than that preset does, unless they were
    the settings of the comparison. Of the passages those stay, as they were found, that still hold
    a match.

    Raises:
        InputError: The comparison is a part that was saved, and lacks what else there was.
    """
    comparison = _with_documents(comparison)
    links: Sequence[Match] = (*comparison.matches, *comparison.candidates)
    found, candidates = rejudge(links, settings, word_starts(comparison.documents))
    relabelled = _measured(comparison, add_edits(comparison.documents, found))
    passages = still_held(comparison.passages, found)
    return replace(relabelled, settings=settings, candidates=candidates, passages=passages)


@_collector_off()
def apply_judgements(comparison: Comparison, judgements: Sequence[Judgement]) -> Comparison:
    """The same comparison as a reader judged it: other matches and labels, and their figures.

    Containment and the shares of unquoted words follow the matches, not the labels given by hand.
    """
    if not judgements:
        return comparison
    comparison = _with_documents(comparison)
    documents, labels = comparison.documents, judge_labels(comparison, judgements)
    matches = add_edits(documents, judge_matches(comparison, judgements))
    judged = _measured(comparison, matches)
    return replace(
        judged,
        sentences=tuple(
            replace(each, label=labels.get((each.source_id, each.index), each.label))
            for each in judged.sentences
        ),
        coverage=judge_coverage(documents, matches, judged.coverage, labels),
    )


def align_words(left: str, right: str) -> list[tuple[Span, Span]]:
    """Link the words of two sentences that stand for one another.

    Args:
        left: One sentence.
        right: The other.

    Returns:
        Pairs of spans in `left` and `right`, in order of the left one; the same words, inflected
        or differently written ones, and words that stand in one another's place.
    """
    one, other = find_words(left), find_words(right)
    shouted = any(text.isupper() and " " in text for text in (left, right))
    links = align(_told_names(one, shouted=shouted), _told_names(other, shouted=shouted))
    return [
        (
            Span(int(one.starts[link.left]), int(one.ends[link.left])),
            Span(int(other.starts[link.right]), int(other.ends[link.right])),
        )
        for link in links
    ]


def _told_names(words: Words, *, shouted: bool) -> list[str]:
    """Folded words, among them the names that only their capitals tell from words of grammar."""
    written = words.pieces[1::2]
    return [initials(*word, shouted=shouted) for word in zip(words.forms, written, strict=True)]


def _cut(sources: Sequence[Source], progress: Progress) -> list[Document]:
    """The sources, cut into sentences and words."""
    documents: list[Document] = []
    size = part_size(len(sources), FEWEST_SOURCES, MOST_SOURCES)
    chunks = [sources[first : first + size] for first in range(0, len(sources), size)]
    for chunk, cut in zip(chunks, spread(_segment, chunks), strict=True):
        progress("sentences", len(documents), len(sources))
        documents += [
            document if document.source is source else _at_home(document, source)
            for source, document in zip(chunk, cut, strict=True)
        ]
    return restore_accents(documents)


def _at_home(document: Document, source: Source) -> Document:
    """A document that another process made, with this one's source and words, not copies."""
    return replace(document, source=source, forms=tuple(map(sys.intern, document.forms)))


def _segment(sources: Sequence[Source]) -> list[Document]:
    return [segment(source) for source in sources]


def _begun(
    story: Story, documents: Sequence[Document], found: Found, settings: Settings
) -> Comparison:
    """A comparison that knows what was found, but not yet what it means."""
    return Comparison(
        sources=tuple(document.source for document in documents),
        sentences=(),
        matches=(),
        passages=found.passages,
        clusters=(),
        coverage={},
        unquoted={},
        containment={},
        stock_phrases=found.stock_phrases,
        warnings=(*story.notices, *_notices(documents)),
        settings=settings,
        version=__version__,
        candidates=found.candidates,
        documents=tuple(documents),
        name=story.name,
    )


def _measured(comparison: Comparison, matches: tuple[Match, ...]) -> Comparison:
    """The comparison with these matches, and what they mean for sentences and sources."""
    painted = paint(comparison.documents, matches)
    coverage, containment = measure_coverage(painted)
    return replace(
        comparison,
        sentences=label_sentences(painted, comparison.sentences),
        matches=matches,
        clusters=find_clusters(matches),
        coverage=coverage,
        unquoted=measure_unquoted(painted),
        containment=containment,
    )


def _with_documents(comparison: Comparison) -> Comparison:
    """The comparison with its sources cut into words, if it came without.

    Raises:
        InputError: Some of their sentences are missing.
    """
    documents = comparison.documents or tuple(restore_accents([*map(segment, comparison.sources)]))
    if len(comparison.sentences) != sum(len(each.sentences) for each in documents):
        cause = "is a part of a comparison and cannot be labelled anew"
        raise InputError(comparison.name or "this", cause, "compare the articles again")
    return replace(comparison, documents=documents)


def _check_types(sources: Iterable[object]) -> None:
    for source in sources:
        if not isinstance(source, Source):
            raise InputError(repr(source), "no Source", "read paths with read_sources() first")


def _check(sources: Sequence[Source]) -> None:
    if not sources:
        raise InputError("sources", "there is nothing to compare", "name two articles or more")
    for one, other in pairwise(sources):
        if one.id == other.id:
            raise InputError(one.id, "two sources have this id", "give each an id of its own")


def _notices(documents: Sequence[Document]) -> list[Notice]:
    notices = [
        Notice(document.source.id, "no words were found in it", "check that it is the article")
        for document in documents
        if not document.forms
    ]
    if len(documents) == 1:
        only = documents[0].source.id
        notices.append(Notice(only, "it is the only source", "add another to compare with"))
    return notices


def _silent(_stage: str, _done: int, _total: int) -> None:
    pass

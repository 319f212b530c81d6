"""Tell the two ends of a match apart, and name the edits that change what the reader is told."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.contradictions import other_figures, other_names
from compare.findings.cues import DENIALS, HEDGES, opposites
from compare.findings.currencies import currencies_differ, other_currencies
from compare.findings.edits import find_edits
from compare.findings.ends import End
from compare.findings.names import read_name
from compare.findings.sayings import forces, may_say
from compare.findings.scanning import has_figures
from compare.findings.stances import (
    opposite_words,
    other_credits,
    other_denials,
    other_hedges,
)
from compare.findings.swaps import may_bound, other_bounds, swapped_names
from compare.model import Edit, Kind, Match, Operation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Document, Matter, Passage

__all__ = ["add_edits"]

_FIGURE, _BOUND, _NAME, _CAPITAL, _DENIAL, _PREFIX, _HEDGE, _SAYING = (1 << bit for bit in range(8))
"""What kinds of matter some words can be a part of."""
_RULES = (
    (_DENIAL, False, other_denials),
    (_PREFIX, False, opposite_words),
    (_FIGURE, True, other_figures),
    (_BOUND, True, other_bounds),
    (_NAME, True, other_names),
    (_CAPITAL, True, swapped_names),
    (_HEDGE, False, other_hedges),
    (_SAYING, False, other_credits),
)
"""Which words each rule is about, whether both ends must have some, and the rule; the first that
finds a matter in an edit names it."""


class _Words(NamedTuple):
    """The words of a document."""

    document: Document
    starts: memoryview
    ends: memoryview
    """Where they lie."""

    def inside(self, end: Passage) -> tuple[int, int]:
        """The first word of a passage, and one past its last."""
        return (
            bisect_left(self.starts, end.span.start),
            bisect_left(self.starts, end.span.end),
        )

    def span(self, base: int, words: tuple[int, int]) -> Span:
        """The span of words after a first one; where there are none, where they would stand."""
        first, last = base + words[0], base + words[1]
        if first < last:
            return Span(self.starts[first], self.ends[last - 1])
        place = self.ends[first - 1] if words[0] else self.starts[base]
        return Span(place, place)


class _AllWords(dict[str, _Words]):
    """The words of documents by source id, made ready when they are asked for."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        super().__init__()
        self._documents = documents

    def __missing__(self, source_id: str) -> _Words:
        document = self._documents[source_id]
        self[source_id] = words = _Words(document, document.starts.data, document.ends.data)
        return words


def add_edits(documents: Iterable[Document], matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches with the edits between their ends, each with its matter.

    An edit that may be mere form has no matter. Matches that have their edits already keep them.
    A verbatim match with an edit, as of a currency's sign, is near-verbatim. Which side is the left
    one makes no difference.
    """
    known = {document.source.id: document for document in documents}
    words = _AllWords(known)
    told = (match if match.edits else _with_edits(words, match) for match in matches)
    return tuple(
        replace(match, kind=Kind.NEAR_VERBATIM)
        if match.edits and match.kind is Kind.VERBATIM
        else match
        for match in told
    )


def _with_edits(words: Mapping[str, _Words], match: Match) -> Match:
    left, right = words[match.left.source_id], words[match.right.source_id]
    documents = left.document, right.document
    priced = currencies_differ(documents, match)
    edits = [] if match.evidence.kept == 1 else _word_edits(left, right, match)
    if priced:
        edits += other_currencies(documents, match, edits)
        edits.sort(key=attrgetter("left", "right"))
    if not edits:
        return match
    return Match(
        match.left, match.right, match.kind, match.score, match.moved, tuple(edits), match.evidence
    )


def _word_edits(left: _Words, right: _Words, match: Match) -> list[Edit]:
    base, last = left.inside(match.left)
    other_base, other_last = right.inside(match.right)
    one, other = left.document.forms[base:last], right.document.forms[other_base:other_last]
    found = find_edits(one, other) if one and other else []
    if not found:
        return []
    lefts = [left.span(base, edit.left) for edit in found]
    rights = [right.span(other_base, edit.right) for edit in found]
    still = [index for index, edit in enumerate(found) if edit.operation is not Operation.MOVE]
    named = _name_matters(
        _end(left.document, match.left, [lefts[index] for index in still]),
        _end(right.document, match.right, [rights[index] for index in still]),
        match.evidence.kept,
    )
    matters = {still[place]: matter for place, matter in named.items()}
    return [
        Edit(edit.operation, lefts[index], rights[index], matters.get(index))
        for index, edit in enumerate(found)
    ]


def _end(document: Document, passage: Passage, spans: Sequence[Span]) -> End:
    text = document.source.text
    return End(document, passage, tuple(spans), tuple(text[s.start : s.end] for s in spans))


def _name_matters(left: End, right: End, kept: float) -> dict[int, Matter]:
    """The matters of edits, by index."""
    found: dict[int, Matter] = {}
    ours, theirs = _hints_of(left), _hints_of(right)
    for hint, by_both, rule in _RULES:
        if hint & (ours & theirs if by_both else ours | theirs):
            for index, matter in rule(left, right, kept):
                found.setdefault(index, matter)
    return found


def _hints_of(end: End) -> int:
    hints = 0
    for words in end.edits:
        hints |= _hints(words)
    return hints


@lru_cache(1 << 16)
def _hints(words: str) -> int:
    may = 0
    for word in words.split():
        may |= _hints_of_word(word)
    return (
        may & (_FIGURE | _BOUND | _CAPITAL | _PREFIX)
        | _NAME * (read_name(words) is not None)
        | _DENIAL * (may & _DENIAL and DENIALS.stands_in(words))
        | _HEDGE * (may & _HEDGE and HEDGES.stands_in(words))
        | _SAYING * (may & _SAYING and bool(forces(words)))
    )


@lru_cache(1 << 16)
def _hints_of_word(word: str) -> int:
    """What a word may be a part of; there are far fewer words than edits."""
    return (
        _FIGURE * has_figures(word)
        | _BOUND * may_bound(word)
        | _CAPITAL * word[0].isupper()
        | _DENIAL * DENIALS.may_begin_in(word)
        | _PREFIX * bool(opposites(word))
        | _HEDGE * HEDGES.may_begin_in(word)
        | _SAYING * may_say(word)
    )

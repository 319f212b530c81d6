"""Tell the two ends of a match apart, and name the edits that change what the reader is told."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum, auto
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.edits.bounds import grown_quantities, may_bound, other_bounds, other_numerals
from compare.findings.edits.contradictions import other_names, other_quantities
from compare.findings.edits.cues import DENIALS, HEDGES, opposites
from compare.findings.edits.currencies import currencies_differ, may_price, other_currencies
from compare.findings.edits.ends import End
from compare.findings.edits.names import read_name
from compare.findings.edits.sayings import forces, may_say, office
from compare.findings.edits.scanning import has_quantities
from compare.findings.edits.speakers import other_offices, other_speakers
from compare.findings.edits.stances import (
    opposite_words,
    other_credits,
    other_denials,
    other_hedges,
)
from compare.findings.edits.swaps import swapped_names
from compare.findings.edits.wordings import find_edits
from compare.model import Edit, Kind, Match, Operation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from compare.model import Document, Matter, Passage

    _Rule = Callable[[End, End, float], Iterator[tuple[int, Matter]]]

__all__ = ["add_edits", "edit_adder"]

_QUANTITY, _BOUND, _NAME, _CAPITAL, _DENIAL, _PREFIX, _HEDGE, _SAYING, _OFFICE = (
    1 << bit for bit in range(9)
)
"""What kinds of matter some words can be a part of."""


class _Where(StrEnum):
    """Where the words that a rule is about must stand."""

    EITHER = auto()
    """In the edits of one end."""
    BOTH = auto()
    """In the edits of both ends."""
    BESIDE = auto()
    """On both sides of one edit."""
    ADDED = auto()
    """On both sides of one edit, or on one side where the other has next to nothing."""


_NEXT_TO_NOTHING = 2
"""Most letters that count as next to nothing: those of "an"."""
_RULES = (
    (_DENIAL, _Where.EITHER, other_denials),
    (_PREFIX, _Where.EITHER, opposite_words),
    (_QUANTITY, _Where.BOTH, other_quantities),
    (_QUANTITY, _Where.ADDED, grown_quantities),
    (_BOUND, _Where.ADDED, other_bounds),
    (_CAPITAL, _Where.BESIDE, other_numerals),
    (_NAME, _Where.BESIDE, other_names),
    (_CAPITAL, _Where.BOTH, swapped_names),
    (_HEDGE, _Where.EITHER, other_hedges),
    (_SAYING, _Where.EITHER, other_credits),
    (_OFFICE, _Where.BESIDE, other_offices),
    (_CAPITAL | _SAYING, _Where.BOTH, other_speakers),
)
"""Which words each rule is about, where they must stand, and the rule; the first that finds a
matter in an edit names it."""
_OF_A_WORD = (
    (_QUANTITY, has_quantities),
    (_BOUND, may_bound),
    (_CAPITAL, lambda word: word[0].isupper()),
    (_DENIAL, DENIALS.may_begin_in),
    (_PREFIX, opposites),
    (_HEDGE, HEDGES.may_begin_in),
    (_SAYING, may_say),
    (_OFFICE, office),
)
"""What tells, of a word alone, that it can be a part of such matter."""
_OF_ALL_WORDS = ((_DENIAL, DENIALS.stands_in), (_HEDGE, HEDGES.stands_in), (_SAYING, forces))
"""What must hold, besides, of all the words together."""


class _Words(NamedTuple):
    """The words of a document."""

    document: Document
    starts: memoryview
    ends: memoryview
    """Where they lie."""
    priced: bool
    """Whether its text may name prices."""

    def inside(self, end: Passage) -> tuple[int, int]:
        """The first word of a passage, and one past its last."""
        return (
            bisect_left(self.starts, end.span.start),
            bisect_left(self.starts, end.span.end),
        )

    def span(self, base: int, words: tuple[int, int]) -> Span:
        """The span of words after a first one; where there are none, where they would stand."""
        first, last = words
        if first < last:
            return Span(self.starts[base + first], self.ends[base + last - 1])
        place = self.ends[base + first - 1] if first else self.starts[base]
        return Span(place, place)


class _AllWords(dict[str, _Words]):
    """The words of documents by source id, made ready when they are asked for."""

    def __init__(self, documents: Iterable[Document]) -> None:
        super().__init__()
        self._documents = {document.source.id: document for document in documents}

    def __missing__(self, source_id: str) -> _Words:
        document = self._documents[source_id]
        self[source_id] = words = _Words(
            document, document.starts.data, document.ends.data, may_price(document.source.text)
        )
        return words


def edit_adder(documents: Iterable[Document]) -> Callable[[Iterable[Match]], tuple[Match, ...]]:
    """What adds their edits to matches of these documents, some at a time; see `add_edits`."""
    words = _AllWords(documents)
    return lambda matches: tuple(_with_edits(words, match) for match in matches)


def add_edits(documents: Iterable[Document], matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches with the edits between their ends, each with its matter.

    An edit that may be mere form has no matter. Matches that have their edits already keep them.
    The same words with an edit, as of a currency's sign, are near-verbatim. Which side is the left
    one makes no difference.
    """
    return edit_adder(documents)(matches)


def _with_edits(words: Mapping[str, _Words], match: Match) -> Match:
    edits = match.edits or _find(words, match)
    if not edits or edits is match.edits:
        return match
    same_words = match.kind is Kind.VERBATIM and match.evidence.kept == 1
    kind = Kind.NEAR_VERBATIM if same_words else match.kind
    return Match(match.left, match.right, kind, match.score, match.moved, edits, match.evidence)


def _find(words: Mapping[str, _Words], match: Match) -> tuple[Edit, ...]:
    left, right = words[match.left.source_id], words[match.right.source_id]
    edits = [] if match.evidence.kept == 1 else _word_edits(left, right, match)
    if left.priced or right.priced:
        documents = left.document, right.document
        if currencies_differ(documents, match):
            edits += other_currencies(documents, match, edits)
            edits.sort(key=attrgetter("left", "right"))
    return tuple(edits)


def _word_edits(left: _Words, right: _Words, match: Match) -> list[Edit]:
    base, last = left.inside(match.left)
    other_base, other_last = right.inside(match.right)
    one, other = left.document.forms[base:last], right.document.forms[other_base:other_last]
    found = find_edits(one, other) if one and other else []
    lefts = [left.span(base, edit.left) for edit in found]
    rights = [right.span(other_base, edit.right) for edit in found]
    still = [index for index, edit in enumerate(found) if edit.operation is not Operation.MOVE]
    named = _name_matters(
        End.of(left.document, match.left, [lefts[index] for index in still]),
        End.of(right.document, match.right, [rights[index] for index in still]),
        match.evidence.kept,
    )
    matters = {still[place]: matter for place, matter in named.items()}
    return [
        Edit(edit.operation, lefts[index], rights[index], matters.get(index))
        for index, edit in enumerate(found)
    ]


def _name_matters(left: End, right: End, kept: float) -> dict[int, Matter]:
    """The matters of edits, by index."""
    found: dict[int, Matter] = {}
    for rule in _rules(left.edits, right.edits):
        for index, matter in rule(left, right, kept):
            found.setdefault(index, matter)
    return found


def _rules(edits: Sequence[str], others: Sequence[str]) -> list[_Rule]:
    """The rules that may find something in these edits, given by their words on both sides."""
    ours = theirs = beside = added = 0
    for words, replaced in zip(edits, others, strict=True):
        hints, hints_there = _hints(words), _hints(replaced)
        ours |= hints
        theirs |= hints_there
        beside |= hints & hints_there
        if len(words) <= _NEXT_TO_NOTHING or len(replaced) <= _NEXT_TO_NOTHING:
            added |= hints | hints_there
    found = {
        _Where.EITHER: ours | theirs,
        _Where.BOTH: ours & theirs,
        _Where.BESIDE: beside,
        _Where.ADDED: beside | added,
    }
    return [rule for hint, where, rule in _RULES if hint & found[where]]


@lru_cache(1 << 16)
def _hints(words: str) -> int:
    """What kinds of matter the words of one side of an edit can be a part of."""
    hints = 0
    for word in words.split():
        hints |= _hints_of_word(word)
    for hint, holds in _OF_ALL_WORDS:
        if hints & hint and not holds(words):
            hints ^= hint
    return hints | _NAME if not words.islower() and read_name(words) else hints


@lru_cache(1 << 16)
def _hints_of_word(word: str) -> int:
    """What kinds of matter a word can be a part of; there are far fewer words than edits."""
    return sum(hint for hint, tells in _OF_A_WORD if tells(word))

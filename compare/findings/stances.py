"""Edits that change how a statement is put: denied, hedged, or credited with another force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.findings.cues import DENIALS, HEDGES, forces, is_bare, reports
from compare.model import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.findings.cues import Cue, Force
    from compare.findings.ends import End

__all__ = ["other_credits", "other_denials", "other_hedges"]

_ASIDE = 3
"""Words that can be added to a statement and leave it the same statement."""
_SHORT = 4
"""Words of an edit whose two sides stand for one another."""
_CREDIT = 8
"""Words of a credit such as "the minister told reporters in the capital"."""

Found = list[tuple[int, "Force"]]


def other_denials(left: End, right: End) -> Iterator[tuple[int, Matter]]:
    """The edits that deny what the other end affirms, by index."""
    for end, other in ((left, right), (right, left)):
        for index in _alone(DENIALS, end, other):
            if other.edits[index] or is_bare(end.edits[index]):
                yield index, Matter.NEGATION


def other_hedges(left: End, right: End) -> Iterator[tuple[int, Matter]]:
    """The edits that leave open what the other end states as certain, by index."""
    for end, other in ((left, right), (right, left)):
        for index in _alone(HEDGES, end, other):
            yield index, Matter.HEDGE


def _alone(cue: Cue, end: End, other: End) -> Iterator[int]:
    """The short edits with such a word, if the other end has nothing of the kind."""
    if any(map(cue.count_kin, other.edits)) or cue.count_kin(other.rest):
        return
    for index, words in enumerate(end.edits):
        if cue.count(words):
            replaced = other.length(index)
            if end.length(index) <= (_SHORT if replaced else _ASIDE) and replaced <= _SHORT:
                yield index


def other_credits(left: End, right: End) -> Iterator[tuple[int, Matter]]:
    """The edits that add or drop a credit, or change the force of its verb, by index."""
    ours, theirs = _forces(left.edits), _forces(right.edits)
    if ours and theirs:
        yield from _stronger(left, right, ours, theirs)
    else:
        for end, other, found in ((left, right, ours), (right, left, theirs)):
            for index, _ in found:
                if _is_credit(end, index) and _lacks_credit(other, index):
                    yield index, Matter.ATTRIBUTION


def _forces(edits: Sequence[str]) -> Found:
    return [(index, force) for index, words in enumerate(edits) for force in forces(words)]


def _stronger(
    left: End, right: End, ours: Found, theirs: Found
) -> Iterator[tuple[int, Matter]]:
    """The two edits, or one, in which the only verb of saying has another force."""
    if len(ours) > 1 or len(theirs) > 1 or ours[0][1] is theirs[0][1]:
        return
    i, j = ours[0][0], theirs[0][0]
    if left.length(i) <= _CREDIT and right.length(j) <= _CREDIT:
        yield i, Matter.ATTRIBUTION
        yield j, Matter.ATTRIBUTION


def _is_credit(end: End, index: int) -> bool:
    """Whether an edit names somebody who speaks, other than inside a quotation."""
    return 1 < end.length(index) <= _CREDIT and not end.is_quoted(end.spans[index])


def _lacks_credit(other: End, index: int) -> bool:
    """Whether an end credits nobody with what it says."""
    return not (
        other.length(index) > _ASIDE
        or other.is_quoted(other.passage.span)
        or other.is_credited
        or reports(other.sentences)
    )

"""Edits that change how a statement is put: denied, hedged, or credited with another force."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from compare.findings.edits.cues import DENIALS, HEDGES, denies_in, is_bare, is_particle, opposites
from compare.findings.edits.quantities import Measure
from compare.findings.edits.sayings import (
    Force,
    expects,
    forces,
    is_credit,
    reports,
    speaker,
)
from compare.findings.edits.scanning import find_quantities
from compare.model import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.findings.edits.cues import Cue
    from compare.findings.edits.ends import End

__all__ = ["opposite_words", "other_credits", "other_denials", "other_hedges"]

_ALIKE = 0.5
"""Share of the words kept, below which an added word can belong to another statement."""
_ASIDE = 3
"""Most words that can be added to a statement and leave it the same statement."""
_SHORT = 4
"""Most words of an edit whose two sides stand for one another."""
_CREDIT_ALIKE = 0.45
"""Share of the words kept, from which it tells something that a credit is missing."""
_CREDIT = 8
"""Most words of a credit such as "the minister told reporters in the capital"."""
_FRAME = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|to)\b")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 4
_OPEN = re.compile(
    r"\b(?:(?:whether|if|unless|fear|concern|worr[iy]|risk|hope|hoping|doubt|befürcht|hoff|craign"
    r"|crain|esp[eèé]r|temen)\w*|(?:ob|wenn|falls|si)\b)",
    re.IGNORECASE,
)
"""Words after which a verb tells nothing as certain."""
_GLANCE = 8
"""Letters among which a word that hedges stands beside another one."""
_NOT_DONE = re.compile(r"(?:do|does|did)(?: not|n['’]t) (\w+)", re.IGNORECASE)
_NONE = re.compile(
    r"no|none|kein(?:e[nmrs]?)?|aucune?|ningun[ao]|ningún|nessun[oa]?|nenhuma?|geen|żad(?:en|n\w{1,3})"
    r"|(?P<who>no(?:body| one)|niemand(?:e[nm])?|nadie|ninguém|nikt|никто)",
    re.IGNORECASE,
)
"""Words that say how many: none."""
_SOMEBODY = re.compile(r"(?:an?|eine?|une?|una|uma?|een) \w+", re.IGNORECASE)
_AMOUNTS = (Measure.COUNT, Measure.MONEY, Measure.VAGUE)
_FIRM = re.compile(
    r"will|would|is|are|was|were|has|have|w[ie]rd(?:en)?|va|vont|van? a", re.IGNORECASE
)
"""Words that tell as certain what another verb in their place leaves open."""
_VOWELS = re.compile("[aeiouwy]")
_ENDING = 3
"""Letters by which the past of a verb is longer than the verb at most."""
_CREDITING = frozenset((Force.PLAIN, Force.DOUBT, Force.WARNING))
"""Forces of verbs that can be put to any statement; to promise or reveal is news itself."""

Found = list[tuple[int, Force]]


def other_denials(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that deny what the other end affirms, by index."""
    for end, other in ((left, right), (right, left)) if kept >= _ALIKE else ():
        for index in _alone(DENIALS, end, other):
            words = end.edits[index]
            if _says_else(words, other.edits[index]) and denies_in(end.sentences, words):
                yield index, Matter.NEGATION


def _says_else(words: str, others: str) -> bool:
    """Whether words that deny do no more than that to the words they replace."""
    if is_bare(words) and (is_bare(others) or (is_particle(words) and others.isalpha())):
        return True
    none = _NONE.fullmatch(_bones(words))
    if none and _counts(_bones(others), persons=bool(none["who"])):
        return True
    denied = _NOT_DONE.fullmatch(words)
    return bool(denied and _is_past(others, denied[1])) or not _stems(words).isdisjoint(
        _stems(others)
    )


def _counts(words: str, *, persons: bool) -> bool:
    """Whether words say how many, and do no more: "14", or of persons "three men", "a man"."""
    for quantity in find_quantities(words)[:1]:
        rest = words[: quantity.start] + words[quantity.end :]
        if is_bare(rest) or (persons and len(rest.split()) == 1):
            return quantity.measure in _AMOUNTS and quantity.value > 0
    return persons and _SOMEBODY.fullmatch(words) is not None


def _bones(words: str) -> str:
    return _FRAME.sub("", words).strip()


def _stems(words: str) -> set[str]:
    long = _LONG_WORD.findall(words)
    return {word[:_STEM].casefold() for word in long if not DENIALS.stands_in(word)}


def _is_past(word: str, verb: str) -> bool:
    """Whether a word may be the past of a verb: "took", of "take"."""
    bones, others = (_VOWELS.sub("", each.casefold()) for each in (verb, word))
    return verb[0] == word[:1] and others.startswith(bones) and len(word) <= len(verb) + _ENDING


def opposite_words(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that add or drop a prefix which denies, by index."""
    if kept < _ALIKE or any(map(DENIALS.stands_in, (*left.edits, *right.edits))):
        return
    for end, other in ((left, right), (right, left)):
        for index, (words, others) in enumerate(zip(end.edits, other.edits, strict=True)):
            without = set(opposites(words)).intersection(others.casefold().split())
            if without and not DENIALS.kin_stands_in(others):
                yield index, Matter.NEGATION


def other_hedges(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that leave open what the other end states as certain, by index."""
    for end, other in ((left, right), (right, left)) if kept >= _ALIKE else ():
        for index in _alone(HEDGES, end, other):
            if not _is_open(other, index):
                yield index, Matter.HEDGE


def _is_open(end: End, index: int) -> bool:
    """Whether what stands before an edit leaves open what follows: "may (possibly)", "fear …"."""
    before = end.before(index)
    if end.edits[index]:
        return _OPEN.search(before) is not None
    return HEDGES.kin_stands_in(before[-_GLANCE:])


def _alone(cue: Cue, end: End, other: End) -> Iterator[int]:
    """The short edits with such a word, if the other end has nothing of the kind."""
    if not any(map(cue.stands_in, end.edits)):  # seldom any, so that the rest is seldom searched
        return
    theirs = sum(map(cue.kin_stands_in, other.edits))
    if (theirs and cue is not HEDGES) or cue.kin_stands_in(other.rest):
        return
    ours = sum(map(cue.kin_stands_in, end.edits)) if theirs else 0
    for index, words in enumerate(end.edits):
        # Another hedge there says nothing of this one if another one here stands against it.
        if theirs and (ours <= theirs or not _FIRM.fullmatch(other.edits[index])):
            continue
        if cue.stands_in(words) and cue.stands_in(words + end.after(index)):
            replaced = other.length(index)
            length = end.length(index) if replaced else len(_FRAME.sub("", words).split())
            if length <= (_SHORT if replaced else _ASIDE) and replaced <= _SHORT:
                yield index


def other_credits(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that add or drop a credit, or change the force of its verb, by index."""
    ours, theirs = _forces(left.edits), _forces(right.edits)
    if ours and theirs:
        yield from _stronger(left, right, ours, theirs)
    elif kept >= _CREDIT_ALIKE:
        for end, other, found in ((left, right, ours), (right, left, theirs)):
            for index, force in found:
                if (
                    force in _CREDITING
                    and _is_credit(end, other, index)
                    and _lacks(other, index, end)
                ):
                    yield index, Matter.ATTRIBUTION


def _forces(edits: Sequence[str]) -> Found:
    return [(index, force) for index, words in enumerate(edits) for force in forces(words)]


def _stronger(left: End, right: End, ours: Found, theirs: Found) -> Iterator[tuple[int, Matter]]:
    """The edits in which a verb of saying has another force: one for one, or the only ones."""
    alone = len(ours) == len(theirs) == 1
    for (i, force), (j, other) in product(ours, theirs):
        short = left.length(i) <= _CREDIT and right.length(j) <= _CREDIT
        if force is not other and short and (alone or i == j):
            yield i, Matter.ATTRIBUTION
            yield j, Matter.ATTRIBUTION


def _is_credit(end: End, other: End, index: int) -> bool:
    """Whether an edit does no more than name who speaks, other than inside a quotation."""
    return (
        1 < end.length(index) <= _CREDIT
        and is_credit(end.edits[index], in_place=bool(other.edits[index]))
        and not end.is_quoted(end.spans[index])
    )


def _lacks(other: End, index: int, end: End) -> bool:
    """Whether an end credits nobody, and does not name who is credited in this edit."""
    named = speaker(end.edits[index])
    return not (
        other.length(index) > _ASIDE
        or other.is_quoted(other.passage.span)
        or other.credits
        or reports(other.sentences)
        or not named.isdisjoint(_LONG_WORD.findall(other.sentences))
        or expects(other.sentences, named)
    )

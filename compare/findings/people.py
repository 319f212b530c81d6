"""Tell whether two names in two articles are of one person or body."""

from __future__ import annotations

import re
from enum import StrEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.edits.capitals import is_name_at
from compare.findings.edits.names import (
    abbreviates,
    are_joined,
    fold,
    is_given,
    is_title,
    other_name,
    stands_for_country,
    words_in,
)

if TYPE_CHECKING:
    from compare.findings.edits.names import Name
    from compare.findings.edits.speakers import Speaker
    from compare.model import Span

__all__ = ["Person", "person", "same_person"]

_LOOK_BACK = 32
"""Letters before a family name among which the given name stands."""
_GIVEN = re.compile(r"(?:(The|the)|\b([^\W\d_a-z][\w-]+))(?: [^\W\d_a-z]\.)? \Z")
_PLACED = re.compile(r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside) (?:the )?\Z")
_NEAR = 60
"""Letters from a name to that of the body whose member it is."""
_STOP = re.compile(r"[.!?;:”“\"\n]| and ")
_OF_A_PERSON = re.compile(r", (?:\d\d\b|who\b|aged\b|whose\b)")
_OPENING = frozenset(
    "but and yet so if when as in on at for from with after before while then now both what why"
    " how did does is was has had can will even only also still not no".split()
)
"""Words that sentences begin with, before a name."""
_OF_A_BODY = frozenset(
    "administration agency airlines alliance assembly association authority bank board"
    " bureau campaign center centre church city club college commission committee company"
    " congress corporation council county court daily department embassy federation force"
    " foundation fund group hospital house institute international league media ministry"
    " museum network news office organisation organization parliament party police post"
    " press republic school senate service services society state states street team"
    " television times tribunal trust tv union university watch".split()
)
"""Words of which one in a name shows that nobody is called so."""
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii"))


class _Sort(StrEnum):
    """What a name is of, as far as its article shows."""

    PERSON = auto()
    BODY = auto()
    NAMED = auto()
    """By all appearance a person."""
    OPEN = auto()


class Person(NamedTuple):
    """Who is named in an article: a person, or a body that speaks like one."""

    name: Name
    """With the given name, where the article has one."""
    span: Span
    """Where the name stands."""
    words: str
    sort: _Sort
    lone: bool
    """Whether it is written without a given name."""
    one_of_several: bool
    """Whether it is the family name alone of several whom the article names."""
    text: str
    """The whole article."""
    beside: str
    """What stands beside the name and may name the same person otherwise."""

    @property
    def is_human(self) -> bool:
        """Whether its article shows that the name is of a person."""
        return self.sort is _Sort.PERSON

    @property
    def is_named(self) -> bool:
        """Whether the name is one of a person by all appearance."""
        return self.sort in (_Sort.PERSON, _Sort.NAMED)


def person(text: str, speaker: Speaker, beside: str) -> Person:
    """Who speaks, with what the article shows of the name."""
    words = speaker.span.of(text)
    family = next(word for word in reversed(words.split()) if not is_title(word))
    given, alone = _family(text, family)
    lone = len(speaker.name) == 1
    name = (*given, *speaker.name) if lone and len(given) == 1 else speaker.name
    sort = _Sort.OPEN
    if speaker.described or _is_of_a_body(words, speaker.name):
        sort = _Sort.BODY
    elif any(map(is_title, words.split())):
        sort = _Sort.PERSON
    elif _is_placed(text, words):
        sort = _Sort.BODY
    elif given if lone else alone:
        sort = _Sort.PERSON
    elif not lone or _OF_A_PERSON.match(text, speaker.span.end):
        sort = _Sort.NAMED
    return Person(name, speaker.span, words, sort, lone, lone and len(given) > 1, text, beside)


def _is_of_a_body(words: str, name: Name) -> bool:
    told = words.isupper() or stands_for_country(name)
    return told or not _OF_A_BODY.isdisjoint(words.lower().split())


def _is_placed(text: str, words: str) -> bool:
    """Whether somebody or something is said to be in it or at it."""
    return any(_PLACED.search(text[max(at - _LOOK_BACK, 0) : at]) for at in words_in(text, words))


def _family(text: str, word: str) -> tuple[set[str], bool]:
    """The given names before a family name, and whether it stands without one anywhere."""
    given, alone = set(), False
    for at in words_in(text, word):
        start = max(at - _LOOK_BACK, 0)
        before = _GIVEN.search(text[start:at])
        if before is None:
            alone = True
        elif before[2] and _can_be_given(text, start + before.start(2), before[2]):
            given.add(fold(before[2]))
    return given, alone


def _can_be_given(text: str, place: int, word: str) -> bool:
    """Whether a capitalised word before a name is a part of it, not how a sentence begins."""
    small = word.lower()
    if is_title(word):
        return False
    return is_name_at(text, place, place + len(word)) or not (
        small in _OPENING or next(words_in(text, small), None) is not None
    )


def same_person(one: Person, other: Person) -> bool | None:
    """Whether two names are of one; None where that is not sure."""
    if _are_same(one.name, other.name):
        return None if _is_unclear(one, other) or _is_unclear(other, one) else True
    if _may_be_one(one, other):
        return None
    if one.is_human and other.is_human:
        return False
    bodies = [each.sort is _Sort.BODY for each in (one, other)]
    if any(bodies) and not all(bodies):
        return None
    if one.is_named and other.is_named:
        return None if any(_are_near(each.text, one, other) for each in (one, other)) else False
    return None if is_given(one.name, other.text) or is_given(other.name, one.text) else False


def _generation(one: Person) -> frozenset[str]:
    """What tells somebody from a parent or a child of the same name."""
    return _GENERATIONS.intersection(map(fold, one.words.split()))


def _is_unclear(one: Person, other: Person) -> bool:
    """Whether a family name may be of another than is named in full, or in another generation."""
    generations = {_generation(one), _generation(other)} - {frozenset()}
    return len(generations) > 1 or (one.one_of_several and not other.lone)


def _are_near(text: str, one: Person, other: Person) -> bool:
    """Whether a clause of a text has two names near one another, as of somebody of a body."""
    ours, theirs = (list(words_in(text, each.words.split()[-1])) for each in (one, other))
    return any(
        abs(here - there) < _NEAR and not _STOP.search(text, min(here, there), max(here, there))
        for here in ours
        for there in theirs
    )


def _are_same(one: Name, other: Name) -> bool:
    """Whether one name is the other, or the family name of it."""
    short, long = sorted((one, other), key=len)
    if set(short) <= set(long):
        return True
    return short[-1] == long[-1] and short[0][0] == long[0][0]


def _may_be_one(one: Person, other: Person) -> bool:
    return (
        not other_name(one.name, other.name)
        or is_given(one.name, other.beside)
        or is_given(other.name, one.beside)
        or abbreviates(one.words, other.beside)
        or abbreviates(other.words, one.beside)
        or any(are_joined(each.text, one.name, other.name) for each in (one, other))
    )

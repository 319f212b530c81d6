"""Edits that credit somebody else with what both ends say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.edits.capitals import is_name_at, names_tell
from compare.findings.edits.names import (
    abbreviates,
    are_joined,
    is_given,
    other_name,
    read_name,
)
from compare.findings.edits.sayings import is_said, names_speaker, office
from compare.model import Matter, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.findings.edits.ends import End
    from compare.findings.edits.names import Name

__all__ = ["Speaker", "named_in", "other_offices", "other_speakers"]

_STATEMENT = 0.6
"""Share of the words kept, from which two ends make one statement."""
_ALIKE = 0.45
"""The same where the credit stands in the same place."""
_ASIDE = 3
"""Most words that name the holder of an office."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ARTICLES = (" the ", " The ", " a ", " an ")
_CAPITALS = re.compile(
    r"\b(?!The )(?:[^\W\d_a-z]\.)*[^\W\d_a-zß-öø-ÿ][\w’'-]*\.?"
    r"(?:[ \n][^\W\d_a-zß-öø-ÿ][\w’'-]*\.?)*"
)
"""Words in a row that begin with a capital."""
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+ ")
_TO_SOMEBODY = re.compile(r" de[rm] [^\W\d_a-z]")
"""To whom something is said, in German."""
_ASIDE_NAME = re.compile(
    r"\b(?:for|of|from|at|in|by|with|on|(?<!ccording )to|around|about|against|behind|under|after"
    r"|representing|supporting|defending|(?:er|sie|[^\W\d_a-z]\w*) de[rm]) \Z"
)
"""What stands before the name of another than who speaks."""


class Speaker(NamedTuple):
    """Who is credited by name."""

    name: Name
    span: Span
    """Where the name stands."""
    described: bool
    """Whether an article stands before it: a body, or somebody told by more than a name."""


def other_speakers(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that credit somebody of another name, by index.

    Those of the rest of the credit where the names stand outside the ends.
    """
    one = _speaker(left) if kept >= _STATEMENT else None
    other = _speaker(right) if one else None
    if not (one and other) or _may_be_one(left, one, right, other):
        return
    found = _touching(left, right, one.span, other.span)
    for index in found or _touching(left, right, left.credits[0], right.credits[0]):
        yield index, Matter.ATTRIBUTION


def _touching(left: End, right: End, ours: Span, theirs: Span) -> list[int]:
    """The edits that change some of the words in these spans."""
    pairs = enumerate(zip(left.spans, right.spans, strict=True))
    return [index for index, (one, other) in pairs if one.overlap(ours) or other.overlap(theirs)]


def _speaker(end: End) -> Speaker | None:
    """The only one whom the sentences of an end credit, if by name."""
    if len(end.credits) != 1 or not names_tell(end.text, end.sentences):
        return None
    return named_in(end.text, end.credits[0])


def named_in(text: str, credit: Span) -> Speaker | None:
    """Who is named in the words of a text that credit somebody."""
    start, words = credit.start, credit.of(text)
    for found in _CAPITALS.finditer(words):
        span = Span(start + found.start(), start + found.end())
        before = words[: found.start()]
        is_whole = is_said(words, found.end()) or (
            " " in found[0] and _TO_SOMEBODY.match(words, found.end())
        )
        name = read_name(_INITIALS.sub("", found[0])) if is_whole else None
        if name and not _ASIDE_NAME.search(before) and is_name_at(text, span.start, span.end):
            return Speaker(name, span, described=f" {before}".endswith(_ARTICLES))
    return None


def _may_be_one(left: End, one: Speaker, right: End, other: Speaker) -> bool:
    """Whether two names may be of one, or an end gives them both."""
    return (
        one.described is not other.described
        or not other_name(one.name, other.name)
        or _is_told(one, left, right)
        or _is_told(other, right, left)
        or any(are_joined(end.text, one.name, other.name) for end in (left, right))
    )


def _is_told(one: Speaker, end: End, other: End) -> bool:
    """Whether the sentences of the other end give a name, or the words that it abbreviates."""
    return is_given(one.name, other.sentences) or abbreviates(
        one.span.of(end.text), other.sentences
    )


def other_offices(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that credit the holder of another office, by index."""
    for index, edits in enumerate(zip(left.edits, right.edits, strict=True)):
        one, other = map(office, edits)
        if (
            kept >= _ALIKE
            and one
            and other
            and one != other
            and _credits(left, index, other)
            and _credits(right, index, one)
        ):
            yield index, Matter.ATTRIBUTION


def _credits(end: End, index: int, other: str) -> bool:
    """Whether an edit names who speaks, and its sentences do not name the other office."""
    span = end.spans[index]
    if end.length(index) > _ASIDE or other in map(office, _LONG_WORD.findall(end.sentences)):
        return False
    return names_speaker(end.text, span.start, span.end)

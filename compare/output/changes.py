"""What the reader is told differently at the two ends of a match."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache, partial
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from compare.model import Matter, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Credits, Side
    from compare.model import Edit, Match, Passage
    from compare.output.lookup import Lookup
    from compare.text.plain import Plain

__all__ = [
    "SPEAKER",
    "Change",
    "changes",
    "credits_of",
    "name_in",
    "other_speakers",
    "same_speaker",
]

SPEAKER = "speaker"
"""What a change matters to that credits the same quotation to somebody else."""
_REMEMBERED = 1 << 12
_NEAR = 8
"""Sentences beside an end among which its credit may stand."""
_LINE_END = re.compile(r"[^\S ]")
_LONE_LINE_END = re.compile(r"(?<!\n)\n(?!\r?\n)|\r(?!\n)")


class Change(NamedTuple):
    """Something that the two ends tell differently."""

    matter: str
    """A `Matter`, or the speaker."""
    left: Span
    """Where it stands in the left source; for a speaker maybe outside the end."""
    right: Span


def changes(lookup: Lookup, match: Match) -> list[Change]:
    """All that changes what the reader is told, who is credited with a quotation first."""
    speakers = other_speakers(lookup, match)
    edits = [
        Change(edit.matter.value, edit.left, edit.right)
        for edit in match.edits
        if edit.matter and not (speakers and _credits(edit, speakers[0]))
    ]
    return speakers + edits


def other_speakers(lookup: Lookup, match: Match) -> list[Change]:
    """The change of who is credited with what the ends quote, where there is one."""
    credited = credits_of(lookup, match)
    if credited is None or credited.same:
        return []
    return [Change(SPEAKER, credited.left, credited.right)]


def same_speaker(lookup: Lookup, match: Match) -> str:
    """Whom both ends credit with what they quote, by the longer name; empty where not known."""
    credited = credits_of(lookup, match)
    if credited is None or not credited.same:
        return ""
    left, right = (lookup.source(end.source_id).text for end in (match.left, match.right))
    return max(name_in(left, credited.left), name_in(right, credited.right), key=len)


def _credits(edit: Edit, speakers: Change) -> bool:
    """Whether an edit is a part of what credits another speaker."""
    touches = edit.left.overlap(speakers.left) or edit.right.overlap(speakers.right)
    return edit.matter in (Matter.ATTRIBUTION, Matter.NAME) and bool(touches)


def credits_of(lookup: Lookup, match: Match) -> Credits | None:
    """Whom the two ends of a match credit with what they quote; None where one does not tell."""
    ends = match.left, match.right
    if not any(_quotes(lookup, end) for end in ends):
        return None
    from compare.findings import find_credits  # noqa: PLC0415  # not before the first paint

    plains = [_plain(_in_rows(lookup, end.source_id)) for end in ends]
    edited = [edit.left for edit in match.edits], [edit.right for edit in match.edits]
    left, right = map(_side, repeat(lookup), ends, plains, edited)
    if (found := find_credits(left, right)) is None:
        return None
    (one,), (other,) = plains[0].spans_of([found.left]), plains[1].spans_of([found.right])
    return replace(found, left=one, right=other)


def name_in(text: str, name: Span) -> str:
    """A name as it is told: in one row, without hidden signs."""
    return " ".join(_plain(name.of(text)).text.split())


@lru_cache(_REMEMBERED)
def _plain(text: str) -> Plain:
    from compare.text.plain import plain_text  # noqa: PLC0415  # not before the first paint

    return plain_text(text)


def _in_rows(lookup: Lookup, source_id: str) -> str:
    """The text of a source with each sentence in one row."""
    text, done = lookup.source(source_id).text, 0
    if not _may_be_wrapped(text):
        return text
    parts: list[str] = []
    for sentence in lookup.sentences(source_id):
        words = sentence.span.of(text)
        if _LINE_END.search(words):
            parts += text[done : sentence.span.start], _LINE_END.sub(" ", words)
            done = sentence.span.end
    return "".join((*parts, text[done:]))


@lru_cache(_REMEMBERED)
def _may_be_wrapped(text: str) -> bool:
    return _LONE_LINE_END.search(text) is not None


def _side(lookup: Lookup, end: Passage, plain: Plain, edited: Sequence[Span]) -> Side:
    """An end of a match as if plainly set; of a source that is not, only what stands near it."""
    from compare.findings import Side  # noqa: PLC0415  # not before the first paint

    sentences = lookup.sentences(end.source_id)
    if not len(plain.edges):
        return Side(plain.text, sentences, end, tuple(edited))
    near = range(end.first - _NEAR, end.last + _NEAR + 1)
    moved = partial(_in_plain, plain)
    return Side(
        plain.text,
        [
            replace(
                sentence,
                span=moved(sentence.span),
                quotations=tuple(map(moved, sentence.quotations)),
                attribution=sentence.attribution and moved(sentence.attribution),
            )
            for sentence in sentences
            if sentence.index in near
        ],
        replace(end, span=moved(end.span)),
        tuple(map(moved, edited)),
    )


def _in_plain(plain: Plain, span: Span) -> Span:
    """Where a stretch of a source lies in its plain text."""
    return Span(*(_place_in(plain, place) for place in (span.start, span.end)))


def _place_in(plain: Plain, place: int) -> int:
    part = max(int(plain.places.searchsorted(place, "left")) - 1, 0)
    return min(int(plain.edges[part]) + place - int(plain.places[part]), int(plain.edges[part + 1]))


def _quotes(lookup: Lookup, end: Passage) -> bool:
    """Whether the sentences of an end quote anything."""
    first, last = end.first, end.last
    return any(lookup.sentence(end.source_id, i).quotations for i in range(first, last + 1))

"""What the reader is told differently at the two ends of a match."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.model import Matter

if TYPE_CHECKING:
    from compare.findings import Credits
    from compare.model import Edit, Match, Passage, Span
    from compare.output.lookup import Lookup

__all__ = ["SPEAKER", "Change", "changes", "credits_of", "other_speakers", "same_speaker"]

SPEAKER = "speaker"
"""What a change matters to that credits the same quotation to somebody else."""


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
    return max(credited.left.of(left), credited.right.of(right), key=len)


def _credits(edit: Edit, speakers: Change) -> bool:
    """Whether an edit is a part of what credits another speaker."""
    touches = edit.left.overlap(speakers.left) or edit.right.overlap(speakers.right)
    return edit.matter in (Matter.ATTRIBUTION, Matter.NAME) and bool(touches)


def credits_of(lookup: Lookup, match: Match) -> Credits | None:
    """Whom the two ends of a match credit with what they quote; None where one does not tell."""
    ends = match.left, match.right
    if not any(_quotes(lookup, end) for end in ends):
        return None
    from compare.findings import Side, find_credits  # noqa: PLC0415  # not before the first paint

    edited = ((edit.left for edit in match.edits), (edit.right for edit in match.edits))
    left, right = (
        Side(lookup.source(end.source_id).text, lookup.sentences(end.source_id), end, tuple(spans))
        for end, spans in zip(ends, edited, strict=True)
    )
    return find_credits(left, right)


def _quotes(lookup: Lookup, end: Passage) -> bool:
    """Whether the sentences of an end quote anything."""
    first, last = end.first, end.last
    return any(lookup.sentence(end.source_id, i).quotations for i in range(first, last + 1))

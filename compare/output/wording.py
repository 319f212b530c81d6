"""How figures and names are put into words wherever they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Kind, Operation, Role
from compare.output.changes import SPEAKER, changes, name_in, other_speakers

if TYPE_CHECKING:
    from compare.model import Match
    from compare.output.lookup import Lookup

__all__ = ["CAUTION", "KEY", "ROLE", "SIGN", "count", "percent", "remarks"]

CAUTION = (
    "Likeness does not show who copied from whom: both may have used the same release or agency."
)
"""Said wherever people read the findings."""

SIGN = {Kind.VERBATIM: "=", Kind.NEAR_VERBATIM: "≈", Kind.PARAPHRASE: "~"}
"""How close two wordings are, in one letter."""

KEY = (
    f"{SIGN[Kind.VERBATIM]} the same words, {SIGN[Kind.NEAR_VERBATIM]} the same wording with small "
    f"edits, {SIGN[Kind.PARAPHRASE]} the same statement in other words."
)
"""What the signs stand for."""

ROLE = {
    Role.REPORTING: "",
    Role.HEADING: "heading",
    Role.CAPTION: "caption",
    Role.BYLINE: "byline",
    Role.TEASER: "link to another article",
    Role.DISCLAIMER: "disclaimer",
    Role.REPEAT: "repeated text",
}
"""What a sentence is, where it is not plain reporting."""

_LEAST = 0.005


def percent(share: float) -> str:
    """A share in whole per cent; what rounds to nothing or everything but is not says so."""
    if 0 < share <= _LEAST:
        return "<1%"
    if 1 - _LEAST <= share < 1:
        return ">99%"
    return f"{share:.0%}"


def count(number: int, noun: str) -> str:
    """`1 match`, `1,770 matches`."""
    plural = noun + ("es" if noun.endswith(("ch", "s", "x")) else "s")
    return f"{number:,} {noun if number == 1 else plural}"


def remarks(match: Match, lookup: Lookup, source_id: str = "") -> list[str]:
    """What to know about a match besides its words: `number changed`, `reordered`, `moved`.

    Args:
        match: The match.
        lookup: Where texts are found.
        source_id: Whose words are shown; then the names are told of those who are credited, for
            they may stand outside these words. Only that they differ, where it is empty.
    """
    matters = sorted({change.matter for change in changes(lookup, match)})
    names = _names(match, lookup, source_id) if source_id else ""
    reordered = any(edit.operation is Operation.MOVE for edit in match.edits)
    return [
        *(f"{matter} changed{names * (matter == SPEAKER)}" for matter in matters),
        *(["reordered"] if reordered else []),
        *(["moved"] if match.moved else []),
    ]


def _names(match: Match, lookup: Lookup, source_id: str) -> str:
    """From whom to whom a quotation went; empty where both ends credit the same."""
    ends = match.left.source_id, match.right.source_id
    for _, *spans in other_speakers(lookup, match):
        names = {
            end: name_in(lookup.source(end).text, span)
            for end, span in zip(ends, spans, strict=True)
        }
        return f" from {names[match.other(source_id).source_id]} to {names[source_id]}"
    return ""

"""A match as one text in which the words of both ends stand: kept, gone and new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Kind, Operation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Match, Passage, Span
    from compare.output.lookup import Lookup

__all__ = ["differences", "left_out"]


def differences(
    match: Match, source_id: str, lookup: Lookup
) -> Iterator[tuple[str, Operation | None]]:
    """The words of one end, with the changes that made them out of the other.

    Args:
        match: Its edits say what changed.
        source_id: Whose words are the new ones.
        lookup: Where the texts are found.

    Yields:
        Stretches of words: unchanged (None), DELETE (the other end alone has them) or INSERT
        (this end alone). Paraphrases come whole: nearly every word differs. What is deleted has
        no space of its own where it stood: it comes with the spaces (None) that it needs here.
    """
    here, there = match.end(source_id), match.other(source_id)
    text, other = (lookup.source(end.source_id).text for end in (here, there))
    place = here.span.start
    for new, old in _changes(match, from_left=there is match.left):
        if new.start < place:
            continue
        yield text[place : new.start], None
        if old:
            yield from _deleted(old.of(other), text, new)
        if new:
            yield new.of(text), Operation.INSERT
        place = new.end
    yield text[place : here.span.end], None


def left_out(end: Passage, lookup: Lookup) -> tuple[bool, bool]:
    """Whether its sentences have words before, and after, one end of a match."""
    text, whole = lookup.source(end.source_id).text, lookup.whole(end)
    before, after = text[whole.start : end.span.start], text[end.span.end : whole.end]
    return any(map(str.isalnum, before)), any(map(str.isalnum, after))


def _deleted(old: str, text: str, new: Span) -> Iterator[tuple[str, Operation | None]]:
    """Words that stood in `text` where `new` is, parted from the words around them."""
    if text[max(new.start - 1, 0) : new.start].isalnum():
        yield " ", None
    yield old, Operation.DELETE
    if new or text[new.end : new.end + 1].isalnum():
        yield " ", None


def _changes(match: Match, *, from_left: bool) -> list[tuple[Span, Span]]:
    """The new and the old words of each edit, in the order of the new ones."""
    if match.kind is not Kind.NEAR_VERBATIM:
        return []
    edits = [edit for edit in match.edits if edit.operation is not Operation.MOVE]
    return sorted((e.right, e.left) if from_left else (e.left, e.right) for e in edits)

"""Find what stands inside quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["cut_quotations", "find_quotations"]

_CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘’",
    "»": "«",
    "›": "‹",
    "”": "”",
    '"': '"',
    "＂": "＂",
    "'": "'",
}
_BOTH_WAYS = frozenset("»›”")
"""Marks that open in some countries and close in others."""
_STRAIGHT = frozenset('"＂')
_SINGLE = frozenset("‘'‚‹›")
_DROPPED = re.compile(r"['‘’](?:\d\ds?|em|til|tis|twas|n|cause)\b", re.IGNORECASE)
"""Letters or figures of which the first ones are dropped: the '90s."""
_PLURAL = re.compile(r"(?<=[sS])['’] (?=[a-z])")
_END = re.compile(r"(?<=[.,!?…])['’](?!\w)")
"""What ends a quotation for sure."""
_LONGEST = 2000
"""Characters within which single marks must close; they are easily mistaken."""
_MARK = re.compile(f"[{''.join(_CLOSERS)}{''.join(_CLOSERS.values())}]")


def find_quotations(text: str, blocks: Iterable[Span]) -> list[Span]:
    """The outermost quotations, without their marks, in order; none leaves its block.

    A quotation that runs over several paragraphs, each with its own opening mark, gives one span
    for each; one that is never closed ends with its block.
    """
    return [span for block in blocks for span in _in_block(text, block)]


def cut_quotations(
    quotations: Sequence[Span], sentences: Iterable[Span]
) -> Iterator[tuple[Span, ...]]:
    """The parts of the quotations that lie in each sentence; both are in order and apart."""
    first = 0
    for sentence in sentences:
        while first < len(quotations) and quotations[first].end <= sentence.start:
            first += 1
        last = first
        while last < len(quotations) and quotations[last].start < sentence.end:
            last += 1
        yield tuple(
            Span(max(span.start, sentence.start), min(span.end, sentence.end))
            for span in quotations[first:last]
        )


def _in_block(text: str, block: Span) -> Iterator[Span]:
    at = block.start
    while found := _MARK.search(text, at, block.end):
        at = found.end()
        if not _opens(text, block, found.start()):
            continue
        end = _closing(text, found.group(), at, block.end)
        if end is None:
            if found.group() in _SINGLE or found.group() in _BOTH_WAYS:
                continue
            end = block.end
        if end > at:
            yield Span(at, end)
        at = min(end + 1, block.end)


def _opens(text: str, block: Span, at: int) -> bool:
    mark = text[at]
    if mark not in _CLOSERS:
        return False
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if after.isspace() and mark != "«":
        return False
    if mark in _STRAIGHT:
        return not before.isdigit()
    if mark in _SINGLE and _DROPPED.match(text, at):
        return False
    if mark in _SINGLE or mark in _BOTH_WAYS:
        return not before.isalnum() and before not in ".,!?;:%"
    return True


def _closing(text: str, mark: str, start: int, end: int) -> int | None:
    """Where the quotation opened by `mark` ends, or None where it never does."""
    if mark in _SINGLE or mark in _BOTH_WAYS:
        end = min(end, start + _LONGEST)
    for found in _MARK.finditer(text, start, end):
        at = found.start()
        closes = found.group() in _CLOSERS[mark] and _closes(text, mark, at)
        if closes and not _is_possessive(text, mark, at, end):
            return at
    return None


def _is_possessive(text: str, mark: str, at: int, end: int) -> bool:
    """Whether a mark after a plural belongs to it, as the quotation goes on behind it."""
    if mark not in _SINGLE or not _PLURAL.match(text, at):
        return False
    closing = _END.search(text, at + 1, end)
    if closing is None:
        return False
    return not any(
        _opens(text, Span(at, end), other.start())
        for other in _MARK.finditer(text, at + 1, closing.start())
    )


def _closes(text: str, mark: str, at: int) -> bool:
    if mark not in _SINGLE and mark not in _STRAIGHT:
        return True
    glued = text[at + 1 : at + 2].isalnum()
    if mark in _STRAIGHT:
        return not glued or not text[at - 1].isspace()
    return not glued and not text[at - 1].isspace()

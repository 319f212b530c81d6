"""Cut a text into blocks: paragraphs, headings, list items; hard-wrapped lines are joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.model import Span
from compare.text.language import is_common
from compare.text.plain import plain_text
from compare.text.punctuation import ends_sentence, ends_statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Block", "find_blocks", "find_paragraphs"]

_MARKER = re.compile(
    r"(?:[-–—•*·▪◦‣●■○#>]+|\(?\d{1,3}[.)]|\(?[A-Za-z]\)|[A-Z]\.(?=\s+\S+\s+\S+\s+\S)|[IVX]{1,5}[.)])\s+"
    r"|[(（]?[一二三四五六七八九十]{1,3}[)）、]\s*|\d{1,3}、\s*|[①-⑳]\s*"
)
_WIDEST = 130
"""Lines longer than this are paragraphs, not wrapped lines."""
_NARROWEST = 40
"""Shorter lines are never taken for lines broken within a sentence without other evidence."""
_GLANCE = 20_000
"""Code points looked at for the two words around a line end, in one line."""
_GOING_ON = re.compile(r"[,，、،][\"'”’»)]*$|(?:^|[\W\d_])[^\W\d_]{1,3}\.$|(?:^|\s)[^\W\d_]$")
"""The end of a line that is none: a comma, the full stop of what may be an abbreviation, "A"."""
_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?][\"'”’»)]*\s|[。！？।۔؟]")
"""The end of a sentence before another; that of an abbreviation is shorter, as a rule."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that no sentence leaves, without white space at its ends."""

    span: Span
    body: int
    """Where the text begins after a list marker; `span.start` where there is none."""
    gap: bool
    """Whether a blank line, or the start of the text, stands before it."""


class _Line(NamedTuple):
    start: int
    end: int
    gap: bool
    """Whether a blank line, or the start of the text, stands before it."""

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def find_blocks(text: str) -> list[Block]:
    """Cut a plain text into blocks that together hold every non-space character, in order."""
    lines = _find_lines(text)
    width = _wrapped_width(text, lines)
    blocks: list[Block] = []
    for group in _join(text, lines, width):
        start, end = group[0].start, group[-1].end
        marker = _MARKER.match(text, start, end)
        body = marker.end() if marker and marker.end() < end else start
        blocks.append(Block(Span(start, end), body, group[0].gap))
    return blocks


def find_paragraphs(text: str) -> list[Span]:
    """Where the blocks of a source lie, however it is set."""
    plain = plain_text(text)
    return plain.whole_spans_of([block.span for block in find_blocks(plain.text)])


def _find_lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    begin, gap = 0, True
    for line in text.split("\n"):
        if bare := line.strip():
            start = begin + line.index(bare)
            lines.append(_Line(start, start + len(bare), gap))
        gap = not bare
        begin += len(line) + 1
    return lines


def _wrapped_width(text: str, lines: list[_Line]) -> int:
    """The column at which lines were broken by hand, or 0 where each line is a paragraph."""
    inner = [(a, b) for a, b in pairwise(lines) if not b.gap]
    if len(inner) < 3:  # noqa: PLR2004
        return 0
    lengths = sorted(a.end - a.start for a, _ in inner)
    width = lengths[-1 - len(lengths) // 20]
    if width > _WIDEST:
        return 0
    full = sum(_is_full(text, a, b, width) for a, b in inner)
    open_ended = sum(not ends_statement(a.of(text)) for a, _ in inner)
    return width if 2 * full >= len(inner) and 2 * open_ended >= len(inner) else 0


def _is_full(text: str, line: _Line, following: _Line, width: int, words: int = 1) -> bool:
    """Whether so many words of the next line would not have fitted at the end of this line."""
    first = " ".join(following.of(text).split(None, words)[:words])
    return line.end - line.start + 1 + min(len(first), width // 2) > width


def _join(text: str, lines: list[_Line], width: int) -> Iterator[list[_Line]]:
    stretches = list(_stretches(lines))
    parted = 2 * len(stretches) > len(lines)
    alone = any(len(own) == 1 and not ends_statement(own[0].of(text)) for own in stretches)
    for stretch in stretches:
        group = stretch[:1]
        prose = parted and len(stretch) > 1 and ends_sentence(stretch[-1].of(text))
        for line in stretch[1:]:
            broken = prose and not width and _is_broken(text, group, line, headings_alone=alone)
            if broken or _carries_on(text, group, line, width, parted=len(stretches) > 1):
                group.append(line)
            else:
                yield group
                group = [line]
        yield group


def _stretches(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The lines between blank ones."""
    borders = [at for at, line in enumerate(lines) if line.gap]
    return (list(lines[first:last]) for first, last in pairwise([*borders, len(lines)]))


def _carries_on(
    text: str, group: Sequence[_Line], following: _Line, width: int, *, parted: bool
) -> bool:
    """Whether a line goes on where the last of the group, directly above it, was broken."""
    line = group[-1]
    is_open = not ends_statement(line.of(text))
    if _MARKER.match(text, following.start, following.end):
        is_item = _MARKER.match(text, group[0].start, group[0].end)
        return bool(width) and is_open and not is_item and _is_full(text, line, following, width)
    ended = not parted or (ends_sentence(line.of(text)) and not _GOING_ON.search(line.of(text)))
    if width and _is_full(text, line, following, width, words=1 if ended else 2):
        return True
    broken = line.end - line.start >= _NARROWEST and is_open
    return broken and text[following.start].islower()


def _is_broken(
    text: str, group: Sequence[_Line], following: _Line, *, headings_alone: bool
) -> bool:
    """Whether a line end inside a paragraph of prose stands within a sentence.

    A heading may stand directly above its paragraph, but it is short, whole and one sentence, and
    not where other headings stand alone.
    """
    line = group[-1].of(text)
    goes_on = _GOING_ON.search(line) is not None
    if (ends_statement(line) and not goes_on) or _MARKER.match(text, group[0].start, group[0].end):
        return False
    longest = _NARROWEST if headings_alone else _WIDEST
    if goes_on or len(group) > 1 or len(line) >= longest or _SENTENCE_END.search(line):
        return True
    last, first = line.split()[-1], following.of(text).split(None, 1)[0]
    return not first[0].isupper() or is_common(last) or f"{last} {first}" in text[:_GLANCE]

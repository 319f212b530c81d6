"""Cut a text into blocks: paragraphs, headings, list items; hard-wrapped lines are joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from compare.model import Span
from compare.text.punctuation import ends_statement

__all__ = ["Block", "find_blocks"]

_MARKER = re.compile(
    r"(?:[-–—•*·▪◦‣●■○#>]+|\(?\d{1,3}[.)]|\(?[A-Za-z]\)|[A-Z]\.(?=\s+\S+\s+\S+\s+\S)|[IVX]{1,5}[.)])\s+"
    r"|[(（]?[一二三四五六七八九十]{1,3}[)）、]\s*|\d{1,3}、\s*|[①-⑳]\s*"
)
_WIDEST = 130
"""Lines longer than this are paragraphs, not wrapped lines."""
_NARROWEST = 40
"""Shorter lines are never taken for lines broken within a sentence without other evidence."""


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
    """Cut `text` into blocks that together hold every non-space character, in order."""
    lines = _find_lines(text)
    width = _wrapped_width(text, lines)
    blocks: list[Block] = []
    for group in _join(text, lines, width):
        start, end = group[0].start, group[-1].end
        marker = _MARKER.match(text, start, end)
        body = marker.end() if marker and marker.end() < end else start
        blocks.append(Block(Span(start, end), body, group[0].gap))
    return blocks


def _find_lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    begin = last = 0
    for line in text.splitlines(keepends=True):
        start = begin + len(line) - len(line.lstrip())
        begin += len(line)
        end = start + len(line.strip())
        if start < end:
            lines.append(_Line(start, end, not lines or _is_gap(text[last:start])))
            last = end
    return lines


def _is_gap(space: str) -> bool:
    """Whether the white space between two lines parts paragraphs."""
    breaks = space.replace("\r\n", "\n")
    return sum(map(breaks.count, "\n\r\u2029")) > 1 or "\u2029" in breaks


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


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted at the end of this line."""
    words = following.of(text).split(None, 1)
    return line.end - line.start + 1 + min(len(words[0]), width // 2) > width


def _join(text: str, lines: list[_Line], width: int) -> list[list[_Line]]:
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and not line.gap and _carries_on(text, groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _carries_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the second line goes on where the first, directly above it, was broken."""
    if _MARKER.match(text, following.start, following.end):
        return False
    if width and _is_full(text, line, following, width):
        return True
    broken = line.end - line.start >= _NARROWEST and not ends_statement(line.of(text))
    return broken and text[following.start].islower()

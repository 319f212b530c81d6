"""Laying text out in columns of a terminal, where a letter may be none, one or two cells wide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category, combining, east_asian_width

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["clip", "pad", "visible", "width_of", "wrap"]

_ZERO_WIDTH = {"Mn", "Me", "Cf"}
# Controls would move the cursor, and marks of direction turn round the rest of the line.
_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# A line may break at space and around any wide letter, since wide scripts use no space.
_PIECE = re.compile(r"\s+|[^\s\u2e80-\U0003ffff]+|\S")


def visible(text: str) -> str:
    """The text on one line, without what would act on a terminal instead of showing."""
    return _ACTING.sub("", re.sub(r"\s+", " ", text))


def width_of(text: str) -> int:
    """How many cells a terminal needs for a text."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(letter: str) -> int:
    if combining(letter) or category(letter) in _ZERO_WIDTH:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def clip(text: str, width: int) -> str:
    """The text, cut to a width with `…` where it is longer."""
    if width_of(text) <= width:
        return text
    return text[: _fitting(text, width - 1)].rstrip() + "…" if width > 0 else ""


def _fitting(text: str, width: int) -> int:
    """How many letters from the start fit into a width."""
    used = 0
    for place, letter in enumerate(text):
        used += _cells(letter)
        if used > width:
            return place
    return len(text)


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text in exactly `width` cells, cut where it is longer."""
    text = clip(text, width)
    space = " " * (width - width_of(text))
    return space + text if right else text + space


def wrap(text: str, width: int) -> list[Span]:
    """Cut a text into lines of at most `width` cells, at spaces where there are any."""
    lines: list[Span] = []
    start = end = used = 0
    for piece in _pieces(text, width):
        needed = width_of(piece.of(text))
        if used + needed > width and end > start:
            lines.append(Span(start, end))
            start = end = piece.end if piece.of(text).isspace() else piece.start
            used = 0
        if piece.of(text).isspace():
            if end == start:
                start = end = piece.end
                continue
        else:
            end = piece.end
        used += needed
    return [*lines, Span(start, end)] if end > start or not lines else lines


def _pieces(text: str, width: int) -> Iterator[Span]:
    """What stays on one line: words, single wide letters, and parts of words that fit no line."""
    for match in _PIECE.finditer(text):
        start, end = match.span()
        while width_of(text[start:end]) > width and end - start > 1:
            middle = start + max(1, _fitting(text[start:end], width))
            yield Span(start, middle)
            start = middle
        yield Span(start, end)

"""Cutting a text into lines that fit a width, in cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, split_graphemes

from compare.model import Span
from compare.tui.drawing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MEASURE", "wrap"]

MEASURE = 92
"""Cells of a line of running text; longer ones are hard to follow back to the left."""

_WIDE = "\u2e80-\u3029\u3030-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
_WIDE += "\uf900-\ufaff\uff01-\uff60\U00020000-\U0003fffd"
_JOINING = "\u0300-\u036f\u200d\u302a-\u302f\u3099\u309a\ufe00-\ufe0f"
_CLOSING = "\u2019\u201d\u2026\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017"
_CLOSING += "\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d"
_OPENING = "\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b"
_END = r"\n\v\f\r\x85\u2028\u2029"

_LINE = re.compile(rf"[^{_END}]*(?:\r\n|[{_END}])|[^{_END}]+")
_ATOM = re.compile(
    rf"[{_OPENING}]*[{_WIDE}][{_JOINING}]*(?:[{_CLOSING}][{_JOINING}]*)*\s*"
    rf"|[^\s{_WIDE}]+\s*|\s+"
)
_PLAIN = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Signs of one cell each, between which only spaces divide: they need not be measured."""


def wrap(text: str, width: int) -> tuple[Span, ...]:
    """Cut a text into lines of at most `width` cells, white space at their ends not counted.

    Lines end at line ends of the text, else after white space or beside an East Asian character,
    and inside a word only where it alone is wider than a line. The lines tile the text; two or
    more empty lines are taken together into one.
    """
    lines: list[Span] = []
    empty = False
    for line in _LINE.finditer(text):
        if line[0].isspace():
            if empty:
                lines[-1] = Span(lines[-1].start, line.end())
            else:
                lines.append(Span(*line.span()))
            empty = True
        else:
            lines.extend(_fold(text, Span(*line.span()), max(2, width)))
            empty = False
    return tuple(lines)


def _fold(text: str, line: Span, width: int) -> Iterator[Span]:
    body = line.of(text).rstrip()
    if not _PLAIN.fullmatch(body) or max(map(len, body.split(" "))) > width:
        yield from _measured(text, line, width)
        return
    start, last = line.start, line.start + len(body)
    while last - start > width:
        stop = text.rindex(" ", start, start + width + 1) + 1
        while text[stop] == " ":
            stop += 1
        yield Span(start, stop)
        start = stop
    yield Span(start, line.end)


def _measured(text: str, line: Span, width: int) -> Iterator[Span]:
    start, used = line.start, 0
    for place, end, cells in _atoms(text, line, width):
        if used + cells > width and place > start:
            yield Span(start, place)
            start, used = place, 0
        used += cell_len(visible(text[place:end]))
    yield Span(start, line.end)


def _atoms(text: str, line: Span, width: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells (white space at the end not counted) of what is kept together."""
    for atom in _ATOM.finditer(text, line.start, line.end):
        cells = cell_len(visible(atom[0].rstrip()))
        if cells <= width:
            yield *atom.span(), cells
            continue
        for start, end in _letters(atom[0], width):
            cells = cell_len(visible(atom[0][start:end].rstrip()))
            yield atom.start() + start, atom.start() + end, cells


def _letters(word: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each letter with its marks starts and ends; control characters stand alone."""
    for start, end, _ in split_graphemes(word)[0]:
        if cell_len(visible(word[start:end])) <= width:
            yield start, end
        else:
            yield from ((place, place + 1) for place in range(start, end))

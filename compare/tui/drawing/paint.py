"""From a stretch of text and layers of style to styled segments."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from compare.model import Span
from compare.tui.drawing.visible import flowing, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Layer", "clip", "paint", "strip"]

_LINE_ENDS = re.compile(r"\s*[^\S ]\s*")

Layer = tuple[Span, Style]
"""A stretch of the text and the style that is added to it."""


def paint(text: str, line: Span, layers: Sequence[Layer]) -> list[Segment]:
    """Draw one line of a text; later layers are laid over earlier ones.

    A line end inside it is drawn as the space that it stands for.
    """
    cuts = {line.start, line.end}
    for span, _ in layers:
        if span.overlap(line):
            cuts |= {max(span.start, line.start), min(span.end, line.end)}
    return [
        Segment(visible(flowing(text[start:end])), _style(start, layers))
        for start, end in pairwise(sorted(cuts))
    ]


def _style(place: int, layers: Sequence[Layer]) -> Style:
    found = Style.null()
    for span, style in layers:
        if span.start <= place < span.end:
            found += style
    return found


def strip(segments: Iterable[Segment], width: int, base: Style) -> Strip:
    """A row of exactly `width` cells, `base` under all of it, and nothing in it that acts."""
    laid = [Segment(visible(text), base + style if style else base) for text, style, _ in segments]
    return Strip(laid).adjust_cell_length(width, base)


def clip(text: str, width: int) -> str:
    """The text on one line of at most `width` cells, `…` where it was cut."""
    line = visible(_LINE_ENDS.sub(" ", text))
    if cell_len(line) <= width:
        return line
    return set_cell_size(line, width - 1).rstrip() + "…" if width > 0 else ""

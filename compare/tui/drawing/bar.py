"""Stacked bars and shades of heat."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from compare.tui.signs import BAR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Label
    from compare.tui.themes import Palette

__all__ = ["bar", "heat"]


def bar(shares: Mapping[Label, float], width: int, palette: Palette) -> list[Segment]:
    """A stacked bar of `width` cells; ends are rounded so that the whole is always full."""
    cells: list[Segment] = []
    total, drawn = 0.0, 0
    for label, share in shares.items():
        total += share
        end = round(total * width)
        cells.append(Segment(BAR[label] * (end - drawn), palette.label(label)))
        drawn = end
    return [*cells, Segment(" " * (width - drawn))]


@lru_cache(maxsize=1024)
def heat(share: float, ground: Color, full: str) -> Style:
    """The shade of a cell, from the ground (0) to the full colour (1), and ink to be read on it."""
    shade = ground.blend(Color.parse(full), share)
    return Style(color=shade.get_contrast_text(1).rich_color, bgcolor=shade.rich_color)

"""A picture of a screen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.segment import Segment, Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

__all__ = ["picture"]


def picture(rows: Sequence[Strip]) -> str:
    """The rows of a screen as SVG."""
    width = max((row.cell_length for row in rows), default=1)
    console = Console(
        width=width,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
    )
    cells = [cell for row in rows for cell in (*row, Segment.line())]
    console.print(Segments(cells), end="")
    return console.export_svg(title="compare-sources")

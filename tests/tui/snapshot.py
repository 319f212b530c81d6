"""Screens kept as text, to be compared with how they are drawn later.

`COMPARE_SNAPSHOTS=update pytest tests/tui` accepts what is drawn now.
"""

from __future__ import annotations

import os
from pathlib import Path

from rich.style import Style
from textual.pilot import Pilot

from tests.tui.driving import drawn

__all__ = ["check"]

FOLDER = Path(__file__).parent / "snapshots"
_NAMES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def check(name: str, pilot: Pilot[int], scratch: Path) -> None:
    """Compare the screen with the one that was accepted under that name."""
    accepted, found = FOLDER / f"{name}.txt", _written(pilot)
    if os.environ.get("COMPARE_SNAPSHOTS") == "update":
        accepted.write_text(found, encoding="utf-8")
        return
    seen = scratch / f"{name}.txt"
    seen.write_text(found, encoding="utf-8")
    same = accepted.exists() and accepted.read_text(encoding="utf-8") == found
    assert same, f"{seen} does not look like {accepted}"


def _written(pilot: Pilot[int]) -> str:
    """The characters; then for each row its styles, a letter and for how many cells; then these."""
    styles: dict[str, str] = {}
    rows, inks = [], []
    for strip in drawn(pilot):
        rows.append(strip.text.rstrip())
        runs: list[tuple[str, int]] = []
        for segment in strip:
            told = _told(segment.style)
            letter = styles.setdefault(told, _NAMES[len(styles)])
            cells = segment.cell_length
            if runs and runs[-1][0] == letter:
                cells += runs.pop()[1]
            runs.append((letter, cells))
        inks.append(" ".join(f"{letter}{cells}" for letter, cells in runs if cells))
    legend = [f"{letter} {told}" for told, letter in styles.items()]
    return "\n".join([*rows, "", *inks, "", *legend, ""])


def _told(style: Style | None) -> str:
    """A style by its colours and what is done to the letters."""
    if style is None:
        return "plain"
    colours = [
        colour.get_truecolor().hex if colour else "-" for colour in (style.color, style.bgcolor)
    ]
    done = ("bold", "italic", "underline", "reverse", "dim")
    return " ".join([*colours, *(each for each in done if getattr(style, each))])

"""The colours: three themes, and the styles that the line panes draw with.

In each theme the colours of the labels, of what has none and of plain text are told apart by all
common kinds of colour blindness, as a test simulates them; marks have signs besides (`signs.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.theme import Theme

from compare.model import Kind, Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App

__all__ = ["CONTRAST", "DARK", "LIGHT", "Palette", "palette", "variables"]

_DARK = {
    "shared": "#e9b266",
    "paraphrased": "#7db5e8",
    "muted": "#858c99",
    "strong": "#f6f7f9",
    "cursor": "#2b313d",
    "faint": "#3a4150",
    "hit": "#5b4a7a",
    "heat": "#a8662a",
}
_LIGHT = {
    "shared": "#9a4b00",
    "paraphrased": "#0a5aa6",
    "muted": "#6d6f75",
    "strong": "#000000",
    "cursor": "#e6e1d3",
    "faint": "#cfc9b9",
    "hit": "#d9c9f2",
    "heat": "#e39a4c",
}
# The colours of a 16-colour terminal, so that nothing is lost or made alike on the way there.
_CONTRAST = {
    "shared": "#55ff55",
    "paraphrased": "#ff55ff",
    "muted": "#aaaaaa",
    "strong": "#ffffff",
    "cursor": "#0000aa",
    "faint": "#555555",
    "hit": "#555555",
    "heat": "#aa5500",
}

DARK = Theme(
    name="compare-dark",
    primary="#9fb4d3",
    secondary="#6f7f99",
    accent="#e9b266",
    warning="#e9b266",
    error="#ef8a80",
    success="#7db5e8",
    foreground="#cfd4dc",
    background="#15181e",
    surface="#1b1f27",
    panel="#222733",
    dark=True,
    variables={
        "footer-background": "#1b1f27",
        "footer-key-foreground": "#e9b266",
        "footer-description-foreground": "#aab1bd",
        "scrollbar": "#343b49",
        "scrollbar-hover": "#4a5366",
        "scrollbar-active": "#5d6880",
        "scrollbar-background": "#15181e",
        "scrollbar-background-hover": "#15181e",
        "scrollbar-background-active": "#15181e",
        **_DARK,
    },
)
LIGHT = Theme(
    name="compare-light",
    primary="#3b5b87",
    secondary="#6f7f99",
    accent="#9a4b00",
    warning="#9a4b00",
    error="#b3261e",
    success="#0a5aa6",
    foreground="#2b2e34",
    background="#fbf9f4",
    surface="#f3f0e8",
    panel="#eae6db",
    dark=False,
    variables={
        "footer-background": "#f3f0e8",
        "footer-key-foreground": "#9a4b00",
        "footer-description-foreground": "#4d5057",
        "scrollbar": "#d5d0c2",
        "scrollbar-hover": "#bdb7a7",
        "scrollbar-active": "#a59f8e",
        "scrollbar-background": "#fbf9f4",
        "scrollbar-background-hover": "#fbf9f4",
        "scrollbar-background-active": "#fbf9f4",
        **_LIGHT,
    },
)
CONTRAST = Theme(
    name="compare-contrast",
    primary="#ffffff",
    secondary="#aaaaaa",
    accent="#ffff55",
    warning="#ffff55",
    error="#ff5555",
    success="#55ffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    variables={
        "footer-background": "#000000",
        "footer-key-foreground": "#ffff55",
        "footer-description-foreground": "#ffffff",
        "scrollbar": "#aaaaaa",
        "scrollbar-hover": "#ffffff",
        "scrollbar-active": "#ffffff",
        "scrollbar-background": "#000000",
        "scrollbar-background-hover": "#000000",
        "scrollbar-background-active": "#000000",
        **_CONTRAST,
    },
)


def variables(*, dark: bool) -> dict[str, str]:
    """Our own colours, for a theme that does not name them."""
    return _DARK if dark else _LIGHT


@dataclass(frozen=True, slots=True)
class Palette:
    """The styles that a line pane lays over its background."""

    shared: Style
    paraphrased: Style
    muted: Style
    strong: Style
    cursor: Style
    faint: Style
    """Lines that only divide."""
    hit: Style
    differ: Style
    """Words that the other side does not have."""
    quoted: Style
    """Words inside quotation marks."""
    credit: Style
    """Words that say who said something."""
    heat: str
    """The colour that a full cell of a heat table comes near to."""

    def label(self, label: Label | None) -> Style:
        """How the signs and bars of a label are drawn."""
        match label:
            case Label.SHARED:
                return self.shared
            case Label.PARAPHRASED:
                return self.paraphrased
            case _:
                return self.muted

    def kind(self, kind: Kind | None) -> Style:
        """How the words of a match are drawn; words of no match stay plain."""
        match kind:
            case Kind.VERBATIM | Kind.NEAR_VERBATIM:
                return self.shared
            case Kind.PARAPHRASE:
                return self.paraphrased
            case None:
                return Style.null()


def palette(app: App[object]) -> Palette:
    """The styles of the theme that is in use."""
    colours = app.theme_variables
    return _palette(tuple((name, colours[name]) for name in _DARK))


@lru_cache(maxsize=8)
def _palette(colours: tuple[tuple[str, str], ...]) -> Palette:
    named: Mapping[str, str] = dict(colours)
    return Palette(
        shared=Style(color=named["shared"]),
        paraphrased=Style(color=named["paraphrased"]),
        muted=Style(color=named["muted"]),
        strong=Style(color=named["strong"], bold=True),
        cursor=Style(bgcolor=named["cursor"]),
        faint=Style(color=named["faint"]),
        hit=Style(bgcolor=named["hit"]),
        differ=Style(color=named["strong"], bold=True, underline=True),
        quoted=Style(italic=True),
        credit=Style(bold=True),
        heat=named["heat"],
    )

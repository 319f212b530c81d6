"""What the keys do and what the signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from compare.model import Label, Span
from compare.output.wording import SIGN
from compare.tui.drawing.wrap import wrap
from compare.tui.keys import keys
from compare.tui.screens.box import Box
from compare.tui.signs import BLOCK, HEIGHTS, LETTER, NAME
from compare.tui.widgets.line import Line
from compare.tui.widgets.pane import SCROLLING
from compare.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.screen import Screen

__all__ = ["Help"]

_SIGNS = (
    (Label.SHARED, "mostly the same words as in another outlet"),
    (Label.PARAPHRASED, "other outlets say it in other words"),
    (Label.UNIQUE, "no other outlet says it"),
    (Label.EXCLUDED, "not reporting: links, bylines, repeated text"),
)
_COLUMN, _NARROW = 19, 13
"""Cells of the signs and keys, on a wide and on a narrow screen."""
_WIDE = 56


class Help(Box[None]):
    """Keys and what they do, and what the signs mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss(None)", "Close"),
        Binding("slash", "find", "Find a key", show=False),
    ]

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        self._keys = keys(screen)

    def compose(self) -> ComposeResult:
        """A title over a list that scrolls."""
        with Vertical(id="help"):
            yield Line(classes="head")
            yield Input(placeholder="/ finds a key", compact=True)
            yield Keys(self._keys)

    def on_mount(self) -> None:
        """Name the box and let the arrow keys scroll it."""
        self.head("Keys and signs", "/ finds · esc closes")
        self.query_one(Keys).focus()

    def action_find(self) -> None:
        """Type what a key should do."""
        self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """List the keys that have to do with it."""
        self.query_one(Keys).narrow(message.value)

    def on_input_submitted(self) -> None:
        """Go back to the list."""
        self.query_one(Keys).focus()


class Keys(Sheet):
    """Two columns: signs and keys, and what they mean."""

    BINDINGS: ClassVar[list[BindingType]] = [*SCROLLING]

    def __init__(self, told: list[tuple[str, str]]) -> None:
        super().__init__()
        self._all = self._told = told

    def narrow(self, wanted: str) -> None:
        """List only what has these words."""
        self._told = [row for row in self._all if wanted.casefold() in " ".join(row).casefold()]
        self.lay_out()

    def rows_at(self, width: int) -> Iterator[list[Segment]]:
        """A sign or key, and what it means beside it; below it where there is no room for that."""
        for sign, said in self._listed():
            yield from _wrapped(sign, said, width)

    def _listed(self) -> Iterator[tuple[Segment, str]]:
        """What the signs mean, unless a key is looked for; then what the keys do."""
        if len(self._told) == len(self._all):
            yield from self._signs()
            yield Segment(""), ""
        for key, said in self._told:
            yield Segment(key, self.palette.shared), said
        if not self._told:
            yield Segment(""), "No key does that."

    def _signs(self) -> Iterator[tuple[Segment, str]]:
        for label, said in _SIGNS:
            sign = f"{BLOCK[label]} {LETTER[label]} {NAME[label]}"
            yield Segment(sign, self.palette.label(label)), said
        strong = self.palette.strong
        yield Segment("  ".join(SIGN.values()), strong), ", ".join(kind.value for kind in SIGN)
        brackets = "  ".join(f"({sign})" for sign in SIGN.values())
        yield Segment(brackets, strong), "compared with another outlet than the row's"
        heights = HEIGHTS[1::2]
        yield Segment(heights, strong), "how much is reused, from lead to tail"
        yield Segment("underlined", self.palette.differ), "words that the other does not have"
        yield Segment("italic", self.palette.quoted), "words inside quotation marks"
        yield Segment("bold", self.palette.credit), "who is said to have said it"


def _wrapped(sign: Segment, said: str, width: int) -> Iterator[list[Segment]]:
    column = _COLUMN if width >= _WIDE else _NARROW
    beside = [sign, Segment(" " * (column - cell_len(sign.text)))]
    if cell_len(sign.text) >= column:
        yield [sign]
        beside = [Segment(" " * column)]
    for line in wrap(said, width - column) or (Span(0, 0),):
        yield [*beside, Segment(line.of(said).rstrip())]
        beside = [Segment(" " * column)]

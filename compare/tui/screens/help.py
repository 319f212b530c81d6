"""The keys that work on a screen, as the screen itself names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from compare.model import Label, Span
from compare.output.wording import SIGN
from compare.tui.drawing.wrap import wrap
from compare.tui.signs import BLOCK, HEIGHTS, LETTER, NAME
from compare.tui.widgets.line import Line
from compare.tui.widgets.pane import SCROLLING, Pane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.dom import DOMNode
    from textual.strip import Strip
    from textual.theme import Theme

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


class Help(ModalScreen[None]):
    """Keys and what they do, and what the signs mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss(None)", "Close"),
        Binding("slash", "search", "Find a key", show=False),
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
        self.query_one(Line).show([Segment("Keys and signs")], [Segment("/ finds · esc closes ")])
        self.query_one(Keys).focus()

    def action_search(self) -> None:
        """Type what a key should do."""
        self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """List the keys that have to do with it."""
        self.query_one(Keys).narrow(message.value)

    def on_input_submitted(self) -> None:
        """Go back to the list."""
        self.query_one(Keys).focus()


class Keys(Pane):
    """Two columns: signs and keys, and what they mean."""

    BINDINGS: ClassVar[list[BindingType]] = [*SCROLLING]

    def __init__(self, told: list[tuple[str, str]]) -> None:
        super().__init__()
        self._all = self._told = told
        self._rows: list[list[Segment]] = []

    def narrow(self, wanted: str) -> None:
        """List only what has these words."""
        self._told = [row for row in self._all if wanted.casefold() in " ".join(row).casefold()]
        self.on_resize()

    def on_resize(self) -> None:
        """Wrap for the new width."""
        self._rows = [row for sign, said in self._listed() for row in self._wrapped(sign, said)]
        self.extend(len(self._rows))
        self.refresh()

    def _recolour(self, theme: Theme) -> None:
        super()._recolour(theme)
        self.on_resize()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        if self.place + y >= len(self._rows):
            return self.blank()
        return self.draw([Segment(" "), *self._rows[self.place + y]])

    def _wrapped(self, sign: Segment, said: str) -> Iterator[list[Segment]]:
        """A sign, and what it means beside it; below it where the sign is too long for that."""
        width = self.room.width - 2
        column = _COLUMN if width >= _WIDE else _NARROW
        beside = [sign, Segment(" " * (column - cell_len(sign.text)))]
        if cell_len(sign.text) >= column:
            yield [sign]
            beside = [Segment(" " * column)]
        for line in wrap(said, width - column) or (Span(0, 0),):
            yield [*beside, Segment(line.of(said).rstrip())]
            beside = [Segment(" " * column)]

    def _listed(self) -> Iterator[tuple[Segment, str]]:
        """What the signs mean, unless a key is looked for; then what the keys do."""
        if len(self._told) == len(self._all):
            yield from self._signs()
            yield Segment(""), ""
        for key, said in self._told:
            yield Segment(key, self.palette.shared), said

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


def own_bindings(screen: Screen[object]) -> list[tuple[DOMNode, Binding]]:
    """What works on a screen beyond what Textual gives to all of them, and where."""
    return [
        (node, binding)
        for node, binding, enabled, _ in screen.active_bindings.values()
        if enabled and binding.action in _own_actions(node)
    ]


def keys(screen: Screen[object]) -> list[tuple[str, str]]:
    """What each key does, keys with the same meaning together; those in the footer come first."""
    named: dict[str, list[str]] = {}
    for _, binding in sorted(own_bindings(screen), key=lambda bound: not bound[1].show):
        meaning = binding.tooltip or binding.description
        name = screen.app.get_key_display(binding)
        names = named.setdefault(meaning, [])
        if name not in names:
            names.append(name)
    return [(_joined(sorted(names, key=len)), meaning) for meaning, names in named.items()]


def _own_actions(node: DOMNode) -> set[str]:
    """What a screen or pane does beyond what Textual gives to all of them."""
    return {
        binding.action
        for kind in type(node).__mro__
        if kind.__module__.startswith("compare.")
        for binding in kind.__dict__.get("BINDINGS", ())
        if binding.description
    }


def _joined(names: list[str]) -> str:
    return f"{names[0]} - {names[-1]}" if len(names) > 4 else "  ".join(names)  # noqa: PLR2004

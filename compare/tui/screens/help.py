"""The keys that work on a screen, as the screen itself names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen

from compare.model import Label
from compare.tui.signs import BLOCK, LETTER
from compare.tui.widgets.line import Line
from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.dom import DOMNode
    from textual.strip import Strip

__all__ = ["Help"]

_SIGNS = (
    (Label.SHARED, "mostly the same words as in another outlet"),
    (Label.PARAPHRASED, "other outlets say it in other words"),
    (Label.UNIQUE, "no other outlet says it"),
    (Label.EXCLUDED, "not reporting: links, bylines, repeated text"),
)
_UNDERLINED = "words that the other wording does not have"


class Help(ModalScreen[None]):
    """Keys and what they do, and what the signs mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss(None)", "Close")
    ]

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        self._keys = keys(screen)

    def compose(self) -> ComposeResult:
        """A title over a list that scrolls."""
        with Vertical(id="help"):
            yield Line(classes="head")
            yield Keys(self._keys)

    def on_mount(self) -> None:
        """Name the box and let the arrow keys scroll it."""
        self.query_one(Line).show([Segment("Keys and signs")], [Segment("esc closes ")])
        self.query_one(Keys).focus()


class Keys(Pane):
    """Two columns: signs and keys, and what they mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", show=False),
        Binding("up,k", "scroll_up", show=False),
        Binding("pagedown,space", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
    ]

    def __init__(self, told: list[tuple[str, str]]) -> None:
        super().__init__()
        self._told = told

    def on_resize(self) -> None:
        """Say how long the list is."""
        self.extend(len(self._rows()))

    def render_line(self, y: int) -> Strip:
        """Draw one sign or key."""
        rows = self._rows()
        if self.place + y >= len(rows):
            return self.blank()
        return self.draw([Segment(" "), *rows[self.place + y]])

    def _rows(self) -> list[list[Segment]]:
        signs = [
            [
                Segment(f"{BLOCK[label]} {LETTER[label]} {label:<15}", self.palette.label(label)),
                said,
            ]
            for label, said in ((label, Segment(said)) for label, said in _SIGNS)
        ]
        differ = [Segment("underlined", self.palette.differ), Segment(" " * 9 + _UNDERLINED)]
        keys = [
            [Segment(f"{key:<19}", self.palette.shared), Segment(said)] for key, said in self._told
        ]
        return [*signs, differ, [], *keys]


def keys(screen: Screen[object]) -> list[tuple[str, str]]:
    """What each key does, keys with the same meaning together, in the order of the bindings."""
    named: dict[str, list[str]] = {}
    for node, binding, _, _ in screen.active_bindings.values():
        if binding.action in _own_actions(node):
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

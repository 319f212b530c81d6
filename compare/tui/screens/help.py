"""The keys that work on a screen, as the screen itself names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from compare.model import Label
from compare.output.wording import SIGN
from compare.tui.signs import BLOCK, LETTER, NAME
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
_KINDS = "  ".join(SIGN.values())
_BRACKETS = "  ".join(f"({sign})" for sign in SIGN.values())
_FROM_ANOTHER = "compared with another outlet than the row's"
_UNDERLINED = "words that the other wording does not have"

_QUOTED = "words inside quotation marks"
_CREDITED = "who is said to have said it"


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

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", show=False),
        Binding("up,k", "scroll_up", show=False),
        Binding("pagedown,space", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
    ]

    def __init__(self, told: list[tuple[str, str]]) -> None:
        super().__init__()
        self._all = self._told = told

    def narrow(self, wanted: str) -> None:
        """List only what has these words."""
        self._told = [row for row in self._all if wanted.casefold() in " ".join(row).casefold()]
        self.on_resize()
        self.refresh()

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
                Segment(f"{BLOCK[label]} {LETTER[label]} ", self.palette.label(label)),
                Segment(f"{NAME[label]:<15}", self.palette.label(label)),
                Segment(said),
            ]
            for label, said in _SIGNS
        ]
        differ = [Segment("underlined", self.palette.differ), Segment(" " * 9 + _UNDERLINED)]
        keys = [
            [Segment(f"{key:<19}", self.palette.shared), Segment(said)] for key, said in self._told
        ]
        quoted = [Segment("italic", self.palette.quoted), Segment(" " * 13 + _QUOTED)]
        credit = [Segment("bold", self.palette.credit), Segment(" " * 15 + _CREDITED)]
        kinds = [
            Segment(f"{_KINDS:<19}", self.palette.strong),
            Segment(", ".join(kind.value for kind in SIGN)),
        ]
        brackets = [Segment(f"{_BRACKETS:<19}", self.palette.strong), Segment(_FROM_ANOTHER)]
        legend = [*signs, kinds, brackets, differ, quoted, credit, []]
        return keys if len(self._told) < len(self._all) else [*legend, *keys]


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

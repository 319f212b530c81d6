"""The keys that matter on a screen, in its last row."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from compare.tui.drawing.paint import strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.style import Style
    from textual import events
    from textual.binding import Binding
    from textual.screen import Screen

__all__ = ["Footer"]

_KEY, _TEXT = "footer--key", "footer--text"
_LAST, _ALWAYS = 2, 3
"""Keys at the end, which lead back and to the help, and how many are left on any screen."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some cells of the row."""

    text: str
    part: str = ""
    """The component class that it is drawn with; empty for bare ground."""
    key: str = ""
    """What a click presses; empty for nothing."""
    tooltip: str = ""


_GAP = _Piece(" ")


def _groups(bindings: Iterable[Binding]) -> Iterator[tuple[Binding.Group | None, list[Binding]]]:
    """Bindings that belong together and stand beside one another; all others alone."""
    for group, found in groupby(bindings, key=lambda binding: binding.group):
        members = list(found)
        if group and len(members) > 1:
            yield group, members
        else:
            yield from ((None, [each]) for each in members)


def _width(pieces: Iterable[_Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)


class Footer(Widget):
    """Draws the row itself, and what is clicked in it is pressed.

    Textual's footer has a widget for each key and makes all of them anew at every change of the
    focus, which takes longer than all else when a screen is opened.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {_KEY, _TEXT}
    DEFAULT_CSS = """
    Footer {
        dock: bottom;
        height: 1;
        background: $footer-background;
        color: $footer-foreground;

        .footer--key {
            color: $footer-key-foreground;
            background: $footer-key-background;
            text-style: bold;
        }
        .footer--text {
            color: $footer-description-foreground;
            background: $footer-description-background;
        }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[_Piece, ...] = ()

    def on_mount(self) -> None:
        """Follow the keys of whatever has the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._fill)

    def _fill(self, screen: Screen[object]) -> None:
        bindings: dict[str, Binding] = {}
        for active in screen.active_bindings.values():
            if active.binding.show:
                bindings.setdefault(active.binding.action, active.binding)
        pieces = self._laid_out(list(bindings.values()))
        if pieces != self._pieces:
            self._pieces = pieces
            self.refresh()

    def on_resize(self) -> None:
        """Say more or less of the keys."""
        self._fill(self.screen)

    def _laid_out(self, bindings: Iterable[Binding]) -> tuple[_Piece, ...]:
        """The keys one after another.

        Where room is short those of a group are named together, and then some are left to the help.
        """
        groups = list(_groups(bindings))
        laid = [list(self._together(group, members)) for group, members in groups]
        room = self.screen.size.width - sum(map(_width, laid))
        for place, (_, members) in reversed(list(enumerate(groups))):
            apart = [piece for each in members for piece in self._alone(each)]
            more = _width(apart) - _width(laid[place])
            if more <= room:
                laid[place], room = apart, room - more
        while room < 0 and len(laid) > _ALWAYS:
            room += _width(laid.pop(-_LAST - 1))
        return tuple(piece for pieces in laid for piece in pieces)

    def _together(self, group: Binding.Group | None, members: list[Binding]) -> Iterator[_Piece]:
        if group is None:
            yield from self._alone(members[0])
            return
        for each in members:
            yield _GAP
            yield self._named(each, self.app.get_key_display(each))
        yield from (_GAP, _Piece(group.description, _TEXT), _GAP)

    def _alone(self, binding: Binding) -> Iterator[_Piece]:
        yield self._named(binding, f" {self.app.get_key_display(binding)} ")
        yield _Piece(f"{binding.description} ", _TEXT, binding.key, binding.tooltip)

    def _named(self, binding: Binding, text: str) -> _Piece:
        tooltip = binding.tooltip or binding.description
        return _Piece(text, _KEY, binding.key, tooltip)

    def _under(self, column: int) -> _Piece | None:
        ends = accumulate(cell_len(piece.text) for piece in self._pieces)
        found = (piece for piece, end in zip(self._pieces, ends, strict=True) if column < end)
        return next(found, None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say what the key under the pointer does."""
        piece = self._under(event.x)
        self.tooltip = piece.tooltip or None if piece else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Press the key that was clicked."""
        piece = self._under(event.x)
        if piece and piece.key:
            self.app.simulate_key(piece.key)

    def render_line(self, y: int) -> Strip:
        """Draw the keys and what they do."""
        base: Style = self.visual_style.rich_style
        if y:
            return Strip.blank(self.size.width, base)
        return strip(map(self._drawn, self._pieces), self.size.width, base)

    def _drawn(self, piece: _Piece) -> Segment:
        style = self.get_component_rich_style(piece.part, partial=True) if piece.part else None
        return Segment(piece.text, style)

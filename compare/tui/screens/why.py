"""Why something is a match."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from compare.output.why import why
from compare.output.wording import SIGN, percent
from compare.tui.signs import KIND
from compare.tui.themes import palette
from compare.tui.widgets.line import Line
from compare.tui.widgets.why.reasons import Reasons

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from compare.model import Match
    from compare.output.lookup import Lookup

__all__ = ["Why"]


class Why(ModalScreen[None]):
    """A box over the screen that says what decided a match."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,w,enter", "dismiss(None)", "Close", key_display="esc")
    ]

    def __init__(self, lookup: Lookup, match: Match) -> None:
        super().__init__()
        self._lookup = lookup
        self._match = match

    def compose(self) -> ComposeResult:
        """A title over the reasons."""
        with Vertical(id="why"):
            yield Line(classes="head")
            yield Reasons(self._lookup, self._match, why(self._lookup, self._match))

    def on_mount(self) -> None:
        """Name the match and let the arrow keys scroll its reasons."""
        colours, match = palette(self.app), self._match
        said = f"Why {SIGN[match.kind]} {match.kind.value} {percent(match.score)}"
        ink = colours.label(KIND[match.kind])
        self.query_one(Line).show([Segment(said, ink)], [Segment("esc closes ")])
        self.query_one(Reasons).focus()

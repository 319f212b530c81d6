"""Typing what to look for, and choosing among the places where it stands."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from compare.output.wording import count
from compare.tui.search import Hit, search
from compare.tui.themes import palette
from compare.tui.widgets.hits import Hits
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from compare.output.lookup import Lookup
    from compare.tui.filter import Filter

__all__ = ["Searching"]

_MOST = 1000


class Searching(ModalScreen[tuple[str, Hit] | None]):
    """Looks while one types; gives what was typed and the hit that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("down", "move(1)", "Next hit", show=False),
        Binding("up", "move(-1)", "Previous hit", show=False),
    ]

    def __init__(self, lookup: Lookup, only: Filter, query: str, here: tuple[str, int]) -> None:
        super().__init__()
        self._lookup, self._only, self._query = lookup, only, query
        self._source_id, self._sentence = here
        """Where the reader is: hits there come first."""

    def compose(self) -> ComposeResult:
        """A field over the hits."""
        with Vertical(id="searching"):
            yield Input(self._query, placeholder="Find in all articles", compact=True)
            yield Line(classes="head")
            yield Hits(self._lookup)

    def on_mount(self) -> None:
        """Keep the focus on the field."""
        self.query_one(Hits).can_focus = False
        self._look(self._query)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Look for what stands in the field."""
        self._look(message.value)

    def _look(self, query: str) -> None:
        self._query = query.strip()
        hits = tuple(islice(search(self._lookup, query, self._only, self._source_id), _MOST))
        later = (
            place
            for place, hit in enumerate(hits)
            if hit.source_id == self._source_id and hit.sentence.index >= self._sentence
        )
        self.query_one(Hits).show(hits, next(later, 0))
        outlets = len({hit.source_id for hit in hits})
        found = f"{count(len(hits), 'hit')} in {count(outlets, 'outlet')}" if hits else "not found"
        chips = "".join(f" · only {chip}" for chip in self._only.chips(self._lookup))
        told = found + chips if self._query else f"type words{chips}"
        self.query_one(Line).show(
            [Segment(told)], [Segment("enter goes there · esc closes ", palette(self.app).muted)]
        )

    def action_move(self, step: int) -> None:
        """Move on the list while the field keeps the focus."""
        self.query_one(Hits).action_move(step)

    def on_input_submitted(self) -> None:
        """Take the hit under the cursor."""
        self.query_one(Hits).action_choose()

    def on_hits_chosen(self, message: Hits.Chosen) -> None:
        """Give back the hit."""
        self.dismiss((self._query, message.hit))

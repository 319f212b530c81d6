"""Typing what to look for, and choosing among the places where it stands."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from compare.output.wording import count
from compare.tui.find_in_story import Hit, find_in_story
from compare.tui.screens.box import Box
from compare.tui.screens.judging import Judging
from compare.tui.widgets.hits import Hits
from compare.tui.widgets.line import Line
from compare.tui.widgets.status import Status

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from compare.model import Sentence
    from compare.output.lookup import Lookup
    from compare.tui.filter import Filter

__all__ = ["FindBox"]

_MOST = 1000


class FindBox(Judging[tuple[str, Hit] | None], Box[tuple[str, Hit] | None]):
    """Looks while one types; gives what was typed and the hit that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("tab", "turn", "Field or hits", show=False),
        Binding("down", "move(1)", "Next hit", show=False),
        Binding("up", "move(-1)", "Previous hit", show=False),
        Binding("slash", "turn", "Field", key_display="/", show=False),
        Binding("question_mark", "app.help", "Help", key_display="?", show=False),
    ]

    def __init__(self, lookup: Lookup, only: Filter, query: str, here: tuple[str, int]) -> None:
        super().__init__(lookup)
        self._only, self._query = only, query
        self._source_id, self._sentence = here
        """Where the reader is: hits there come first."""

    def compose(self) -> ComposeResult:
        """A field over the hits."""
        with Vertical(id="searching"):
            yield Input(self._query, placeholder="Find in all articles", compact=True)
            yield Line(classes="head")
            yield Hits(self._lookup)
            yield Status()

    def on_mount(self) -> None:
        """Begin with what was looked for last."""
        self._look(self._query)

    @property
    def judged(self) -> Sentence | None:
        """The sentence of the hit under the cursor."""
        hit = self.query_one(Hits).hit
        return hit.sentence if hit else None

    def relook(self, lookup: Lookup, told: str = "") -> None:
        """Show the same hits under other labels."""
        self._lookup = lookup
        before = self.query_one(Hits).hit
        self._look(self._query)
        if before:
            self.query_one(Hits).go_to(before)
        self.hold()
        self.say(told)

    def action_turn(self) -> None:
        """Go from the field to the hits, where keys judge and cite, or back."""
        field, hits = self.query_one(Input), self.query_one(Hits)
        (hits if field.has_focus and hits.count() else field).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Look for what stands in the field."""
        self._look(message.value)

    def _look(self, query: str) -> None:
        self._query = query.strip()
        hits = tuple(islice(find_in_story(self._lookup, query, self._only, self._source_id), _MOST))
        later = (
            place
            for place, hit in enumerate(hits)
            if hit.source_id == self._source_id and hit.sentence.index >= self._sentence
        )
        self.query_one(Hits).show(self._lookup, hits, next(later, 0))
        outlets = len({hit.source_id for hit in hits})
        found = f"{count(len(hits), 'hit')} in {count(outlets, 'outlet')}" if hits else "not found"
        chips = "".join(f" · only {chip}" for chip in self._only.chips(self._lookup))
        told = found + chips if self._query else f"type words{chips}"
        self.head(told, "enter goes there · tab to judge · esc closes")

    def action_move(self, step: int) -> None:
        """Move on the list while the field keeps the focus."""
        self.query_one(Hits).action_move(step)

    def on_input_submitted(self) -> None:
        """Take the hit under the cursor."""
        self.query_one(Hits).action_choose()

    def on_hits_chosen(self, message: Hits.Chosen) -> None:
        """Give back the hit."""
        self.dismiss((self._query, message.hit))

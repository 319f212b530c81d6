"""Two outlets side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from compare.output.wording import SIGN, count, percent, remarks
from compare.tui.desk import desk_of
from compare.tui.drawing.twin import changes
from compare.tui.screens.board import Board, board_keys
from compare.tui.screens.judging import whole
from compare.tui.signs import KIND
from compare.tui.themes import palette
from compare.tui.view import View, pair_view
from compare.tui.widgets.footer import Footer
from compare.tui.widgets.line import Line
from compare.tui.widgets.pair.layout import SIDES
from compare.tui.widgets.pair.spread import Spread
from compare.tui.widgets.status import Status

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.theme import Theme

    from compare.model import Match, Passage, Sentence
    from compare.output.lookup import Lookup

__all__ = ["SideBySide", "partner"]


class SideBySide(Board):
    """Reads two articles against one another."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "pick", "Outlet", tooltip="Put another outlet on this side"),
        *(
            Binding(f"{digit}", f"read({digit - 1})", "Put outlet 1-9 on this side", show=False)
            for digit in range(1, 10)
        ),
        Binding("s", "swap", "Swap the sides", show=False),
        Binding("c", "table", "Story table", show=False),
        *board_keys(rest="folded"),
        Binding("escape", "leave", "Back"),
        Binding("q", "app.quit", "Quit", show=False),
    ]

    def __init__(
        self, lookup: Lookup, left: str, right: str, at: tuple[str, int] | None = None
    ) -> None:
        """Show two sources, the cursor on a sentence of one of them, given by id and index."""
        super().__init__(lookup)
        self._sources = lookup.comparison.sources
        self._ids = [left, right]
        self._at = at or (left, 0)

    def compose(self) -> ComposeResult:
        """The names over the rows, and what links the row under the cursor."""
        with Horizontal(id="heads"):
            yield Line(id="left", classes="head")
            yield Line(id="right", classes="head")
        yield Spread(self._lookup, *self._ids)
        yield Line(id="link")
        yield Status()
        yield Footer()

    def on_mount(self) -> None:
        """Begin at the sentence that was asked for."""
        self.app.theme_changed_signal.subscribe(self, self._fill)
        self._spread.focus()
        self._spread.start(*self._at)

    def renew(self) -> None:
        """Align anew, the cursor staying on its sentence."""
        self._spread.relook(self._lookup)

    def sift(self) -> None:
        """Fold what the filter does not take."""
        self._spread.sift()
        self._fill()

    @property
    def linked(self) -> Match | None:
        """What links the row."""
        return self._spread.match

    @property
    def judged(self) -> Match | Sentence | None:
        """What links the row, or the sentence where nothing does."""
        return self._spread.match or self._spread.sentence

    def here(self) -> tuple[str, int]:
        """The sentence under the cursor."""
        sentence = self._spread.sentence
        return (sentence.source_id, sentence.index) if sentence else super().here()

    def cited(self) -> Passage | None:
        """The sentence under the cursor."""
        sentence = self._spread.sentence
        return whole(sentence) if sentence else None

    def view(self) -> View:
        """The two articles."""
        left, right = self._ids
        return pair_view(self._lookup, (left, right), desk_of(self).only)

    @property
    def _spread(self) -> Spread:
        return self.query_one(Spread)

    def on_spread_moved(self) -> None:
        """Say what links the row."""
        self._fill()

    def on_spread_opened(self, message: Spread.Opened) -> None:
        """Read the sentence in its article."""
        from compare.tui.screens.reader import Reader  # noqa: PLC0415

        sentence = message.sentence
        self.open(Reader(self._lookup, sentence.source_id, sentence.index))

    def on_click(self, event: events.Click) -> None:
        """Choose an outlet where its name is clicked."""
        if event.widget and event.widget.id in ("left", "right"):
            self._spread.action_side(int(event.widget.id == "right"))
            self.action_pick()

    def action_pick(self) -> None:
        """Choose the outlet of the side under the cursor from a list."""
        place = [source.id for source in self._sources].index(self._ids[self._spread.side])
        self.open_picker(place, self.action_read)

    def action_read(self, place: int) -> None:
        """Put the outlet of that number on the side under the cursor."""
        side = self._spread.side
        if place >= len(self._sources) or self._sources[place].id == self._ids[side]:
            return
        if self._sources[place].id == self._ids[1 - side]:
            self.action_swap()
            return
        self._ids[side] = self._sources[place].id
        self._spread.show(*self._ids)

    def action_swap(self) -> None:
        """Change the sides, the cursor staying on its sentence."""
        self._ids.reverse()
        self._spread.show(*self._ids)

    def action_table(self) -> None:
        """Show what the story says, in the order of the side under the cursor."""
        self.open_table(self._ids[self._spread.side])

    def action_leave(self) -> None:
        """End the filter of this screen, else go back."""
        if not self.widen():
            self.dismiss()

    def _fill(self, _: Theme | None = None) -> None:
        colours = palette(self.app)
        spread = self._spread
        for side, name in enumerate(("left", "right")):
            source = self._lookup.source(self._ids[side])
            other = self._lookup.comparison.containment[source.id].get(self._ids[1 - side])
            told = f"{percent(other.reused)} in the other " if other else ""
            ink = colours.strong if spread.side == side else colours.muted
            place = self._sources.index(source) + 1
            self.query_one(f"#{name}", Line).show(
                [Segment(f"{SIDES[side]} {place} {source.outlet}", ink)],
                [Segment(told, colours.muted)],
            )
        self.query_one("#link", Line).show(self._link(), [Segment(self._state(), colours.muted)])

    def _link(self) -> list[Segment]:
        colours, match, sentence = palette(self.app), self._spread.match, self._spread.sentence
        if self._spread.fold:
            return [Segment("enter opens what is folded here", colours.muted)]
        if not (match and sentence):
            judged = "".join(f" · {remark}" for remark in self.remarks(sentence))
            return [
                Segment("no match in the other", colours.muted),
                Segment(judged, colours.strong),
            ]
        said = f"{SIGN[match.kind]} {match.kind.value} {percent(match.score)}"
        rest = "".join(f" · {remark}" for remark in remarks(match, self._lookup))
        judged = "".join(f" · {remark}" for remark in self.remarks(match))
        changed = changes(self._lookup, match, sentence.source_id)
        return [
            Segment(said, colours.label(KIND[match.kind])),
            Segment(rest, colours.muted),
            Segment(judged, colours.strong),
            *(Segment(f" · {words}") for _, words in changed),
        ]

    def _state(self) -> str:
        linked = self._spread.wanted
        here = self._spread.current
        number = f"{linked.index(here) + 1} of " if here in linked else ""
        if desk_of(self).only:
            return f"{number}{count(len(linked), 'row')} shown "
        return f"{number}{count(len(linked), 'matched row')} "


def partner(lookup: Lookup, source_id: str) -> str | None:
    """The source in which most of this one stands; None where it is alone."""
    held = lookup.comparison.containment[source_id]
    return max(held, key=lambda other: (held[other].reused, held[other].shared), default=None)

"""Two articles, sentence beside sentence, that scroll as one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from compare.tui.desk import desk_of
from compare.tui.filter import Filter
from compare.tui.widgets.pair.layout import Layout
from compare.tui.widgets.pair.rows import Rows
from compare.tui.widgets.pane import Pane, moving, onward

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from compare.model import Match, Sentence
    from compare.output.beside import Pair
    from compare.output.lookup import Lookup
    from compare.tui.widgets.pair.folds import Item

__all__ = ["Spread"]

_NARROW = 100
"""Below this width the wordings stand under one another."""


class Spread(Pane):
    """Rows of twins; stretches that only one article has are folded."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next(1)", "Next", tooltip="Next match"),
        Binding("N", "next(-1)", "Previous match", show=False),
        Binding("m", "follow", "Twin", tooltip="Jump to the twin, and back"),
        Binding("D", "unify", "Layout", tooltip="Side by side, or under one another"),
        Binding("F", "fold", "Fold", tooltip="Fold or open all that is folded"),
        Binding("enter", "open", "Open", tooltip="Open the fold, or read the sentence"),
        *moving("row"),
        Binding("left,h", "side(0)", "Left outlet", show=False),
        Binding("right,l", "side(1)", "Right outlet", show=False),
        Binding("tab", "side(-1)", "Other outlet", show=False),
    ]

    current: reactive[int] = reactive(0, init=False)
    """The row under the cursor."""
    side: reactive[int] = reactive(0, init=False)
    """0 where the cursor is in the left article, 1 in the right one."""

    @dataclass
    class Moved(Message):
        """The cursor came to another row or side."""

    @dataclass
    class Opened(Message):
        """The reader wants to read a sentence in its article."""

        sentence: Sentence

    def __init__(self, lookup: Lookup, left: str, right: str) -> None:
        super().__init__()
        self._lookup = lookup
        self._rows = Rows.make(lookup, (left, right), Filter())
        self._unified: bool | None = None
        """The layout that the reader chose; None where the width decides."""
        self._opened: defaultdict[frozenset[int] | None, set[int]] = defaultdict(set)
        """By the rows that are wanted: the first folded rows of the stretches that were opened."""
        self._layout = Layout(self._rows, (), 0, unified=False)
        self._back: tuple[int, int, int, int] | None = None
        """Row and side that the last jump led to and came from."""

    @property
    def rows(self) -> tuple[Pair, ...]:
        """All rows, the folded ones included."""
        return self._rows.pairs

    @property
    def wanted(self) -> list[int]:
        """The rows that the filter takes, or where there is none those with a match."""
        if self._rows.wanted is not None:
            return sorted(self._rows.wanted)
        return [place for place, row in enumerate(self.rows) if row.linked]

    def sift(self) -> None:
        """Fold the rows that the filter does not take; the cursor stays on its row."""
        above = self._above
        self._rows = self._rows.sifted(desk_of(self).only)
        self._lay_out(above)

    @property
    def unified(self) -> bool:
        """Whether the wordings stand under one another."""
        return self.room.width < _NARROW if self._unified is None else self._unified

    @property
    def fold(self) -> Item | None:
        """The fold that the cursor is on."""
        items = self._layout.items
        here = items[self._layout.item_of(self.current)] if items else None
        return here if here and here.folded else None

    @property
    def sentence(self) -> Sentence | None:
        """The sentence under the cursor; None on a fold."""
        return None if self.fold else self._own

    @property
    def _own(self) -> Sentence | None:
        if not self.rows:
            return None
        row = self.rows[self.current]
        return (row.right if self.side else row.left) or row.left or row.right

    @property
    def match(self) -> Match | None:
        """What links the row under the cursor, or else the sentence to another row."""
        sentence = self.sentence
        if not sentence:
            return None
        row = self.rows[self.current]
        return row.match or next(iter(self._rows.away(sentence) or row.elsewhere), None)

    def show(self, left: str, right: str) -> None:
        """Show two articles; the cursor stays on its sentence, or goes to the one beside it."""
        ids, above, before = (left, right), self._above, self._rows
        kept = self._own if self._own and self._own.source_id in ids else None
        kept = kept or before.above(self.current, ids)
        own = before.ids[self.side]
        self._rows = Rows.make(self._lookup, ids, desk_of(self).only)
        self._opened.clear()
        self._back = None
        self.set_reactive(Spread.current, self._rows.row_of(kept) if kept else 0)
        self.set_reactive(Spread.side, ids.index(own) if own in ids else self.side)
        self._lay_out(above)
        self.post_message(self.Moved())

    def relook(self, lookup: Lookup) -> None:
        """Show the same articles under other labels."""
        seen, self._lookup = not self.fold, lookup
        self.show(*self._rows.ids)
        if seen:  # it lost its match: what was just judged stays in sight
            self._unfold()

    def _unfold(self) -> None:
        """Open the fold that the cursor is on, if it is on one."""
        if fold := self.fold:
            self._opened[self._rows.wanted].add(fold.first)
            self.on_resize()

    def start(self, source_id: str, index: int) -> None:
        """Begin on a sentence of one of the two articles, before anything is laid out."""
        self._rows = self._rows.sifted(desk_of(self).only)
        self.set_reactive(Spread.current, self._rows.places.get((source_id, index), 0))
        self.set_reactive(Spread.side, self._rows.ids.index(source_id))
        self.post_message(self.Moved())

    def go_to(self, source_id: str, index: int) -> None:
        """Put the cursor on a sentence of one of the two articles."""
        self.go(self._rows.places.get((source_id, index), 0), self._rows.ids.index(source_id))

    def go(self, row: int, side: int | None = None) -> None:
        """Put the cursor on a row and bring it into sight."""
        self.current = row
        if side is not None:
            self.side = side
        self._reach()
        self.refresh()
        self.post_message(self.Moved())

    def validate_current(self, current: int) -> int:
        """Stay on the rows."""
        return max(0, min(current, len(self.rows) - 1))

    def on_resize(self) -> None:
        """Lay out for the new width and keep the cursor in sight."""
        self._lay_out(self._above)

    @property
    def _above(self) -> int:
        """How many lines of the pane are above the cursor."""
        here = self._layout.item_of(self.current)
        return self._layout.lines_of(here)[0] - self.place if self._layout.items else 0

    def _lay_out(self, above: int) -> None:
        """Lay out anew, with so many lines above the cursor where that can be."""
        opened, width = self._opened[self._rows.wanted], self.room.width
        self._layout = Layout(self._rows, opened, width, unified=self.unified)
        self.extend(self._layout.height)
        self.scroll_to(y=max(0, self._above + self.place - above), animate=False)
        self.refresh()
        self._reach()

    def action_move(self, step: int) -> None:
        """Go so many rows on; a fold counts as one."""
        self._go_to_item(self._layout.item_of(self.current) + step)

    def action_leap(self, pages: float) -> None:
        """Go on by a part of the pane's height."""
        if not self._layout.items:
            return
        here = self._layout.item_of(self.current)
        step = round(pages * self.room.height)
        place = self._layout.item_at(self._layout.lines_of(here)[0] + step)
        self._go_to_item(place if place != here else here + (1 if step > 0 else -1))

    def _go_to_item(self, place: int) -> None:
        if items := self._layout.items:
            self.go(items[max(0, min(place, len(items) - 1))].first)

    def action_next(self, step: int) -> None:
        """Go to the next row with a match, round at the ends."""
        if wanted := self.wanted:
            self.go(onward(wanted, self.current, step))

    def action_side(self, side: int) -> None:
        """Go to one side, or with -1 to the other one."""
        self.go(self.current, 1 - self.side if side < 0 else side)

    def action_follow(self) -> None:
        """Jump to the twin of the sentence under the cursor, or back from it."""
        here = self.current, self.side
        if self._back and self._back[:2] == here:
            self.go(*self._back[2:])
            self._back = None
            return
        match, sentence = self.match, self.sentence
        if not match or not sentence:
            return
        twin = next(iter(self._rows.away(sentence)), match).other(sentence.source_id)
        self.go_to(twin.source_id, twin.first)
        self._unfold()
        self._back = (self.current, self.side, *here)

    def action_unify(self) -> None:
        """Change between side by side and under one another."""
        self._unified = not self.unified
        self.on_resize()
        self.post_message(self.Moved())

    def action_fold(self) -> None:
        """Open all folds, or fold again where none is left; the cursor stays on its row."""
        folds = {item.first for item in self._layout.items if item.folded}
        opened = self._opened[self._rows.wanted]
        self._opened[self._rows.wanted] = opened | folds if folds else set()
        self.on_resize()
        self.go(self.current)

    def action_open(self) -> None:
        """Open the fold under the cursor, or read the sentence in its article."""
        if fold := self.fold:
            self._unfold()
            self.go(fold.first)
        elif self.sentence:
            self.post_message(self.Opened(self.sentence))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on what was clicked; open a fold, follow a twin on a second click."""
        line = self.place + event.y
        if line >= self._layout.height:
            return
        item = self._layout.items[self._layout.item_at(line)]
        side = self._layout.side_at(line, event.x)
        again = self.current == item.first and self.side == side
        self.go(item.first, side)
        if item.folded:
            self.action_open()
        elif again:
            self.action_follow()

    def _reach(self) -> None:
        if self._layout.items:
            lines = self._layout.lines_of(self._layout.item_of(self.current))
            self.reveal(*lines, margin=1)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        line = self.place + y
        if line >= self._layout.height:
            return self.blank()
        place = self._layout.item_of(self.current)
        first, last = self._layout.lines_of(place)
        here = first <= line <= last
        segments = self._layout.draw(line, self.side if here else None, self.palette)
        return self.draw(segments, self.palette.cursor if here else None)

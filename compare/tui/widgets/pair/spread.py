"""Two articles, sentence beside sentence, that scroll as one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from compare.output.beside import beside
from compare.tui.desk import desk_of
from compare.tui.widgets.pair.layout import Layout, Rows
from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from compare.model import Match, Sentence
    from compare.output.beside import Pair
    from compare.output.lookup import Lookup

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
        Binding("F", "fold", "Fold", tooltip="Fold or open all long stretches without a match"),
        Binding("enter", "open", "Open", tooltip="Open the fold, or read the sentence"),
        Binding("down,j", "move(1)", "Next row", show=False),
        Binding("up,k", "move(-1)", "Previous row", show=False),
        Binding("left,h", "side(0)", "Left outlet", show=False),
        Binding("right,l", "side(1)", "Right outlet", show=False),
        Binding("tab", "side(-1)", "Other outlet", show=False),
        Binding("g,home", "move(-1000000)", "First row", show=False),
        Binding("G,end", "move(1000000)", "Last row", show=False),
        Binding("ctrl+d", "leap(0.5)", "Half a page down", show=False),
        Binding("ctrl+u", "leap(-0.5)", "Half a page up", show=False),
        Binding("pagedown,space", "leap(1)", "Page down", show=False),
        Binding("pageup,shift+space", "leap(-1)", "Page up", show=False),
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
        self._rows = Rows(lookup, (left, right), beside(lookup, left, right))
        self._unified: bool | None = None
        """The layout that the reader chose; None where the width decides."""
        self._opened: set[int] = set()
        self._wanted: frozenset[int] | None = None
        """The rows that the filter takes; None where there is no filter."""
        self._layout = Layout(self._rows, None, (), 0, unified=False)
        self._back: tuple[int, int, int, int] | None = None
        """Row and side that the last jump led to and came from."""

    @property
    def rows(self) -> tuple[Pair, ...]:
        """All rows, the folded ones included."""
        return self._rows.pairs

    @property
    def wanted(self) -> list[int]:
        """The rows that the filter takes, or where there is none those with a match."""
        if self._wanted is not None:
            return sorted(self._wanted)
        return [place for place, row in enumerate(self.rows) if row.linked]

    def sift(self) -> None:
        """Dim the rows that the filter does not take."""
        only = desk_of(self).only
        taken = (place for place, row in enumerate(self.rows) if only.takes_row(self._lookup, row))
        self._wanted = frozenset(taken) if only else None
        self.on_resize()

    @property
    def unified(self) -> bool:
        """Whether the wordings stand under one another."""
        return self.room.width < _NARROW if self._unified is None else self._unified

    @property
    def sentence(self) -> Sentence | None:
        """The sentence under the cursor."""
        if not self.rows:
            return None
        row = self.rows[self.current]
        own = row.right if self.side else row.left
        return own or row.left or row.right

    @property
    def match(self) -> Match | None:
        """What links the row under the cursor, or else the sentence to another row."""
        if not self.rows:
            return None
        row, sentence = self.rows[self.current], self.sentence
        away = [m for m in row.elsewhere if sentence and _touches(m, sentence)]
        return row.match or next(iter(away or row.elsewhere), None)

    def show(self, left: str, right: str) -> None:
        """Show two other articles, from the start."""
        self._rows = Rows(self._lookup, (left, right), beside(self._lookup, left, right))
        self._opened.clear()
        self._back = None
        self.set_reactive(Spread.current, 0)
        self.sift()
        self.go(0)

    def relook(self, lookup: Lookup) -> None:
        """Show the same articles under other labels, the cursor staying on its sentence."""
        sentence, seen, self._lookup = self.sentence, not self._folded, lookup
        self.show(*self._rows.ids)
        if sentence:
            self.go_to(sentence.source_id, sentence.index)
            if seen and self._folded:  # it lost its match: what was just judged stays in sight
                self.action_open()
                self.go_to(sentence.source_id, sentence.index)

    @property
    def _folded(self) -> bool:
        """Whether the cursor is on a fold."""
        items = self._layout.items
        return bool(items) and items[self._layout.item_of(self.current)].folded

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
        width = self.room.width
        self._layout = Layout(self._rows, self._wanted, self._opened, width, unified=self.unified)
        self.extend(self._layout.height)
        self.refresh()
        self._reach()

    def action_move(self, step: int) -> None:
        """Go so many rows on; a fold counts as one."""
        self._go_to_item(self._layout.item_of(self.current) + step)

    def action_leap(self, pages: float) -> None:
        """Go on by a part of the pane's height."""
        here = self._layout.item_of(self.current)
        step = round(pages * self.room.height)
        place = self._layout.item_at(self._layout.lines_of(here)[0] + step) if self.rows else 0
        self._go_to_item(place if place != here else here + (1 if step > 0 else -1))

    def _go_to_item(self, place: int) -> None:
        items = self._layout.items
        if items:
            self.go(items[max(0, min(place, len(items) - 1))].first)

    def action_next(self, step: int) -> None:
        """Go to the next row with a match, round at the ends."""
        wanted = self.wanted
        if wanted:
            here = self.current
            place = bisect_right(wanted, here) if step > 0 else bisect_left(wanted, here) - 1
            self.go(wanted[place % len(wanted)])

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
        row = self.rows[self.current]
        away = [m for m in row.elsewhere if _touches(m, sentence)]
        twin = (away[0] if away else match).other(sentence.source_id)
        self.go_to(twin.source_id, twin.first)
        self._back = (self.current, self.side, *here)

    def action_unify(self) -> None:
        """Change between side by side and under one another."""
        self._unified = not self.unified
        self.on_resize()
        self.post_message(self.Moved())

    def action_fold(self) -> None:
        """Open all folds, or fold again where none is left."""
        folds = {item.first for item in self._layout.items if item.folded}
        self._opened = self._opened | folds if folds else set()
        self.on_resize()
        self._go_to_item(self._layout.item_of(self.current))

    def action_open(self) -> None:
        """Open the fold under the cursor, or read the sentence in its article."""
        if not self.rows:
            return
        if self._folded:
            first = self._layout.items[self._layout.item_of(self.current)].first
            self._opened.add(first)
            self.on_resize()
            self.go(first)
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
        if self.rows:
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


def _touches(match: Match, sentence: Sentence) -> bool:
    end = match.end(sentence.source_id)
    return end.first <= sentence.index <= end.last

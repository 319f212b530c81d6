"""The outlets, two rows each: who, how much is whose, what and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from compare.output.wording import count, percent
from compare.tui.drawing.bar import bar
from compare.tui.drawing.course import course
from compare.tui.drawing.paint import clip
from compare.tui.signs import HEIGHT, LEFT_OUT, date, shares
from compare.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from compare.model import Source
    from compare.output.lookup import Lookup

__all__ = ["Outlets"]

_ROWS = 2
_NUMBER = 5
_FIGURE = 6
_NAME = 30
_DATE = 20
_COURSE, _WIDE = 24, 100
"""Cells of the strip that shows where the reuse stands, and of the narrowest list that has it."""
_FACTS = 34
"""Cells of date and words, where there is room to have all strips under one another."""
_LONGEST = 200
"""Letters of an opening; more have no room on any screen."""
_ROOMY = 15
"""Rows that the rest of the screen wants, beside four for each outlet here and in the table."""


class Outlets(Pane):
    """A list of the outlets with their shares as bars and figures."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", "Read", tooltip="Open the outlet in the reader"),
        Binding("down,j", "move(1)", "Next outlet", show=False),
        Binding("up,k", "move(-1)", "Previous outlet", show=False),
        Binding("home,g", "move(-1000000)", "First outlet", show=False),
        Binding("end,G", "move(1000000)", "Last outlet", show=False),
    ]

    current: reactive[int] = reactive(0)

    @dataclass
    class Chosen(Message):
        """The reader wants to read an outlet."""

        source_id: str

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup, self._comparison = lookup, lookup.comparison
        self._longest = max(cell_len(source.outlet) for source in self._comparison.sources)

    def show(self, lookup: Lookup) -> None:
        """Show the same outlets with other shares."""
        self._lookup, self._comparison = lookup, lookup.comparison
        self.refresh()

    def on_mount(self) -> None:
        """Take as many rows as the outlets need."""
        super().on_mount()
        self.on_resize()

    def on_resize(self) -> None:
        """Leave a row between outlets where the screen has room for it."""
        self.extend(len(self._comparison.sources) * self._height - (self._height - _ROWS))
        self.watch_current()

    @property
    def _height(self) -> int:
        roomy = self.app.size.height >= _ROOMY + 4 * len(self._comparison.sources)
        return _ROWS + roomy

    def go_to(self, source_id: str) -> None:
        """Put the cursor on an outlet, if it is in the story."""
        ids = [source.id for source in self._comparison.sources]
        self.current = ids.index(source_id) if source_id in ids else 0

    def action_move(self, step: int) -> None:
        """Go so many outlets down."""
        self.current += step

    def action_choose(self) -> None:
        """Open the outlet under the cursor."""
        self.post_message(self.Chosen(self._comparison.sources[self.current].id))

    def validate_current(self, current: int) -> int:
        """Stay on the list."""
        return max(0, min(current, len(self._comparison.sources) - 1))

    def watch_current(self) -> None:
        """Keep the cursor in sight."""
        self.refresh()
        self.reveal(self.current * self._height, (self.current + 1) * self._height - 1)

    def on_click(self, event: events.Click) -> None:
        """Open the outlet that was clicked."""
        place = (self.place + event.y) // self._height
        if place < len(self._comparison.sources):
            self.current = place
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """Draw one row of one outlet."""
        place, line = divmod(self.place + y, self._height)
        if place >= len(self._comparison.sources) or line >= _ROWS:
            return self.blank()
        return self._bars(place) if line == 0 else self._facts(place)

    def _bars(self, place: int) -> Strip:
        source = self._comparison.sources[place]
        width = min(self._longest, _NAME, self.room.width // 3)
        name = [
            *self._number(place, f"{place + 1:>3}  "),
            Segment(set_cell_size(clip(source.outlet, width), width + 2), self.palette.strong),
        ]
        room = self.room.width - _NUMBER - 1 - width - 2 - 3 * _FIGURE - 1
        return self.draw([*name, *self._shares(source, room)], self._over(place))

    def _shares(self, source: Source, room: int) -> list[Segment]:
        coverage, left_out = self._comparison.coverage[source.id], self._left_out(source)
        if not coverage.words:
            return [Segment("nothing to compare", self.palette.muted)]
        parts = shares(coverage)
        figures = (
            Segment(f"{percent(share):>{_FIGURE}}", self.palette.label(label))
            for label, share in parts.items()
        )
        apart = round(max(4, room) * left_out / (coverage.words + left_out))
        return [
            *bar(parts, max(4, room) - apart, self.palette),
            Segment(LEFT_OUT * apart, self.palette.faint),
            *figures,
        ]

    def _left_out(self, source: Source) -> int:
        """Words of what is not reporting."""
        sentences = self._lookup.sentences(source.id)
        return sum(sentence.words for sentence in sentences if not sentence.role.counted)

    def _facts(self, place: int) -> Strip:
        source = self._comparison.sources[place]
        words = count(self._comparison.coverage[source.id].words, "word")
        left_out = self._left_out(source)
        more = f" + {left_out}" * bool(left_out)
        facts = f"  {clip(date(source), _DATE)} · {words}{more} "
        facts = f"{facts:>{_FACTS}}" if self.room.width >= _WIDE else facts
        course = self._course(source)
        room = max(0, self.room.width - _NUMBER - 1 - cell_len(facts) - len(course))
        title = clip(source.title or _opening(source), room - 1)
        told = [
            Segment(set_cell_size(title, room), self.palette.muted),
            *course,
            Segment(facts, self.palette.muted),
        ]
        return self.draw([*self._number(place, " " * _NUMBER), *told], self._over(place))

    def _course(self, source: Source) -> list[Segment]:
        """A strip of one cell for each part of the article, the lead at the left."""
        cells = _COURSE if self.room.width >= _WIDE else 0
        found = course(self._lookup.sentences(source.id), cells) if cells else []
        return [Segment(HEIGHT[label], self.palette.label(label)) for label in found]

    def _number(self, place: int, text: str) -> list[Segment]:
        bright = self.palette.shared if place == self.current and self.has_focus else Style.null()
        mark = "▌" if place == self.current else " "
        return [Segment(mark, bright), Segment(text, self.palette.muted)]

    def _over(self, place: int) -> Style | None:
        return self.palette.cursor if place == self.current and self.has_focus else None


def _opening(source: Source) -> str:
    """The first words of an article, in place of a title that it does not have."""
    return f"“{source.text.strip()[:_LONGEST]}”"

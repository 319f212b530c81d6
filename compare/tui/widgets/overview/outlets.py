"""The outlets, two rows each: who, how much is whose, what and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message

from compare.model import Label
from compare.output.marks import marks
from compare.output.wording import count, percent
from compare.tui.drawing.bar import bar
from compare.tui.drawing.course import course
from compare.tui.drawing.paint import clip
from compare.tui.signs import HEIGHTS, UNCOUNTED, date, shares
from compare.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.strip import Strip
    from textual.theme import Theme

    from compare.model import Source
    from compare.output.lookup import Lookup

__all__ = ["Outlets"]

_ROWS = 2
_NUMBER = 5
_FIGURE = 6
_NAME = 30
_DATE = 20
_COURSE = {100: 24, 70: 12}
"""Cells of the strip that shows where the reuse stands, in a list of so many cells or more."""
_QUOTES = '"“„«‘'
_LONGEST = 200
"""Letters of an opening; more have no room on any screen."""
_ROOMY = 15
"""Rows that the rest of the screen wants, beside four for each outlet here and in the table."""


class Outlets(Listing):
    """A list of the outlets with their shares as bars and figures."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Read", tooltip="Open the outlet in the reader"),
    ]

    @dataclass
    class Chosen(Message):
        """The reader wants to read an outlet."""

        source_id: str

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup, self._comparison = lookup, lookup.comparison
        self._courses: dict[tuple[str, int], list[Segment]] = {}
        """The strips that have been drawn, by source id and length."""
        sources = self._comparison.sources
        self._longest = max(cell_len(source.outlet) for source in sources)
        self._longest_facts = max(cell_len(self._date_and_words(source)) for source in sources)

    def show(self, lookup: Lookup) -> None:
        """Show the same outlets with other shares."""
        self._lookup, self._comparison = lookup, lookup.comparison
        self._courses.clear()
        self.refresh()

    def _recolour(self, theme: Theme) -> None:
        self._courses.clear()
        super()._recolour(theme)

    def on_mount(self) -> None:
        """Take as many rows as the outlets need."""
        super().on_mount()
        self.on_resize()

    def count(self) -> int:
        """All outlets."""
        return len(self._comparison.sources)

    @property
    def each(self) -> int:
        """Two rows, and an empty one where the screen has room for it."""
        return _ROWS + (self.app.size.height >= _ROOMY + 4 * self.count())

    def rows(self) -> int:
        """All rows but the empty one after the last outlet."""
        return self.count() * self.each - (self.each - _ROWS)

    def choose(self, place: int) -> None:
        """Open an outlet."""
        self.post_message(self.Chosen(self._comparison.sources[place].id))

    def go_to(self, source_id: str) -> None:
        """Put the cursor on an outlet, if it is in the story."""
        ids = [source.id for source in self._comparison.sources]
        self.current = ids.index(source_id) if source_id in ids else 0

    def render_line(self, y: int) -> Strip:
        """Draw one row of one outlet."""
        place, line = divmod(self.place + y, self.each)
        if place >= self.count() or line >= _ROWS:
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
        coverage, uncounted = self._comparison.coverage[source.id], self._uncounted(source)
        if not coverage.words:
            return [Segment("nothing to compare", self.palette.muted)]
        parts = shares(coverage)
        figures = (
            Segment(f"{percent(share):>{_FIGURE}}", self.palette.label(label))
            for label, share in parts.items()
        )
        apart = round(max(4, room) * uncounted / (coverage.words + uncounted))
        return [
            *bar(parts, max(4, room) - apart, self.palette),
            Segment(UNCOUNTED * apart, self.palette.faint),
            *figures,
        ]

    def _uncounted(self, source: Source) -> int:
        """Words of what is not reporting."""
        sentences = self._lookup.sentences(source.id)
        return sum(sentence.words for sentence in sentences if not sentence.role.counted)

    def _facts(self, place: int) -> Strip:
        source = self._comparison.sources[place]
        course = self._course(source)
        facts = self._date_and_words(source)
        facts = f"{facts:>{self._longest_facts}}" if course else facts
        room = max(0, self.room.width - _NUMBER - 1 - cell_len(facts) - len(course))
        title = clip(source.title or _opening(source), room - 1)
        told = [
            Segment(set_cell_size(title, room), self.palette.muted),
            *course,
            Segment(facts, self.palette.muted),
        ]
        return self.draw([*self._number(place, " " * _NUMBER), *told], self._over(place))

    def _date_and_words(self, source: Source) -> str:
        """Its date, and how many of its words are counted and how many are not."""
        words = count(self._comparison.coverage[source.id].words, "word")
        if uncounted := self._uncounted(source):
            words += f" + {uncounted}"
        return f"  {clip(date(source), _DATE)} · {words} "

    def _course(self, source: Source) -> list[Segment]:
        """A strip of one cell for each part of the article, the lead at the left."""
        room = self.room.width
        cells = next((cells for least, cells in _COURSE.items() if room >= least), 0)
        if (source.id, cells) not in self._courses:
            found = course(marks(self._lookup, source.id), cells) if cells else []
            self._courses[source.id, cells] = [self._part(shares) for shares in found]
        return self._courses[source.id, cells]

    def _part(self, shares: Mapping[Label, float]) -> Segment:
        """One cell of the strip: as high as so much of it stands elsewhere, however little."""
        reused = shares[Label.SHARED] + shares[Label.PARAPHRASED]
        if not reused:
            return Segment(HEIGHTS[0], self.palette.muted)
        most = max(Label.SHARED, Label.PARAPHRASED, key=lambda label: shares[label])
        height = min(len(HEIGHTS) - 1, 1 + int(reused * (len(HEIGHTS) - 1)))
        return Segment(HEIGHTS[height], self.palette.label(most))

    def _number(self, place: int, text: str) -> list[Segment]:
        bright = self.palette.shared if place == self.current and self.has_focus else Style.null()
        mark = "▌" if place == self.current else " "
        return [Segment(mark, bright), Segment(text, self.palette.muted)]

    def _over(self, place: int) -> Style | None:
        return self.palette.cursor if place == self.current and self.has_focus else None


def _opening(source: Source) -> str:
    """The first words of an article, in place of a title that it does not have."""
    words = source.text.strip()[:_LONGEST]
    return words if words[:1] in _QUOTES else f"“{words}”"

"""All wordings of one row of the story table, under one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message

from compare.model import Span
from compare.tui.desk import desk_of
from compare.tui.drawing.paint import clip, paint
from compare.tui.drawing.twin import differences, heading, words
from compare.tui.drawing.visible import flowing
from compare.tui.drawing.wrap import wrap
from compare.tui.widgets.pane import moving
from compare.tui.widgets.stack import Stack
from compare.tui.widgets.table.statements import WORDING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Match, Passage
    from compare.output.lookup import Lookup
    from compare.output.rows import Row

__all__ = ["Wordings"]

_WIDEST = 110
"""Cells of a wording; they are short, and read one by one."""


class Wordings(Stack):
    """The wording of the row, then what each other outlet makes of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Read", tooltip="Read the wording in its article"),
        *moving("wording"),
    ]

    @dataclass
    class Moved(Message):
        """The cursor came to another wording."""

    @dataclass
    class Chosen(Message):
        """The reader wants to read a wording in its article."""

        passage: Passage

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._wordings: list[tuple[Passage, Match | None]] = []

    @property
    def passage(self) -> Passage | None:
        """The wording under the cursor."""
        return self._wordings[self.current][0] if self._wordings else None

    @property
    def match(self) -> Match | None:
        """What links the wording under the cursor to that of the row."""
        return self._wordings[self.current][1] if self._wordings else None

    def show(self, lookup: Lookup, row: Row | None, source_id: str) -> None:
        """Show another row, the cursor on the words of one outlet where it has any.

        Where the reader is among the wordings already it stays on its own.
        """
        before = self.passage if self.has_focus else None
        self._lookup = lookup
        self._wordings = list(_wordings(lookup, row)) if row else []
        ends = [end for end, _ in self._wordings]
        own = (place for place, end in enumerate(ends) if end.source_id == source_id)
        place = ends.index(before) if before in ends else next(own, 0)
        self.set_reactive(Wordings.current, place)
        self.lay_out()
        self.scroll_to(y=0, animate=False)
        self.reach()

    def count(self) -> int:
        """One item a wording."""
        return len(self._wordings)

    def tell_place(self) -> None:
        """Tell that the cursor came to a wording."""
        self.post_message(self.Moved())

    def action_choose(self) -> None:
        """Read the wording in its article."""
        if self.passage:
            self.post_message(self.Chosen(self.passage))

    def rows_at(self, width: int) -> list[list[Segment]]:
        """The wordings, on lines that can be followed back to the left."""
        return super().rows_at(min(width - 1, _WIDEST))

    def item(self, place: int, width: int) -> Iterator[list[Segment]]:
        """The wording, and what was judged of it."""
        yield from self._drawn(*self._wordings[place], width)
        yield from self._judged(*self._wordings[place], width)

    def _drawn(self, passage: Passage, match: Match | None, width: int) -> Iterator[list[Segment]]:
        if match:
            seen_from = match.other(passage.source_id).source_id
            yield heading(self._lookup, match, seen_from, width, self.palette)
            if seen_from != self._wordings[0][0].source_id:
                beside = clip(f"compared with {self._lookup.source(seen_from).outlet}", width - 2)
                yield [Segment(f"  {beside}", self.palette.muted)]
            yield from words(self._lookup, match, seen_from, width, self.palette)
            yield from differences(self._lookup, match, seen_from, width, self.palette)
            return
        source, whole = self._lookup.source(passage.source_id), self._lookup.whole(passage)
        sign = WORDING if passage == self._wordings[0][0] else " "
        yield [Segment(f"{sign} {clip(source.outlet, width - 2)}", self.palette.strong)]
        layers = [(whole, self.palette.muted), (passage.span, self.palette.strong)]
        text = flowing(whole.of(source.text))
        for line in wrap(text, width - 2):
            start = whole.start + line.start
            end = start + len(line.of(text).rstrip())
            if end > start:
                yield [Segment("  "), *paint(source.text, Span(start, end), layers)]

    def _judged(self, passage: Passage, match: Match | None, width: int) -> Iterator[list[Segment]]:
        """What was judged of a wording."""
        sentence = self._lookup.sentences(passage.source_id)[passage.first]
        comparison, judgements = self._lookup.comparison, desk_of(self).judgements
        for remark in judgements.remarks(comparison, match or sentence):
            for line in wrap(remark, width - 2):
                yield [Segment(f"  {line.of(remark).rstrip()}", self.palette.strong)]


def _wordings(lookup: Lookup, row: Row) -> Iterator[tuple[Passage, Match | None]]:
    """The wording of the row, then the passages of each source with what links them to it."""
    yield row.wording, None
    places = {_place(passage) for cell in row.cells.values() for passage in cell.passages}
    for cell in row.cells.values():
        for passage in cell.passages:
            if passage != row.wording:
                yield passage, _link(lookup, passage, cell.match, places)


def _link(
    lookup: Lookup, passage: Passage, closest: Match | None, places: set[tuple[str, int]]
) -> Match | None:
    """What links one passage of a cell to the row, if possible to where its closest one is."""
    source_id = passage.source_id
    if closest and closest.end(source_id).first == passage.first:
        return closest
    twins = lookup.twins(lookup.sentences(source_id)[passage.first])
    inside = [match for match in twins if _place(match.other(source_id)) in places]
    wanted = _place(closest.other(source_id)) if closest else None
    return max(
        inside,
        key=lambda match: (_place(match.other(source_id)) == wanted, match.score),
        default=None,
    )


def _place(passage: Passage) -> tuple[str, int]:
    return passage.source_id, passage.first

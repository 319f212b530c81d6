"""What the story says, and which outlet says it how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Footer

from compare.model import Kind
from compare.output.rows import Row, Statement, left_out, statements, story_rows
from compare.output.wording import SIGN, count, percent, remarks
from compare.tui.desk import desk_of
from compare.tui.screens.board import Board
from compare.tui.themes import palette
from compare.tui.widgets.line import Line
from compare.tui.widgets.status import Status
from compare.tui.widgets.table.statements import ABSENT, WORDING, Statements
from compare.tui.widgets.table.wordings import Wordings

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.theme import Theme

    from compare.model import Match, Passage
    from compare.output.lookup import Lookup

__all__ = ["StoryTable"]


class StoryTable(Board):
    """Statements down, outlets across; the cells say how close each is to the base."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "base", "Base", tooltip="Compare with the outlet under the cursor"),
        Binding("x", "lacking", "Left out", tooltip="Only what this outlet left out"),
        Binding("o", "pick", "Go to an outlet by name", show=False),
        *(
            Binding(f"{digit}", f"column({digit - 1})", "Go to outlet 1-9", show=False)
            for digit in range(1, 10)
        ),
        Binding("w", "why", "Why", tooltip="Why this is a match"),
        Binding("d", "pair", "Side by side", tooltip="This outlet and the base side by side"),
        Binding("tab", "app.focus_next", "Other pane", show=False),
        Binding("escape", "leave", "Back"),
    ]

    @dataclass
    class Gathered(Message):
        """The rows of a comparison and a base are ready."""

        found: tuple[Statement, ...]
        rows: tuple[Row, ...]
        lookup: Lookup

    def __init__(self, lookup: Lookup, base: str) -> None:
        super().__init__(lookup)
        self._sources = lookup.comparison.sources
        self._base = base
        self._found: tuple[Statement, ...] | None = None
        self._rows: tuple[Row, ...] | None = None
        """None until they are gathered."""
        self._lacking = ""
        """Id of the source whose gaps are shown; empty for all rows."""

    def compose(self) -> ComposeResult:
        """The table, the wordings of a row where they are wanted, and the cell in words."""
        yield Line(id="table-head", classes="head")
        with Vertical(id="panes"):
            with Vertical(id="statements"):
                yield Statements(self._lookup)
            with Vertical(id="wordings"):
                yield Line(id="wordings-head", classes="head")
                yield Wordings(self._lookup)
        yield Line(id="cell")
        yield Status()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Gather the rows behind the screen."""
        self.app.theme_changed_signal.subscribe(self, self._fill)
        self._table.focus()
        self._fill()
        self._gather()

    def renew(self) -> None:
        """Gather the rows under the other labels."""
        self._found = None
        self._gather()

    @property
    def _table(self) -> Statements:
        return self.query_one(Statements)

    @property
    def _wordings(self) -> Wordings:
        return self.query_one(Wordings)

    def cited(self) -> Passage | None:
        """The wording under the cursor."""
        if self._wordings.has_focus:
            return self._wordings.passage
        row = self._table.row
        cell = row.cells.get(self._column) if row else None
        return cell.passages[0] if cell else None

    def _gather(self) -> None:
        work = partial(self._work, self._lookup, self._base, self._found)
        self.run_worker(work, thread=True, exclusive=True, group="rows")

    def _work(self, lookup: Lookup, base: str, known: tuple[Statement, ...] | None) -> None:
        found = statements(lookup) if known is None else known
        self.post_message(self.Gathered(found, story_rows(lookup, base, found), lookup))

    def on_story_table_gathered(self, message: Gathered) -> None:
        """Show the rows, unless they are of labels that hold no more."""
        if message.lookup is self._lookup:
            self._found, self._rows = message.found, message.rows
            self._show()

    def _show(self) -> None:
        rows = tuple(row for row in self._rows or () if self._wanted(row))
        if self._lacking:
            rows = left_out(rows, self._lacking, len(self._sources) - 1)
        self._table.show(self._lookup, rows)

    def _wanted(self, row: Row) -> bool:
        """Whether what the reader wants to see only takes one of the wordings."""
        only = desk_of(self).only
        return not only or any(
            only.takes(self._lookup, self._lookup.sentences(passage.source_id)[passage.first])
            for cell in row.cells.values()
            for passage in cell.passages
        )

    def on_statements_moved(self) -> None:
        """Put the cell under the cursor into words."""
        if self.has_class("-opened"):
            self._wordings.show(self._lookup, self._table.row, self._column)
        self._fill()

    def on_statements_opened(self) -> None:
        """Show all wordings of the row."""
        self.add_class("-opened")
        self._wordings.focus()
        self.call_after_refresh(self._wordings.show, self._lookup, self._table.row, self._column)

    def on_wordings_chosen(self, message: Wordings.Chosen) -> None:
        """Read a wording in its article."""
        from compare.tui.screens.reader import Reader  # noqa: PLC0415

        passage = message.passage
        self.app.push_screen(Reader(self._lookup, passage.source_id, passage.first))

    @property
    def _column(self) -> str:
        """Id of the source under the cursor."""
        return self._sources[self._table.current.x].id

    def action_base(self) -> None:
        """Compare all with the outlet under the cursor, in its order."""
        self._base = self._column
        self._gather()

    def action_lacking(self) -> None:
        """Show only what the outlet under the cursor left out, or all again."""
        self._lacking = "" if self._lacking == self._column else self._column
        self._show()

    def action_column(self, place: int) -> None:
        """Go to the outlet of that number."""
        self._table.go(Offset(min(place, len(self._sources) - 1), self._table.current.y))

    def action_pick(self) -> None:
        """Choose an outlet from a list."""
        from compare.tui.screens.picker import Picker  # noqa: PLC0415

        self.app.push_screen(Picker(self._sources, self._table.current.x), self._picked)

    def _picked(self, place: int | None) -> None:
        if place is not None:
            self.action_column(place)

    def action_why(self) -> None:
        """Say what decided the match under the cursor."""
        from compare.tui.screens.why import Why  # noqa: PLC0415

        if match := self._match:
            self.app.push_screen(Why(self._lookup, match))

    def action_pair(self) -> None:
        """Show the outlet under the cursor beside what it is compared with."""
        from compare.tui.screens.pair import SideBySide  # noqa: PLC0415

        row, source_id = self._table.row, self._column
        if row is None or len(self._sources) == 1:
            return
        wording = row.wording
        if source_id == wording.source_id:
            source_id = next(other for other in row.cells if other != source_id)
        at = wording.source_id, wording.first
        self.app.push_screen(SideBySide(self._lookup, wording.source_id, source_id, at))

    def action_leave(self) -> None:
        """Close the wordings, else end the filter, else go back."""
        if self.has_class("-opened"):
            self.remove_class("-opened")
            self._table.focus()
        elif self._lacking:
            self._lacking = ""
            self._show()
        else:
            self.dismiss()

    @property
    def _match(self) -> Match | None:
        if self._wordings.has_focus:
            return self._wordings.match
        row = self._table.row
        cell = row.cells.get(self._column) if row else None
        return cell.match if cell else None

    def _fill(self, _: Theme | None = None) -> None:
        colours = palette(self.app)
        legend = [Segment(f"{SIGN[kind]} {kind.value}  ", colours.kind(kind)) for kind in Kind]
        state = Segment(f"  {self._state()}", colours.muted)
        self.query_one("#table-head", Line).show(
            [Segment(self._title()), state],
            [*legend, Segment(f"{ABSENT} absent ", colours.muted)] * self._roomy,
        )
        row = self._table.row
        reach = f"in {len(row.cells)} of {count(len(self._sources), 'outlet')} " if row else ""
        self.query_one("#wordings-head", Line).show(
            [Segment("Wordings")], [Segment(reach, colours.muted)]
        )
        self.query_one("#cell", Line).show(self._cell())

    @property
    def _roomy(self) -> bool:
        """Whether the head has room for the signs beside the title."""
        return not self.has_class("-narrow")

    def _title(self) -> str:
        if self._lacking:
            return f"Left out by {self._lookup.source(self._lacking).outlet}"
        return f"Base {self._lookup.source(self._base).outlet}"

    def _state(self) -> str:
        if self._rows is None:
            return "gathering what the story says"
        told = count(len(self._rows), "statement")
        if self._lacking:
            return f"{self._table.number} of {told}, said by most others"
        return f"{self._table.number} of {told}" if desk_of(self).only else told

    def _nothing(self) -> str:
        if self._rows is None:
            return ""
        if self._lacking and self._rows:
            name = self._lookup.source(self._lacking).outlet
            return f"Nothing that most others say is left out by {name}."
        return "Nothing of it is asked for." if self._rows else "No two outlets say the same."

    def _cell(self) -> list[Segment]:
        colours, row = palette(self.app), self._table.row
        outlet = self._lookup.source(self._column).outlet
        if row is None:
            return [Segment(self._nothing(), colours.muted)]
        cell = row.cells.get(self._column)
        if cell is None:
            return [
                Segment(f"{ABSENT} {outlet}", colours.strong),
                Segment(" does not say it", colours.muted),
            ]
        if cell.match is None:
            return [
                Segment(f"{WORDING} {outlet}", colours.strong),
                Segment(": the wording that the others are compared with", colours.muted),
            ]
        kind = cell.match.kind
        told = [f"{kind.value} {percent(cell.match.score)}", *remarks(cell.match)]
        seen_from = cell.match.other(self._column).source_id
        if seen_from != row.wording.source_id:
            told.append(f"compared with {self._lookup.source(seen_from).outlet}")
        return [
            Segment(f"{SIGN[kind]} {outlet}", colours.strong),
            Segment("  " + " · ".join(told), colours.kind(kind)),
        ]

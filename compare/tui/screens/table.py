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

from compare.model import Label
from compare.output.rows import Cell, Row, Statement, story_rows
from compare.output.wording import count
from compare.tui.desk import desk_of
from compare.tui.screens.board import Board, board_keys
from compare.tui.themes import palette
from compare.tui.view import rows_view
from compare.tui.widgets.footer import Footer
from compare.tui.widgets.line import Line
from compare.tui.widgets.status import Status
from compare.tui.widgets.table.choosing import Choice
from compare.tui.widgets.table.heads import cell_facts, legend
from compare.tui.widgets.table.statements import Statements
from compare.tui.widgets.table.wordings import Wordings

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.theme import Theme

    from compare.model import Match, Passage, Sentence
    from compare.output.lookup import Lookup
    from compare.tui.desk import Desk
    from compare.tui.view import View

__all__ = ["StoryTable"]


class StoryTable(Board):
    """Statements down, outlets across; the cells say how close each is to the base."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "base", "Base", tooltip="Compare with the outlet under the cursor"),
        Binding("L", "missing", "Missing", tooltip="Only what is missing in this outlet"),
        Binding("u", "only('unique')", "Only here", tooltip="Only what this outlet alone says"),
        *(binding for binding in board_keys() if binding.key != "u"),
        Binding("o", "pick", "Go to an outlet by name", show=False),
        *(
            Binding(f"{digit}", f"column({digit - 1})", "Go to outlet 1-9", show=False)
            for digit in range(1, 10)
        ),
        Binding("d", "pair", "Side by side", tooltip="This outlet and the base side by side"),
        Binding("tab", "app.focus_next", "Other pane", show=False),
        Binding("escape", "leave", "Back"),
        Binding("q", "app.quit", "Quit", show=False),
    ]

    @dataclass
    class Gathered(Message):
        """What the story says is known."""

        found: tuple[Statement, ...]
        lookup: Lookup

    def __init__(self, lookup: Lookup, base: str) -> None:
        super().__init__(lookup)
        self._sources = lookup.comparison.sources
        self._base = base
        self._found: tuple[Statement, ...] | None = None
        """None until they are gathered."""
        self._rows: tuple[Row, ...] = ()
        self._missing = ""
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
        yield Footer()

    def on_mount(self) -> None:
        """Begin with the base, and with what the story says."""
        self.app.theme_changed_signal.subscribe(self, self._fill)
        self._table.focus()
        self.action_column([source.id for source in self._sources].index(self._base))
        self._gather()

    def on_resize(self) -> None:
        """Show the wordings where there is room for them now."""
        self.call_after_refresh(self._follow)

    def renew(self) -> None:
        """Gather what the story says under the other labels."""
        self._gather()

    def sift(self) -> None:
        """Show the rows that the filter takes."""
        self._show()

    @property
    def _table(self) -> Statements:
        return self.query_one(Statements)

    @property
    def _wordings(self) -> Wordings:
        return self.query_one(Wordings)

    @property
    def _cell(self) -> Cell | None:
        """What the outlet under the cursor has of the row; None where it does not say it."""
        row = self._table.row
        return row.cells.get(self._column) if row else None

    @property
    def linked(self) -> Match | None:
        """What links the cell or wording under the cursor to the wording of the row."""
        if self._wordings.has_focus:
            return self._wordings.match
        return self._cell.match if self._cell else None

    @property
    def judged(self) -> Match | Sentence | None:
        """That match, or the sentence where it is the wording itself."""
        passage = self.cited()
        if self.linked or passage is None:
            return self.linked
        return self._lookup.sentences(passage.source_id)[passage.first]

    def cited(self) -> Passage | None:
        """The wording under the cursor."""
        if self._wordings.has_focus:
            return self._wordings.passage
        return self._cell.passages[0] if self._cell else None

    def here(self) -> tuple[str, int]:
        """The wording under the cursor."""
        passage = self.cited()
        return (passage.source_id, passage.first) if passage else super().here()

    def view(self) -> View | None:
        """The rows that are shown; None where that is all."""
        only = desk_of(self).only
        if not (only or self._missing):
            return None
        choice, title = self._choice, self._choice.title()
        name = f"the story table, {title[0].lower()}{title[1:]}"
        return rows_view(self._lookup, choice.of(self._rows), name, only)

    def _gather(self) -> None:
        work = partial(self._work, desk_of(self), self._lookup)
        self.run_worker(work, thread=True, exclusive=True, group="rows", description="rows")

    def _work(self, desk: Desk, lookup: Lookup) -> None:
        self.post_message(self.Gathered(desk.statements(lookup), lookup))

    def on_story_table_gathered(self, message: Gathered) -> None:
        """Show what the story says, unless it is of labels that hold no more."""
        if message.lookup is self._lookup:
            self._found = message.found
            self._order()

    def _order(self) -> None:
        """Set all against the base; that is soon done, a thread would only be in the way."""
        self._rows = story_rows(self._lookup, self._base, self._found or ())
        self._show()

    @property
    def _choice(self) -> Choice:
        return Choice(self._lookup, self._base, self._missing, desk_of(self).only)

    def _show(self) -> None:
        self._table.show(self._lookup, self._choice.of(self._rows))
        self.on_statements_moved()

    def on_statements_moved(self) -> None:
        """Put the cell under the cursor into words."""
        self._follow()
        self._fill()

    def on_statements_opened(self) -> None:
        """Show all wordings of the row."""
        self.add_class("-opened")
        self._wordings.focus()
        self.call_after_refresh(self.on_statements_moved)

    def on_descendant_focus(self) -> None:
        """Put what is under the cursor of that pane into words."""
        self._fill()

    def _follow(self) -> None:
        """Show the wordings of the row under the cursor where they have a place on the screen."""
        if self.query_one("#wordings").display:
            self._wordings.show(self._lookup, self._table.row, self._column)

    def on_wordings_moved(self) -> None:
        """Put the wording under the cursor into words."""
        self._fill()

    def on_wordings_chosen(self, message: Wordings.Chosen) -> None:
        """Read a wording in its article."""
        from compare.tui.screens.reader import Reader  # noqa: PLC0415

        self.open(Reader(self._lookup, message.passage.source_id, message.passage.first))

    @property
    def _column(self) -> str:
        """Id of the source under the cursor."""
        passage = self._wordings.passage if self._wordings.has_focus else None
        return passage.source_id if passage else self._sources[self._table.current.x].id

    def action_base(self) -> None:
        """Compare all with the outlet under the cursor, in its order."""
        self._base = self._column
        self._order()

    def action_only(self, label: str) -> None:
        """Show only one label; what is unique, of the outlet under the cursor."""
        if label == Label.UNIQUE.value:
            self._missing = ""
            self.action_base()
        super().action_only(label)

    def action_missing(self) -> None:
        """Show only what the outlet under the cursor does not say, or all again."""
        self._missing = "" if self._missing == self._column else self._column
        self._show()

    def action_column(self, place: int) -> None:
        """Go to the outlet of that number."""
        self._table.go(Offset(min(place, len(self._sources) - 1), self._table.current.y))

    def action_pick(self) -> None:
        """Choose an outlet from a list."""
        self.open_picker(self._table.current.x, self.action_column)

    def action_pair(self) -> None:
        """Show the outlet under the cursor beside what it is compared with."""
        row, source_id = self._table.row, self._column
        if row is None or len(row.cells) == 1:
            self.say("no other outlet says it: there is nothing to set beside it")
            return
        wording = row.wording
        if source_id == wording.source_id:
            source_id = next(other for other in row.cells if other != source_id)
        at = wording.source_id, wording.first
        self.open_pair(wording.source_id, source_id, at)

    def action_leave(self) -> None:
        """Close the wordings, else end the filter, else go back."""
        opened = self._wordings.has_focus or (
            self.has_class("-opened") and not self.has_class("-tall")
        )
        self.remove_class("-opened")
        if opened:
            self._table.focus()
        elif self._missing:
            self._missing = ""
            self._show()
        elif not self.widen():
            self.dismiss()

    def _fill(self, _: Theme | None = None) -> None:
        colours, choice = palette(self.app), self._choice
        state = choice.counted(self._table.extent.height, len(self._rows))
        told = state if self._found is not None else "gathering what the story says"
        self.query_one("#table-head", Line).show(
            [Segment(choice.title()), Segment(f"  {told}", colours.muted)],
            [] if self.has_class("-narrow") else legend(colours),
        )
        row, of = self._table.row, count(len(self._sources), "outlet")
        reach = [Segment(f"in {len(row.cells)} of {of} ", colours.muted)] if row else []
        self.query_one("#wordings-head", Line).show([Segment("Wordings")], reach)
        self.query_one("#cell", Line).show(self._cell_facts())

    def _cell_facts(self) -> list[Segment]:
        colours, row = palette(self.app), self._table.row
        if row is None:
            told = "" if self._found is None else self._choice.nothing(len(self._rows))
            return [Segment(told, colours.muted)]
        remarks = self.remarks(self.judged)
        return cell_facts(self._lookup, row, self._column, remarks, colours)

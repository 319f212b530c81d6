"""The story at a glance: who wrote how much alone, and what stands where else."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical

from compare.output.beside import between
from compare.output.wording import count, percent
from compare.tui.desk import desk_of
from compare.tui.drawing.paint import clip
from compare.tui.screens.board import Board, board_keys
from compare.tui.screens.reader import Reader
from compare.tui.signs import BAR, HEIGHTS, LABELS, UNCOUNTED
from compare.tui.themes import palette
from compare.tui.widgets.footer import Footer
from compare.tui.widgets.line import Line
from compare.tui.widgets.overview.containment import Containment
from compare.tui.widgets.overview.findings import Findings
from compare.tui.widgets.overview.longest import Longest
from compare.tui.widgets.overview.notices import Notices
from compare.tui.widgets.overview.outlets import Outlets
from compare.tui.widgets.overview.pages import Pages
from compare.tui.widgets.overview.phrases import Phrases
from compare.tui.widgets.overview.strongest import Strongest
from compare.tui.widgets.status import Status

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.theme import Theme

    from compare.model import Comparison, Sentence
    from compare.output.lookup import Lookup

__all__ = ["Overview"]


_NAME = 48
"""Cells of the story's name."""
_WIDE = 100
"""Cells of a screen with room for all of the legend."""


class Overview(Board):
    """Outlets as stacked bars, and the table of what of each stands in each other one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Other pane"),
        *board_keys(find=True),
        Binding("c", "table", "Story table", tooltip="What the story says, and who says it how"),
        Binding("d", "pair", "Side by side", tooltip="Two outlets side by side"),
        *(
            Binding(f"{digit}", f"read({digit - 1})", "Read outlet 1-9", show=False)
            for digit in range(1, 10)
        ),
    ]

    def __init__(self, lookup: Lookup, story: str) -> None:
        super().__init__(lookup)
        self._story = clip(lookup.comparison.name or story, _NAME)

    @property
    def _comparison(self) -> Comparison:
        return self._lookup.comparison

    def compose(self) -> ComposeResult:
        """Bars, the table below or beside them, and where there is room the strongest matches."""
        yield Line(id="title", classes="title")
        with Container(id="panes"):
            with Vertical(id="outlets"):
                yield Line(id="outlets-head", classes="head")
                yield Outlets(self._lookup)
            with Vertical(id="containment"):
                yield Line(id="containment-head", classes="head")
                yield Containment(self._comparison)
                yield Line(id="pair")
            pages = {
                "Strongest matches": Strongest(self._lookup),
                "Longest runs": Longest(self._lookup),
                "Stock phrases": Phrases(self._comparison),
            }
            yield Pages(pages, id="findings")
        yield Notices((*self._comparison.warnings, *desk_of(self).judgements.notices))
        yield Status()
        yield Footer()

    def on_mount(self) -> None:
        """Fill the rows of text, again whenever the colours change."""
        self._fill()
        self.app.theme_changed_signal.subscribe(self, self._fill)
        self.query_one(Outlets).focus()
        self.query_one(Outlets).go_to(desk_of(self).outlet)

    def _fill(self, _: Theme | None = None) -> None:
        colours = palette(self.app)
        words = sum(coverage.words for coverage in self._comparison.coverage.values())
        outlets = count(len(self._comparison.sources), "outlet")
        found = count(len(self._comparison.matches), "match")
        level = desk_of(self).name
        self.query_one("#title", Line).show(
            [Segment(self._story, colours.strong)],
            [Segment(f"{outlets} · {count(words, 'word')} · {found} · {level}", colours.muted)],
        )
        legend = [
            Segment(f"{BAR[label]} {label.value}  ", colours.label(label)) for label in LABELS
        ]
        legend.append(Segment(f"{UNCOUNTED} not counted", colours.muted))
        wide = self.app.size.width >= _WIDE
        course = "how much is reused, lead to tail" if wide else "lead to tail"
        strip = Segment(f"   {HEIGHTS[1::2]} {course}", colours.muted)
        self.query_one("#outlets-head", Line).show([Segment("Outlets"), strip], legend)
        self.query_one("#containment-head", Line).show(
            [Segment("Containment")],
            [Segment("how much of the row stands in the column ", colours.muted)],
        )
        self.on_containment_moved()

    def on_resize(self) -> None:
        """Say as much as there is room for."""
        self._fill()

    @property
    def judged(self) -> Sentence | None:
        """The sentence of the finding under the cursor."""
        return next((each.sentence for each in self.query(Findings) if each.has_focus), None)

    def on_descendant_focus(self) -> None:
        """Give most of a low screen to the pane that has the focus."""
        for pane in self.query("#panes > *"):
            pane.set_class(self.focused in pane.walk_children(), "-here")
        self.set_class(self.query_one(Pages).has_class("-here"), "-listing")

    def on_click(self, event: events.Click) -> None:
        """Go to the pane whose head is clicked."""
        match event.widget.id if event.widget else None:
            case "outlets-head":
                self.query_one(Outlets).focus()
            case "containment-head":
                self.query_one(Containment).focus()

    def renew(self) -> None:
        """Show the same outlets under other labels."""
        self._fill()
        self.query_one(Outlets).show(self._lookup)
        self.query_one(Containment).show(self._comparison)
        self.query_one(Strongest).show(self._lookup, desk_of(self).only)
        self.query_one(Longest).show(self._lookup)

    def on_containment_moved(self) -> None:
        """Put the cell under the cursor into words."""
        table = self.query_one(Containment)
        told = [Segment(f"  {self._in_words(*table.pair())}", palette(self.app).muted)]
        self.query_one("#pair", Line).show(told if table.has_focus else [])

    def _in_words(self, inner: str, outer: str) -> str:
        name = self._lookup.source(inner).outlet
        if inner == outer:
            return f"{name} itself"
        held = self._comparison.containment[inner][outer]
        return (
            f"{percent(held.reused)} of {name} stands in {self._lookup.source(outer).outlet}: "
            f"{percent(held.shared)} shared, {percent(held.paraphrased)} paraphrased"
        )

    def on_outlets_chosen(self, message: Outlets.Chosen) -> None:
        """Open the reader."""
        self._open(message.source_id)

    def on_containment_chosen(self, message: Containment.Chosen) -> None:
        """Set the two outlets side by side where the row's first meets the column's."""
        inner, outer = message.inner, message.outer
        if inner == outer:
            self._open(inner)
            return
        met = [match.end(inner).first for match in between(self._lookup, inner, outer)]
        self.open_pair(inner, outer, (inner, min(met, default=0)))

    def on_findings_chosen(self, message: Findings.Chosen) -> None:
        """Open the reader at a sentence."""
        self._open(message.sentence.source_id, message.sentence.index)

    def on_phrases_chosen(self, message: Phrases.Chosen) -> None:
        """Look for a phrase."""
        self.action_find(message.text)

    def action_read(self, place: int) -> None:
        """Open the outlet of that number."""
        if place < len(self._comparison.sources):
            self._open(self._comparison.sources[place].id)

    def action_table(self) -> None:
        """Show what the story says, in the order of the outlet under the cursor."""
        self.open_table(self._pair()[0])

    def action_pair(self) -> None:
        """Show the outlets of the cell under the cursor, or an outlet and its closest other."""
        from compare.tui.screens.pair import partner  # noqa: PLC0415

        one, other = self._pair()
        if one == other:
            other = partner(self._lookup, one) or one
        if one != other:
            self.open_pair(one, other)

    def _pair(self) -> tuple[str, str]:
        """Ids of the outlets of the cell under the cursor, or twice the one in the list."""
        table = self.query_one(Containment)
        if table.has_focus:
            return table.pair()
        chosen = self._comparison.sources[self.query_one(Outlets).current].id
        return chosen, chosen

    def _open(self, source_id: str, sentence: int | None = None) -> None:
        if sentence is None:
            sentence = desk_of(self).places.get(source_id, 0)
        self.open(Reader(self._lookup, source_id, sentence))

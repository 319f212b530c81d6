"""One outlet's article, and beside it what the others make of each sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.screen import Screen
from textual.widgets import Footer

from compare.model import Label
from compare.tui.find import find
from compare.tui.page import Page
from compare.tui.themes import palette
from compare.tui.widgets.line import Line
from compare.tui.widgets.reader.article import Article
from compare.tui.widgets.reader.heads import (
    filtered,
    labels,
    reach,
    searched,
    sentence_facts,
    source_facts,
)
from compare.tui.widgets.reader.search import Search
from compare.tui.widgets.reader.tabs import Tabs
from compare.tui.widgets.reader.twins import Twins

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual.app import ComposeResult
    from textual.theme import Theme

    from compare.model import Coverage, Sentence
    from compare.output.lookup import Lookup
    from compare.tui.themes import Palette

__all__ = ["Reader"]

_TURN = Binding.Group("Outlet")
_ONLY = Binding.Group("Filter")


class Reader(Screen[None]):
    """Reads one article against all others."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next(1)", "Next", tooltip="Next match"),
        Binding("N", "next(-1)", "Previous match", show=False),
        Binding("left,h", "turn(-1)", "Previous outlet", group=_TURN),
        Binding("right,l", "turn(1)", "Next outlet", group=_TURN),
        Binding("v,s", "only('shared')", "Only shared", key_display="v", group=_ONLY),
        Binding("p", "only('paraphrased')", "Only paraphrased", group=_ONLY),
        Binding("u", "only('unique')", "Only unique", group=_ONLY),
        Binding("slash", "search", "Find", key_display="/"),
        *(
            Binding(f"{digit}", f"read({digit - 1})", "Read outlet 1-9", show=False)
            for digit in range(1, 10)
        ),
        Binding("o", "pick", "Pick an outlet by name", show=False),
        Binding("m", "follow", "Twin", tooltip="Go to the twin"),
        Binding("backspace", "back", "Back from the twin", show=False),
        Binding("tab", "app.focus_next", "Other pane", show=False),
        Binding("escape", "leave", "Back"),
    ]

    def __init__(self, lookup: Lookup, source_id: str, sentence: int = 0) -> None:
        super().__init__()
        self._lookup = lookup
        self._sources = lookup.comparison.sources
        self._page = Page(lookup, source_id)
        self._first = sentence
        self._query = ""
        self._hit = 0
        self._left_at: dict[str, int] = {}
        """Where the cursor was in each article that was read before."""
        self._trail: list[tuple[str, int]] = []
        """Where the reader came from, from twin to twin."""

    def compose(self) -> ComposeResult:
        """Tabs, the article, and the twins beside it or below it."""
        yield Tabs(self._sources)
        with Container(id="panes"):
            with Vertical(id="article"):
                yield Line(id="article-head", classes="head")
                yield Article(self._page, current=self._first)
            with Vertical(id="twins"):
                yield Line(id="twins-head", classes="head")
                yield Twins(self._lookup)
        yield Search()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin at the sentence that was asked for."""
        self.app.theme_changed_signal.subscribe(self, self._fill)
        self.query_one(Article).focus()
        self.query_one(Tabs).current = self._place
        self.call_after_refresh(self.query_one(Article).go, self._first)

    @property
    def _article(self) -> Article:
        return self.query_one(Article)

    @property
    def _place(self) -> int:
        return self._sources.index(self._page.source)

    def on_article_moved(self, message: Article.Moved) -> None:
        """Show the twins of the sentence that the cursor came to."""
        sentences = self._page.sentences
        self.query_one(Twins).show(sentences[message.index] if sentences else None)
        self._fill()

    def on_twins_contrasted(self, message: Twins.Contrasted) -> None:
        """Mark the words that the chosen twin does not have."""
        self._article.contrast = message.spans

    def on_twins_followed(self, message: Twins.Followed) -> None:
        """Read the twin in its own article."""
        source_id = self._page.source.id
        self._trail.append((source_id, self._article.current))
        there = message.match.other(source_id)
        self._show(there.source_id, there.first)

    def on_tabs_chosen(self, message: Tabs.Chosen) -> None:
        """Read another outlet."""
        self.action_read(message.place)

    def action_follow(self) -> None:
        """Go to the chosen twin."""
        self.query_one(Twins).action_follow()

    def action_back(self) -> None:
        """Go back to where the last twin was followed from."""
        if self._trail:
            self._show(*self._trail.pop())

    def action_read(self, place: int) -> None:
        """Read the outlet of that number, where it was left."""
        if place < len(self._sources) and place != self._place:
            source_id = self._sources[place].id
            self._show(source_id, self._left_at.get(source_id, 0))

    def action_turn(self, step: int) -> None:
        """Read the outlet so many further on."""
        self.action_read((self._place + step) % len(self._sources))

    def action_pick(self) -> None:
        """Choose an outlet from a list."""
        from compare.tui.screens.picker import Picker  # noqa: PLC0415

        self.app.push_screen(Picker(self._sources, self._place), self._picked)

    def _picked(self, place: int | None) -> None:
        if place is not None:
            self.action_read(place)

    def _show(self, source_id: str, sentence: int) -> None:
        self._left_at[self._page.source.id] = self._article.current
        self._page = Page(self._lookup, source_id)
        self.query_one(Tabs).current = self._place
        self._article.show(self._page, sentence)
        if self._query:
            self._find(self._query)

    def action_only(self, label: str) -> None:
        """Dim all other labels, or none where this one was chosen before."""
        wanted = Label(label)
        self._article.only = None if self._article.only is wanted else wanted
        self._fill()

    def action_next(self, step: int) -> None:
        """Go to the next place that was looked for, else to the next sentence with a match."""
        if self._article.hits:
            self._go_to_hit(self._hit + step)
            return
        wanted = [sentence.index for sentence in self._page.sentences if self._wanted(sentence)]
        if wanted:
            at = self._article.current
            place = bisect_right(wanted, at) if step > 0 else bisect_left(wanted, at) - 1
            self._article.go(wanted[place % len(wanted)])

    def _wanted(self, sentence: Sentence) -> bool:
        if self._article.only:
            return sentence.label is self._article.only
        return bool(self._lookup.twins(sentence))

    def action_search(self) -> None:
        """Ask what to look for."""
        field = self.query_one(Search)
        field.display = True
        field.value = self._query
        field.focus()

    def on_input_submitted(self, message: Search.Submitted) -> None:
        """Look for what was typed."""
        self.action_close_search()
        self._find(message.value)

    def action_close_search(self) -> None:
        """Put the field away."""
        self.query_one(Search).display = False
        self._article.focus()

    def _find(self, query: str) -> None:
        self._query = query.strip()
        article = self._article
        article.hits = find(self._page.source.text, query)
        self._hit = 0
        if article.hits:
            here = self._page.sentences[article.current].span.start
            self._go_to_hit(bisect_left([hit.start for hit in article.hits], here))
        self._fill()

    def _go_to_hit(self, number: int) -> None:
        self._hit = number % len(self._article.hits)
        hit = self._article.hits[self._hit]
        self._article.hit = hit
        self._article.go(self._page.sentence_at(hit.start))
        self._article.reveal(*self._page.lines_of(hit), margin=1)

    def action_leave(self) -> None:
        """End the search, else the filter, else go back to the overview."""
        if self._query:
            self._query = ""
            self._article.hits = ()
        elif self._article.only:
            self._article.only = None
        else:
            self.dismiss()
            return
        self._fill()

    def _fill(self, _: Theme | None = None) -> None:
        colours = palette(self.app)
        source, sentences = self._page.source, self._page.sentences
        coverage = self._lookup.comparison.coverage[source.id]
        self.query_one("#article-head", Line).show(
            source_facts(source, coverage, colours), self._state(coverage, colours)
        )
        matches, others = self.query_one(Twins).matches, len(self._sources) - 1
        self.query_one("#twins-head", Line).show(
            sentence_facts(sentences[self._article.current], len(sentences), colours)
            if sentences
            else [],
            reach(matches, source.id, others, colours),
        )

    def _state(self, coverage: Coverage, colours: Palette) -> list[Segment]:
        if self._query:
            return searched(self._query, self._hit + 1, len(self._article.hits), colours)
        if self._article.only:
            return filtered(self._article.only, self._page.sentences, colours)
        return labels(coverage, colours)

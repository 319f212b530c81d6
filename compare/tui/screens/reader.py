"""One outlet's article, and beside it what the others make of each sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical

from compare.model import Match
from compare.tui.article_page import ArticlePage
from compare.tui.desk import desk_of
from compare.tui.screens.article_board import ArticleBoard
from compare.tui.screens.board import board_keys
from compare.tui.screens.judging import whole
from compare.tui.shares import moved
from compare.tui.themes import palette
from compare.tui.view import View, article_view
from compare.tui.widgets.footer import Footer
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
from compare.tui.widgets.reader.minimap import Minimap
from compare.tui.widgets.reader.tabs import Tabs
from compare.tui.widgets.reader.twins import Twins
from compare.tui.widgets.status import Status

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual.app import ComposeResult
    from textual.theme import Theme

    from compare.model import Coverage, Passage, Sentence
    from compare.output.lookup import Lookup
    from compare.tui.find_in_story import Hit
    from compare.tui.themes import Palette

__all__ = ["Reader"]

_TURN = Binding.Group("Outlet")


class Reader(ArticleBoard):
    """Reads one article against all others."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next(1)", "Next", tooltip="Next match"),
        Binding("N", "next(-1)", "Previous match", show=False),
        Binding("left,h", "turn(-1)", "Previous outlet", group=_TURN),
        Binding("right,l", "turn(1)", "Next outlet", group=_TURN),
        *board_keys(narrow=True, find=True, rest="dimmed"),
        *(
            Binding(f"{digit}", f"read({digit - 1})", "Read outlet 1-9", show=False)
            for digit in range(1, 10)
        ),
        Binding("o", "pick", "Pick an outlet by name", show=False),
        Binding("m", "follow", "Twin", tooltip="Go to the twin"),
        Binding("backspace", "back", "Back from the twin", show=False),
        Binding("d", "pair", "Pair", tooltip="This outlet and the twin's side by side"),
        Binding("c", "table", "Story table", show=False),
        Binding("tab", "app.focus_next", "Other pane", show=False),
        Binding("escape", "leave", "Back"),
        Binding("q", "app.quit", "Quit", show=False),
    ]

    def __init__(
        self, lookup: Lookup, source_id: str, sentence: int = 0, hit: tuple[str, Hit] | None = None
    ) -> None:
        super().__init__(lookup, source_id)
        self._sources = lookup.comparison.sources
        self._first = sentence
        self._sought = hit
        """What was looked for before this screen was opened, and the hit to begin at."""
        self._trail: list[tuple[str, int]] = []
        """Where the reader came from, from twin to twin."""

    def compose(self) -> ComposeResult:
        """Tabs, the article, and the twins beside it or below it."""
        yield Tabs(self._sources)
        with Container(id="panes"):
            with Vertical(id="article"):
                yield Line(id="article-head", classes="head")
                with Horizontal():
                    yield Article(self._page, current=self._first)
                    yield Minimap(self._page)
            with Vertical(id="twins"):
                yield Line(id="twins-head", classes="head")
                yield Twins(self._lookup)
        yield Status()
        yield Footer()

    def on_mount(self) -> None:
        """Begin at the sentence that was asked for."""
        self.app.theme_changed_signal.subscribe(self, self._fill)
        self.query_one(Article).focus()
        self.query_one(Tabs).current = self._place
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._article.passing = self._passing()
        self._article.go(self._article.current)  # which a quick key may have moved already
        if self._sought:
            self.take_hit(self._sought)

    def renew(self) -> None:
        """Show the same article under other labels."""
        self._page = ArticlePage(self._lookup, self._page.source.id)
        self._article.renew(self._page)
        self._article.passing = self._passing()
        self.query_one(Minimap).show(self._page)
        self.query_one(Twins).renew(self._lookup)
        self._refresh_twins()

    def change(self, before: Lookup, now: Lookup) -> str:
        """How the shares of this article moved."""
        source = self._page.source.id
        return moved(before.comparison.coverage[source], now.comparison.coverage[source])

    def sift(self) -> None:
        """Dim what the filter does not take."""
        self._article.passing = self._passing()
        self._fill()

    @property
    def _sentence(self) -> Sentence | None:
        sentences = self._page.sentences
        return sentences[self._article.current] if sentences else None

    @property
    def linked(self) -> Match | None:
        """The chosen twin of the sentence, also where keys came faster than they were drawn."""
        twins = self.query_one(Twins)
        if twins.sentence is not self._sentence:
            twins.show(self._sentence)
        return twins.match

    @property
    def judged(self) -> Match | Sentence | None:
        """The twin where the cursor is among the twins, else the sentence."""
        twin = self.linked
        return (twin if self.query_one(Twins).has_focus else None) or self._sentence

    @property
    def _place(self) -> int:
        return self._sources.index(self._page.source)

    def on_article_moved(self) -> None:
        """Show the twins of the sentence that the cursor came to."""
        desk, source_id = desk_of(self), self._page.source.id
        desk.outlet, desk.places[source_id] = source_id, self._article.current
        self._refresh_twins()

    def _refresh_twins(self) -> None:
        self.query_one(Twins).show(self._sentence)
        self._fill()

    def on_article_scrolled(self, message: Article.Scrolled) -> None:
        """Show on the minimap which part of the article is in sight."""
        self.query_one(Minimap).view = (message.first, message.height)

    def on_minimap_chosen(self, message: Minimap.Chosen) -> None:
        """Go to a place on the minimap."""
        if self._page.lines:
            self._article.go(self._page.sentence_at(self._page.lines[message.line].start))

    def on_twins_contrasted(self, message: Twins.Contrasted) -> None:
        """Mark the words that the chosen twin does not have."""
        self._article.contrast = message.spans
        if message.match:
            self._article.closeness = message.match.kind

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
        if self.linked:
            self.query_one(Twins).action_choose()

    def action_pair(self) -> None:
        """Show the article and that of the chosen twin side by side."""
        from compare.tui.screens.pair import partner  # noqa: PLC0415

        source_id, match = self._page.source.id, self.linked
        other = match.other(source_id).source_id if match else partner(self._lookup, source_id)
        if other:
            self.open_pair(source_id, other, (source_id, self._article.current))

    def action_table(self) -> None:
        """Show what the story says, in the order of this article."""
        self.open_table(self._page.source.id)

    def cited(self) -> Passage | None:
        """The other end of the chosen twin where the cursor is among the twins, or the sentence."""
        judged = self.judged
        if isinstance(judged, Match):
            return judged.other(self._page.source.id)
        return whole(judged) if judged else None

    def view(self) -> View:
        """The article and its twins."""
        return article_view(self._lookup, self._page.source.id, desk_of(self).only)

    def action_back(self) -> None:
        """Go back to where the last twin was followed from."""
        if self._trail:
            self._show(*self._trail.pop())

    def action_read(self, place: int) -> None:
        """Read the outlet of that number, where it was left."""
        if place < len(self._sources) and place != self._place:
            source_id = self._sources[place].id
            self._show(source_id, desk_of(self).places.get(source_id, 0))

    def action_turn(self, step: int) -> None:
        """Read the outlet so many further on."""
        self.action_read((self._place + step) % len(self._sources))

    def action_pick(self) -> None:
        """Choose an outlet from a list."""
        self.open_picker(self._place, self.action_read)

    def _show(self, source_id: str, sentence: int) -> None:
        self._page = ArticlePage(self._lookup, source_id)
        self.query_one(Tabs).current = self._place
        self._article.show(self._page, sentence)
        self.query_one(Minimap).show(self._page)
        self._article.passing = self._passing()
        if self._query:
            self._find(self._query)

    def action_leave(self) -> None:
        """End the search, else the filter, else go back to the overview."""
        if self._query:
            self._query = ""
            self._article.hits = ()
            self._fill()
        elif not self.widen():
            self.dismiss()

    def _fill(self, _: Theme | None = None) -> None:
        colours = palette(self.app)
        source, sentence = self._page.source, self._sentence
        coverage = self._lookup.comparison.coverage[source.id]
        self.query_one("#article-head", Line).show(
            source_facts(source, coverage, colours),
            self._state(coverage, colours),
        )
        matches = self._lookup.twins(sentence) if sentence else ()
        others = len(self._sources) - 1
        self.query_one("#twins-head", Line).show(
            self._facts(sentence, colours) if sentence else [],
            reach(matches, source.id, others, colours),
        )

    def _facts(self, sentence: Sentence, colours: Palette) -> list[Segment]:
        of, text = len(self._page.sentences), self._page.source.text
        return sentence_facts(sentence, of, text, self.remarks(sentence), colours)

    def _state(self, coverage: Coverage, colours: Palette) -> list[Segment]:
        if self._query:
            return searched(self._query, self._hit + 1, len(self._article.hits), colours)
        if self._article.passing is not None:
            chips = desk_of(self).only.chips(self._lookup)
            return filtered(chips, len(self._article.passing), colours)
        return labels(coverage, colours)

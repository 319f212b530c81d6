"""Going through an article from one wanted place to the next."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from compare.tui.article_page import ArticlePage
from compare.tui.desk import desk_of
from compare.tui.find_in_text import find_in_text
from compare.tui.screens.board import Board
from compare.tui.widgets.pane import onward
from compare.tui.widgets.reader.article import Article

if TYPE_CHECKING:
    from textual.theme import Theme

    from compare.model import Sentence
    from compare.output.lookup import Lookup
    from compare.tui.find_in_story import Hit

__all__ = ["ArticleBoard"]


class ArticleBoard(Board):
    """A screen with an article, in which matches, labels or words are looked for."""

    def __init__(self, lookup: Lookup, source_id: str) -> None:
        super().__init__(lookup)
        self._page = ArticlePage(lookup, source_id)
        self._query, self._hit = "", 0

    @property
    def _article(self) -> Article:
        return self.query_one(Article)

    def _show(self, source_id: str, sentence: int) -> None:
        """Show another article."""
        raise NotImplementedError

    def _fill(self, _: Theme | None = None) -> None:
        """Write the rows of text anew."""
        raise NotImplementedError

    def action_next(self, step: int) -> None:
        """Go to the next place that was looked for, else to the next sentence with a match."""
        if self._article.hits:
            self._go_to_hit(self._hit + step)
            return
        wanted = [sentence.index for sentence in self._page.sentences if self._wanted(sentence)]
        if wanted:
            self._article.go(onward(wanted, self._article.current, step))

    def _wanted(self, sentence: Sentence) -> bool:
        passing = self._article.passing
        if passing is not None and sentence.index not in passing:
            return False
        return passing is not None or bool(self._lookup.twins(sentence))

    def _passing(self) -> frozenset[int] | None:
        """The sentences that the filter takes; None where there is no filter."""
        only = desk_of(self).only
        taken = (each.index for each in self._page.sentences if only.takes(self._lookup, each))
        return frozenset(taken) if only else None

    def here(self) -> tuple[str, int]:
        """The sentence under the cursor."""
        return self._page.source.id, self._article.current

    def action_find(self, query: str = "") -> None:
        """Ask what to look for, beginning with what was looked for last."""
        super().action_find(query or self._query)

    def take_hit(self, sought: tuple[str, Hit] | None) -> None:
        """Go to the hit, and mark the others of its article."""
        if sought:
            query, hit = sought
            self._query = ""
            if hit.source_id != self._page.source.id:
                self._show(hit.source_id, hit.sentence.index)
            self._article.go(hit.sentence.index)
            self._find(query)
            self._go_to_hit(self._article.hits.index(hit.span))
            self._fill()

    def _find(self, query: str) -> None:
        self._query = query.strip()
        article = self._article
        article.hits = find_in_text(self._page.source.text, query)
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

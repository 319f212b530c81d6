"""The article as published, marked, with a cursor that moves by sentence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.reactive import reactive

from compare.model import Kind, Label, Role, Span
from compare.tui.drawing.paint import Layer, paint
from compare.tui.drawing.twin import differing
from compare.tui.drawing.wrap import MEASURE
from compare.tui.signs import BLOCK, LETTER
from compare.tui.widgets.pane import Pane, moving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

    from compare.model import Sentence
    from compare.output.marks import Mark
    from compare.tui.article_page import ArticlePage

__all__ = ["Article"]

_GUTTER = 7
_CONTEXT = 2
"""Lines kept in sight above and below the sentence under the cursor."""


class Article(Pane):
    """The whole text of one outlet; the gutter shows the label of each line and sentence."""

    BINDINGS: ClassVar[list[BindingType]] = [*moving("sentence")]

    current: reactive[int] = reactive(0, init=False)
    """Index of the sentence under the cursor."""
    passing: reactive[frozenset[int] | None] = reactive(None)
    """The sentences that are not dimmed by a filter; None for all."""
    hits: reactive[tuple[Span, ...]] = reactive(())
    """Where the words that are looked for stand."""
    hit: reactive[Span | None] = reactive(None)
    """The one of them that was gone to."""
    contrast: reactive[tuple[Span, ...]] = reactive(())
    """The words that the chosen twin does not have."""
    closeness: reactive[Kind] = reactive(Kind.VERBATIM)
    """How close the chosen twin is."""

    @dataclass
    class Moved(Message):
        """The cursor came to a sentence."""

        index: int

    @dataclass
    class Scrolled(Message):
        """Other lines are in sight."""

        first: int
        height: int

    def __init__(self, page: ArticlePage, *, current: int = 0) -> None:
        super().__init__()
        self._page = page
        self.set_reactive(Article.current, current)

    @property
    def page(self) -> ArticlePage:
        """The article that is shown."""
        return self._page

    def show(self, page: ArticlePage, current: int) -> None:
        """Show another article, with the cursor on a sentence."""
        self._page = page
        self.set_reactive(Article.current, 0)
        self.contrast = self.hits = ()
        self.hit = None
        self.on_resize()
        self.scroll_to(y=0, animate=False)
        self.go(current)

    def renew(self, page: ArticlePage) -> None:
        """Show the same article under other labels."""
        place = self.place
        self._page = page
        self.on_resize()
        self.scroll_to(y=place, animate=False)

    def go(self, index: int) -> None:
        """Put the cursor on a sentence and bring it into sight."""
        self.current = index
        self.reach()
        self.post_message(self.Moved(self.current))

    def reach(self) -> None:
        """Bring the sentence under the cursor into sight."""
        if self._page.sentences:
            sentence = self._page.sentences[self.current]
            self.reveal(*self._page.lines_of(sentence.span), margin=_CONTEXT)

    def validate_current(self, current: int) -> int:
        """Stay in the article."""
        return max(0, min(current, len(self._page.sentences) - 1))

    def on_resize(self) -> None:
        """Wrap for the new width and keep the cursor in sight."""
        self._page.set_width(min(self.room.width - _GUTTER - 1, MEASURE))
        self.extend(len(self._page.lines))
        self.refresh()
        self.reach()
        self.post_message(self.Scrolled(self.place, self.room.height))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell which lines are in sight."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled(self.place, self.room.height))

    def action_move(self, step: int) -> None:
        """Go so many sentences on."""
        self.go(self.current + step)

    def action_leap(self, pages: float) -> None:
        """Go on by a part of the pane's height, and take the cursor along."""
        step = round(pages * self.room.height)
        lines = self._page.lines
        if not lines:
            return
        sentence = self._page.sentences[self.current]
        line = self._page.lines_of(sentence.span)[0] + step
        landing = self._page.sentence_at(lines[max(0, min(line, len(lines) - 1))].start)
        if landing == self.current:
            landing += 1 if step > 0 else -1
        self.scroll_to(y=self.place + step, animate=False)
        self.go(landing)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the sentence that was clicked."""
        line = self.place + event.y
        if line < len(self._page.lines):
            self.go(self._sentence_under(self._page.lines[line], event.x - _GUTTER))

    def _sentence_under(self, line: Span, column: int) -> int:
        width = 0
        for segment, place in self._pieces(line):
            width += segment.cell_length
            if column < width:
                return self._page.sentence_at(place)
        return self._page.sentence_at(max(line.start, line.end - 1))

    def _pieces(self, line: Span) -> list[tuple[Segment, int]]:
        """The segments of a line cut at sentences, and where each begins in the text."""
        starts = [sentence.span.start for sentence in self._page.starting_in(line)]
        layers = [(Span(start, line.end), Style(bold=True)) for start in starts]
        segments = paint(self._page.source.text, line, layers)
        return list(zip(segments, sorted({line.start, *starts}), strict=True))

    def render_line(self, y: int) -> Strip:
        """Draw one line with its gutter."""
        place = self.place + y
        if place >= len(self._page.lines):
            return self.blank()
        line = self._page.lines[place]
        words = paint(self._page.source.text, self._inked(line), self._layers(line))
        return self.draw([*self._gutter(line), *words])

    def _inked(self, line: Span) -> Span:
        """The line without the white space at its end."""
        return Span(line.start, line.start + len(line.of(self._page.source.text).rstrip()))

    def _gutter(self, line: Span) -> list[Segment]:
        starting = self._page.starting_in(line)
        here = any(sentence.index == self.current for sentence in starting)
        label, standing = self._beside(line, starting), self._page.standing_in(line)
        letters = [Segment(LETTER[s.label], self._ink(s.label, s.index)) for s in starting[:3]]
        return [
            Segment("▸" if here else " ", self.palette.strong),
            Segment(" " * (3 - len(letters))),
            *letters,
            Segment(" "),
            Segment(BLOCK[label] if label else " ", self._ink(label, *standing)),
            Segment(" "),
        ]

    def _beside(self, line: Span, starting: Sequence[Sentence]) -> Label | None:
        """The label of most of a line, or where that has no bar of a sentence that begins there."""
        label = self._page.label_of(line)
        if label and BLOCK[label] == " ":
            label = next((s.label for s in starting if BLOCK[s.label] != " "), label)
        return label

    def _ink(self, label: Label | None, *sentences: int) -> Style:
        """How the sign of a label is drawn that stands for some sentences."""
        dimmed = self.passing is not None and self.passing.isdisjoint(sentences)
        return self.palette.label(None if dimmed else label)

    def _layers(self, line: Span) -> list[Layer]:
        layers = [(mark.span, self._style(mark)) for mark in self._page.marks_in(line)]
        layers += [(span, self.palette.credit) for span in self._page.credits_in(line)]
        if self._page.sentences:
            layers.append((self._page.sentences[self.current].span, self.palette.cursor))
        ink = differing(self.closeness, self.palette)
        layers += [(span, ink) for span in self.contrast]
        layers += [(span, self.palette.hit) for span in self._hits_in(line)]
        if self.hits and self.hit:
            layers.append((self.hit, Style(reverse=True)))
        return layers

    def _hits_in(self, line: Span) -> tuple[Span, ...]:
        first = bisect_left(self.hits, Span(line.start, line.start))
        last = bisect_left(self.hits, Span(line.end, line.end))
        return self.hits[max(0, first - 1) : last]

    def _passes(self, sentence: Sentence | None) -> bool:
        return self.passing is None or (sentence is not None and sentence.index in self.passing)

    def _style(self, mark: Mark) -> Style:
        if mark.label is Label.EXCLUDED or not self._passes(mark.sentence):
            return self.palette.muted
        style = self.palette.kind(mark.kind)
        if mark.quoted:
            style += self.palette.quoted
        return style + Style(bold=True) if mark.role is Role.HEADING else style

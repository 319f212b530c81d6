"""One article made ready to be drawn: its marks, and its lines at a width."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from compare.model import Label, Span
from compare.output.marks import Mark, marks
from compare.tui.drawing.wrap import wrap

if TYPE_CHECKING:
    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["ArticlePage"]


class ArticlePage:
    """The text of a source with its marks, wrapped once for each width."""

    def __init__(self, lookup: Lookup, source_id: str) -> None:
        self.source = lookup.source(source_id)
        self.sentences = lookup.sentences(source_id)
        self.marks = marks(lookup, source_id)
        self._mark_starts = [mark.span.start for mark in self.marks]
        self._sentence_starts = [sentence.span.start for sentence in self.sentences]
        self._lines: tuple[Span, ...] = ()
        self._line_starts: list[int] = []
        self._width = 0

    def set_width(self, width: int) -> None:
        """Wrap the text for a width in cells."""
        if width != self._width:
            self._width = width
            self._lines = wrap(self.source.text, width)
            self._line_starts = [line.start for line in self._lines]

    @property
    def lines(self) -> tuple[Span, ...]:
        """The lines, which tile the text."""
        return self._lines

    def line_at(self, offset: int) -> int:
        """The line that holds a code point."""
        return max(0, bisect_right(self._line_starts, offset) - 1)

    def lines_of(self, span: Span) -> tuple[int, int]:
        """The first and the last line of a stretch."""
        return self.line_at(span.start), self.line_at(max(span.start, span.end - 1))

    def marks_in(self, line: Span) -> tuple[Mark, ...]:
        """The marks that a line is painted with."""
        first = max(0, bisect_right(self._mark_starts, line.start) - 1)
        last = bisect_right(self._mark_starts, max(line.start, line.end - 1))
        return self.marks[first:last]

    def sentence_at(self, offset: int) -> int:
        """The sentence that holds a code point, or the last one before it; 0 before the first."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def starting_in(self, line: Span) -> tuple[Sentence, ...]:
        """The sentences that begin on a line."""
        first = bisect_right(self._sentence_starts, line.start - 1)
        return self.sentences[first : bisect_right(self._sentence_starts, line.end - 1)]

    def standing_in(self, line: Span) -> range:
        """The indexes of the sentences that stand on a line, or touch it."""
        last = bisect_right(self._sentence_starts, max(line.start, line.end - 1))
        return range(self.sentence_at(line.start), last)

    def credits_in(self, line: Span) -> list[Span]:
        """The words on a line, or touching it, that say who said something."""
        found = (self.sentences[place].attribution for place in self.standing_in(line))
        return [span for span in found if span]

    def label_of(self, line: Span) -> Label | None:
        """The label that most of a line has; None for an empty line."""
        held = dict.fromkeys(Label, 0)
        for mark in self.marks_in(line):
            if mark.label:
                held[mark.label] += mark.span.overlap(line)
        label = max(held, key=held.__getitem__)
        return label if held[label] else None

"""One sentence of two articles: its lines, what is marked in it, where its twin went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.model import Kind, Label, Span
from compare.output.wording import SIGN, percent
from compare.tui.drawing.paint import Layer, clip, paint
from compare.tui.drawing.wrap import wrap
from compare.tui.signs import BLOCK, KIND
from compare.tui.widgets.reader.twin import sides

if TYPE_CHECKING:
    from compare.model import Match, Sentence
    from compare.tui.themes import Palette

__all__ = ["GUTTER", "Cell"]

GUTTER = 7
"""Cells of the number and the sign before the words."""
_CLOSENESS = (Kind.PARAPHRASE, Kind.NEAR_VERBATIM, Kind.VERBATIM)


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence that is drawn on one side, `lines` and `notes` under one another."""

    text: str
    """Of its whole source."""
    sentence: Sentence
    match: Match | None
    """What links it to the other side of its row."""
    elsewhere: tuple[Match, ...]
    """What links it to other rows."""
    lines: tuple[Span, ...]

    @classmethod
    def make(
        cls,
        text: str,
        sentence: Sentence,
        links: tuple[Match | None, tuple[Match, ...]],
        width: int,
    ) -> Cell:
        """Wrap a sentence for a width."""
        match, elsewhere = links
        own = tuple(m for m in elsewhere if _touches(m, sentence))
        start, words = sentence.span.start, sentence.span.of(text)
        lines = (
            Span(start + line.start, start + line.start + len(line.of(words).rstrip()))
            for line in wrap(words, width - GUTTER)
        )
        return cls(text, sentence, match, own, tuple(line for line in lines if line))

    @property
    def height(self) -> int:
        """Rows that it takes."""
        return len(self.lines) + len(self.elsewhere)

    @property
    def label(self) -> Label:
        """What became of it between these two sources."""
        if self.sentence.label is Label.EXCLUDED:
            return Label.EXCLUDED
        links = [match for match in (self.match, *self.elsewhere) if match]
        return KIND[max(links, key=_closeness).kind] if links else Label.UNIQUE

    def draw(self, line: int, side: str, width: int, palette: Palette) -> list[Segment]:
        """One row of it, number and sign first."""
        label = self.label
        block = Segment(f"{BLOCK[label]} ", palette.label(label))
        if line >= len(self.lines):
            note = clip(self._note(self.elsewhere[line - len(self.lines)]), width - GUTTER)
            return [Segment(" " * (GUTTER - 2)), block, Segment(note, palette.strong)]
        number = f"{side}{self.sentence.index + 1:>3} " if line == 0 else " " * (GUTTER - 2)
        words = paint(self.text, self.lines[line], self._layers(palette))
        return [Segment(number.rjust(GUTTER - 2), palette.muted), block, *words]

    def _layers(self, palette: Palette) -> list[Layer]:
        if self.sentence.label is Label.EXCLUDED:
            return [(self.sentence.span, palette.muted)]
        links = [match for match in (*self.elsewhere, self.match) if match]
        layers: list[Layer] = []
        source_id = self.sentence.source_id
        for match in sorted(links, key=_closeness):
            layers.append((match.end(source_id).span, palette.kind(match.kind)))
        if links:
            shown = self.match or links[0]
            layers += [(here, palette.differ) for here, _ in sides(shown, source_id)]
        return layers

    def _note(self, match: Match) -> str:
        place = match.other(self.sentence.source_id).first + 1
        went = "→ moved to" if match.moved else "→ also in"
        return f"{went} {place}  {SIGN[match.kind]} {match.kind.value} {percent(match.score)}"


def _touches(match: Match, sentence: Sentence) -> bool:
    end = match.end(sentence.source_id)
    return end.first <= sentence.index <= end.last


def _closeness(match: Match) -> tuple[int, float]:
    return _CLOSENESS.index(match.kind), match.score

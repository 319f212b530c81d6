"""One sentence of two articles: its lines, what is marked in it, where its twin went."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.model import Kind, Label, Span
from compare.output.wording import SIGN, percent
from compare.tui.drawing.paint import Layer, clip, paint
from compare.tui.drawing.twin import differing, sides
from compare.tui.drawing.visible import flowing
from compare.tui.drawing.wrap import wrap
from compare.tui.signs import BLOCK, KIND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Match, Sentence
    from compare.output.beside import Pair
    from compare.output.lookup import Lookup
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
    links: tuple[Match, ...]
    """All that links it to the other article."""
    away: tuple[Match, ...]
    """Those of them whose other end stands on another row."""
    changed: tuple[tuple[Span, Kind], ...]
    """The words that its twin has not, and how close the two are."""
    lines: tuple[Span, ...]
    notes: tuple[str, ...]
    """What is said below the lines."""
    dim: bool = False
    """Whether the filter does not take it."""

    @classmethod
    def make(cls, lookup: Lookup, sentence: Sentence, other: str, row: Pair, width: int) -> Cell:
        """Make a sentence of a row ready for a width; `other` is the source beside it."""
        source_id = sentence.source_id
        links = [m for m in lookup.twins(sentence) if m.other(source_id).source_id == other]
        links.sort(key=_closeness)
        away = [match for match in links if any(match is one for one in row.elsewhere)]
        start, words = sentence.span.start, flowing(lookup.text(sentence))
        lines = (
            Span(start + line.start, start + line.start + len(line.of(words).rstrip()))
            for line in wrap(words, width - GUTTER)
        )
        return cls(
            lookup.source(source_id).text,
            sentence,
            tuple(links),
            tuple(away),
            tuple(_changed(lookup, source_id, links, away)),
            tuple(line for line in lines if line),
            tuple(_note(match, source_id) for match in away),
        )

    def with_note(self, text: str) -> Cell:
        """The same sentence with a note in place of its words."""
        return replace(self, lines=(), notes=(text, *self.notes))

    @property
    def height(self) -> int:
        """Rows that it takes."""
        return len(self.lines) + len(self.notes)

    @property
    def label(self) -> Label:
        """What became of it between these two sources."""
        if self.sentence.label is Label.EXCLUDED:
            return Label.EXCLUDED
        return KIND[self.links[-1].kind] if self.links else Label.UNIQUE

    def draw(self, line: int, side: str, width: int, palette: Palette) -> list[Segment]:
        """One row of it, number and sign first."""
        segments = self._draw(line, side, width, palette)
        return [Segment(text, palette.muted) for text, _, _ in segments] if self.dim else segments

    def _draw(self, line: int, side: str, width: int, palette: Palette) -> list[Segment]:
        label = self.label
        number = f"{side}{self.sentence.index + 1:>3} " if line == 0 else ""
        if line < len(self.lines):
            words = paint(self.text, self.lines[line], self._layers(palette))
        else:
            note = clip(self.notes[line - len(self.lines)], width - GUTTER)
            words = [Segment(note, palette.strong)]
        gutter = Segment(number.rjust(GUTTER - 2), palette.muted)
        return [gutter, Segment(f"{BLOCK[label]} ", palette.label(label)), *words]

    def _layers(self, palette: Palette) -> list[Layer]:
        if self.sentence.label is Label.EXCLUDED:
            return [(self.sentence.span, palette.muted)]
        source_id = self.sentence.source_id
        layers = [(match.end(source_id).span, palette.kind(match.kind)) for match in self.links]
        return layers + [(span, differing(kind, palette)) for span, kind in self.changed]


def _changed(
    lookup: Lookup, source_id: str, links: Sequence[Match], away: Sequence[Match]
) -> Iterator[tuple[Span, Kind]]:
    placed = [match for match in links if match not in away]
    for match in placed or links[:1]:
        for here, _ in sides(lookup, match, source_id):
            yield here, match.kind


def _note(match: Match, source_id: str) -> str:
    place = match.other(source_id).first + 1
    went = "→ moved to" if match.moved else "→ also in"
    return f"{went} sentence {place}  {SIGN[match.kind]} {match.kind.value} {percent(match.score)}"


def _closeness(match: Match) -> tuple[int, float]:
    return _CLOSENESS.index(match.kind), match.score

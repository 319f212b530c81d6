"""What decided a match, in sentences, words and measurements."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment

from compare.model import Span
from compare.tui.drawing.paint import clip, paint
from compare.tui.drawing.visible import flowing
from compare.tui.drawing.wrap import wrap
from compare.tui.signs import KIND
from compare.tui.widgets.pane import SCROLLING
from compare.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType

    from compare.matching.why import Explanation, Feature
    from compare.model import Match
    from compare.output.lookup import Lookup

__all__ = ["Reasons"]

_WORDS = 12
"""More telling words than this are counted, not listed."""
_WORD = 22
_BAR = 16
_MOST = 4.0
"""The contribution, in log-odds, that fills half a bar."""
_FEATURES = {
    "covered": "what counts stands on both ends",
    "letters": "the letters are alike",
    "thin": "one end holds little of the other",
    "gap": "words in a row on one end only",
    "edge": "words at a start or end on one only",
    "numbers": "figures on one end only",
    "negation": "a word that denies on one end only",
}


class Reasons(Sheet):
    """Both wordings, then the sentences, the heaviest words and the measurements."""

    BINDINGS: ClassVar[list[BindingType]] = [*SCROLLING]

    def __init__(self, lookup: Lookup, match: Match, explanation: Explanation) -> None:
        super().__init__()
        self._lookup, self._match, self._why = lookup, match, explanation

    def show(self, lookup: Lookup, match: Match, explanation: Explanation) -> None:
        """Show other reasons."""
        self._lookup, self._match, self._why = lookup, match, explanation
        self.lay_out()

    def rows_at(self, width: int) -> Iterator[list[Segment]]:
        """The sentences, the wordings, the words and the measurements."""
        for sentence in self._why.sentences:
            for number, line in enumerate(wrap(sentence, width - 2)):
                yield [Segment("  " if number else "· "), *_plain(line.of(sentence))]
        yield []
        for end in (self._match.left, self._match.right):
            yield [Segment(self._lookup.source(end.source_id).outlet, self.palette.strong)]
            words = flowing(self._lookup.words(end))
            ink = self.palette.label(KIND[self._match.kind])
            for line in wrap(words, width - 2):
                told = line.of(words).rstrip()
                yield [Segment("│ ", ink), *_plain(told)]
        yield []
        yield from self._words(width)
        yield from self._features()

    def _words(self, width: int) -> Iterator[list[Segment]]:
        words = self._why.words
        if not words:
            return
        yield [Segment("Telling words, the rarest first", self.palette.strong)]
        most = max(word.bits for word in words)
        bar = max(1, min(_BAR, width - _WORD - 12))
        for word in words[:_WORDS]:
            full = max(1, round(bar * word.bits / most))
            yield [
                Segment(f"{clip(word.told, _WORD):<{_WORD}} "),
                Segment(f"{word.bits:>5.1f} bits  ", self.palette.muted),
                Segment("━" * full, self.palette.shared),
            ]
        if len(words) > _WORDS:
            yield [Segment(f"and {len(words) - _WORDS} more", self.palette.muted)]
        yield []

    def _features(self) -> Iterator[list[Segment]]:
        yield [Segment("Measurements, and what they speak for", self.palette.strong)]
        for feature in self._why.features:
            yield [
                Segment(f"{_FEATURES.get(feature.name, feature.name):<36}"),
                Segment(f"{feature.value:>4.0%} ", self.palette.muted),
                self._contribution(feature),
            ]

    def _contribution(self, feature: Feature) -> Segment:
        added = round(feature.contribution, 1)
        if not added:
            return Segment(f" {0:>5}", self.palette.muted)
        full = min(_BAR // 2, round(_BAR / 2 * abs(added) / _MOST))
        ink = self.palette.shared if added > 0 else self.palette.paraphrased
        return Segment(f" {added:+5.1f} " + ("+" if added > 0 else "-") * full, ink)


def _plain(text: str) -> list[Segment]:
    return paint(text, Span(0, len(text)), ())

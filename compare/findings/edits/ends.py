"""The two ends of a match, as the rules about its edits see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Document, Passage, Sentence

__all__ = ["End"]

_MOSTLY = 0.5
_GLANCE = 8
"""Letters of the word after an edit that tell which idiom it begins."""

_LOOK_BACK = 60
"""Letters before an edit that tell of what it is a part."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a match, what of it was edited, and the sentences that it was cut from."""

    document: Document
    passage: Passage
    spans: tuple[Span, ...]
    """What each edit of the match changes on this end; empty where that is nothing."""
    edits: tuple[str, ...]
    """The words of these spans."""

    @classmethod
    def of(cls, document: Document, passage: Passage, spans: Sequence[Span]) -> Self:
        """The end that a passage is, with these edits."""
        text = document.source.text
        words = tuple([text[span.start : span.end] for span in spans])
        return cls(document, passage, tuple(spans), words)

    @property
    def text(self) -> str:
        """The whole text of the source."""
        return self.document.source.text

    @property
    def place(self) -> Span:
        """Where its sentences lie."""
        own, end = self.document.sentences, self.passage
        return Span(own[end.first].span.start, own[end.last].span.end)

    @property
    def sentences(self) -> str:
        """The words of its sentences."""
        return self.place.of(self.text)

    @property
    def rest(self) -> str:
        """The words of its sentences that stand outside the end."""
        place, span = self.place, self.passage.span
        return f"{self.text[place.start : span.start]} {self.text[span.end : place.end]}"

    @property
    def credits(self) -> list[Span]:
        """Where its sentences credit somebody."""
        return [sentence.attribution for sentence in self._own if sentence.attribution]

    def is_quoted(self, span: Span) -> bool:
        """Whether most of a span in its sentences stands inside quotation marks."""
        return sum(map(span.overlap, self._quotations())) > _MOSTLY * len(span)

    def length(self, index: int) -> int:
        """How many words an edit changes on this end."""
        return len(self.edits[index].split())

    def after(self, index: int) -> str:
        """The letters that follow an edit."""
        end = self.spans[index].end
        return self.text[end : end + _GLANCE]

    def before(self, index: int) -> str:
        """The letters that stand before an edit."""
        start = self.spans[index].start
        return self.text[max(start - _LOOK_BACK, self.place.start) : start]

    @property
    def _own(self) -> tuple[Sentence, ...]:
        return self.document.sentences[self.passage.first : self.passage.last + 1]

    def _quotations(self) -> Iterator[Span]:
        return (span for sentence in self._own for span in sentence.quotations)

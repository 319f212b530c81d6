"""Finding words in all articles of a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.tui.find_in_text import find_in_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Sentence, Span
    from compare.output.lookup import Lookup
    from compare.tui.filter import Filter

__all__ = ["Hit", "find_in_story"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand."""

    source_id: str
    span: Span
    sentence: Sentence


def find_in_story(lookup: Lookup, query: str, only: Filter, first: str = "") -> Iterator[Hit]:
    """Where the words stand, in one article first and then in the others, in order."""
    sources = lookup.comparison.sources
    for source in sorted(sources, key=lambda source: source.id != first):
        for span in find_in_text(source.text, query):
            sentence = lookup.sentence_at(source.id, span.start)
            if sentence and only.takes(lookup, sentence):
                yield Hit(source.id, span, sentence)

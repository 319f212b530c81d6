"""What a reader wants to see only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.model import Kind, Label
from compare.output.wording import count
from compare.tui.signs import KIND, NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Match, Sentence
    from compare.output.beside import Pair
    from compare.output.lookup import Lookup

__all__ = ["Filter"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions on a sentence, all of which must hold; an empty one holds for all."""

    labels: frozenset[Label] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    outlets: frozenset[str] = frozenset()
    """Ids of sources in which it must stand, itself or as a twin."""
    quoted: bool | None = None
    """Whether it must quote (True) or must not (False)."""
    moved: bool = False
    words: int = 0
    """How many words it must have at least."""

    def __bool__(self) -> bool:
        return self != Filter()

    def among(self, source_ids: Iterable[str]) -> Filter:
        """The same, without outlets that are not in the story any more."""
        return replace(self, outlets=self.outlets.intersection(source_ids))

    def takes(self, lookup: Lookup, sentence: Sentence) -> bool:
        """Whether a sentence is to be seen."""
        if self.labels and sentence.label not in self.labels:
            return False
        if sentence.words < self.words or self.quoted not in (None, bool(sentence.quotations)):
            return False
        if sentence.source_id in self.outlets and not self.kinds and not self.moved:
            return True
        wants_twin = self.kinds or self.outlets or self.moved
        return not wants_twin or any(
            self._takes_twin(match, sentence.source_id) for match in lookup.twins(sentence)
        )

    def takes_match(self, match: Match) -> bool:
        """Whether a match is to be seen, whatever its sentences are."""
        wanted = not self.labels or KIND[match.kind] in self.labels
        return wanted and self._takes_twin(match, match.left.source_id)

    def taken(self, lookup: Lookup, row: Pair) -> tuple[Sentence, ...]:
        """What is to be seen of a row of two outlets; labels and matches are those of the two."""
        parts = (part for part in row.parts if self._takes_part(lookup, part))
        return tuple(each for part in parts for each in (part.left, part.right) if each)

    def _takes_part(self, lookup: Lookup, row: Pair) -> bool:
        links = [match for match in (row.match, *row.elsewhere) if match]
        sentences = [sentence for sentence in (row.left, row.right) if sentence]
        if self.labels and not self.labels & _labels(links, sentences):
            return False
        if (self.kinds or self.moved) and not any(
            (not self.kinds or match.kind in self.kinds) and (match.moved or not self.moved)
            for match in links
        ):
            return False
        rest = replace(self, labels=frozenset(), kinds=frozenset(), moved=False)
        return any(rest.takes(lookup, sentence) for sentence in sentences)

    def _takes_twin(self, match: Match, source_id: str) -> bool:
        ends = {source_id, match.other(source_id).source_id}
        return (
            (not self.kinds or match.kind in self.kinds)
            and (not self.outlets or bool(ends & self.outlets))
            and (match.moved or not self.moved)
        )

    def chips(self, lookup: Lookup) -> list[str]:
        """The conditions in words, one short text each."""
        sources = lookup.comparison.sources
        groups: list[Iterable[str]] = [
            (NAME[label] for label in Label if label in self.labels),
            (kind.value for kind in Kind if kind in self.kinds),
            (source.outlet for source in sources if source.id in self.outlets),
        ]
        told = [" or ".join(group) for group in groups]
        if self.quoted is not None:
            told.append("quoted" if self.quoted else "not quoted")
        if self.moved:
            told.append("moved")
        if self.words:
            told.append(f"{count(self.words, 'word')} or more")
        return [text for text in told if text]


def _labels(links: Iterable[Match], sentences: Iterable[Sentence]) -> set[Label]:
    """What the matches of a row make of it; without any, whether it is counted."""
    left_out = {s.label if s.label is Label.EXCLUDED else Label.UNIQUE for s in sentences}
    return {KIND[match.kind] for match in links} or left_out

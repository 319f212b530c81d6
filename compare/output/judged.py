"""Judgements as they are printed: what was judged, how, by whom, and whether it still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.findings import Verdict, place_of, standing
from compare.output.part import Excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.findings import Judgement, Place
    from compare.model import Match
    from compare.output.lookup import Lookup

__all__ = ["JudgedEnd", "JudgedRow", "judged_rows"]

_SIGN = {Verdict.ACCEPT: "✓", Verdict.REJECT: "✗", Verdict.RELABEL: "✓", Verdict.NOTE: "✎"}
_SAID = {
    Verdict.ACCEPT: "accepted",
    Verdict.REJECT: "rejected",
    Verdict.RELABEL: "relabelled",
    Verdict.NOTE: "note",
}


@dataclass(frozen=True, slots=True)
class JudgedEnd:
    """Words that were judged and are still there."""

    source_id: str
    sentences: tuple[int, ...]
    """Indexes of those that it touches."""
    words: str


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One judgement."""

    number: int
    """From 1."""
    judgement: Judgement
    ends: tuple[JudgedEnd, ...]
    """None where the words are no longer there."""
    replaced: bool
    """Whether a later judgement holds in its place."""

    @property
    def holds(self) -> bool:
        """Whether it counts."""
        return bool(self.ends) and not self.replaced

    @property
    def sign(self) -> str:
        """What was decided, in one letter."""
        return _SIGN[self.judgement.verdict]

    @property
    def said(self) -> str:
        """What was decided: `accepted as paraphrase`, `rejected`."""
        said, label = _SAID[self.judgement.verdict], self.judgement.label
        return f"{said} as {label}" if label else said

    @property
    def when(self) -> str:
        """To the minute, in universal time."""
        return self.judgement.when[:16].replace("T", " ")

    def is_of(self, match: Match) -> bool:
        """Whether it is about this match."""
        places, ends = self.judgement.places, (match.left, match.right)
        return len(places) == len(ends) and all(
            place.source_id == end.source_id and place.meets(end.span)
            for place, end in zip(places, ends, strict=True)
        )


def judged_rows(lookup: Lookup, judgements: Sequence[Judgement]) -> tuple[JudgedRow, ...]:
    """All judgements and notes that were not undone, the first one first.

    Of a part, those about its own sentences.
    """
    undone = {judgement.undoes for judgement in judgements}
    last = standing(judgements)
    kept = [
        (one, tuple(_ends(one, lookup)))
        for one in judgements
        if one.verdict is not Verdict.UNDO and one.id not in undone
    ]
    if isinstance(lookup.comparison, Excerpt):
        kept = [(one, ends) for one, ends in kept if ends and all(end.sentences for end in ends)]
    return tuple(
        JudgedRow(
            number=number,
            judgement=judgement,
            ends=ends,
            replaced=judgement.verdict is not Verdict.NOTE
            and last[judgement.places].id != judgement.id,
        )
        for number, (judgement, ends) in enumerate(kept, 1)
    )


def _ends(judgement: Judgement, lookup: Lookup) -> Iterator[JudgedEnd]:
    """Both ends or none."""
    if all(_is_there(place, lookup) for place in judgement.places):
        for place in judgement.places:
            yield JudgedEnd(
                source_id=place.source_id,
                sentences=tuple(
                    sentence.index
                    for sentence in lookup.sentences(place.source_id)
                    if sentence.span.overlap(place.span)
                ),
                words=place.span.of(lookup.source(place.source_id).text),
            )


def _is_there(place: Place, lookup: Lookup) -> bool:
    known = {source.id for source in lookup.comparison.sources}
    return place.source_id in known and place == place_of(
        lookup.comparison, place.source_id, place.span
    )

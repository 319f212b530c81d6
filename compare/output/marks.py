"""The marks of a source: what every display paints, from the first character to the last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Kind, Label, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Sentence
    from compare.output.lookup import Lookup

__all__ = ["Mark", "marks"]

# Painted in this order, so that the closest kind covers the others.
_STRENGTH = (Kind.PARAPHRASE, Kind.NEAR_VERBATIM, Kind.VERBATIM)
_QUOTED = 4
_RUN = re.compile(rb"(.)\1*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that is painted in one way."""

    span: Span
    sentence: Sentence | None
    """The sentence that it is part of; None for the space between sentences."""
    kind: Kind | None
    """The closest match that covers it, or None for words that no other source has."""
    quoted: bool
    """Whether it stands inside quotation marks."""

    @property
    def label(self) -> Label | None:
        """The label of its sentence; None between sentences."""
        return self.sentence.label if self.sentence else None

    @property
    def role(self) -> Role | None:
        """The role of its sentence; None between sentences."""
        return self.sentence.role if self.sentence else None


def marks(lookup: Lookup, source_id: str) -> tuple[Mark, ...]:
    """Cut the text of a source into stretches, in order, without gaps or overlaps.

    A sentence is cut where a match or a quotation begins or ends.
    """
    length = len(lookup.source(source_id).text)
    paint = _paint(lookup, source_id, length)
    found: list[Mark] = []
    place = 0
    for sentence in lookup.sentences(source_id):
        if place < sentence.span.start:
            found.append(Mark(Span(place, sentence.span.start), None, None, quoted=False))
        found.extend(_cut(sentence, paint))
        place = sentence.span.end
    if place < length:
        found.append(Mark(Span(place, length), None, None, quoted=False))
    return tuple(found)


def _paint(lookup: Lookup, source_id: str, length: int) -> bytes:
    """One byte a code point: 0 for plain or 1 + the index of the kind, and `_QUOTED`."""
    kinds = bytearray(length)
    ends = [(match.kind, match.end(source_id).span) for match in lookup.matches(source_id)]
    for strength, kind in enumerate(_STRENGTH, 1):
        for found, span in ends:
            if found is kind:
                kinds[span.start : span.end] = bytes([strength]) * len(span)
    for sentence in lookup.sentences(source_id):
        for span in sentence.quotations:
            quoted = kinds[span.start : span.end]
            kinds[span.start : span.end] = bytes(strength | _QUOTED for strength in quoted)
    return bytes(kinds)


def _cut(sentence: Sentence, paint: bytes) -> Iterator[Mark]:
    for run in _RUN.finditer(paint, sentence.span.start, sentence.span.end):
        strength = paint[run.start()]
        kind = _STRENGTH[(strength & ~_QUOTED) - 1] if strength & ~_QUOTED else None
        yield Mark(Span(*run.span()), sentence, kind, quoted=bool(strength & _QUOTED))

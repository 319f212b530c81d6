"""An article as the report prints it: paragraphs of sentences, cut where their marks change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from compare.model import Kind, Label, Span
from compare.output.marks import marks
from compare.output.wording import ROLE
from compare.text.blocks import find_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import Sentence
    from compare.output.judged import JudgedRow
    from compare.output.lookup import Lookup
    from compare.output.marks import Mark

    Rows = Mapping[tuple[str, int], int]
    Judged = Mapping[tuple[str, int], tuple[JudgedRow, ...]]

__all__ = ["LETTER", "Paragraph", "Piece", "Written", "paragraphs"]

LETTER = {Label.SHARED: "S", Label.PARAPHRASED: "P", Label.UNIQUE: "U", Label.EXCLUDED: "X"}
"""How the page's classes and signs abbreviate a label."""

_NOTHING: Judged = MappingProxyType({})
_CLASS = {None: "", Kind.PARAPHRASE: "p", Kind.NEAR_VERBATIM: "v", Kind.VERBATIM: "v"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are marked in one way."""

    text: str
    style: str
    """`v` for the same words, `p` for other words, empty for words of no match."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence, or what stands between two, where `index` is -1.

    That is white space, and in a part of the story the sentences that are not in it.
    """

    index: int
    letter: str
    """Of its label; empty for what is no sentence."""
    label: str
    role: str
    row: int
    """Row of the story table that prints it; 0 where no other source has it."""
    pieces: tuple[Piece, ...]
    judged: tuple[JudgedRow, ...] = ()
    """What a reader decided about it or about one of its matches."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article."""

    heading: bool
    sentences: tuple[Written, ...]


def paragraphs(
    lookup: Lookup, source_id: str, rows: Rows, judged: Judged = _NOTHING
) -> Iterator[Paragraph]:
    """The article from its first word to its last; only white space between blocks is left out.

    Args:
        lookup: The comparison.
        source_id: Whose article.
        rows: By source id and index of a sentence, the row of the story table that prints it.
        judged: By the same: what a reader decided about it.
    """
    text = lookup.source(source_id).text
    found = marks(lookup, source_id)
    place = 0
    for block in find_paragraphs(text):
        while place < len(found) and found[place].span.end <= block.start:
            place += 1
        own: list[Mark] = []
        while place < len(found) and found[place].span.start < block.end:
            own.append(_inside(found[place], block))
            if found[place].span.end > block.end:
                break
            place += 1
        sentences = tuple(_sentences(lookup, source_id, own, rows, judged))
        if sentences:
            roles = {sentence.role for sentence in sentences if sentence.letter}
            yield Paragraph(roles == {"heading"}, sentences)


def _inside(mark: Mark, block: Span) -> Mark:
    """What lies in a block of what may reach over several: sentences that are left out."""
    if mark.sentence:
        return mark
    span = Span(max(mark.span.start, block.start), min(mark.span.end, block.end))
    return replace(mark, span=span)


def _sentences(
    lookup: Lookup, source_id: str, own: list[Mark], rows: Rows, judged: Judged
) -> Iterator[Written]:
    text = lookup.source(source_id).text
    pieces: list[Piece] = []
    for place, mark in enumerate(own):
        words = mark.span.of(text)
        if mark.sentence is None:
            yield Written(-1, "", "", "", 0, (Piece(words, ""),))
            continue
        style = _CLASS[mark.kind]
        if pieces and pieces[-1].style == style:
            pieces[-1] = Piece(pieces[-1].text + words, style)
        else:
            pieces.append(Piece(words, style))
        if place + 1 == len(own) or own[place + 1].sentence is not mark.sentence:
            yield _written(mark.sentence, tuple(pieces), rows, judged)
            pieces = []


def _written(sentence: Sentence, pieces: tuple[Piece, ...], rows: Rows, judged: Judged) -> Written:
    place = sentence.source_id, sentence.index
    return Written(
        index=sentence.index,
        letter=LETTER[sentence.label],
        label=sentence.label.value,
        role=ROLE[sentence.role],
        row=rows.get(place, 0),
        pieces=pieces,
        judged=judged.get(place, ()),
    )

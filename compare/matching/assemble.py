"""Make matches and passages, in code points, of links and regions, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matching.edits import find_edits
from compare.matching.judge import supported
from compare.matching.regions import Box
from compare.model import Edit, Evidence, Kind, Match, Passage, Span, Traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.matching.corpus import Corpus
    from compare.matching.links import Link
    from compare.matching.regions import Region
    from compare.model import Document

__all__ = ["Assembler", "weigh"]

NO_TRAITS = Traits(0, 0, 0, 0, 0, 0, 0)


def weigh(link: Link, support: float) -> tuple[float, Evidence]:
    """The score and the evidence of a link, with what its neighbours bear out."""
    part = link.part
    score = 1.0 if part.kept == 1 else supported(part.score, support)
    return round(score, 6), Evidence(
        words=part.words,
        bits=round(link.bits, 3),
        telling=round(link.telling, 3),
        share=round(link.share, 6),
        kept=round(part.kept, 6),
        run=part.run,
        whole=link.whole,
        quoted=link.quoted,
        conflict=link.conflict,
        support=round(support, 3),
        traits=part.traits,
    )


class Assembler:
    """Turns places in a corpus into places in its sources."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._offsets = [document.offsets.tolist() for document in corpus.documents]
        self._starts = [document.starts.tolist() for document in corpus.documents]
        self._ends = [document.ends.tolist() for document in corpus.documents]

    def box(self, link: Link) -> Box:
        """Where a link lies, in words from the start of each document."""
        left, right = self._place(link.left), self._place(link.right)
        return Box(
            left[1] + link.part.left[0],
            left[1] + link.part.left[1],
            right[1] + link.part.right[0],
            right[1] + link.part.right[1],
        )

    def match(self, link: Link, score: float, evidence: Evidence) -> Match:
        """A link as a match, its kind not yet judged."""
        (left, left_word, left_sentence) = self._place(link.left)
        (right, right_word, right_sentence) = self._place(link.right)
        part = link.part
        first = left_word + part.left[0], left_word + part.left[1]
        second = right_word + part.right[0], right_word + part.right[1]
        return Match(
            left=Passage(self._id(left), self._span(left, *first), left_sentence, left_sentence),
            right=Passage(
                self._id(right), self._span(right, *second), right_sentence, right_sentence
            ),
            kind=Kind.PARAPHRASE,
            score=score,
            moved=False,
            edits=self._edits((left, *first), (right, *second)),
            evidence=evidence,
        )

    def passage(
        self, documents: tuple[int, int], region: Region, inside: Sequence[Match]
    ) -> Match:
        """A region as a passage; its kind is that of most of the words that are matched in it."""
        left, right = documents
        box = region.box
        words = round(region.kept * min(box.lengths))
        return Match(
            left=self._passage(left, box.left, box.left_end),
            right=self._passage(right, box.right, box.right_end),
            kind=_main_kind(inside),
            score=round(region.kept, 6),
            moved=bool(inside) and all(match.moved for match in inside),
            edits=(),
            evidence=Evidence(
                words=words,
                bits=round(region.bits, 3),
                telling=round(region.bits, 3),
                share=round(region.kept, 6),
                kept=round(region.kept, 6),
                run=max((match.evidence.run for match in inside), default=0),
                whole=False,
                quoted=bool(inside) and all(match.evidence.quoted for match in inside),
                conflict=False,
                support=0.0,
                traits=NO_TRAITS,
            ),
        )

    def _place(self, sentence: int) -> tuple[int, int, int]:
        """The document of a sentence, its first word there, and its index there."""
        number = int(self._corpus.document[sentence])
        index = sentence - int(self._corpus.first_sentence[number])
        return number, self._offsets[number][index], index

    def _id(self, number: int) -> str:
        return self._corpus.documents[number].source.id

    def _span(self, number: int, first: int, last: int) -> Span:
        """From the first word to the last; whole sentences with their punctuation."""
        start, end = self._starts[number][first], self._ends[number][last - 1]
        return _widen(self._corpus.documents[number], Span(start, end), first, last, self._offsets[number])

    def _passage(self, number: int, first: int, last: int) -> Passage:
        offsets = self._corpus.documents[number].offsets
        sentences = offsets.searchsorted([first, last - 1], "right") - 1
        return Passage(
            self._id(number), self._span(number, first, last), int(sentences[0]), int(sentences[1])
        )

    def _edits(
        self, left: tuple[int, int, int], right: tuple[int, int, int]
    ) -> tuple[Edit, ...]:
        one, other = (
            self._corpus.documents[number].forms[first:last] for number, first, last in (left, right)
        )
        if one == other:
            return ()
        return tuple(
            Edit(
                edit.operation,
                self._words(left[0], left[1], edit.left),
                self._words(right[0], right[1], edit.right),
            )
            for edit in find_edits(one, other)
        )

    def _words(self, number: int, base: int, words: tuple[int, int]) -> Span:
        """The span of some words; where there are none, the place where they would stand."""
        starts, ends = self._starts[number], self._ends[number]
        first, last = base + words[0], base + words[1]
        if first < last:
            return Span(starts[first], ends[last - 1])
        place = ends[first - 1] if first else 0
        return Span(place, place)


def _widen(document: Document, span: Span, first: int, last: int, offsets: Sequence[int]) -> Span:
    """Take in the punctuation of sentences that the words fill."""
    start, end = span.start, span.end
    sentence = int(document.offsets.searchsorted(first, "right")) - 1
    if offsets[sentence] == first:
        start = document.sentences[sentence].span.start
    sentence = int(document.offsets.searchsorted(last - 1, "right")) - 1
    if offsets[sentence + 1] == last:
        end = document.sentences[sentence].span.end
    return Span(start, end)


def _main_kind(matches: Iterable[Match]) -> Kind:
    words = dict.fromkeys(Kind, 0)
    for match in matches:
        words[match.kind] += match.evidence.words
    total = sum(words.values())
    if 2 * words[Kind.PARAPHRASE] >= total:
        return Kind.PARAPHRASE
    return Kind.VERBATIM if words[Kind.VERBATIM] == total else Kind.NEAR_VERBATIM

"""Make matches and passages, in code points, of links and regions, in words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from compare.matching.boxes import Box
from compare.matching.edits import find_edits
from compare.matching.judge import supported
from compare.model import Edit, Evidence, Kind, Match, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.matching.corpus import Corpus
    from compare.matching.links import Link
    from compare.model import Document

__all__ = ["Assembler", "weigh"]

SNAP_WORDS = 5
"""An end of a passage moves to the border of a sentence that is at most so many words away."""


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
        self._known: dict[tuple[int, tuple[int, int]], tuple[Passage, tuple[int, int, int]]] = {}
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
        left, first = self._end(link.left, link.part.left)
        right, second = self._end(link.right, link.part.right)
        return Match(
            left=left,
            right=right,
            kind=Kind.PARAPHRASE,
            score=score,
            moved=False,
            edits=self._edits(first, second),
            evidence=evidence,
        )

    def _end(self, sentence: int, part: tuple[int, int]) -> tuple[Passage, tuple[int, int, int]]:
        """One end of a link; its document and words. An end that recurs is made once."""
        known = self._known.get((sentence, part))
        if known is None:
            number, base, index = self._place(sentence)
            first, last = base + part[0], base + part[1]
            end = Passage(self._id(number), self._span(number, first, last), index, index)
            known = self._known[sentence, part] = end, (number, first, last)
        return known

    def ends(self, documents: tuple[int, int], box: Box) -> tuple[Passage, Passage]:
        """Where a box of words lies in the two sources."""
        left, right = documents
        return (
            self._passage(left, box.left, box.left_end),
            self._passage(right, box.right, box.right_end),
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
        document, offsets = self._corpus.documents[number], self._offsets[number]
        return _widen(document, Span(start, end), (first, last), offsets)

    def _passage(self, number: int, first: int, last: int) -> Passage:
        """A stretch of words, its ends moved to the border of a sentence where one is near."""
        offsets = self._offsets[number]
        first = _nearest(offsets, first)
        last = max(_nearest(offsets, last), first + 1)
        begin, end = bisect_right(offsets, first) - 1, bisect_left(offsets, last)
        return Passage(self._id(number), self._span(number, first, last), begin, end - 1)

    def _edits(self, left: tuple[int, int, int], right: tuple[int, int, int]) -> tuple[Edit, ...]:
        one, other = (
            self._corpus.documents[number].forms[first:last]
            for number, first, last in (left, right)
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
        place = ends[first - 1] if words[0] else starts[base]
        return Span(place, place)


def _nearest(offsets: Sequence[int], word: int) -> int:
    """The border nearest to a word, or the word itself where none is near."""
    after = bisect_left(offsets, word)
    border = min(offsets[max(0, after - 1) : after + 1], key=lambda offset: abs(offset - word))
    return border if abs(border - word) <= SNAP_WORDS else word


def _widen(document: Document, span: Span, words: tuple[int, int], offsets: Sequence[int]) -> Span:
    """Take in the punctuation of sentences that the words fill."""
    start, end = span.start, span.end
    first, last = words
    sentence = int(document.offsets.searchsorted(first, "right")) - 1
    if offsets[sentence] == first:
        start = document.sentences[sentence].span.start
    sentence = int(document.offsets.searchsorted(last - 1, "right")) - 1
    if offsets[sentence + 1] == last:
        end = document.sentences[sentence].span.end
    return Span(start, end)

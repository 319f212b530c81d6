"""Make matches and passages, in code points, of links and regions, in words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from compare.model import Kind, Match, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.matching.corpus import Corpus
    from compare.matching.growing.boxes import Box
    from compare.matching.linking.links import Link
    from compare.model import Evidence

__all__ = ["Assembler"]

SNAP_WORDS = 5
"""An end of a passage moves to the border of a sentence that is at most so many words away."""


class Assembler:
    """Turns places in a corpus into places in its sources."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._document = corpus.document.data
        self._first_sentence = corpus.first_sentence.data
        self._before = corpus.words_before.data
        self._offsets = [document.offsets.data for document in corpus.documents]
        self._starts = [document.starts.data for document in corpus.documents]
        self._ends = [document.ends.data for document in corpus.documents]
        self._known: dict[tuple[int, tuple[int, int]], Passage] = {}

    def match(self, link: Link, score: float, evidence: Evidence) -> Match:
        """A link as a match, its kind not yet judged."""
        return Match(
            left=self._end(link.left, link.part.left),
            right=self._end(link.right, link.part.right),
            kind=Kind.PARAPHRASE,
            score=score,
            moved=False,
            edits=(),
            evidence=evidence,
        )

    def forget(self) -> None:
        """Let go of the ends of the matches made so far."""
        self._known.clear()

    def _end(self, sentence: int, part: tuple[int, int]) -> Passage:
        """One end of a link; one that recurs is made once."""
        known = self._known.get((sentence, part))
        if known is None:
            number, before = self._document[sentence], self._before[sentence]
            index = sentence - self._first_sentence[number]
            span = self._span(number, (before + part[0], before + part[1]), (index, index))
            known = self._known[sentence, part] = Passage(self._id(number), span, index, index)
        return known

    def ends(self, documents: tuple[int, int], box: Box) -> tuple[Passage, Passage]:
        """Where a box of words lies in the two sources."""
        left, right = documents
        return (
            self._passage(left, box.left, box.left_end),
            self._passage(right, box.right, box.right_end),
        )

    def _id(self, number: int) -> str:
        return self._corpus.documents[number].source.id

    def _span(self, number: int, words: tuple[int, int], sentences: tuple[int, int]) -> Span:
        """From one word to another; with the punctuation of sentences that they begin or end.

        Args:
            number: The document.
            words: The first one, and one past the last.
            sentences: The first and the last that they touch.
        """
        offsets, (first, last), (begin, end) = self._offsets[number], words, sentences
        begins, ends = offsets[begin] == first, offsets[end + 1] == last
        own = self._corpus.documents[number].sentences
        if begins and ends and begin == end:
            return own[begin].span
        return Span(
            own[begin].span.start if begins else self._starts[number][first],
            own[end].span.end if ends else self._ends[number][last - 1],
        )

    def _passage(self, number: int, first: int, last: int) -> Passage:
        """A stretch of words, its ends moved to the border of a sentence where one is near."""
        offsets = self._offsets[number]
        first = _nearest(offsets, first)
        last = max(_nearest(offsets, last), first + 1)
        begin, end = bisect_right(offsets, first) - 1, bisect_left(offsets, last) - 1
        span = self._span(number, (first, last), (begin, end))
        return Passage(self._id(number), span, begin, end)


def _nearest(offsets: Sequence[int], word: int) -> int:
    """The border nearest to a word, or the word itself where none is near."""
    after = bisect_left(offsets, word)
    border = min(offsets[max(0, after - 1) : after + 1], key=lambda offset: abs(offset - word))
    return border if abs(border - word) <= SNAP_WORDS else word

"""Search pairs of documents for what they have in common: link, grow, judge, settle."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import borders, pack, unpack
from compare.matching.assemble import Assembler
from compare.matching.growing.boxes import Box
from compare.matching.growing.growth import Linked, grow_passages
from compare.matching.growing.layout import find_kinds
from compare.matching.judge import Scales
from compare.matching.linking.links import link_pairs
from compare.matching.linking.sides import Sides
from compare.matching.passages import find_passages
from compare.matching.rejudge import rejudge
from compare.matching.support import lend_company, lend_passages, lend_rows
from compare.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.corpus import Corpus
    from compare.matching.growing.boxes import Region
    from compare.matching.linking.links import Linkage
    from compare.matching.linking.weighing import Measured
    from compare.matching.pairing.candidates import Pairs
    from compare.matching.pairing.postings import Postings
    from compare.matching.pairing.rows import Rows
    from compare.model import Match

    Finish = Callable[[Sequence[Match]], Sequence[Match]]

__all__ = ["Common", "Search"]


class Common(NamedTuple):
    """What some pairs of documents have in common."""

    matches: Sequence[Match]
    passages: Sequence[Match]
    candidates: Sequence[Match]
    """Links that are matches only under looser settings."""


class Search:
    """A story, ready to be searched for matches."""

    def __init__(
        self,
        corpus: Corpus,
        rows: Rows,
        stock: Bools,
        alone: Postings,
        settings: Settings,
        finish: Finish,
    ) -> None:
        self._corpus, self._rows, self._kinds = corpus, rows, find_kinds(corpus, stock)
        self._alone, self._settings, self._finish = alone, settings, finish
        loosest = Settings.preset("loose")
        self._run_words = min(settings.run_words, loosest.run_words)
        self._scales, self._strong_scales = Scales(settings, loosest), Scales(Settings())
        self._sides, self._assembler = Sides(corpus, stock), Assembler(corpus)

    def find(self, pairs: Pairs) -> Common:
        """What the documents of these pairs of sentences have in common.

        Args:
            pairs: All that is to be looked at between these documents, document by document.
        """
        links = link_pairs(self._sides, pairs.left, pairs.right, pairs.share, self._run_words)
        linked, regions, support = self._grow(links)
        accepted, rest = rejudge(self._weigh(links, support), self._settings)
        self._assembler.forget()
        matches = self._finish(accepted)
        passages = zip((two.documents for two in linked), regions, strict=True)
        return Common(matches, find_passages(self._assembler, passages, matches), rest)

    def _grow(self, every: Linkage) -> tuple[list[Linked], list[list[Region]], Floats]:
        """The documents with several links, their passages, and the support of all links."""
        measured, support = every.measured, np.zeros(len(every.left))
        document = self._corpus.document
        two = pack(document[every.left], document[every.right])
        several = np.flatnonzero(_have_neighbours(every, two))
        links, found, two = every.take(several), measured.take(several), two[several]
        strong = self._are_strong(links, found)
        first = borders(two)
        number = np.repeat(np.arange(len(first)), np.diff(first, append=len(two)))
        boxes = self._places(links, found)
        linked = list(_line_up(unpack(two[first]), first, links, found.bits, boxes, strong))
        regions = list(grow_passages(self._corpus, self._kinds, linked))
        support[several] = lend_passages(boxes, found.bits, number, regions)
        alone = self._alone.common_bits(links.left, links.right)
        support[several] += lend_company(links, found.telling, strong, number, alone)
        in_rows = lend_rows(every, measured.whole, several[strong], self._rows)
        return linked, regions, np.maximum(support, in_rows)

    def _are_strong(self, links: Linkage, found: Measured) -> Bools:
        """Which links are matches by themselves."""
        scales = self._strong_scales
        strong = scales.may_accept(found, links.share, np.zeros(len(links.left)))
        strong[strong] = [scales.weigh(link) is not None for link in links.take(strong).rows()]
        return strong

    def _weigh(self, links: Linkage, support: Floats) -> Iterator[Match]:
        """The links that are matches, or would be under looser settings; not yet settled."""
        hopeful = self._scales.may_accept(links.measured, links.share, support)
        supports = support[hopeful].tolist()
        for link, lent in zip(links.take(hopeful).rows(), supports, strict=True):
            if weighed := self._scales.weigh(link, lent):
                yield self._assembler.match(link, *weighed)

    def _places(self, links: Linkage, found: Measured) -> Ints:
        """Where links lie, in words from the start of each document; columns as in `Box`."""
        corpus = self._corpus
        begins = corpus.offsets[corpus.first_sentence[corpus.document]]
        before = corpus.offsets[:-1] - begins
        left, right = before[links.left], before[links.right]
        return np.hstack([found.left + left[:, None], found.right + right[:, None]])


def _have_neighbours(links: Linkage, two: Ints) -> Bools:
    """Which links are of documents that have links between other sentences too.

    Most chance pairs of a large story have none.

    Args:
        links: Those of the same two documents stand together.
        two: The documents of each.
    """
    first, pairs = borders(two), borders(links.left, links.right)
    several = np.diff(np.searchsorted(pairs, first), append=len(pairs)) > 1
    return np.asarray(np.repeat(several, np.diff(first, append=len(two))))


def _line_up(
    documents: tuple[Ints, Ints],
    first: Ints,
    links: Linkage,
    bits: Floats,
    boxes: Ints,
    strong: Bools,
) -> Iterator[Linked]:
    """The links of each two documents.

    Args:
        documents: The left ones and the right ones.
        first: The first link of each two.
        links: All links, those of two documents together.
        bits: What each tells.
        boxes: Where each lies.
        strong: Whether it is a match by itself.
    """
    sentences = list(zip(links.left.tolist(), links.right.tolist(), strict=True))
    every, placed, marks = bits.tolist(), list(map(Box._make, boxes.tolist())), strong.tolist()
    ends = pairwise([*first.tolist(), len(sentences)])
    pairs = zip(documents[0].tolist(), documents[1].tolist(), strict=True)
    for two, (start, stop) in zip(pairs, ends, strict=True):
        own = slice(start, stop)
        yield Linked(two, sentences[own], every[own], placed[own], any(marks[own]))

"""Search pairs of documents for what they have in common: link, grow, judge, settle."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.arrays import borders, number_runs, pack, unpack
from compare.matching.assemble import Assembler
from compare.matching.clauses import find_hollow, lend_clauses, lend_halves
from compare.matching.corpus import MAX_BITS
from compare.matching.growing.boxes import Box
from compare.matching.growing.growth import Linked, grow_passages
from compare.matching.growing.layout import find_kinds
from compare.matching.judge import Scales
from compare.matching.linking.conflicts import count_figures, told_between
from compare.matching.linking.links import link_pairs
from compare.matching.pairing.candidates import document_pairs
from compare.matching.passages import find_passages
from compare.matching.rejudge import rejudge
from compare.matching.settle import word_starts
from compare.matching.support import lend_company, lend_passages, lend_rows
from compare.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.matching.growing.boxes import Region
    from compare.matching.linking.links import Linkage
    from compare.matching.linking.sides import Sides
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
    """Links that are matches only under looser settings, or that closer ones make needless."""


class Search:
    """A story, ready to be searched for matches.

    Which links bear out others does not depend on the settings: under other settings links are
    judged again, but not measured.
    """

    def __init__(
        self, sides: Sides, rows: Rows, alone: Postings, settings: Settings, finish: Finish
    ) -> None:
        self._sides, self._corpus, self._rows, self._alone = sides, sides.corpus, rows, alone
        self._settings, self._finish = settings, finish
        loosest = Settings.preset("loose")
        self._run_words = min(settings.run_words, loosest.run_words)
        self._scales, self._strong_scales = Scales(settings, loosest), Scales(Settings())
        self._kinds = find_kinds(sides.corpus, sides.stock)
        self._assembler = Assembler(sides.corpus)
        self._starts = word_starts(sides.corpus.documents)

    def find(self, pairs: Pairs) -> Common:
        """What the documents of these pairs of sentences have in common.

        Args:
            pairs: All that is to be looked at between these documents, document by document.
        """
        pairs = pairs[~self._are_forms(pairs)]
        links = link_pairs(self._sides, pairs.left, pairs.right, pairs.share, self._run_words)
        linked, regions, support = self._grow(links)
        accepted, rest = rejudge(self._weigh(links, support), self._settings, self._starts)
        self._assembler.forget()
        matches = self._finish(accepted)
        passages = zip((two.documents for two in linked), regions, strict=True)
        return Common(matches, find_passages(self._assembler, passages, matches), rest)

    def _are_forms(self, pairs: Pairs) -> Bools:
        """Which pairs are all that their documents have in common, and forms filled in twice.

        That is, none of their figures is the same, and what stands between these tells too little
        for any part to be a match. Those of short runs are not known, nor of quotations.
        """
        forms = np.zeros(len(pairs), np.bool_)
        loosest = Settings.preset("loose")
        if self._run_words < loosest.run_words:
            return forms
        first, number = number_runs(document_pairs(self._corpus, pairs))
        alone = np.diff(first, append=len(pairs))[number] == 1
        chosen = np.flatnonzero(alone & ~pairs.run)
        left, right = (self._sides.sentences(side[chosen]) for side in (pairs.left, pairs.right))
        form = count_figures(self._sides, left, right).of_form
        form &= (self._sides.quoted(left) == 0) | (self._sides.quoted(right) == 0)
        least = min(self._settings.telling_words, loosest.telling_words) * MAX_BITS
        for side in (left, right):
            form[form] = told_between(self._sides, side.take(form)) < least
        forms[chosen] = form
        return forms

    def _grow(self, every: Linkage) -> tuple[list[Linked], list[list[Region]], Floats]:
        """The documents with several links, their passages, and the support of all links."""
        document = self._corpus.document
        two = pack(document[every.left], document[every.right])
        several = np.flatnonzero(_have_neighbours(every, two))
        links, two = every.take(several), two[several]
        matches = self._are_strong(every)
        strong, boxes = matches[several], self._places(links)
        first, number = number_runs(two)
        linked = list(_line_up(unpack(two[first]), first, links, boxes, strong))
        regions = list(grow_passages(self._corpus, self._kinds, linked))
        alone = self._alone.common_bits(links.left, links.right)
        support = np.zeros(len(every.left))
        support[several] = lend_passages(boxes, links.measured.bits, number, regions)
        support[several] += lend_company(links, links.measured.telling, strong, number, alone)
        in_rows = lend_rows(every, several[strong], self._rows)
        clauses = lend_clauses(every, matches)
        halves = lend_halves(every, np.diff(self._corpus.offsets), self._rows.after)
        support = np.maximum.reduce([support, in_rows, clauses, halves])
        return linked, regions, support

    def _are_strong(self, links: Linkage) -> Bools:
        """Which links are matches by themselves."""
        support = np.zeros(len(links.left))
        return self._strong_scales.may_accept(links.measured, links.share, support)

    def _weigh(self, links: Linkage, support: Floats) -> Iterator[Match]:
        """The links that are matches, or would be under looser settings; not yet settled."""
        hopeful = self._scales.may_accept(links.measured, links.share, support)
        hopeful &= ~find_hollow(links)
        supports = support[hopeful].tolist()
        for link, lent in zip(links.take(hopeful).rows(), supports, strict=True):
            if weighed := self._scales.weigh(link, lent):
                yield self._assembler.match(link, *weighed)

    def _places(self, links: Linkage) -> Ints:
        """Where links lie, in words from the start of each document; columns as in `Box`."""
        before, found = self._corpus.words_before, links.measured
        left, right = before[links.left], before[links.right]
        return np.hstack([found.left + left[:, None], found.right + right[:, None]])


def _have_neighbours(links: Linkage, two: Ints) -> Bools:
    """Which links are of documents that have links between other sentences too.

    Most chance pairs of a large story have none.

    Args:
        links: Those of the same two documents stand together.
        two: The documents of each.
    """
    (first, number), pairs = number_runs(two), borders(links.left, links.right)
    several = np.diff(np.searchsorted(pairs, first), append=len(pairs)) > 1
    return np.asarray(several[number])


def _line_up(
    documents: tuple[Ints, Ints], first: Ints, links: Linkage, boxes: Ints, strong: Bools
) -> Iterator[Linked]:
    """The links of each two documents.

    Args:
        documents: The left ones and the right ones.
        first: The first link of each two.
        links: All links, those of two documents together.
        boxes: Where each lies.
        strong: Whether it is a match by itself.
    """
    sentences = list(zip(links.left.tolist(), links.right.tolist(), strict=True))
    bits, placed = links.measured.bits.tolist(), list(map(Box._make, boxes.tolist()))
    marks = strong.tolist()
    ends = pairwise([*first.tolist(), len(sentences)])
    pairs = zip(documents[0].tolist(), documents[1].tolist(), strict=True)
    for two, (start, stop) in zip(pairs, ends, strict=True):
        own = slice(start, stop)
        yield Linked(two, sentences[own], bits[own], placed[own], any(marks[own]))

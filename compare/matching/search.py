"""Search pairs of documents for what they have in common: link, grow, judge, settle."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby, repeat
from typing import TYPE_CHECKING, NamedTuple

from compare.matching.assemble import Assembler
from compare.matching.growing.growth import Linked, grow_passages
from compare.matching.growing.layout import find_kinds
from compare.matching.judge import Scales
from compare.matching.linking.links import link_pairs
from compare.matching.linking.sides import Sides
from compare.matching.passages import find_passages
from compare.matching.rejudge import rejudge
from compare.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from compare.matching.arrays import Bools
    from compare.matching.corpus import Corpus
    from compare.matching.growing.boxes import Box, Region
    from compare.matching.linking.links import Link
    from compare.matching.pairing.candidates import Pairs
    from compare.model import Match

    Finish = Callable[[Sequence[Match]], Sequence[Match]]

__all__ = ["Common", "Search"]

COMPANY_SHARE = 0.25
COMPANY_BITS = 25.0
"""What strong links elsewhere in two documents lend each other link, and the most they lend."""
INSIDE = 0.7
"""Share of both ends of a link inside a passage, from which the passage bears it out."""


class Common(NamedTuple):
    """What some pairs of documents have in common."""

    matches: Sequence[Match]
    passages: Sequence[Match]
    candidates: Sequence[Match]
    """Links that are matches only under looser settings."""


class Search:
    """A story, ready to be searched for matches."""

    def __init__(self, corpus: Corpus, stock: Bools, settings: Settings, finish: Finish) -> None:
        self._corpus, self._kinds = corpus, find_kinds(corpus, stock)
        self._settings, self._finish = settings, finish
        loosest = Settings.preset("loose")
        self._run_words = min(settings.run_words, loosest.run_words)
        self._scales, self._strong_scales = Scales(settings, loosest), Scales(Settings())
        self._sides, self._assembler = Sides(corpus, stock), Assembler(corpus)

    def find(self, pairs: Pairs) -> Common:
        """What the documents of these pairs of sentences have in common.

        Args:
            pairs: All that is to be looked at between these documents, document by document.
        """
        links: list[Match] = []
        linked: list[Linked] = []
        for documents, found in self._link(pairs):
            if _is_lone(found):
                links += self._weigh(found, repeat(0.0))
            else:
                linked.append(self._line_up(documents, found))
        regions = list(grow_passages(self._corpus, self._kinds, linked))
        for two, grown in zip(linked, regions, strict=True):
            links += self._weigh(two.links, _supports(two, grown))
        self._assembler.forget()
        accepted, rest = rejudge(links, self._settings)
        matches = self._finish(accepted)
        passages = zip((two.documents for two in linked), regions, strict=True)
        return Common(matches, find_passages(self._assembler, passages, matches), rest)

    def _link(self, pairs: Pairs) -> Iterator[tuple[tuple[int, int], list[Link]]]:
        """Each two documents, by index, and their links."""
        document = self._corpus.document.data
        links = link_pairs(self._sides, pairs.left, pairs.right, pairs.share, self._run_words)
        for two, group in groupby(links, lambda link: (document[link.left], document[link.right])):
            yield two, list(group)

    def _line_up(self, documents: tuple[int, int], links: Sequence[Link]) -> Linked:
        boxes = [self._assembler.box(link) for link in links]
        strong = [link for link in links if self._strong_scales.weigh(link)]
        return Linked(documents, links, boxes, strong)

    def _weigh(self, links: Iterable[Link], supports: Iterable[float]) -> Iterator[Match]:
        """The links that are matches, or would be under looser settings; not yet settled."""
        for link, support in zip(links, supports, strict=False):
            if weighed := self._scales.weigh(link, support):
                yield self._assembler.match(link, *weighed)


def _is_lone(links: Sequence[Link]) -> bool:
    """Whether links of two documents are all between the same two sentences.

    These have neither neighbours nor company, as most chance pairs of a large story.
    """
    first, last = links[0], links[-1]
    return (first.left, first.right) == (last.left, last.right)


def _supports(linked: Linked, regions: Sequence[Region]) -> Iterator[float]:
    """Bits that passages and company lend each link of two documents."""
    company = _Company(linked.strong)
    for link, box in zip(linked.links, linked.boxes, strict=True):
        yield _support(box, link.bits, regions) + company.of(link)


def _support(box: Box, bits: float, regions: Sequence[Region]) -> float:
    """Bits that the passage around a link has beyond the link's own."""
    around = [region.bits - bits for region in regions if region.box.holds(box) >= INSIDE]
    return max(0.0, *around) if around else 0.0


class _Company:
    """The strong links of two documents, which bear out those between other sentences.

    Two articles that certainly share something are likelier to share something else.
    """

    def __init__(self, strong: Sequence[Link]) -> None:
        self._telling = {(link.left, link.right): link.telling for link in strong}
        self._lefts, self._rights = defaultdict[int, float](float), defaultdict[int, float](float)
        for (left, right), telling in self._telling.items():
            self._lefts[left] += telling
            self._rights[right] += telling
        self._total = sum(self._telling.values())

    def of(self, link: Link) -> float:
        """Bits that they lend a link."""
        if not self._telling:
            return 0.0
        own = self._telling.get((link.left, link.right), 0.0)
        others = self._total - self._lefts[link.left] - self._rights[link.right] + own
        return min(COMPANY_BITS, COMPANY_SHARE * max(0.0, others))

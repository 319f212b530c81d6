"""The order of matching: weigh, pair, link, grow, judge, settle."""

from __future__ import annotations

import gc
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.matching.assemble import Assembler, weigh
from compare.matching.candidates import find_pairs
from compare.matching.corpus import build_corpus
from compare.matching.digests import add_digests, find_digests
from compare.matching.judge import judge
from compare.matching.links import Sides, find_links
from compare.matching.passages import find_passages
from compare.matching.regions import grow_regions
from compare.matching.settle import settle
from compare.matching.stock import find_stock, stock_phrases
from compare.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from compare.matching.boxes import Box, Region
    from compare.matching.corpus import Corpus
    from compare.matching.links import Link
    from compare.model import Document, Match, StockPhrase

    Progress = Callable[[str, int, int], None]

__all__ = ["Found", "find_matches", "rejudge"]

SEED_BITS = 18.0
"""Bits in common from which a link is worth growing a passage from."""
STRONG_GROUND_BITS = 60.0
GROUND_BITS = 150.0
"""What the links of two documents must have in common for a passage to grow on, where one of them
is a match by itself and where none is."""
STEP = 20
"""How many pairs of documents are done between two reports of progress."""
MAX_SEEDS = 400
"""Most seeds tried for one pair of documents."""
COMPANY_SHARE = 0.25
COMPANY_BITS = 25.0
"""What strong links elsewhere in two documents lend each other link, and the most they lend."""
REPRINT = 0.5
"""Share of the shorter document inside a passage, from which neither can be a digest."""
INSIDE = 0.7
"""Share of both ends of a link inside a passage, from which the passage bears it out."""


@dataclass(frozen=True, slots=True)
class Found:
    """What matching finds."""

    matches: tuple[Match, ...]
    passages: tuple[Match, ...]
    candidates: tuple[Match, ...]
    """Links that are matches only under looser settings."""
    stock_phrases: tuple[StockPhrase, ...]


@contextmanager
def _collector_off() -> Iterator[None]:
    """Let garbage wait: what matching makes is kept and has no cycles, so looking is in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_collector_off()
def find_matches(documents: Sequence[Document], settings: Settings, progress: Progress) -> Found:
    """Find everything that the documents have in common.

    Args:
        documents: In order of source id.
        settings: The thresholds.
        progress: Called with the name of the step, how much of it is done, and how much there is.
    """
    progress("candidates", 0, 1)
    corpus = build_corpus(documents)
    stock = find_stock(corpus)
    sides = Sides(corpus, stock)
    assembler = Assembler(corpus)
    loosest = Settings.preset("loose")
    links: defaultdict[tuple[int, int], list[Link]] = defaultdict(list)
    pairs = find_pairs(corpus, stock, sides.bits)
    run_words = min(settings.run_words, loosest.run_words)
    for link in find_links(corpus, sides, pairs, run_words, progress):
        links[int(corpus.document[link.left]), int(corpus.document[link.right])].append(link)
    matches: list[Match] = []
    grown: list[tuple[tuple[int, int], list[Region]]] = []
    for done, (two, group) in enumerate(sorted(links.items(), key=lambda item: item[0])):
        if done % STEP == 0:
            progress("passages", done, len(links))
        alone = [weigh(link, 0.0) for link in group]
        strong = [
            link for link, weighed in zip(group, alone, strict=True) if judge(*weighed, Settings())
        ]
        regions = _grow(corpus, stock, two, group, strong, assembler)
        grown.append((two, regions))
        for link, weighed in zip(group, alone, strict=True):
            support = _support(assembler.box(link), link.bits, regions) + _company(link, strong)
            score, evidence = weigh(link, support) if support else weighed
            if any(judge(score, evidence, chosen) for chosen in (loosest, settings)):
                matches.append(assembler.match(link, score, evidence))
    accepted, rest = rejudge(matches, settings)
    return Found(
        matches=accepted,
        passages=find_passages(assembler, grown, accepted),
        candidates=rest,
        stock_phrases=stock_phrases(corpus, stock),
    )


def rejudge(
    matches: Iterable[Match], settings: Settings
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Split links into the matches under these settings and the rest."""
    judged = [(match, judge(match.score, match.evidence, settings)) for match in matches]
    accepted = settle(
        match if match.kind is kind else replace(match, kind=kind) for match, kind in judged if kind
    )
    kept = {(match.left, match.right) for match in accepted}
    rest = [match for match, _ in judged if (match.left, match.right) not in kept]
    return accepted, tuple(sorted(rest, key=lambda m: (m.left, m.right)))


def _grow(
    corpus: Corpus,
    stock: NDArray[np.bool_],
    two: tuple[int, int],
    group: Sequence[Link],
    strong: Sequence[Link],
    assembler: Assembler,
) -> list[Region]:
    """The passages that two documents share, if their links give ground for any."""
    pairs = {(link.left, link.right): link.bits for link in reversed(group)}
    ground = STRONG_GROUND_BITS if strong else GROUND_BITS
    if len(pairs) == 1 or sum(pairs.values()) < ground:
        return []
    best: dict[tuple[int, int], Link] = {}
    for link in group:
        if link.bits >= SEED_BITS:
            best[link.left, link.right] = link
    seeds = [(link.bits, assembler.box(link)) for link in best.values()]
    if _size(corpus, two[1]) < _size(corpus, two[0]):  # the side that begins matters a little
        mirrored = [(bits, box.mirrored()) for bits, box in seeds]
        found = _grow_from(corpus, stock, two[::-1], mirrored)
        return [replace(region, box=region.box.mirrored()) for region in found]
    return _grow_from(corpus, stock, two, seeds)


def _size(corpus: Corpus, document: int) -> tuple[int, tuple[str, ...]]:
    forms = corpus.documents[document].forms
    return len(forms), forms


def _grow_from(
    corpus: Corpus,
    stock: NDArray[np.bool_],
    two: tuple[int, int],
    seeds: list[tuple[float, Box]],
) -> list[Region]:
    seeds.sort(key=lambda item: (-item[0], item[1]))
    regions = grow_regions(corpus, stock, two, [box for _, box in seeds[:MAX_SEEDS]])
    shortest = min(words.stop - words.start for words in map(corpus.words_of, two))
    if any(min(region.box.lengths) >= REPRINT * shortest for region in regions):
        return regions
    return add_digests(regions, find_digests(corpus, stock, two))


def _support(box: Box, bits: float, regions: Sequence[Region]) -> float:
    """Bits that the passage around a link has beyond the link's own."""
    if not regions:
        return 0.0
    around = [region.bits - bits for region in regions if region.box.holds(box) >= INSIDE]
    return max(0.0, *around) if around else 0.0


def _company(link: Link, strong: Sequence[Link]) -> float:
    """Bits that strong links between other sentences of the same two documents lend a link.

    Two articles that certainly share something are likelier to share something else.
    """
    if not strong:
        return 0.0
    others = {
        (other.left, other.right): other.telling
        for other in strong
        if other.left != link.left and other.right != link.right
    }
    return min(COMPANY_BITS, COMPANY_SHARE * sum(others.values()))

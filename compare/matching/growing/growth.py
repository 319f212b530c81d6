"""Grow the passages that documents share from the links between their sentences.

Pairs of documents are taken in batches of bounded size: many at a time, for speed, but not all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.growing.boxes import Box
from compare.matching.growing.digests import add_digests, find_digests
from compare.matching.growing.layout import lay_out
from compare.matching.growing.merging import merge_regions
from compare.matching.growing.seeds import grow_regions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.matching.corpus import Corpus
    from compare.matching.growing.boxes import Region
    from compare.matching.growing.layout import Kinds, Layout

__all__ = ["Linked", "grow_passages"]

SEED_BITS = 18.0
"""Bits in common from which a link is worth growing a passage from."""
STRONG_GROUND_BITS = 60.0
GROUND_BITS = 150.0
"""What the links of two documents must have in common for a passage to grow on, where one of them
is a match by itself and where none is."""
MAX_SEEDS = 400
"""Most seeds tried for one pair of documents."""
REPRINT = 0.5
"""Share of the shorter document inside a passage, from which neither can be a digest."""
BATCH_WORDS = 200_000
"""About how many words of documents are worked on at a time."""


class Linked(NamedTuple):
    """Two documents and the links between them."""

    documents: tuple[int, int]
    sentences: Sequence[tuple[int, int]]
    """Between which two sentences each link is; those of the same two stand together."""
    bits: Sequence[float]
    """Rarity of what the two ends of each link have in common."""
    boxes: Sequence[Box]
    """Where each link lies, in words from the start of each document."""
    strong: bool
    """Whether any link is a match by itself."""


class _Ground(NamedTuple):
    """Two documents between which passages may grow."""

    documents: tuple[int, int]
    """The shorter one first: the side that begins matters a little."""
    mirrored: bool
    """Whether the links have them in the other order."""
    seeds: list[Box]
    """Where to begin, the most promising first."""


def grow_passages(corpus: Corpus, kinds: Kinds, pairs: Iterable[Linked]) -> Iterator[list[Region]]:
    """The passages that each pair of documents shares, if its links give ground for any.

    Args:
        corpus: The story.
        kinds: What kind of word each of its words is.
        pairs: Pairs of documents that have something in common, read as they are needed.
    """
    lengths = np.diff(corpus.offsets[corpus.first_sentence]).tolist()
    batch: list[_Ground | None] = []
    words = 0
    for pair in pairs:
        ground = _ground(corpus, pair)
        batch.append(ground)
        words += sum(lengths[document] for document in ground.documents) if ground else 0
        if words >= BATCH_WORDS:
            yield from _grow_all(corpus, kinds, batch)
            batch, words = [], 0
    yield from _grow_all(corpus, kinds, batch)


def _ground(corpus: Corpus, pair: Linked) -> _Ground | None:
    """The seeds between two documents, if their links give ground for any passage."""
    whole = dict(zip(reversed(pair.sentences), reversed(pair.bits), strict=True))
    ground = STRONG_GROUND_BITS if pair.strong else GROUND_BITS
    if len(whole) == 1 or sum(whole.values()) < ground:
        return None
    left, right = pair.documents
    size, other_size = _size(corpus, left), _size(corpus, right)
    if size == other_size:
        # Where the same text repeats itself, what begins elsewhere may grow as well as all of it.
        return _Ground((left, right), mirrored=False, seeds=[Box(0, size[0], 0, size[0])])
    mirrored = other_size < size
    best = {
        sentences: (-bits, box.mirrored() if mirrored else box)
        for sentences, bits, box in zip(pair.sentences, pair.bits, pair.boxes, strict=True)
        if bits >= SEED_BITS
    }
    seeds = [box for _, box in sorted(best.values())[:MAX_SEEDS]]
    return _Ground((right, left) if mirrored else (left, right), mirrored, seeds)


def _size(corpus: Corpus, document: int) -> tuple[int, tuple[str, ...]]:
    forms = corpus.documents[document].forms
    return len(forms), forms


def _grow_all(
    corpus: Corpus, kinds: Kinds, batch: Sequence[_Ground | None]
) -> Iterator[list[Region]]:
    """The passages of each pair of documents, none where there is no ground."""
    grown = iter(_grow(corpus, kinds, [ground for ground in batch if ground]))
    for ground in batch:
        yield next(grown) if ground else []


def _grow(corpus: Corpus, kinds: Kinds, grounds: Sequence[_Ground]) -> list[list[Region]]:
    """The passages between each two documents, digests among them."""
    layout = lay_out(corpus, kinds, [ground.documents for ground in grounds])
    grown = merge_regions(layout, grow_regions(layout, [ground.seeds for ground in grounds]))
    parted = [pair for pair, regions in enumerate(grown) if not _is_reprint(layout, pair, regions)]
    for pair, digests in zip(parted, find_digests(corpus, layout, parted), strict=True):
        grown[pair] = add_digests(grown[pair], digests)
    return [
        [_mirrored(region) for region in regions] if ground.mirrored else regions
        for ground, regions in zip(grounds, grown, strict=True)
    ]


def _is_reprint(layout: Layout, pair: int, regions: Sequence[Region]) -> bool:
    sides = slice(2 * pair, 2 * pair + 2)
    shortest = int((layout.sides.last[sides] - layout.sides.first[sides]).min())
    return any(min(region.box.lengths) >= REPRINT * shortest for region in regions)


def _mirrored(region: Region) -> Region:
    return replace(region, box=region.box.mirrored())

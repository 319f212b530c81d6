"""Step: link words left over, by how alike they are and by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from compare.matching.aligning.pair import FREE
from compare.matching.words import are_kin, part_of
from compare.matching.words_alike import How, alike, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.matching.aligning.pair import Pair

    Cell = tuple[int, int]

__all__ = ["link_gaps"]

MAX_GAP = 8
"""Words on a side, above which nothing is concluded from the borders of a gap."""
ROUNDS = (0.2, 0.0)
"""Log odds that a link must reach in the first round, which links each word once, and in the
second, where the words of a phrase may each be linked with all of the other phrase."""


class Weights(NamedTuple):
    """Log odds of a link, fitted by logistic regression to sentence pairs aligned by hand."""

    start: float
    beside: float
    """The words stand after or before the same word."""
    gap: float
    """They stand in one gap, with the same words around it …"""
    gap_size: float
    """… for each word of its longer side."""
    gap_place: float
    """… times the distance of their places in it, as a share of the gap."""
    alike: float
    """The words are alike …"""
    alike_here: float
    """… for each of: after the same word, before the same word, in one gap."""
    alike_far: float
    """… times the distance of their places, as a share of the sentence."""
    alike_exact: float
    """… the same even, which the first step has left for some reason."""
    letters: float
    """Times the similarity of the letters of two content words that are not alike …"""
    alone: float
    """… and for the only content words of a gap."""
    part: float
    """Both play the same part in grammar, but are not alike."""
    kin: float
    """Both are words of grammar that do the same work."""


WEIGHTS = Weights(
    start=-2.1,
    beside=0.6,
    gap=1.9,
    gap_size=-0.25,
    gap_place=-2.7,
    alike=3.0,
    alike_here=1.5,
    alike_far=-2.2,
    alike_exact=-1.6,
    letters=2.9,
    alone=1.2,
    part=1.3,
    kin=1.6,
)


class Gap(NamedTuple):
    """Words without a partner between two links, half-open on either side."""

    left: int
    left_end: int
    right: int
    right_end: int
    alone: bool
    """Whether there is just one content word on either side."""

    def score(self, i: int, j: int, weights: Weights) -> float:
        """What it says for a link of two of its words."""
        left, right = self.left_end - self.left + 1, self.right_end - self.right + 1
        place = abs((i - self.left + 1) / left - (j - self.right + 1) / right)
        return weights.gap + weights.gap_size * (max(left, right) - 1) + weights.gap_place * place


def link_gaps(pair: Pair) -> None:
    """Link the words left over in two rounds, the second with the links of the first around it."""
    likes = _alike_cells(pair)
    for round_number, needed in enumerate(ROUNDS):
        scores = score_cells(pair, likes, WEIGHTS)
        for score, cell in sorted((-score, cell) for cell, score in scores.items()):
            if score > -needed:
                break
            how = likes.get(cell)
            if pair.free(*cell) or (round_number and how is None):
                pair.link(*cell, how or How.CONTEXT)


def score_cells(pair: Pair, likes: dict[Cell, How], weights: Weights) -> dict[Cell, float]:
    """Log odds of every link that is worth a look; linear in the weights."""
    scores: dict[Cell, float] = {}
    related = pair.related
    for gap in _gaps(pair) if related else ():
        for i in range(gap.left, gap.left_end):
            for j in range(gap.right, gap.right_end):
                if not pair.differ(i, j):
                    scores[i, j] = _score(pair, i, j, likes.get((i, j)), gap, weights)
    for i, j in (*(_corners(pair) if related else ()), *likes):
        if (i, j) not in scores and pair.free(i, j) and not pair.differ(i, j):
            scores[i, j] = _score(pair, i, j, likes.get((i, j)), None, weights)
    return scores


def _score(pair: Pair, i: int, j: int, how: How | None, gap: Gap | None, weights: Weights) -> float:
    after, before = pair.of_left[i - 1] == j - 1, pair.of_left[i + 1] == j + 1
    score = weights.start
    if after or before:
        score += weights.beside
    if gap:
        score += gap.score(i, j, weights)
    if how:
        return score + _alike_score(pair, i, j, how, after + before + (gap is not None), weights)
    word, other = pair.left[i], pair.right[j]
    if not (pair.light_left[i] or pair.light_right[j]):
        score += weights.letters * Indel.normalized_similarity(word, other)
        if gap and gap.alone:
            score += weights.alone
        return score
    if part_of(word) is part_of(other):
        score += weights.part
    if are_kin(word, other):
        score += weights.kin
    return score


def _alike_score(pair: Pair, i: int, j: int, how: How, here: int, weights: Weights) -> float:
    far = abs(i / len(pair.left) - j / len(pair.right))
    score = weights.alike + weights.alike_here * here + weights.alike_far * far
    return score + weights.alike_exact if how is How.EXACT else score


def _gaps(pair: Pair) -> Iterator[Gap]:
    """Gaps whose borders are linked with one another, with nothing else between."""
    of_left, of_right = pair.of_left, pair.of_right
    end = 0
    for start in pair.free_left():
        if start < end:
            continue
        end = start + 1
        while of_left[end] == FREE:
            end += 1
        right, right_end = of_left[start - 1] + 1, of_left[end]
        if (
            right < right_end <= right + MAX_GAP
            and end <= start + MAX_GAP
            and of_right[right:right_end].count(FREE) == right_end - right
        ):
            content = pair.light_left[start:end].count(False)
            other_content = pair.light_right[right:right_end].count(False)
            yield Gap(start, end, right, right_end, content == 1 == other_content)


def _corners(pair: Pair) -> Iterator[Cell]:
    """Words without a partner that stand next to the same link, both before it or both after."""
    of_left, of_right = pair.of_left, pair.of_right
    for i in pair.free_left():
        after, before = of_left[i - 1] + 1, of_left[i + 1] - 1
        if after > 0 and of_right[after] == FREE:
            yield i, after
        if before > 0 and of_right[before] == FREE:
            yield i, before


def _alike_cells(pair: Pair) -> dict[Cell, How]:
    """All words without a partner that are alike."""
    places: dict[str | int, list[int]] = {}
    for j in pair.free_right():
        for key in keys(pair.right[j]):
            places.setdefault(key, []).append(j)
    cells: dict[Cell, How] = {}
    for i in pair.free_left():
        word = pair.left[i]
        for key in keys(word):
            for j in places.get(key, ()):
                if how := alike(word, pair.right[j]):
                    cells[i, j] = how
    return cells

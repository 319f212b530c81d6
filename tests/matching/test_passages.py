"""What follows on from a passage is a part of it; what holds no match is none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from compare.matching.passages import find_passages
from compare.model import Kind, Match, Passage, Span
from tests.matching.making import match

WIDE = 100
"""Code points of each sentence."""


def ends(left: tuple[int, int], right: tuple[int, int]) -> tuple[Passage, Passage]:
    """Stretches of whole sentences of `a` and `b`, from the first to the last."""
    one, other = (
        Passage(name, Span(first * WIDE, (last + 1) * WIDE), first, last)
        for name, (first, last) in (("a", left), ("b", right))
    )
    return one, other


def link(left: int, right: int, kind: Kind = Kind.NEAR_VERBATIM) -> Match:
    return match(*ends((left, left), (right, right)), kind)


def passages(
    grown: list[tuple[Passage, Passage]], matches: list[Match]
) -> list[tuple[int, int, int, int]]:
    """Sentences, first and last of each side."""
    found = find(grown, matches)
    return [(p.left.first, p.left.last, p.right.first, p.right.last) for p in found]


def find(grown: list[tuple[Passage, Passage]], matches: list[Match]) -> tuple[Match, ...]:
    assembler = SimpleNamespace(ends=lambda _, box: box)
    regions = [SimpleNamespace(box=box, bits=50.0, kept=0.9) for box in grown]
    return find_passages(cast("Any", assembler), cast("Any", [((0, 1), regions)]), matches)


def test_what_follows_on_from_a_passage_is_a_part_of_it() -> None:
    grown = [ends((3, 5), (1, 3))]
    inside = [link(3, 1), link(5, 3)]
    assert passages(grown, inside) == [(3, 5, 1, 3)]
    assert passages(grown, [link(2, 0), *inside, link(6, 4)]) == [(2, 6, 0, 4)]
    assert passages(grown, [link(1, 0), *inside, link(7, 5)]) == [(1, 7, 0, 5)]
    assert passages(grown, [link(0, 0), *inside, link(8, 6)]) == [(3, 5, 1, 3)]


def test_two_passages_that_follow_one_another_are_one() -> None:
    grown = [ends((0, 2), (4, 6)), ends((3, 5), (7, 9))]
    assert passages(grown, [link(0, 4), link(5, 9)]) == [(0, 5, 4, 9)]


def test_matches_that_follow_one_another_are_a_passage_without_one_that_was_grown() -> None:
    assert passages([], [link(0, 4), link(1, 5), link(8, 9)]) == [(0, 1, 4, 5)]
    assert passages([], [link(0, 4), link(0, 5)]) == []


def test_what_holds_no_match_is_no_passage() -> None:
    assert passages([ends((0, 3), (0, 3))], []) == []
    assert passages([ends((0, 3), (0, 3))], [link(7, 7)]) == []


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        ((Kind.VERBATIM, Kind.VERBATIM, Kind.VERBATIM), Kind.VERBATIM),
        ((Kind.VERBATIM, Kind.VERBATIM, Kind.PARAPHRASE), Kind.NEAR_VERBATIM),
        ((Kind.VERBATIM, Kind.PARAPHRASE, Kind.PARAPHRASE), Kind.PARAPHRASE),
    ],
)
def test_a_passage_is_of_the_kind_of_most_of_its_words(kinds: tuple[Kind, ...], kind: Kind) -> None:
    (passage,) = find([], [link(at, at, each) for at, each in enumerate(kinds)])
    assert passage.kind is kind

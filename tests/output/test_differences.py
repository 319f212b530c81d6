"""One text that holds the words of both ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Comparison, Edit, Kind, Operation, Passage, Source, Span
from compare.output.differences import differences
from compare.output.lookup import Lookup


def test_either_end_can_be_the_new_one(ferry: Comparison) -> None:
    lookup, match = Lookup(ferry), ferry.matches[0]
    beta = [part for part in differences(match, "beta", lookup) if part[1]]
    alpha = [part for part in differences(match, "alpha", lookup) if part[1]]
    assert beta == [("214", Operation.DELETE), ("241", Operation.INSERT)]
    assert alpha == [("241", Operation.DELETE), ("214", Operation.INSERT)]


def test_words_of_both_ends_can_be_read_off(ferry: Comparison) -> None:
    lookup, match = Lookup(ferry), ferry.matches[0]
    parts = list(differences(match, "beta", lookup))
    new = "".join(words for words, change in parts if change is not Operation.DELETE)
    old = "".join(words for words, change in parts if change is not Operation.INSERT)
    assert old.split() == lookup.words(match.left).split()
    assert new.split() == lookup.words(match.right).split()


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (3, "the [calm] ferry left."),
        (9, "the ferry [calm] left."),
        (14, "the ferry left [calm]."),
        (0, "[calm] the ferry left."),
        (4, "the [calm] ferry left."),
    ],
)
def test_deleted_words_stand_apart_from_the_others(
    ferry: Comparison, place: int, shown: str
) -> None:
    old, new = Source("a", "A", "calm"), Source("b", "B", "the ferry left.")
    match = replace(
        ferry.matches[0],
        left=Passage("a", Span(0, 4), 0, 0),
        right=Passage("b", Span(0, len(new.text)), 0, 0),
        edits=(Edit(Operation.DELETE, Span(0, 4), Span(place, place)),),
    )
    lookup = Lookup(replace(ferry, sources=(old, new), sentences=(), matches=(match,)))
    parts = differences(match, "b", lookup)
    assert "".join(f"[{words}]" if change else words for words, change in parts) == shown


def test_a_paraphrase_comes_whole(ferry: Comparison) -> None:
    match = ferry.matches[2]
    assert match.kind is Kind.PARAPHRASE
    lookup = Lookup(ferry)
    parts = list(differences(match, "beta", lookup))
    assert parts == [(lookup.words(match.right), None)]


def test_moved_words_are_not_gone(ferry: Comparison) -> None:
    move = Edit(Operation.MOVE, Span(31, 34), Span(0, 3))
    match = replace(ferry.matches[0], edits=(move,))
    lookup = Lookup(ferry)
    assert list(differences(match, "beta", lookup)) == [(lookup.words(match.right), None)]

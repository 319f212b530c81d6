"""Figures and remarks in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Comparison, Edit, Operation, Span
from compare.output.lookup import Lookup
from compare.output.wording import count, percent, remarks


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0%"), (0.001, "<1%"), (0.005, "<1%"), (1 / 3, "33%"), (0.9999, ">99%"), (1, "100%")],
)
def test_a_share_never_claims_all_or_nothing_falsely(share: float, words: str) -> None:
    assert percent(share) == words


def test_counts() -> None:
    assert count(1, "match") == "1 match"
    assert count(1770, "match") == "1,770 matches"
    assert count(0, "word") == "0 words"


def test_remarks(ferry: Comparison) -> None:
    match = ferry.matches[0]
    move = Edit(Operation.MOVE, Span(0, 1), Span(1, 2))
    assert remarks(match, Lookup(ferry)) == ["number changed"]
    moved = replace(match, edits=(*match.edits, move), moved=True)
    assert remarks(moved, Lookup(ferry)) == ["number changed", "reordered", "moved"]

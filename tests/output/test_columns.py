"""Columns and lines, for letters of any width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.output.columns import clip, pad, visible, width_of, wrap

_TEXTS = st.text(alphabet="ab é日報\u0301 \u200b-", max_size=60)


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("日報", 4), ("e\u0301", 1), ("ＡＢ", 4)]
)
def test_width_in_cells(text: str, cells: int) -> None:
    assert width_of(text) == cells


@given(_TEXTS, st.integers(2, 20))
def test_padding_fills_exactly(text: str, width: int) -> None:
    assert width_of(pad(text, width)) == width
    assert width_of(pad(text, width, right=True)) == width


def test_what_is_cut_says_so() -> None:
    assert clip("a long name", 6) == "a lon…"
    assert clip("日報日報", 6) == "日報…"
    assert clip("short", 5) == "short"


@given(_TEXTS, st.integers(2, 20))
def test_lines_fit_and_lose_only_space(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(width_of(line.of(text)) <= width for line in lines)
    kept = "".join(line.of(text) for line in lines)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(lines))


def test_lines_break_at_spaces_and_between_wide_letters() -> None:
    text = "one two three 日報日報"
    assert [line.of(text) for line in wrap(text, 9)] == ["one two", "three 日", "報日報"]


def test_what_acts_on_a_terminal_is_left_out() -> None:
    assert visible("a\x1b[31mb\nc\u202ed\t\te") == "a[31mb cd e"

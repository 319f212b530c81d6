from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from compare.model import Span
from compare.tui.drawing.visible import visible
from compare.tui.drawing.wrap import _fold, _measured, wrap

ARTICLE = st.text(
    st.sampled_from("ab é\n\r\t\u3000漢字。「」한글a\u0301\u200d\ufe0f👩🙂\x1b-")
    | st.characters(exclude_categories=["Cs"])
)


def lines(text: str, width: int) -> list[str]:
    return [line.of(text) for line in wrap(text, width)]


@given(ARTICLE, st.integers(1, 30))
def test_the_lines_tile_the_text(text: str, width: int) -> None:
    spans = wrap(text, width)
    assert "".join(span.of(text) for span in spans) == text
    assert all(left.end == right.start for left, right in pairwise(spans))
    assert all(spans)


@given(ARTICLE, st.integers(2, 30))
def test_no_line_is_wider_than_asked_for(text: str, width: int) -> None:
    assert all(cell_len(visible(line.rstrip())) <= width for line in lines(text, width))


@given(st.lists(st.text("abc", min_size=1, max_size=8), max_size=30), st.integers(8, 30))
def test_words_that_fit_are_not_divided_and_lines_are_full(words: list[str], width: int) -> None:
    text = " ".join(words)
    found = lines(text, width)
    assert [word for line in found for word in line.split()] == words
    assert all(
        len(line.rstrip()) + 1 + len(following.split()[0]) > width
        for line, following in pairwise(found)
    )


@given(st.text("abé ’—ñ", max_size=60), st.integers(2, 20))
def test_plain_text_is_folded_as_text_that_is_measured(text: str, width: int) -> None:
    if text.strip():
        line = Span(0, len(text))
        assert list(_fold(text, line, width)) == list(_measured(text, line, width))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 8, ["one two ", "three"]),
        ("one\n\n\n \ntwo", 9, ["one\n", "\n\n \n", "two"]),
        ("one\r\ntwo", 9, ["one\r\n", "two"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("渡船在海上停航。", 6, ["渡船在", "海上停", "航。"]),
        ("渡船在海。", 8, ["渡船在", "海。"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("", 5, []),
    ],
)
def test_examples(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected

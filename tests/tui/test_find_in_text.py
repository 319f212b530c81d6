from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.tui.find_in_text import find_in_text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferry", ["Ferry", "ferry"]),
        ("the  ferry", ["the\nferry"]),
        ("owner's", ["owner\u2019s"]),
        ('"safe"', ["\u201csafe\u201d"]),
        ("first-class", ["first\u2013class"]),
        (".", ["."]),
        ("(", []),
        ("  ", []),
    ],
)
def test_examples(query: str, expected: list[str]) -> None:
    text = "Ferry: the\nferry owner\u2019s \u201csafe\u201d first\u2013class cabins."
    assert [hit.of(text) for hit in find_in_text(text, query)] == expected


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("con\u00adfir\u00admed", "Confirmed"),
        ("confirmed", "con\u00adfirmed"),
        ("Petit\u201bs", "petit's"),
        ("the\u00a0\u200bold\u200b\r\nferry", "the old ferry"),
        ("cafe\u0301", "caf\u00e9"),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
def test_words_are_found_however_they_are_set(text: str, query: str) -> None:
    (hit,) = find_in_text(f"\u00ad{text}\u00ad", query)
    assert hit.of(f"\u00ad{text}\u00ad") == text


@given(st.text("ab.*[( ", max_size=30), st.text("ab.*[(", min_size=1, max_size=3))
def test_what_was_typed_is_found_where_it_stands(text: str, query: str) -> None:
    hits = find_in_text(text, query)
    assert bool(hits) == (query in text)
    assert all(hit.of(text) == query for hit in hits)

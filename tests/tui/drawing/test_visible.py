from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.tui.drawing.visible import flowing, visible


@given(st.text(st.characters()))
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    shown = visible(text)
    assert all(unicodedata.category(character) not in {"Cc", "Cs"} for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    shown.encode()


@given(st.text(st.characters()))
def test_text_that_flows_has_no_line_ends_and_every_place_stays(text: str) -> None:
    flow = flowing(text)
    assert len(flow) == len(text)
    assert not set("\n\v\f\r\x85\u2028\u2029") & set(flow)
    assert "".join(flow.split()) == "".join(text.split())


@given(st.text("abc XYZ 0-9 [bold] é漢"))
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("[bold]not bold[/bold]", "[bold]not bold[/bold]"),
        ("end\r\n", "end"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ud800", "\ufffd"),
    ],
)
def test_examples(text: str, shown: str) -> None:
    assert visible(text) == shown

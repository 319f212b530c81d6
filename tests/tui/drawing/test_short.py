from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from compare.tui.drawing.short import short


def test_names_that_clipping_would_make_alike_stay_apart() -> None:
    names = ("Northby Post (print)", "Northby Post (web)", "Herald")
    assert short(names, 13) == ("North…(print)", "Northby…(web)", "Herald")


def test_names_with_room_stay_whole_and_others_are_clipped_as_ever() -> None:
    assert short(("Herald", "Courier of the North"), 10) == ("Herald", "Courier o…")
    assert short(("A long name (1)", "A long name (2)"), 3) == ("AL1", "AL2")


def test_narrow_columns_have_the_beginnings_of_the_words_each_its_own() -> None:
    names = ("Unknown (000)", "TDI", "Unknown (003)", "The Guardian", "BBC News", "Post")
    assert short(names, 4) == ("U000", "TDI", "U003", "TGua", "BBCN", "Post")
    many = tuple(f"Outlet {number}" for number in range(1, 201))
    assert len(set(short(many, 4))) == len(many)


def test_names_that_begin_alike_are_numbered_in_the_end() -> None:
    assert short(("Courier", "Courant"), 3) == ("Cou", "Co2")


@given(st.lists(st.text(max_size=20), max_size=6), st.integers(0, 30))
def test_no_name_is_wider_than_its_room(names: list[str], width: int) -> None:
    assert all(cell_len(name) <= width for name in short(tuple(names), width))

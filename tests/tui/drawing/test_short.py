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
    assert short(("A long name (1)", "A long name (2)"), 3) == ("A…", "A…")


@given(st.lists(st.text(max_size=20), max_size=6), st.integers(0, 30))
def test_no_name_is_wider_than_its_room(names: list[str], width: int) -> None:
    assert all(cell_len(name) <= width for name in short(tuple(names), width))

from __future__ import annotations

import pytest

from compare.model import Source
from compare.tui.signs import date


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2022-11-09", "9 Nov 2022"),
        ("2022-11-09T08:00", "9 Nov 2022"),
        ("2022-11", "Nov 2022"),
        ("2022", "2022"),
        ("", "no date"),
        ("2022-99-01", "2022-99-01"),
        ("last Monday", "last Monday"),
    ],
)
def test_dates(published: str, expected: str) -> None:
    assert date(Source(id="a", outlet="A", text="", published=published)) == expected

"""Guards the looks of the screens that set outlets against one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.model import Comparison
from tests.tui.driving import MIDDLE, NARROW, shown
from tests.tui.picture import picture
from tests.tui.screens.test_table import settled
from tests.tui.test_snapshots import check


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("pair-narrow-dark", NARROW, "1ndm"),
        ("pair-middle-light", MIDDLE, "t1nd"),
        ("table-narrow-light", NARROW, "tc2"),
        ("table-middle-dark", MIDDLE, "cj2"),
        ("wordings-middle-dark", MIDDLE, "c2w"),
    ],
)
async def test_screens(
    ferry: Comparison, tmp_path: Path, name: str, size: tuple[int, int], keys: str
) -> None:
    async with shown(ferry, size) as pilot:
        for key in keys:
            await pilot.press("enter" if key == "w" else key)
            await settled(pilot)
        await pilot.pause()
        check(name, picture(pilot), tmp_path)

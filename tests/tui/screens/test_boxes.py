"""What holds for all boxes over a screen."""

from __future__ import annotations

import pytest
from textual.containers import Vertical

from compare.model import Comparison
from compare.tui.screens.box import Box
from tests.tui.driving import MIDDLE, NARROW, WIDE, pane, screen_is, settled, shown

BOXES = {
    "help": ("question_mark",),
    "why": ("1", "n", "w"),
    "search": ("slash", *"the"),
    "filter": ("f",),
    "outlets": ("1", "o"),
    "note": ("1", "i"),
    "export": ("e",),
    "export of a part": ("1", "v", "e"),
}


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE, (60, 16), (40, 12)])
@pytest.mark.parametrize("keys", BOXES.values(), ids=BOXES)
async def test_nothing_in_a_box_is_cut_off(
    seeds: Comparison, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with shown(seeds, size) as pilot:
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        assert screen_is(pilot, Box)
        box = pane(pilot, Vertical)
        parts = [part.region for part in box.children if part.display]
        assert all(part.height and box.content_region.contains_region(part) for part in parts)
        assert sum(part.height for part in parts) <= box.content_region.height

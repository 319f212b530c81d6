"""Every screen is drawn at every size, also while it changes."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from compare.model import Comparison
from tests.tui.driving import MIDDLE, NARROW, WIDE, screen_text, settled, shown, until

WAYS = {
    "overview": (),
    "findings": ("tab", "tab"),
    "reader": ("1", "n"),
    "pair": ("1", "n", "d"),
    "table": ("c",),
    "wordings": ("c", "enter"),
    "why": ("1", "n", "w"),
    "help": ("1", "question_mark"),
    "search": ("slash", *"the"),
    "filter": ("f",),
    "export": ("e",),
}
SIZES = (NARROW, WIDE, (40, 10), (12, 4), MIDDLE)


@pytest.mark.parametrize(
    ("story", "name"),
    [
        *(("seeds", name) for name in WAYS),
        *(("crowd", name) for name in ("overview", "reader", "pair", "table", "wordings")),
    ],
)
async def test_a_screen_is_resized(request: pytest.FixtureRequest, story: str, name: str) -> None:
    comparison: Comparison = request.getfixturevalue(story)
    async with shown(comparison, MIDDLE) as pilot:
        for key in WAYS[name]:
            await pilot.press(key)
            await settled(pilot)
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await until(pilot, lambda height=size[1]: len(screen_text(pilot)) == height)  # type: ignore[misc]
            rows = screen_text(pilot)
            assert all(cell_len(row) == size[0] for row in rows)
            assert any(row.strip() for row in rows)
            await pilot.press("down")


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_the_footer_fits_the_narrow_screen(seeds: Comparison, way: tuple[str, ...]) -> None:
    async with shown(seeds, NARROW) as pilot:
        for key in way:
            await pilot.press(key)
            await settled(pilot)
        boards = pilot.app.screen_stack[-1 if not pilot.app.screen.is_modal else -2]
        last = [strip.text for strip in boards._compositor.render_strips()][-1].rstrip()
    assert last.endswith(("Quit", "Help"))

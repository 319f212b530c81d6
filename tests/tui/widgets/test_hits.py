"""The rows of the hits: as much of the sentence as there is room for, from whole words on."""

from __future__ import annotations

from compare.tui.widgets.hits import Hits
from tests.tui.driving import NARROW, pane, screen_text, shown
from tests.tui.stories import Twin, story


async def test_what_is_cut_says_so_at_either_end() -> None:
    long = f"{'Before it '}{'extraordinarily ' * 4}needle {'afterwards ' * 9}ends."
    comparison = story([[long], ["A needle."]], [Twin(0, 0, 1, 0)], outlets="東方日報 {}".format)
    async with shown(comparison, NARROW) as pilot:
        await pilot.press("slash", *"needle")
        assert pane(pilot, Hits).count() == 2
        cut, whole = (row for row in screen_text(pilot) if "█" in row and "needle" in row)
    assert "…extraordinarily needle afterwards" in cut
    assert cut.rstrip(" │").endswith("…")
    assert "…" not in whole
    assert "A needle." in whole

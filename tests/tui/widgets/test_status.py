from __future__ import annotations

from unittest.mock import patch

from compare.model import Comparison
from compare.tui.widgets.status import Status
from tests.tui.driving import NARROW, pane, screen_text, shown, until


async def test_what_happened_is_told_before_what_holds(ferry: Comparison) -> None:
    async with shown(ferry, NARROW) as pilot:
        status = pane(pilot, Status)
        status.hold(["only shared", "strictness loose"])
        status.say("saved as a-story-with-a-rather-long-name-of-fifty-letters.json")
        await pilot.pause()
        row = " only shared  saved as a-story-with-a-rather-long-name-of-fifty-letters.json"
        assert any(row in each for each in screen_text(pilot))
        status.say("saved as " + "a-longer-name-" * 9)
        await pilot.pause()
        assert any("saved as a-longer-name-" in row for row in screen_text(pilot))


async def test_what_happened_makes_way_for_what_holds(ferry: Comparison) -> None:
    async with shown(ferry, NARROW) as pilot:
        status = pane(pilot, Status)
        status.hold(["only shared", "strictness loose"])
        with patch("compare.tui.widgets.status._STAYS", 0.01):
            status.say("saved as " + "a-longer-name-" * 9)
        row = " only shared   strictness loose"
        await until(pilot, lambda: any(row in each for each in screen_text(pilot)))

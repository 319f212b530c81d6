from __future__ import annotations

from compare.model import Comparison
from compare.tui.widgets.status import Status
from tests.tui.driving import NARROW, pane, screen_text, shown


async def test_what_happened_is_told_before_what_holds(ferry: Comparison) -> None:
    async with shown(ferry, NARROW) as pilot:
        status = pane(pilot, Status)
        status.hold(["only shared", "strictness loose"])
        status.say("saved as a-story-with-a-rather-long-name-of-fifty-letters.json")
        await pilot.pause()
        assert status.text == (
            " only shared  saved as a-story-with-a-rather-long-name-of-fifty-letters.json"
        )
        status.say("saved as " + "a-longer-name-" * 9)
        await pilot.pause()
        assert any("saved as a-longer-name-" in row for row in screen_text(pilot))
        status._forget()
        assert status.text == " only shared   strictness loose  "

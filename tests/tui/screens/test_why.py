from __future__ import annotations

from functools import partial

import pytest

from compare.settings import Settings
from compare.tui.screens.overview import Overview
from compare.tui.screens.reader import Reader
from compare.tui.screens.why import Why
from compare.tui.themes import LIGHT
from compare.tui.widgets.why.reasons import Reasons
from compare.tui.work import load
from tests.tui.driving import MIDDLE, NARROW, WIDE, opened, pane, screen_is, screen_text, until
from tests.tui.pictures import ROOT


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_the_seeds_are_explained(size: tuple[int, int]) -> None:
    async with opened(partial(load, [str(ROOT / "seeds")], Settings()), size) as pilot:
        await until(pilot, lambda: screen_is(pilot, Overview))
        await pilot.press("1", "n", "w")
        assert screen_is(pilot, Why)
        text = "\n".join(screen_text(pilot))
        assert "in common" in text or "the same" in text
        reasons = pane(pilot, Reasons)
        for key in ("pagedown", "j", "down", "space"):
            await pilot.press(key)
        seen = text + "\n".join(screen_text(pilot))
        assert "Telling words, the rarest first" in seen
        assert "bits" in seen
        assert "-0.0" not in seen
        assert "+0.0" not in seen
        await pilot.press("k", "up", "pageup", "pageup")
        assert reasons.place == 0
        pilot.app.theme = LIGHT.name
        for narrower in (NARROW, (30, 10), (8, 3)):
            await pilot.resize_terminal(*narrower)
            await pilot.pause()
        await pilot.press("w")
        assert screen_is(pilot, Reader)


async def test_without_a_match_there_is_nothing_to_explain() -> None:
    async with opened(partial(load, [str(ROOT / "seeds")], Settings())) as pilot:
        await until(pilot, lambda: screen_is(pilot, Overview))
        await pilot.press("1", "w")
        assert screen_is(pilot, Reader)

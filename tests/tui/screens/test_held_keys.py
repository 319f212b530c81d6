"""A key that is held down, so that it comes again before the screen has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from compare.model import Comparison
from compare.tui.screens.box import Box
from compare.tui.screens.exporting import Exporting
from compare.tui.screens.overview import Overview
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.reader import Reader
from compare.tui.screens.table import StoryTable
from tests.tui.driving import MIDDLE, screen_is, settled, shown, until


async def _hold_enter(pilot: Pilot[int]) -> None:
    before = pilot.app.screen
    for _ in range(3):
        pilot.app.simulate_key("enter")
    await until(pilot, lambda: pilot.app.screen is not before)
    await settled(pilot)


def _stack(pilot: Pilot[int]) -> list[type]:
    return [type(screen) for screen in pilot.app.screen_stack[1:]]


@pytest.mark.parametrize(
    "keys", [("1", "slash", *"the"), ("1", "slash", *"the", "tab"), ("1", "o"), ("1", "i", "a")]
)
async def test_it_closes_only_the_box(seeds: Comparison, keys: tuple[str, ...]) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        assert screen_is(pilot, Box)
        await _hold_enter(pilot)
        assert _stack(pilot) == [Overview, Reader]


async def test_it_saves_once(
    seeds: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with shown(seeds, MIDDLE) as pilot:
        await pilot.press("e", "enter")
        assert screen_is(pilot, Exporting)
        await _hold_enter(pilot)
        assert _stack(pilot) == [Overview]


@pytest.mark.parametrize(
    ("keys", "below"),
    [
        ((), [Overview]),
        (("tab", "tab"), [Overview]),
        (("d",), [Overview, SideBySide]),
        (("c", "enter"), [Overview, StoryTable]),
    ],
)
async def test_it_opens_one_screen(
    seeds: Comparison, keys: tuple[str, ...], below: list[type]
) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        await _hold_enter(pilot)
        assert _stack(pilot) == [*below, Reader]

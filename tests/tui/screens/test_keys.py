"""Every key of every screen, on five articles and on two hundred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen

from compare.model import Comparison
from compare.tui.app import CompareApp
from compare.tui.filter import Filter
from compare.tui.keys import own_bindings
from compare.tui.screens.exporting import Exporting
from compare.tui.screens.help import Help
from compare.tui.screens.overview import Overview
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.reader import Reader
from compare.tui.screens.table import StoryTable
from compare.tui.screens.why import Why
from tests.tui.driving import MIDDLE, drawn, screen_is, settled, shown

QUITTING = {"q", "ctrl+c", "ctrl+q"}
SHAKES = ("n", "tab", "g", "G", "j", "tab", "k", "l", "escape", "3", "m")
"""Keys that lead to where a key that did nothing may do something."""
SCREENS: dict[str, tuple[tuple[str, ...], type[Screen[Any]]]] = {
    "overview": ((), Overview),
    "reader": (("1", "n"), Reader),
    "pair": (("1", "n", "d"), SideBySide),
    "table": (("c", "j"), StoryTable),
    "why": (("1", "n", "n", "n", "w"), Why),
    "help": (("1", "question_mark"), Help),
    "export": (("e",), Exporting),
}
PANES: dict[str, tuple[tuple[str, ...], type[Screen[Any]]]] = {
    "containment": (("tab",), Overview),
    "findings": (("tab", "tab"), Overview),
    "twins": (("1", "n", "tab"), Reader),
    "wordings": (("c", "enter", "j"), StoryTable),
}
"""Other panes of these screens, of which only their own keys are pressed."""
CASES = [
    *(("seeds", name) for name in (*SCREENS, *PANES)),
    *(("crowd", name) for name in ("overview", "reader", "pair", "table")),
]


def keys_of(pilot: Pilot[int], *, pane: bool) -> list[str]:
    """A key for each thing that the help names, or a pane does, but leaving the program."""
    found = {
        binding.action: binding.key.split(",")[0]
        for node, binding in own_bindings(pilot.app.screen)
        if binding.key not in "13456789" and (not pane or node is pilot.app.focused)
    }
    return [key for key in found.values() if key not in QUITTING]


def stage(pilot: Pilot[int]) -> tuple[object, ...]:
    """All that a key can change: what is kept, and what is seen."""
    app = pilot.app
    assert isinstance(app, CompareApp)
    assert app.desk
    kept = app.desk.only, app.desk.level, app.desk.judged, app.desk.judgements.all
    cells = [tuple(strip) for strip in drawn(pilot)]
    return (*kept, app.theme, app.clipboard, type(app.screen), app.focused, *cells)


@pytest.mark.parametrize(("story", "name"), CASES)
async def test_every_key_does_something_and_none_fails(
    request: pytest.FixtureRequest, story: str, name: str
) -> None:
    comparison: Comparison = request.getfixturevalue(story)
    way, kind = {**SCREENS, **PANES}[name]
    async with shown(comparison, MIDDLE) as pilot:
        await lead(pilot, way)
        assert screen_is(pilot, kind)
        keys = keys_of(pilot, pane=name in PANES)
        assert keys
        idle = [key for key in keys if not await does(pilot, key, way, kind)]
    assert idle == []


async def lead(pilot: Pilot[int], way: Iterable[str]) -> None:
    for key in way:
        await pilot.press(key)
        await settled(pilot)


async def does(pilot: Pilot[int], key: str, way: Sequence[str], kind: type[Screen[Any]]) -> bool:
    """Whether a key does something, here or somewhere near; leads back to the screen."""
    for shake in ("", *SHAKES):
        if shake and shake != key:
            await pilot.press(shake)
            await back(pilot, way, kind)
        before = stage(pilot)
        await pilot.press(key)
        changed = stage(pilot) != before
        await back(pilot, way, kind)
        if changed:
            return True
    return False


async def back(pilot: Pilot[int], way: Sequence[str], kind: type[Screen[Any]]) -> None:
    """Go back to the screen, all of it, with all that it can show."""
    await settled(pilot)
    app = pilot.app
    assert isinstance(app, CompareApp)
    while not screen_is(pilot, kind):
        await lead(pilot, way if screen_is(pilot, Overview) else ("escape",))
    if app.screen.has_class("-zooming"):
        await pilot.press("z")
    if app.desk and app.desk.only and not isinstance(app.screen, ModalScreen):
        app.filter(Filter())
        await settled(pilot)

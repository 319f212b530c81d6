"""What every screen that shows a comparison has in common."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rich.color import Color

from compare.model import Comparison, Label, Notice
from compare.tui.app import CompareApp
from compare.tui.desk import desk_of
from compare.tui.filter import Filter
from compare.tui.memory import Memory, remember
from compare.tui.screens.overview import Overview
from compare.tui.themes import LIGHT
from compare.tui.widgets.line import Line
from compare.tui.widgets.overview.containment import Containment
from compare.tui.widgets.overview.notices import Notices
from compare.tui.widgets.overview.outlets import Outlets
from compare.tui.widgets.status import Status
from tests.tui.driving import MIDDLE, line, pane, screen_is, settled, shown, until


async def test_another_theme_reaches_what_was_said_before(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await pilot.press("right_square_bracket", "tab")
        await settled(pilot)
        assert pane(pilot, Containment).has_focus
        assert "stands in" in line(pilot, "pair")
        pilot.app.theme = LIGHT.name
        await settled(pilot)
        chip = next(iter(pane(pilot, Status).render_line(0)))
        assert chip.style
        assert chip.style.bgcolor == Color.parse(LIGHT.variables["cursor"])
        said = next(iter(pilot.app.screen.query_one("#pair", Line).render_line(0)))
        assert said.style
        assert said.style.color == Color.parse(LIGHT.variables["muted"])


async def test_a_pane_outside_the_others_is_not_shown_alone(ferry: Comparison) -> None:
    warned = replace(ferry, warnings=(Notice("one.txt", "is empty"),))
    async with shown(warned, MIDDLE) as pilot:
        pane(pilot, Notices).focus()
        await pilot.press("z")
        await pilot.pause()
        assert pane(pilot, Outlets).is_on_screen
        pane(pilot, Outlets).focus()
        await pilot.press("z")
        await pilot.pause()
        assert not pane(pilot, Containment).is_on_screen


async def test_an_outlet_that_left_the_story_is_not_looked_for(
    ferry: Comparison, tmp_path: Path
) -> None:
    memory = tmp_path / "memory.json"
    only = Filter(labels=frozenset({Label.SHARED}), outlets=frozenset({"gone", "beta"}))
    remember(memory, Memory(outlet="gone", places={"gone": 4}, only=only))
    app = CompareApp(lambda _: ferry, "the story", memory=memory)
    async with app.run_test(size=MIDDLE) as pilot:
        await until(pilot, lambda: screen_is(pilot, Overview))
        assert desk_of(app.screen).only == replace(only, outlets=frozenset({"beta"}))

"""The row of keys: what stands in it, what a click presses, what the pointer tells."""

from __future__ import annotations

import pytest

from compare.model import Comparison
from compare.tui.screens.help import Help
from compare.tui.screens.reader import Reader
from compare.tui.widgets.footer import Footer
from compare.tui.widgets.reader.article import Article
from tests.tui.driving import MIDDLE, NARROW, pane, reading, screen_is, screen_text, shown, until


async def test_it_names_the_keys_of_what_has_the_focus(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.pause()
        assert "Story table" in screen_text(pilot)[-1]
        await pilot.press("1")
        await until(pilot, lambda: screen_is(pilot, Reader))
        row = screen_text(pilot)[-1]
        assert "esc Back" in row
        assert "← → Outlet" in row
        assert "Story table" not in row


@pytest.mark.parametrize("size", [NARROW, MIDDLE])
async def test_a_click_presses_the_key(ferry: Comparison, size: tuple[int, int]) -> None:
    async with reading(ferry, size=size) as pilot:
        await pilot.pause()
        row = screen_text(pilot)[-1]
        await pilot.click(Footer, offset=(row.index("Next"), 0))
        assert pane(pilot, Article).current > 0
        await pilot.click(Footer, offset=(row.index("→"), 0))
        assert pane(pilot, Article).page.source.id == "beta"
        await pilot.click(Footer, offset=(row.index("Help") + 3, 0))
        assert screen_is(pilot, Help)


async def test_the_pointer_is_told_what_a_key_does(ferry: Comparison) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        await pilot.pause()
        row = screen_text(pilot)[-1]
        await pilot.hover(Footer, offset=(row.index("Next"), 0))
        assert pane(pilot, Footer).tooltip == "Next match"
        await pilot.hover(Footer, offset=(MIDDLE[0] - 1, 0))
        assert pane(pilot, Footer).tooltip is None


@pytest.mark.parametrize(
    ("width", "told"),
    [(30, "n Next  esc Back"), (40, "← → Outlet  esc Back"), (80, "/ Find"), (120, "p Only para")],
)
async def test_as_many_keys_are_named_as_there_is_room_for(
    ferry: Comparison, width: int, told: str
) -> None:
    async with reading(ferry, size=(width, 24)) as pilot:
        row = screen_text(pilot)[-1]
        assert told in row
        assert row.rstrip().endswith("? Help")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "/ Find" in screen_text(pilot)[-1])

"""Guards the looks of the screens that set outlets against one another."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from compare.model import Comparison
from tests.tui.driving import MIDDLE, NARROW, WIDE, screen_text, settled, shown
from tests.tui.test_hostile import acting


@pytest.mark.parametrize("size", [(1, 1), (10, 4), (24, 8), (300, 5), NARROW])
async def test_articles_are_shown_and_never_obeyed_on_screens_of_any_size(
    size: tuple[int, int],
) -> None:
    async with shown(acting(), size) as pilot:
        for keys in (("c", "j", "enter", "j"), ("escape", "escape", "1", "d", "n", "D", "F")):
            for key in keys:
                await pilot.press(key)
                await settled(pilot)
                rows = screen_text(pilot)
                assert not set("".join(rows)) & set("\x1b\x07\x9b\u202e\u2066")
                assert all(cell_len(row) == size[0] for row in rows)


async def test_without_colour_every_mark_has_its_sign(
    ferry: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.press("c")
        await settled(pilot)
        assert any("◆ wording" in row and "= verbatim" in row for row in screen_text(pilot))
        await pilot.press("right", "d")
        assert any(" ≈ " in row and "█" in row for row in screen_text(pilot))


@pytest.mark.parametrize("key", ["c", "d"])
async def test_the_keys_are_in_the_help(ferry: Comparison, key: str) -> None:
    async with shown(ferry, WIDE) as pilot:
        await pilot.press(key)
        await settled(pilot)
        await pilot.press("question_mark")
        text = "\n".join(screen_text(pilot))
    for meaning in {
        "c": ("All wordings of the row", "missing in this outlet"),
        "d": ("twin, and back", "Fold"),
    }[key]:
        assert meaning in text

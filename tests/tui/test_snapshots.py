"""Guards the looks of the screens."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import InputError
from compare.model import Comparison
from compare.parallel import Progress
from compare.tui.screens.failure import Failure
from tests.tui.driving import MIDDLE, NARROW, WIDE, opened, screen_is, settled, shown, until
from tests.tui.snapshot import check

SIZES = {"narrow": NARROW, "middle": MIDDLE, "wide": WIDE}
SCREENS = {
    "overview": ("j",),
    "reader": ("1", "n"),
    "pair": ("1", "n", "d"),
    "table": ("c", "2"),
    "why": ("1", "n", "w"),
    "help": ("1", "question_mark"),
}
OTHERS = {
    "findings-narrow": (NARROW, ("tab", "tab")),
    "only-middle": (MIDDLE, ("1", "u")),
    "filter-narrow": (NARROW, ("1", "f")),
    "export-middle": (MIDDLE, ("e",)),
    "search-narrow": (NARROW, ("slash", "f", "e", "r", "r", "y")),
    "strict-middle": (MIDDLE, ("right_square_bracket",)),
    "wordings-narrow": (NARROW, ("c", "2", "enter")),
    "judged-middle": (MIDDLE, ("1", "n", "a")),
    "contrast-middle": (MIDDLE, ("T", "T", "1", "n")),
    "unified-narrow": (NARROW, ("1", "n", "d", "m")),
    "filtered-middle": (MIDDLE, ("1", "n", "d", "v")),
    "part-narrow": (NARROW, ("1", "v", "e", "tab")),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SCREENS)
async def test_main_screens(ferry: Comparison, tmp_path: Path, name: str, size: str) -> None:
    async with shown(ferry, SIZES[size]) as pilot:
        for key in SCREENS[name]:
            await pilot.press(key)
            await settled(pilot)
        check(f"{name}-{size}-dark", pilot, tmp_path)
        pilot.app.theme = "compare-light"
        await settled(pilot)
        check(f"{name}-{size}-light", pilot, tmp_path)


@pytest.mark.parametrize("name", OTHERS)
async def test_others(ferry: Comparison, tmp_path: Path, name: str) -> None:
    size, keys = OTHERS[name]
    async with shown(ferry, size) as pilot:
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        check(name, pilot, tmp_path)


async def test_failure(tmp_path: Path) -> None:
    def load(_: Progress) -> Comparison:
        raise InputError("story/a.txt", "the file is empty", "put the article's text into it")

    async with opened(load) as pilot:
        await until(pilot, lambda: screen_is(pilot, Failure))
        await pilot.pause()
        check("failure-narrow", pilot, tmp_path)

"""Make the pictures of the README: `python -m tests.tui.pictures`."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from compare.settings import Settings
from compare.tui.screens.overview import Overview
from compare.tui.work import load
from tests.tui.driving import opened, screen_is, settled, until
from tests.tui.picture import picture

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "pictures"

PICTURES = {
    "overview": ((112, 38), ()),
    "reader": ((112, 32), ("1", "slash", *"exploiting", "enter", "escape")),
    "reader-light": ((112, 32), ("t", "4", "slash", *"besides", "enter", "escape")),
    "pair": ((132, 32), ("3", "slash", *"noting", "enter", "escape", "d")),
    "table": ((132, 36), ("c", "j", "right")),
}
"""The size of each screen, and the keys that lead to it from the overview."""


async def make(name: str) -> None:
    """Write one picture of the five seed articles."""
    size, keys = PICTURES[name]
    work = partial(load, [str(ROOT / "seeds")], Settings())
    async with opened(work, size, "seeds") as pilot:
        await until(pilot, lambda: screen_is(pilot, Overview))
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{name}.svg").write_text(picture(pilot), encoding="utf-8")


async def main() -> None:
    """Write all pictures."""
    for name in PICTURES:
        await make(name)


if __name__ == "__main__":
    asyncio.run(main())

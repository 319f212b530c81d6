"""Guards the looks of the screens; `COMPARE_SNAPSHOTS=update pytest` accepts new ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.model import Comparison
from compare.tui.screens.failure import Failure
from compare.tui.work import Progress
from tests.tui.driving import MIDDLE, NARROW, WIDE, opened, screen_is, shown, until
from tests.tui.picture import picture

KEYS = {"?": "question_mark", "]": "right_square_bracket"}
FOLDER = Path(__file__).parent / "snapshots"


def check(name: str, svg: str, scratch: Path) -> None:
    """Compare a picture with the one that was accepted."""
    accepted = FOLDER / f"{name}.svg"
    if os.environ.get("COMPARE_SNAPSHOTS") == "update":
        accepted.write_text(svg, encoding="utf-8")
        return
    seen = scratch / f"{name}.svg"
    seen.write_text(svg, encoding="utf-8")
    same = accepted.exists() and accepted.read_text(encoding="utf-8") == svg
    assert same, f"{seen} does not look like {accepted}"


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("overview-narrow-dark", NARROW, ""),
        ("overview-middle-light", MIDDLE, "t"),
        ("overview-wide-dark", WIDE, "j"),
        ("reader-narrow-light", NARROW, "t1n"),
        ("reader-middle-dark", MIDDLE, "1n"),
        ("reader-wide-light", WIDE, "t1nv"),
        ("help-middle-dark", MIDDLE, "1?"),
        ("filter-narrow-light", NARROW, "t1f"),
        ("export-middle-dark", MIDDLE, "e"),
        ("strict-middle-dark", MIDDLE, "]"),
    ],
)
async def test_screens(
    ferry: Comparison, tmp_path: Path, name: str, size: tuple[int, int], keys: str
) -> None:
    async with shown(ferry, size) as pilot:
        await pilot.press(*(KEYS.get(key, key) for key in keys))
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        check(name, picture(pilot), tmp_path)


async def test_failure(tmp_path: Path) -> None:
    def load(_: Progress) -> Comparison:
        raise InputError("story/a.txt", "the file is empty", "put the article's text into it")

    async with opened(load) as pilot:
        await until(pilot, lambda: screen_is(pilot, Failure))
        await pilot.pause()
        check("failure-narrow-dark", picture(pilot), tmp_path)

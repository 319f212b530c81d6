from __future__ import annotations

from compare.model import Comparison
from compare.tui.screens.help import Help
from compare.tui.screens.reader import Reader
from tests.tui.driving import reading, screen_is, screen_text, shown


async def test_the_keys_of_the_screen_are_listed(ferry: Comparison) -> None:
    async with reading(ferry, size=(80, 60)) as pilot:
        await pilot.press("question_mark")
        text = "\n".join(screen_text(pilot))
        for key, meaning in (
            ("█ S shared", "mostly the same words"),
            ("n ", "Next match"),
            ("↓  j", "Next sentence"),
            ("1 - 9", "Read outlet 1-9"),
            ("/ ", "Find"),
        ):
            assert any(key in row and meaning in row for row in text.splitlines())
        assert "Scroll" not in text
        await pilot.press("escape")
        assert screen_is(pilot, Reader)


async def test_help_scrolls_and_closes_by_any_of_its_keys(ferry: Comparison) -> None:
    async with shown(ferry, (80, 12)) as pilot:
        for key in ("q", "escape", "question_mark"):
            await pilot.press("question_mark", "down", "j", "k", "pagedown")
            assert screen_is(pilot, Help)
            await pilot.press(key)
            assert not screen_is(pilot, Help)


async def test_help_is_wrapped_on_a_narrow_screen(ferry: Comparison) -> None:
    async with reading(ferry, size=(40, 90)) as pilot:
        await pilot.press("question_mark")
        text = " ".join(" ".join(row.strip(" │") for row in screen_text(pilot)).split())
        for meaning in (
            "not counted not reporting: links, bylines, repeated text",
            "mostly the same words as in another outlet",
            "Write a note on the match or sentence",
        ):
            assert meaning in text

"""Articles that try to get at the screen, and letters that are hard to lay out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from compare.model import Comparison, Kind, Notice
from tests.tui.driving import MIDDLE, NARROW, reading, screen_text, shown
from tests.tui.stories import Twin, story

ACTING = "[bold red]Markup[/] \x1b[2J\x1b]0;title\x07 and \x9b31m \u202eturned\u2066 [link=x]"
WIDE = "渡船在火曜日失去動力，船上有二百一十四人。"
MARKED = "Cafe\u0301 na\u0308ive \u0e01\u0e33 👩‍👩‍👧 ❤️ हिन्दी عربى."


def acting() -> Comparison:
    """The same nasty words as text, name, title and warning."""
    made = story(
        [[ACTING, WIDE], [ACTING, MARKED * 4]],
        [Twin(0, 0, 1, 0), Twin(0, 1, 1, 1, Kind.PARAPHRASE, 0.5)],
        outlets=lambda number: f"{ACTING} {number}",
        warnings=(Notice(ACTING, ACTING, ACTING),),
    )
    sources = tuple(replace(source, published=ACTING, author=ACTING) for source in made.sources)
    return replace(made, sources=sources)


@pytest.mark.parametrize("size", [NARROW, MIDDLE, (41, 13)])
async def test_articles_are_shown_and_never_obeyed(size: tuple[int, int]) -> None:
    async with shown(acting(), size) as pilot:
        texts = ["\n".join(screen_text(pilot))]
        for keys in (("1",), ("n",), ("2",), ("o",)):
            await pilot.press(*keys)
            await pilot.pause()
            texts.append("\n".join(screen_text(pilot)))
    assert "[bold red]Markup[/] ␛[2J" in texts[1]
    for text in texts:
        assert not set(text) & set("\x1b\x07\x9b\u202e\u2066")
        assert all(cell_len(row) == size[0] for row in text.split("\n"))


async def test_wide_letters_keep_the_columns() -> None:
    comparison = story([[WIDE * 6, MARKED * 6], [WIDE]], [Twin(0, 0, 1, 0)])
    async with reading(comparison, size=MIDDLE) as pilot:
        rows = screen_text(pilot)
        assert all(cell_len(row) == MIDDLE[0] for row in rows)
        assert any("█ 渡船在火曜日" in row for row in rows)


@pytest.mark.parametrize("size", [(1, 1), (10, 4), (24, 8), (300, 5)])
async def test_a_screen_of_any_size_is_drawn(ferry: Comparison, size: tuple[int, int]) -> None:
    async with reading(ferry, size=size) as pilot:
        keys = ("n", "n", "j", "G", "ctrl+u", "v", "2", "tab", "j", "question_mark", "q", "escape")
        for key in (*keys, "escape", "tab", "right", "down", "enter"):
            await pilot.press(key)
        assert all(cell_len(row) == size[0] for row in screen_text(pilot))

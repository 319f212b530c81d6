from __future__ import annotations

from dataclasses import replace

import pytest
from textual.geometry import Offset

from compare.model import Comparison, Kind
from compare.tui.screens.overview import Overview
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.reader import Reader
from compare.tui.signs import HEIGHTS
from compare.tui.widgets.overview.containment import Containment
from compare.tui.widgets.overview.longest import Longest
from compare.tui.widgets.overview.outlets import Outlets
from compare.tui.widgets.overview.pages import Names
from compare.tui.widgets.overview.phrases import Phrases
from compare.tui.widgets.overview.strongest import Strongest
from compare.tui.widgets.reader.article import Article
from tests.tui.driving import (
    MIDDLE,
    NARROW,
    WIDE,
    line,
    pane,
    screen_is,
    screen_text,
    settled,
    shown,
    until,
)
from tests.tui.stories import Twin, story


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE, (40, 12)])
async def test_each_outlet_has_its_name_title_date_words_and_shares(
    ferry: Comparison, size: tuple[int, int]
) -> None:
    async with shown(ferry, size) as pilot:
        text = "\n".join(screen_text(pilot))
    assert "The Alpha" in text
    assert "33%" in text
    if size != (40, 12):
        assert "Ferry breaks down off Lowmoor" in text
        assert "5 Mar 2024 · 30 words" in text
        assert "█▒" in text.replace("██", "█").replace("██", "█").replace("██", "█")


async def test_the_table_is_directed_and_put_into_words(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        assert line(pilot, "pair").strip() == ""
        await pilot.press("tab")
        assert pane(pilot, Containment).has_focus
        said = "67% of The Alpha Gazette stands in Beta 日報: 33% shared, 33% paraphrased"
        assert line(pilot, "pair").strip() == said
        await pilot.press("down", "l", "j", "h", "k")
        assert pane(pilot, Containment).current == Offset(1, 1)
        assert line(pilot, "pair").strip() == "Beta 日報 itself"
        await pilot.press("up", "up", "left", "left", "left")
        assert pane(pilot, Containment).current == Offset(0, 0)


async def test_enter_on_a_cell_sets_its_outlets_side_by_side_where_they_meet() -> None:
    comparison = story([["One.", "Two."], ["Three."], ["Two."]], [Twin(0, 1, 2, 0)])
    async with shown(comparison) as pilot:
        await pilot.press("tab", "right", "enter")
        await until(pilot, lambda: screen_is(pilot, SideBySide))
        assert isinstance(pilot.app.screen, SideBySide)
        assert pilot.app.screen.here() == ("s000", 1)
        await pilot.press("escape", "left", "left", "enter")
        await until(pilot, lambda: screen_is(pilot, Reader))
        assert pane(pilot, Article).page.source.id == "s000"


async def test_moving_and_opening_an_outlet(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        outlets = pane(pilot, Outlets)
        for key, place in (("j", 1), ("down", 2), ("down", 2), ("k", 1), ("g", 0), ("G", 2)):
            await pilot.press(key)
            assert outlets.current == place
        await pilot.press("up", "enter")
        await until(pilot, lambda: screen_is(pilot, Reader))
        assert pane(pilot, Article).page.source.id == "beta"
        await pilot.press("escape")
        assert screen_is(pilot, Overview)


async def test_a_number_opens_that_outlet_and_others_do_nothing(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        await pilot.press("9")
        assert screen_is(pilot, Overview)
        await pilot.press("3")
        assert pane(pilot, Article).page.source.id == "gamma"


async def test_the_mouse_opens_what_it_clicks(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.click(Outlets, offset=(10, 4))
        assert pane(pilot, Article).page.source.id == "beta"
        await pilot.press("escape")
        await pilot.click(Containment, offset=(30, 2))
        assert screen_is(pilot, Overview)
        assert pane(pilot, Containment).current == Offset(0, 1)
        await pilot.click(Containment, offset=(30, 2))
        await until(pilot, lambda: screen_is(pilot, SideBySide))
        assert line(pilot, "left").startswith("‹ 2 Beta")


async def test_the_strongest_matches_stand_where_there_is_room(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        assert any("1 2 3" in row and "lost power" in row for row in screen_text(pilot))
        pane(pilot, Strongest).focus()
        await pilot.press("j", "enter")
        assert pane(pilot, Article).current == 2


async def test_warnings_are_told(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        text = "\n".join(screen_text(pilot))
    assert "! beta.txt: read as windows-1252, a guess; save it as UTF-8" in text


async def test_two_hundred_outlets() -> None:
    articles = [[f"Sentence number {number} stands alone."] * 3 for number in range(200)]
    twins = [Twin(0, 0, number, 0, Kind.PARAPHRASE, 0.5) for number in range(1, 200)]
    async with shown(story(articles, twins), MIDDLE) as pilot:
        await pilot.press("G")
        assert any("200" in row for row in screen_text(pilot))
        await pilot.press("tab", *["right"] * 30, *["down"] * 30)
        assert any("75%" not in row and "Outlet 31" in row for row in screen_text(pilot))
        assert (
            line(pilot, "pair").strip()
            == "50% of Outlet 31 stands in Outlet 32: 25% shared, 25% paraphrased"
        )


@pytest.mark.parametrize("size", [NARROW, (40, 10)])
async def test_on_a_low_screen_the_pane_with_the_focus_is_open(
    seeds: Comparison, size: tuple[int, int]
) -> None:
    async with shown(seeds, size) as pilot:
        told = "\n".join(screen_text(pilot))
        assert "Strongest matches" in told
        assert size != NARROW or ("no date · 1,659 words" in told and "exploiting" in told)
        await pilot.press("tab", "tab")
        assert pane(pilot, Strongest).has_focus
        for key, kind, told in (
            ("", Strongest, "exploiting"),
            ("right", Longest, "35 words"),
            ("right", Phrases, "sentences"),
        ):
            await pilot.press(*([key] if key else []))
            await pilot.pause()
            assert pane(pilot, kind).size.height >= 5
            assert any(told in row for row in screen_text(pilot)) or size != NARROW
        await pilot.press("shift+tab")
        assert pane(pilot, Containment).size.height >= 5


async def test_where_there_is_room_all_lists_are_open(seeds: Comparison) -> None:
    async with shown(seeds, WIDE) as pilot:
        assert all(pane(pilot, kind).is_on_screen for kind in (Strongest, Longest, Phrases))
        pane(pilot, Strongest).focus()
        await pilot.press("right")
        assert pane(pilot, Longest).has_focus


async def test_a_little_reuse_is_seen_on_the_strip(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        row = next(row for row in screen_text(pilot) if "The world is experiencing" in row)
    assert set(row) & set(HEIGHTS[1:])


@pytest.mark.parametrize("kind", [Strongest, Longest])
async def test_stricter_labels_leave_the_cursor_of_a_list_on_its_sentence(
    seeds: Comparison, kind: type[Strongest | Longest]
) -> None:
    async with shown(seeds, WIDE) as pilot:
        pane(pilot, kind).focus()
        await pilot.press(*"jjjj")
        before = pane(pilot, kind).sentence
        assert before is not None
        for key in ("right_square_bracket", "left_square_bracket", "left_square_bracket"):
            await pilot.press(key)
            await settled(pilot)
            now = pane(pilot, kind).sentence
            assert now is not None
            assert (now.source_id, now.index) == (before.source_id, before.index)


async def test_a_table_says_nothing_of_what_has_nothing_in_common() -> None:
    comparison = story([["One.", "Two."], ["Three."], ["Two."]], [Twin(0, 1, 2, 0)])
    nothing = replace(comparison.coverage["s000"], shared=0.0, paraphrased=0.0, unique=1.0)
    none = {a: replace(each, nothing=nothing) for a, each in comparison.containment.items()}
    async with shown(replace(comparison, containment=none), MIDDLE) as pilot:
        await pilot.press("tab")
        rows = [row for row in screen_text(pilot) if "Outlet 2" in row]
    assert any(row.count("·") == 2 and "╲" in row and "%" not in row for row in rows)


async def test_panes_are_reached_by_the_mouse(seeds: Comparison) -> None:
    async with shown(seeds, NARROW) as pilot:
        for head, kind in (
            ("#containment-head", Containment),
            ("#outlets-head", Outlets),
        ):
            await pilot.click(head)
            assert pane(pilot, kind).has_focus
        await pilot.click(Names, offset=(25, 0))
        assert pane(pilot, Longest).has_focus
        assert pane(pilot, Longest).size.height >= 5

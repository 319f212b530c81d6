from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from compare.findings import find_clusters
from compare.model import Comparison, Kind, Label
from compare.tui.desk import desk_of
from compare.tui.filter import Filter
from compare.tui.screens.overview import Overview
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.picker import Picker
from compare.tui.screens.reader import Reader
from compare.tui.screens.table import StoryTable
from compare.tui.screens.why import Why
from compare.tui.themes import LIGHT
from compare.tui.widgets.reader.article import Article
from compare.tui.widgets.status import Status
from compare.tui.widgets.table.statements import Statements
from compare.tui.widgets.table.wordings import Wordings
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


@asynccontextmanager
async def table(
    comparison: Comparison, size: tuple[int, int] = MIDDLE, *keys: str
) -> AsyncIterator[Pilot[int]]:
    """The app with the story table of the first outlet."""
    async with shown(comparison, size) as pilot:
        await pilot.press("c")
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        yield pilot


def clustered(comparison: Comparison) -> Comparison:
    return replace(comparison, clusters=find_clusters(comparison.matches))


def wide() -> Comparison:
    """Two hundred outlets with a hundred sentences each, some of them of an agency."""
    wire = [f"The agency sentence number {n} tells what happened that day." for n in range(10)]
    articles = [
        [wire[n % 10] if n % 10 == number % 7 else f"Own {n} of {number}." for n in range(100)]
        for number in range(200)
    ]
    twins = [
        Twin(first, first % 7, other, first % 7, Kind.NEAR_VERBATIM, 0.9)
        for first in range(7)
        for other in range(first + 7, 200, 7)
    ]
    return clustered(story(articles, twins))


async def test_a_row_for_each_statement_and_a_cell_for_each_outlet(ferry: Comparison) -> None:
    async with table(ferry) as pilot:
        rows = screen_text(pilot)
        assert "Base The Alpha Gazette  2 statements" in line(pilot, "table-head")
        assert any(
            re.search(r"3/3 +The ferry Osprey.*◆ wording +≈ near-verbatim += verbatim", row)
            for row in rows
        )
        assert any(re.search(r"2/3 .*◆ wording +~ paraphrase +·", row) for row in rows)


async def test_the_cell_under_the_cursor_is_put_into_words(ferry: Comparison) -> None:
    async with table(ferry) as pilot:
        assert line(pilot, "cell").startswith("◆ The Alpha Gazette: the wording")
        await pilot.press("right")
        assert line(pilot, "cell") == "≈ Beta 日報  near-verbatim 95% · number changed"
        await pilot.press("l", "j")
        assert line(pilot, "cell") == "· Gamma does not say it"
        for key, place in (("k", (2, 0)), ("left", (1, 0)), ("h", (0, 0)), ("down", (0, 1))):
            await pilot.press(key)
            assert pane(pilot, Statements).current == Offset(*place)
        await pilot.press("g", "G", "ctrl+d", "pagedown", "ctrl+u", "pageup", "end", "home", "up")
        assert pane(pilot, Statements).current == Offset(0, 0)


async def test_next_row_that_the_outlet_says(ferry: Comparison) -> None:
    async with table(ferry) as pilot:
        statements = pane(pilot, Statements)
        for keys, row in (("n", 1), ("n", 0), ("N", 1), ("3n", 0), ("n", 0)):
            await pilot.press(*keys)
            assert statements.current.y == row


async def test_another_base(ferry: Comparison) -> None:
    async with table(ferry, MIDDLE, "2", "b") as pilot:
        assert "Base Beta 日報" in line(pilot, "table-head")
        assert any(re.search(r"≈ near-verbatim +◆ wording", row) for row in screen_text(pilot))


async def test_a_cell_that_was_compared_with_another_outlet_says_so(ferry: Comparison) -> None:
    apart = replace(ferry, matches=ferry.matches[:3])
    async with table(apart, MIDDLE, "3", "b") as pilot:
        await pilot.press("2")
        assert any("(≈) " in row for row in screen_text(pilot))
        told = "≈ Beta 日報  near-verbatim 95% · number changed · compared with The Alpha Gazette"
        assert line(pilot, "cell") == told
        await pilot.press("enter")
        assert any("compared with The Alpha Gazette" in row for row in screen_text(pilot)[5:-3])


async def test_what_is_missing_in_an_outlet(ferry: Comparison) -> None:
    made = story(
        [["A.", "B."], ["A.", "B."], ["A."], ["Z."]],
        [Twin(0, 0, 1, 0), Twin(0, 0, 2, 0), Twin(1, 0, 2, 0), Twin(0, 1, 1, 1)],
    )
    async with table(clustered(made), MIDDLE, "4", "L") as pilot:
        told = line(pilot, "table-head")
        assert "Missing in Outlet 4  2 of 2, said by most others" in told
        await pilot.press("1", "L")
        assert line(pilot, "cell") == "Nothing that most others say is missing in Outlet 1."
        await pilot.press("L")
        assert "Base Outlet 1" in line(pilot, "table-head")
        await pilot.press("L", "escape")
        assert "Base Outlet 1" in line(pilot, "table-head")
        await pilot.press("4", "L", "u")
        assert "Only in Outlet 4  1 sentence" in line(pilot, "table-head")
        await pilot.press("u", "1", "b")
        await pilot.press("escape")
        assert screen_is(pilot, Overview)


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_enter_opens_all_wordings(ferry: Comparison, size: tuple[int, int]) -> None:
    async with table(ferry, size, "2", "enter") as pilot:
        wordings = pane(pilot, Wordings)
        assert wordings.has_focus
        assert wordings.current == 1
        text = "\n".join(screen_text(pilot))
        assert "Beta 日報  near-verbatim 95%" in text
        assert "214 → 241" in text
        await pilot.press("k", "j", "j", "g", "G")
        assert wordings.current == 2
        await pilot.press("enter")
        assert screen_is(pilot, Reader)
        assert pane(pilot, Article).page.source.id == "gamma"
        await pilot.press("escape", "tab", "j")
        assert pane(pilot, Wordings).passage is not None
        assert "P Beta" in "\n".join(screen_text(pilot)) or size == NARROW
        await pilot.press("tab", "escape")
        assert wordings.is_on_screen is (size != NARROW)
        assert pane(pilot, Statements).has_focus
        await pilot.press("escape")
        assert screen_is(pilot, Overview)


async def test_from_a_cell_to_the_reasons_and_to_both_articles(ferry: Comparison) -> None:
    async with table(ferry, MIDDLE, "2", "w") as pilot:
        assert screen_is(pilot, Why)
        await pilot.press("escape", "1", "w")
        assert screen_is(pilot, StoryTable)
        await pilot.press("3", "d")
        assert screen_is(pilot, SideBySide)
        assert "Gamma" in line(pilot, "right")
        await pilot.press("escape", "1", "d")
        assert "Beta" in line(pilot, "right")
        await pilot.press("escape", "enter", "j", "w")
        assert screen_is(pilot, Why)


async def test_the_mouse(ferry: Comparison) -> None:
    async with table(ferry) as pilot:
        statements = pane(pilot, Statements)
        await pilot.click(Statements, offset=(MIDDLE[0] - 3, 2))
        assert statements.current == Offset(2, 1)
        await pilot.click(Statements, offset=(20, 1))
        assert statements.current == Offset(2, 0)
        await pilot.click(Statements, offset=(MIDDLE[0] - 20, 0))
        assert statements.current == Offset(1, 0)
        await pilot.click(Statements, offset=(20, 1))
        assert pane(pilot, Wordings).is_on_screen
        await pilot.pause()
        await pilot.click(Wordings, offset=(5, 1))
        assert pane(pilot, Wordings).current == 0
        await pilot.click(Wordings, offset=(5, 1))
        assert screen_is(pilot, Reader)


async def test_two_hundred_outlets_are_paged() -> None:
    async with table(wide(), NARROW) as pilot:
        statements = pane(pilot, Statements)
        await pilot.press("greater_than_sign")
        page = statements.current.x
        assert page > 3
        await pilot.press("greater_than_sign", "less_than_sign")
        assert statements.current.x == page
        await pilot.press("o")
        assert screen_is(pilot, Picker)
        await pilot.press(*"let 150", "enter")
        assert statements.current.x == 149
        assert any(re.search(r"\b150\b", row) for row in screen_text(pilot))
        await pilot.press("b")
        await settled(pilot)
        assert "Outlet 150" in line(pilot, "table-head")
        await pilot.press("n", "enter", "G", "escape", "escape")


async def test_resizing_and_themes() -> None:
    async with table(wide(), WIDE, "G", *["right"] * 60) as pilot:
        statements = pane(pilot, Statements)
        for size in (NARROW, (40, 12), (10, 4), MIDDLE, WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert statements.current.x == 60
            if size[0] > 10:
                assert any("61" in row for row in screen_text(pilot))
        await pilot.press("enter")
        pilot.app.theme = LIGHT.name
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert any("near-verbatim 90%" in row for row in screen_text(pilot))


@pytest.mark.parametrize("articles", [[["A."]], [["A."], ["B."]], [[], []]])
async def test_nothing_in_common(articles: list[list[str]]) -> None:
    async with table(story(articles)) as pilot:
        assert line(pilot, "cell") == "No two outlets say the same."
        for key in ("j", "k", "n", "enter", "w", "d", "b", "1", "L", "ctrl+d", "G"):
            await pilot.press(key)
        await settled(pilot)


async def test_only_what_is_asked_for_is_shown(ferry: Comparison) -> None:
    async with table(ferry) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, StoryTable)
        desk = desk_of(screen)
        for only, told in (
            (Filter(kinds=frozenset({Kind.VERBATIM})), "1 of 2 statements"),
            (Filter(words=99), "0 of 2 statements"),
            (Filter(), "Gazette  2 statements"),
        ):
            desk.only = only
            screen.sift()
            await settled(pilot)
            await until(pilot, lambda told=told: told in line(pilot, "table-head"))  # type: ignore[misc]


async def test_other_labels_keep_the_place(ferry: Comparison) -> None:
    async with table(ferry, MIDDLE, "2", "j") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, StoryTable)
        screen.relook(screen._lookup)
        await settled(pilot)
        assert pane(pilot, Statements).current == Offset(1, 1)


async def test_a_passage_is_cited(ferry: Comparison) -> None:
    async with table(ferry, MIDDLE, "2", "y") as pilot:
        assert "241 people aboard" in pilot.app.clipboard


async def test_the_wordings_alone(ferry: Comparison) -> None:
    async with table(ferry, NARROW, "enter") as pilot:
        height = pane(pilot, Wordings).size.height
        await pilot.press("z")
        assert not pane(pilot, Statements).is_on_screen
        assert pane(pilot, Wordings).size.height > height
        await pilot.press("z")
        assert pane(pilot, Statements).is_on_screen


async def test_what_only_the_base_says(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        for key in ("c", "4", "u"):
            await pilot.press(key)
            await settled(pilot)
        assert "Only in Unknown (003)" in line(pilot, "table-head")
        own = [
            sentence
            for sentence in seeds.sentences
            if sentence.source_id == seeds.sources[3].id and sentence.label is Label.UNIQUE
        ]
        assert f"{len(own)} sentences that no other outlet has" in line(pilot, "table-head")
        assert "alone says it" in line(pilot, "cell")
        await pilot.press("d")
        assert "no other outlet says it" in pane(pilot, Status).text
        await pilot.press("g", "enter")
        await settled(pilot)
        await pilot.press("enter")
        assert pane(pilot, Article).current == own[0].index
        await pilot.press("escape", "escape", "u")
        await settled(pilot)
        assert "Base Unknown (003)" in line(pilot, "table-head")


async def test_escape_ends_what_was_narrowed_here_and_then_goes_back(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        for key in ("c", "u", "escape"):
            await pilot.press(key)
            await settled(pilot)
        assert screen_is(pilot, StoryTable)
        assert not desk_of(pilot.app.screen).only
        await pilot.press("escape")
        assert screen_is(pilot, Overview)


async def test_the_words_follow_the_focus_and_the_click(ferry: Comparison) -> None:
    async with table(ferry) as pilot:
        await pilot.press("j", "l", "l")
        assert line(pilot, "cell") == "· Gamma does not say it"
        await pilot.press("enter")
        await settled(pilot)
        assert line(pilot, "cell").startswith("◆ The Alpha Gazette")
        await pilot.click(Wordings, offset=(5, 4))
        await settled(pilot)
        assert pane(pilot, Wordings).current == 1
        assert line(pilot, "cell").startswith("~ Beta")
        await pilot.press("tab")
        await settled(pilot)
        assert line(pilot, "cell") == "· Gamma does not say it"

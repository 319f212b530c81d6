"""Saving all of the story, or what a screen shows of it."""

from __future__ import annotations

import csv
import gc
import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, OptionList

from compare.model import Comparison
from compare.output.read_json import read_comparison
from compare.tui.screens.exporting import Exporting
from compare.tui.screens.overview import Overview
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.reader import Reader
from compare.tui.screens.table import StoryTable
from compare.tui.widgets.status import Status
from tests.tui.driving import (
    MIDDLE,
    NARROW,
    line,
    opened,
    pane,
    screen_is,
    screen_text,
    settled,
    shown,
    until,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def save(pilot: Pilot[int], screen: type[Screen[Any]], *keys: str) -> str:
    """Save what the screen shows, in the format that the keys lead to; gives the file's name."""
    await pilot.press("e", "tab", *keys, "enter")
    name = pilot.app.screen.query_one(Input).value
    await pilot.press("enter")
    await until(pilot, lambda: screen_is(pilot, screen))
    assert f"saved: {name}" in pane(pilot, Status).text
    return name


def read(*name: str) -> str:
    return Path(*name).read_text(encoding="utf-8")


def saved(folder: Path) -> list[Path]:
    return list(folder.glob("comparison*"))


def linked(name: str) -> list[tuple[str, str]]:
    return [
        (match.left.source_id, match.right.source_id) for match in read_comparison(name).matches
    ]


async def test_side_by_side_saves_the_two_outlets(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.press("1", "d")
        name = await save(pilot, SideBySide)
        assert name == "comparison-view.json"
        assert json.loads(read(name))["part"].startswith(
            "The Alpha Gazette and Beta 日報 side by side, with 2 of 3 sources, 7 of 9 sentences"
        )
        assert linked(name) == [("alpha", "beta")] * 2


async def test_the_reader_saves_the_article_and_its_twins(ferry: Comparison) -> None:
    async with shown(ferry, NARROW) as pilot:
        await pilot.press("3")
        name = await save(pilot, Reader)
        found = read_comparison(name)
        assert linked(name) == [("alpha", "gamma"), ("beta", "gamma")]
        assert [(each.source_id, each.index) for each in found.sentences] == [
            ("alpha", 1),
            ("beta", 0),
            ("gamma", 0),
            ("gamma", 1),
        ]


@pytest.mark.parametrize(("key", "screen"), [("", Overview), ("c", StoryTable)])
async def test_elsewhere_what_passes_the_filter_is_saved(
    ferry: Comparison, key: str, screen: type[Screen[Any]]
) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.press(*key, "p")
        await until(pilot, lambda: screen_is(pilot, screen))
        name = await save(pilot, screen, "j")
        assert name == "comparison-view-csv"
        rows = list(csv.DictReader(read(name, "sentences.csv").splitlines()))
        assert [row["label"] for row in rows] == ["paraphrased"] * 2
        told = "only paraphrased, with 2 of 3 sources, 2 of 9 sentences"
        assert told in read(name, "settings.csv")


async def test_the_story_table_saves_the_rows_that_it_shows(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.press("c")
        await until(pilot, lambda: screen_is(pilot, StoryTable))
        await settled(pilot)
        await pilot.press("3", "L")
        table = pilot.app.screen
        assert isinstance(table, StoryTable)
        name = await save(pilot, StoryTable)
        assert "the story table, missing in Gamma" in json.loads(read(name))["part"]
        assert "gamma" not in {each.source_id for each in read_comparison(name).sentences}
        assert read_comparison(name).matches


async def test_no_article_is_written_over(ferry: Comparison, folder: Path) -> None:
    article = folder / "alpha.txt"
    article.write_text("The ferry", encoding="utf-8")
    async with opened(lambda _: ferry, NARROW, folder=folder) as pilot:
        await until(pilot, lambda: screen_is(pilot, Overview))
        await pilot.press("e", "G", "enter", "ctrl+u", *"alpha.txt", "enter")
        await until(pilot, lambda: any("is one of the articles" in r for r in screen_text(pilot)))
    assert article.read_text(encoding="utf-8") == "The ferry"


async def test_the_filter_holds_in_an_article_and_beside_another(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.press("1", "v")
        name = await save(pilot, Reader, "j", "j")
        text = read(name)
        assert "The Alpha Gazette and its twins, only shared" in text
        assert "Osprey" in text
        assert "came to harm" not in text
        await pilot.press("d", "p", "e", "tab", "j", "j", "enter", *"beside", "enter")
        await until(pilot, lambda: screen_is(pilot, SideBySide))
        text = read("beside")
        assert "came to harm" in text
        assert "Osprey" not in text


async def test_nothing_is_not_saved(ferry: Comparison, folder: Path) -> None:
    async with shown(ferry) as pilot:
        await pilot.press("3", "p", "e", "tab", "enter", "enter")
        await until(
            pilot, lambda: any("what is shown: is nothing" in r for r in screen_text(pilot))
        )
        assert screen_is(pilot, Exporting)
        assert not saved(folder)


async def test_where_all_is_shown_there_is_nothing_less_to_be_saved(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        await pilot.press("e")
        assert not pilot.app.screen.query("#part")
        await pilot.press("tab", "enter")
        assert pilot.app.screen.query_one(Input).value == "comparison.json"


async def test_the_box_says_how_much_is_saved_and_follows_keys_and_mouse(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        await pilot.press("1", "e")
        assert screen_is(pilot, Exporting)
        assert line(pilot, "whole").startswith("● all of the story")
        assert line(pilot, "part") == "○ what is shown: The Alpha Gazette and its twins"
        await pilot.click("#part")
        assert line(pilot, "whole").startswith("○ all of the story")
        assert pilot.app.screen.query_one(Input).value == "comparison-view.json"
        await pilot.press("down", "left")
        assert pilot.app.screen.query_one(OptionList).highlighted == 1
        assert pilot.app.screen.query_one(Input).value == "comparison-csv"
        assert any("tables for spreadsheets" in row for row in screen_text(pilot))


async def test_the_garbage_collector_keeps_out_of_a_save(ferry: Comparison) -> None:
    on: list[bool] = []
    saving = patch("compare.tui.screens.exporting.export", lambda *_: on.append(gc.isenabled()))
    with saving:
        async with shown(ferry, MIDDLE) as pilot:
            await save(pilot, Overview)
    assert on == [False]
